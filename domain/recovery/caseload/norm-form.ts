import { caseKinds } from '../../case/words';
import { checkBounds, checkNames, recordAt, type Complain } from '../../law/override-shape';
import type { CaseloadNorm } from './norm';

/** What a municipality sets of its norm of caseloads from a day; what it does not say stays as it was. */
export type CaseloadLevel = Partial<Omit<CaseloadNorm, 'from' | 'setFrom'>>;

/** The whole numbers of a norm, each with the lowest and the highest it may be. */
const numbers = {
  fewest: [0, 999],
  most: [1, 999],
  mostWhenNew: [1, 999],
  newMonths: [0, 120],
  longAbsenceDays: [1, 366],
} as const satisfies Readonly<Partial<Record<keyof CaseloadLevel, readonly [number, number]>>>;

/** The most that a case may weigh, with two decimals at most. */
const HEAVIEST = 99;

const bounds = [
  ['fewest', 'most'],
  ['mostWhenNew', 'most'],
] as const;

/** Reads what a municipality's file says of fitting caseloads; complains of what is wrong. */
export function readCaseloadLevel(given: unknown, path: string, complain: Complain): CaseloadLevel | undefined {
  const level = given === undefined ? undefined : recordAt(given, path, complain);
  if (!level) return undefined;
  checkNames(level, [...Object.keys(numbers), 'weights'], path, complain);
  for (const [name, [lowest, highest]] of Object.entries(numbers)) {
    const value = level[name];
    const isRight = value === undefined || (Number.isInteger(value) && isWithin(value, lowest, highest));
    if (!isRight) complain(`${path}.${name}`, 'OVERRIDE_WRONG_TYPE', { expected: `${lowest}-${highest}` });
  }
  checkWeights(level['weights'], `${path}.weights`, complain);
  return level;
}

/** A norm with what a municipality sets otherwise; weights kind by kind. */
export function withCaseloadLevel(norm: CaseloadNorm, level: CaseloadLevel): CaseloadNorm {
  return { ...norm, ...level, weights: { ...norm.weights, ...level.weights } };
}

/** Complains of limits that cross. */
export function checkNorm(norm: CaseloadNorm, path: string, complain: Complain): void {
  checkBounds({ ...norm }, bounds, path, complain);
}

function checkWeights(given: unknown, path: string, complain: Complain): void {
  const weights = given === undefined ? undefined : recordAt(given, path, complain);
  if (!weights) return;
  checkNames(weights, Object.keys(caseKinds), path, complain);
  for (const [kind, weight] of Object.entries(weights).filter(([name]) => Object.hasOwn(caseKinds, name))) {
    const isRight = isWithin(weight, 0, HEAVIEST) && Number.isInteger(Math.round(Number(weight) * 1e6) / 1e4);
    if (!isRight) complain(`${path}.${kind}`, 'OVERRIDE_WRONG_TYPE', { expected: `0-${HEAVIEST}, 0.01` });
  }
}

function isWithin(value: unknown, lowest: number, highest: number): boolean {
  return typeof value === 'number' && value >= lowest && value <= highest;
}
