import { readFileSync } from 'node:fs';
import path from 'node:path';
import { listLaw, stateFromRow } from '../../../domain/case/from-list/judge-row';
import { categoryWords, colourWords } from '../../../domain/case/from-list/verdict';
import { endOfDay } from '../../../domain/law/calendar/copenhagen';
import { lawBook } from '../../../domain/law/editions';
import { compareLaw, type LawComparison } from '../../../domain/law/replay/compare-law';
import { countCase, noReplayTally } from '../../../domain/law/replay/tally';
import { whatIfEdition } from '../../../domain/law/replay/what-if';
import { dayMs, monthsLater } from '../lists/independent-calendar';
import { countRow, type IndependentVerdict, type RawRow } from '../lists/independent-count';
import { readRaw } from '../lists/read-raw';

const examples = path.join(__dirname, '../../../examples');
const expected = JSON.parse(readFileSync(path.join(examples, 'expected.json'), 'utf8')) as Readonly<
  Record<string, { readonly asOf?: string }>
>;
const lists = Object.entries(expected).flatMap(([name, { asOf }]) =>
  asOf === undefined ? [] : [[name, asOf] as const],
);

/** Rows by their headings, cut by code that knows nothing of the reader under test; only fields without line breaks. */
function rawRows(name: string): RawRow[] {
  const text = readFileSync(path.join(examples, `${name}.csv`), 'utf8').replace(/^\uFEFF/, '');
  const [headings = [], ...rows] = text
    .trim()
    .split('\r\n')
    .map((line) =>
      [...line.matchAll(/(?:^|;)(?:"((?:[^"]|"")*)"|([^;]*))/g)].map(([, quoted, bare]) => quoted ?? bare ?? ''),
    );
  return rows.map((row) => Object.fromEntries(headings.map((heading, at) => [heading, row[at] ?? ''])));
}

const { whatIf } = whatIfEdition(lawBook, { rules: { K04: { limit: { unit: 'months', count: 3 } } } });
if (!whatIf) throw new Error('refused');
const threeMonths = whatIf.apply(lawBook);

function replayed(row: RawRow, asOf: string): LawComparison {
  const instant = endOfDay(asOf);
  return compareLaw(stateFromRow(readRaw(row), instant), instant, lawBook, threeMonths, { rules: listLaw.rules });
}

const danish = (iso: string): string => iso.split('-').reverse().join('-');
const verdictOf = ({ closure, colour }: IndependentVerdict): string => closure ?? colour ?? '';
const words: Readonly<Record<string, { readonly da: string }>> = { ...categoryWords, ...colourWords };

describe.each(lists)('K04 at three months instead of four, %s as of %s', (name, asOf) => {
  const rows = rawRows(name);
  const counted = rows.map((row) => ({
    row,
    four: countRow(row, danish(asOf)),
    three: countRow(row, danish(asOf), 3),
    comparison: replayed(row, asOf),
  }));

  it('makes late exactly what a count from the file makes late, rule by rule and case by case', () => {
    const turned = ({ changes }: LawComparison, turn: string): string[] =>
      changes.flatMap((change) => (change.turn === turn ? [change.rule] : [])).sort();
    const without = (codes: readonly string[], others: readonly string[]): string[] =>
      codes.filter((code) => !others.includes(code));
    expect(
      counted.map(({ comparison }) => [turned(comparison, 'becomesUnmet'), turned(comparison, 'becomesMet')]),
    ).toEqual(counted.map(({ four, three }) => [without(three.unmet, four.unmet), without(four.unmet, three.unmet)]));
  });

  it('changes the same colours and categories', () => {
    expect(
      counted.map(({ comparison: { verdictBefore, verdictAfter } }) => [
        words[verdictBefore]?.da,
        words[verdictAfter]?.da,
      ]),
    ).toEqual(counted.map(({ four, three }) => [verdictOf(four), verdictOf(three)]));
  });

  it('counts the same cases, days and first and last day', () => {
    const tally = noReplayTally();
    for (const { comparison } of counted) countCase(tally, comparison);
    const known = rows.filter((row) => row['bfu_behov_kendt']).map((row) => row['bfu_behov_kendt'] ?? '');
    const moved = known.map((day) => (monthsLater(dayMs(day), 3) - monthsLater(dayMs(day), 4)) / 86_400_000);
    const newlyLate = counted.filter(({ four, three }) => three.unmet.includes('K04') && !four.unmet.includes('K04'));
    const { K04 } = tally.rules;
    const days = known.map(danish).sort();
    expect(tally.cases).toBe(rows.length);
    expect(K04).toMatchObject({
      cases: known.length,
      turns: {
        becomesUnmet: newlyLate.length,
        becomesMet: 0,
        dueEarlier: known.length - newlyLate.length,
        dueLater: 0,
      },
      leastDays: Math.max(...moved),
      mostDays: Math.min(...moved),
      first: days[0],
      last: days.at(-1),
    });
  });
});
