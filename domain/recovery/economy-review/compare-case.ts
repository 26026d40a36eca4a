import type { Bilingual } from '../../case/kernel/time';
import type { Oere } from '../oere';
import { sourcesInOrder, type EconomyLine, type EconomySource } from './columns';
import { differs, hasOnePeriod, isDouble, linesOf, matchLines, type Matched } from './match';
import { amountIn, isInForce, type Month } from './month';

/** Why the three places differ about a thing (årsagskoder), the weightiest first. */
export const economyCauses = {
  double: { da: 'står dobbelt', en: 'stands twice' },
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
  const differences = units.flatMap((unit): EconomyDifference[] => {
    const causes = causesOf(unit, units, month);
    if (causes.length === 0) return [];
    const gaps = {
      grantToDubu: gap(unit, 'grantToDubu', causes, month),
      dubuToCalibra: gap(unit, 'dubuToCalibra', causes, month),
    };
    return [{ caseNumber, lines: unit, causes, gaps }];
  });
  const total = (source: EconomySource): Oere =>
    lines.reduce((sum, line) => (line.source === source ? sum + amountIn(line.row, month) : sum), 0);
  return {
    caseNumber,
    amounts: { grants: total('grants'), dubu: total('dubu'), calibra: total('calibra') },
    differences,
  };
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

/** Whether what differs about the period is of this month: a line holds in it where another does not. */
function touches(unit: Matched, month: Month): boolean {
  const held = linesOf(unit).map(({ row }) => isInForce(row, month));
  return held.includes(true) && held.includes(false);
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
  if (!before || !after)
    return { difference, cause: causes.some(({ cause }) => cause === 'double') ? 'double' : 'missing' };
  return { difference, cause: isInForce(before, month) === isInForce(after, month) ? 'amount' : 'period' };
}

function inPlaceOrder(lines: readonly EconomyLine[]): readonly EconomyLine[] {
  return sourcesInOrder.flatMap((source) => lines.filter((line) => line.source === source));
}
