import type { Bilingual } from '../../case/kernel/time';
import type { Oere } from '../oere';
import { sourcesInOrder, type EconomyLine, type EconomySource } from './columns';
import { differs, hasOnePeriod, isDouble, linesOf, matchLines, type Matched } from './match';
import { amountIn, daysIn, isInForce, type Month } from './month';
import { rateChanges } from './rate-change';

/** Why the three places differ about a thing (årsagskoder), the weightiest first. */
export const economyCauses = {
  double: { da: 'står dobbelt', en: 'stands twice' },
  rate: { da: 'satsskift i måneden', en: 'rate change in the month' },
  missing: { da: 'mangler', en: 'missing' },
  period: { da: 'anden periode', en: 'other period' },
  amount: { da: 'andet beløb', en: 'other amount' },
  account: { da: 'anden konto', en: 'other account' },
  measure: { da: 'anden ydelse', en: 'other measure' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of why the places differ. */
export type EconomyCause = keyof typeof economyCauses;

/** The two steps that money takes, each with the difference it may make. */
export const economyGaps = {
  grantToDubu: { da: 'DUBU minus bevilling', en: 'DUBU less grant' },
  dubuToCalibra: { da: 'Calibra minus DUBU', en: 'Calibra less DUBU' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of one of the steps that money takes. */
export type EconomyGap = keyof typeof economyGaps;

/** The places at the two ends of a step. */
export const gapEnds: Readonly<Record<EconomyGap, readonly [EconomySource, EconomySource]>> = {
  grantToDubu: ['grants', 'dubu'],
  dubuToCalibra: ['dubu', 'calibra'],
};

/** What is different about a thing, and where: the place that lacks it or has it twice; absent where places disagree. */
export interface CauseFound {
  readonly cause: EconomyCause;
  readonly in?: EconomySource;
}

/** What one step makes of the amount, and why. */
export interface GapFound {
  readonly difference: Oere;
  /** Absent where the step makes no difference. */
  readonly cause?: EconomyCause;
}

/** One thing about which the three places differ. */
export interface EconomyDifference {
  readonly caseNumber: string;
  readonly lines: Matched;
  readonly causes: readonly CauseFound[];
  readonly gaps: Readonly<Record<EconomyGap, GapFound>>;
}

/** What the comparison of one case comes to: amounts by place, and the things they differ about. */
export interface ComparedCase {
  readonly caseNumber: string;
  readonly amounts: Readonly<Record<EconomySource, Oere>>;
  readonly differences: readonly EconomyDifference[];
}

/**
 * Compares what the three places say of one case. Every line is in one thing, and each thing's differences are those of
 * its lines: over all things they add up to the difference between the places.
 *
 * @param month - compares what holds in this month only; without it, all lines as they stand
 */
export function compareCase(caseNumber: string, lines: readonly EconomyLine[], month?: Month): ComparedCase {
  const units = matchLines(lines).filter((unit) => linesOf(unit).some(({ row }) => isInForce(row, month)));
  const changes = rateChanges(units, month);
  const found = units.flatMap((unit): EconomyDifference[] => {
    const change = changes.find((group) => group.includes(unit));
    const causes = causesOf(unit, units, month).map((one) => (isOfChange(one, change) ? changed(one) : one));
    if (causes.length === 0) return [];
    const gaps = {
      grantToDubu: gap(unit, 'grantToDubu', causes, month),
      dubuToCalibra: gap(unit, 'dubuToCalibra', causes, month),
    };
    return [{ caseNumber, lines: unit, causes: once(causes), gaps }];
  });
  const settled = changes.filter((group) => comesToNothing(found.filter(({ lines: unit }) => group.includes(unit))));
  const differences = found.filter(({ lines: unit }) => !settled.some((group) => group.includes(unit)));
  const total = (source: EconomySource): Oere =>
    lines.reduce((sum, line) => (line.source === source ? sum + amountIn(line.row, month) : sum), 0);
  return {
    caseNumber,
    amounts: { grants: total('grants'), dubu: total('dubu'), calibra: total('calibra') },
    differences,
  };
}

/** Whether what differs about a unit comes from a rate that changes in the month, and a place with one line for it. */
function isOfChange({ cause, in: place }: CauseFound, change: readonly Matched[] | undefined): boolean {
  if (!change) return false;
  if (cause === 'missing') return place !== undefined && change.some((unit) => unit[place] !== undefined);
  return cause === 'period' || cause === 'amount';
}

function changed({ in: place }: CauseFound): CauseFound {
  return { cause: 'rate', ...(place === undefined ? {} : { in: place }) };
}

function once(causes: readonly CauseFound[]): readonly CauseFound[] {
  return causes.filter(
    (one, index) => causes.findIndex(({ cause, in: place }) => cause === one.cause && place === one.in) === index,
  );
}

/** Whether lines of a changed rate come to the same in every place, and differ in nothing else. */
function comesToNothing(group: readonly EconomyDifference[]): boolean {
  const sum = (gap: EconomyGap): Oere => group.reduce((all, { gaps }) => all + gaps[gap].difference, 0);
  return (
    sum('grantToDubu') === 0 &&
    sum('dubuToCalibra') === 0 &&
    group.every(({ causes }) => causes.every(({ cause }) => cause === 'rate'))
  );
}

function causesOf(unit: Matched, all: readonly Matched[], month: Month | undefined): CauseFound[] {
  const lines = linesOf(unit);
  const rows = lines.map(({ row }) => row);
  const [lead] = lines;
  const doubled = lead !== undefined && lines.length < sourcesInOrder.length && standsTwice(unit, all);
  const causes: CauseFound[] = [];
  if (doubled) for (const { source } of inPlaceOrder(lines)) causes.push({ cause: 'double', in: source });
  else {
    for (const source of sourcesInOrder) if (unit[source] === undefined) causes.push({ cause: 'missing', in: source });
  }
  const pairs = rows.flatMap((a, index) => rows.slice(index + 1).map((b) => [a, b] as const));
  if (pairs.some(([a, b]) => !hasOnePeriod(a, b))) causes.push({ cause: 'period' });
  if (pairs.some(([a, b]) => a.amount !== b.amount)) causes.push({ cause: 'amount' });
  if (pairs.some(([a, b]) => differs(a.account, b.account))) causes.push({ cause: 'account' });
  if (pairs.some(([a, b]) => differs(a.measure, b.measure))) causes.push({ cause: 'measure' });
  return month === undefined ? causes : causes.filter(({ cause }) => cause !== 'period' || touches(unit, month));
}

/** Whether what differs about the period is of this month: a line holds on days of it on which another does not. */
function touches(unit: Matched, month: Month): boolean {
  const held = linesOf(unit).map(({ row }) => daysIn(row, month));
  return new Set(held.map((days) => `${days?.first ?? ''} ${days?.last ?? ''}`)).size > 1;
}

/** Every line of the unit is there once more in its place, in a unit that more places know. */
function standsTwice(unit: Matched, all: readonly Matched[]): boolean {
  const lines = linesOf(unit);
  return all.some(
    (other) =>
      linesOf(other).length > lines.length &&
      lines.every(({ source, row }) => other[source] !== undefined && isDouble(row, other[source].row)),
  );
}

function gap(unit: Matched, code: EconomyGap, causes: readonly CauseFound[], month: Month | undefined): GapFound {
  const [from, to] = gapEnds[code];
  const [before, after] = [unit[from]?.row, unit[to]?.row];
  const difference = (after ? amountIn(after, month) : 0) - (before ? amountIn(before, month) : 0);
  if (difference === 0) return { difference };
  const has = (wanted: EconomyCause): boolean => causes.some(({ cause }) => cause === wanted);
  if (!before || !after) {
    const place = before ? to : from;
    const isRate = causes.some(({ cause, in: lone }) => cause === 'rate' && lone === place);
    return { difference, cause: has('double') ? 'double' : isRate ? 'rate' : 'missing' };
  }
  if (has('rate')) return { difference, cause: 'rate' };
  const samePeriod = isInForce(before, month) === isInForce(after, month) && before.amount !== after.amount;
  return { difference, cause: samePeriod ? 'amount' : 'period' };
}

function inPlaceOrder(lines: readonly EconomyLine[]): readonly EconomyLine[] {
  return sourcesInOrder.flatMap((source) => lines.filter((line) => line.source === source));
}
