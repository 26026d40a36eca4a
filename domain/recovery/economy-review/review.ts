import { compare } from '../../law/calendar/day-arithmetic';
import type { Oere } from '../oere';
import { sourcesInOrder, type EconomyLine, type EconomySource } from './columns';
import {
  compareCase,
  economyCauses,
  economyGaps,
  type ComparedCase,
  type EconomyCause,
  type EconomyDifference,
  type EconomyGap,
} from './compare-case';
import type { Month } from './month';

/** How often something makes a difference, and what it adds up to with its signs. */
export interface CauseSum {
  readonly count: number;
  readonly difference: Oere;
}

/** What the monthly economy review (økonomiopfølgning) of a municipality comes to. */
export interface EconomyReview {
  readonly cases: number;
  /** Cases about which the three places say the same. */
  readonly agreeing: number;
  readonly amounts: Readonly<Record<EconomySource, Oere>>;
  /** By step and cause; a step's differences add up to the difference between its two places. */
  readonly gaps: Readonly<Record<EconomyGap, Readonly<Record<EconomyCause, CauseSum>>>>;
  /** How many things have each cause; one thing may have several. */
  readonly causes: Readonly<Record<EconomyCause, number>>;
  /** By case number; within a case by what the lines say. */
  readonly differences: readonly EconomyDifference[];
}

/** Compares the three lists case by case. */
export function reviewEconomy(lines: Iterable<EconomyLine>, month?: Month): EconomyReview {
  const byCase = new Map<string, EconomyLine[]>();
  for (const line of lines) {
    const { caseNumber } = line.row;
    const known = byCase.get(caseNumber);
    if (known) known.push(line);
    else byCase.set(caseNumber, [line]);
  }
  const numbers = [...byCase.keys()].sort(compare);
  return summed(numbers.map((number) => compareCase(number, byCase.get(number) ?? [], month)));
}

/** The difference that a step makes in all, in øre. */
export function gapTotal({ gaps }: Pick<EconomyReview, 'gaps'>, gap: EconomyGap): Oere {
  return Object.values(gaps[gap]).reduce((sum, { difference }) => sum + difference, 0);
}

function summed(compared: readonly ComparedCase[]): EconomyReview {
  const differences = compared.flatMap((one) => one.differences);
  const causeCodes = Object.keys(economyCauses) as EconomyCause[];
  const gapCodes = Object.keys(economyGaps) as EconomyGap[];
  const sumOf = (gap: EconomyGap, cause: EconomyCause): CauseSum => {
    const of = differences.flatMap(({ gaps }) => (gaps[gap].cause === cause ? [gaps[gap].difference] : []));
    return { count: of.length, difference: of.reduce((sum, one) => sum + one, 0) };
  };
  const byCause = (gap: EconomyGap): Readonly<Record<EconomyCause, CauseSum>> =>
    recordOf(causeCodes, (cause) => sumOf(gap, cause));
  return {
    cases: compared.length,
    agreeing: compared.filter((one) => one.differences.length === 0).length,
    amounts: recordOf(sourcesInOrder, (source) => compared.reduce((sum, { amounts }) => sum + amounts[source], 0)),
    gaps: recordOf(gapCodes, byCause),
    causes: recordOf(
      causeCodes,
      (code) => differences.filter(({ causes }) => causes.some(({ cause }) => cause === code)).length,
    ),
    differences,
  };
}

function recordOf<K extends string, V>(keys: readonly K[], value: (key: K) => V): Readonly<Record<K, V>> {
  return Object.fromEntries(keys.map((key) => [key, value(key)])) as Readonly<Record<K, V>>;
}
