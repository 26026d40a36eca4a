import { compare } from '../../law/calendar/day-arithmetic';
import type { EconomyLine, EconomyRow, EconomySource } from './columns';

/** Lines that are about the same thing: at most one from each place. */
export type Matched = Readonly<Partial<Record<EconomySource, EconomyLine>>>;

type Alike = (a: EconomyRow, b: EconomyRow) => boolean;

/** The ways in which two lines may be about the same thing, the surest first. */
const likenesses: readonly Alike[] = [
  (a, b) => isOneThing(a, b) && hasOnePeriod(a, b) && hasOneAmount(a, b),
  (a, b) => isOneThing(a, b) && hasOnePeriod(a, b),
  (a, b) => isOneThing(a, b) && hasOneAmount(a, b) && overlaps(a, b),
  (a, b) => isOneThing(a, b) && overlaps(a, b),
  (a, b) => isOneThing(a, b) && hasOneAmount(a, b),
  (a, b) => hasOnePeriod(a, b) && hasOneAmount(a, b),
  (a, b) => isOneThing(a, b),
  (a, b) => isSame(a.measure, b.measure) && overlaps(a, b),
  (a, b) => isSame(a.account, b.account) && overlaps(a, b) && hasOneAmount(a, b),
];

/**
 * Puts the lines of one case together that are about the same thing, the surest first. Every line comes out once; which
 * place it stands in decides nothing but that it is matched with others.
 */
export function matchLines(lines: readonly EconomyLine[]): readonly Matched[] {
  let units: readonly Matched[] = lines.map((line) => ({ [line.source]: line }));
  for (const alike of likenesses) units = joined(units, alike);
  return inOrder(units);
}

/** Whether two lines of one place are the same thing twice. */
export function isDouble(a: EconomyRow, b: EconomyRow): boolean {
  return isOneThing(a, b) && hasOneAmount(a, b) && overlaps(a, b);
}

/** The lines of a unit. */
export function linesOf(unit: Matched): readonly EconomyLine[] {
  return Object.values(unit);
}

function joined(units: readonly Matched[], alike: Alike): readonly Matched[] {
  const left = [...inOrder(units)];
  const done: Matched[] = [];
  for (let unit = left.shift(); unit !== undefined; unit = left.shift()) {
    let whole: Matched = unit;
    for (;;) {
      const found = left.findIndex((other) => fits(whole, other, alike));
      if (found < 0) break;
      const [other = {}] = left.splice(found, 1);
      whole = { ...whole, ...other };
    }
    done.push(whole);
  }
  return done;
}

function fits(unit: Matched, other: Matched, alike: Alike): boolean {
  const theirs = linesOf(other);
  if (theirs.some(({ source }) => unit[source] !== undefined)) return false;
  return linesOf(unit).some((mine) => theirs.some((line) => alike(mine.row, line.row)));
}

/** By what lines say, whatever place they stand in; then by their place in the file. */
function inOrder(units: readonly Matched[]): readonly Matched[] {
  return units
    .map((unit) => ({ unit, words: wordsOf(unit), line: Math.min(...linesOf(unit).map(({ line }) => line)) }))
    .sort((a, b) => compare(a.words, b.words) || a.line - b.line)
    .map(({ unit }) => unit);
}

function wordsOf(unit: Matched): string {
  const said = linesOf(unit).map(({ row: { measure = '', account = '', from, to = '', amount } }) =>
    [from, to, measure, account, amount].join('\n'),
  );
  return said.sort(compare).join('\n\n');
}

/** Measure and account, as far as both are known, are the same, and one of them is. */
export function isOneThing(a: EconomyRow, b: EconomyRow): boolean {
  const measure = isSame(a.measure, b.measure);
  const account = isSame(a.account, b.account);
  return (measure || account) && !differs(a.measure, b.measure) && !differs(a.account, b.account);
}

/** Whether two known words are one word; letters' case decides nothing. */
function isSame(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && a.toLowerCase() === b.toLowerCase();
}

/** Whether two words are both known and not one word. */
export function differs(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && !isSame(a, b);
}

/** Whether two lines run over the same days. */
export function hasOnePeriod(a: EconomyRow, b: EconomyRow): boolean {
  return a.from === b.from && a.to === b.to;
}

function hasOneAmount(a: EconomyRow, b: EconomyRow): boolean {
  return a.amount === b.amount;
}

function overlaps(a: EconomyRow, b: EconomyRow): boolean {
  return (a.to === undefined || b.from <= a.to) && (b.to === undefined || a.from <= b.to);
}
