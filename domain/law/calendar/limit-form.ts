import type { LimitUnit } from './counting';

/** What a time limit may be counted in. */
export const limitUnits: readonly LimitUnit[] = ['hours', 'hverdage', 'arbejdsdage', 'days', 'weeks', 'months'];

/** Whether a value, as JSON has it, is a unit of time limits. */
export function isUnit(value: unknown): value is LimitUnit {
  return limitUnits.some((unit) => unit === value);
}

/** Whether a value, as JSON has it, is a count that a municipality may set: a whole number from 1 to 999. */
export function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= 999;
}
