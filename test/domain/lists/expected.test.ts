import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readCaseList } from '../../../client/lists/read-list';
import { count, noTotals, type ListTotals } from '../../../client/lists/totals';
import type { ListRow } from '../../../domain/case/from-list/columns';
import { judgeRow } from '../../../domain/case/from-list/judge-row';
import { categoryWords, colourWords, verdictOf, type RowVerdict } from '../../../domain/case/from-list/verdict';

const examples = path.join(__dirname, '../../../examples');
const read = (name: string): string => readFileSync(path.join(examples, name), 'utf8');

/** What an independent implementation counts in a list. */
interface Expected {
  readonly asOf: string;
  readonly cases: number;
  readonly open: number;
  readonly closed: number;
  readonly recovered: number;
  readonly closure: Readonly<Record<string, number>>;
  readonly colour: Readonly<Record<string, number>>;
  readonly unmet: Readonly<Record<string, number>>;
  readonly outstanding: Readonly<Record<string, number>>;
}

const expected = JSON.parse(read('expected.json')) as Readonly<Record<string, Expected>>;

async function rowsOf(list: string): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for await (const item of readCaseList(path.join(examples, `${list}.csv`))) {
    if ('problem' in item) throw new Error(`${list}: ${JSON.stringify(item.problem)}`);
    rows.push(item.row);
  }
  return rows;
}

const withoutZeros = (counts: readonly (readonly [string, number])[]): Record<string, number> =>
  Object.fromEntries(counts.filter(([, number]) => number > 0));

function asExpected(totals: ListTotals, asOf: string): Expected {
  const { cases, open, closed, recovered, categories, colours, controls } = totals;
  const named = <K extends string>(
    counts: Readonly<Record<K, number>>,
    words: Readonly<Record<K, { readonly da: string }>>,
  ) => withoutZeros((Object.keys(counts) as K[]).map((key) => [words[key].da, counts[key]]));
  return {
    asOf,
    cases,
    open,
    closed,
    recovered,
    closure: named(categories, categoryWords),
    colour: named(colours, colourWords),
    unmet: withoutZeros([...controls].map(([code, { unmet }]) => [code, unmet])),
    outstanding: withoutZeros([...controls].map(([code, { outstanding }]) => [code, outstanding])),
  };
}

describe('the five case lists', () => {
  const lists = Object.entries(expected).filter(([, { asOf }]) => asOf !== undefined);

  it('are all there', () => {
    expect(lists).toHaveLength(5);
  });

  it.each(lists)('%s comes to what an independent implementation counts', async (list, figures) => {
    const totals = noTotals();
    for (const row of await rowsOf(list)) count(totals, judgeRow(row, figures.asOf));
    expect(asExpected(totals, figures.asOf)).toEqual(figures);
  });
});

describe('the edge list', () => {
  const byHand = read('kanter.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as RowVerdict);

  it.each(byHand)('$sagsnr is judged as worked out by hand', async (verdict) => {
    const row = (await rowsOf('kanter')).find(({ caseNumber }) => caseNumber === verdict.sagsnr);
    expect(row && verdictOf(row.caseNumber, judgeRow(row, '2026-03-31'))).toEqual(verdict);
  });
});
