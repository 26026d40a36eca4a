import type { ErrorParams } from '../errors/error-entry';
import type { TimeLimit } from './calendar/counting';
import type { Options, Weight } from './edition';
import type { Ladder } from './escalation/ladder';

/** What is wrong at one place of a municipality's file; `code` is of the error registry. */
export interface OverrideProblem {
  /** Where in the file, e.g. `rules.K03.limit.unit`; of a list, with the number of the level: `[1].from`. */
  readonly path: string;
  readonly code: string;
  readonly params: ErrorParams;
}

/** What a municipality sets for one rule. */
export interface RuleLevel {
  /** A local rule that the municipality does not use. */
  readonly off?: true;
  /** Where the municipality's own level stands, of a local rule. */
  readonly law?: string;
  readonly limit?: TimeLimit;
  readonly weight?: Weight | 'none';
  readonly red?: boolean;
  readonly options?: Options;
  /** Who is told before, when and after it runs out (eskaleringstrappe). */
  readonly ladder?: Ladder;
}

/** Notes a problem at a path. */
export type Complain = (path: string, code: string, params?: ErrorParams) => void;

/** Somewhere to note problems, and those noted so far. */
export function complaints(): { readonly problems: readonly OverrideProblem[]; readonly complain: Complain } {
  const problems: OverrideProblem[] = [];
  return {
    problems,
    complain: (path, code, params = {}) => void problems.push({ path, code, params: { path, ...params } }),
  };
}

/** Whether a value is an object with names, as JSON has them. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that is to be an object with names; complains of one that is not, and answers nothing. */
export function recordAt(
  value: unknown,
  path: string,
  complain: Complain,
): Readonly<Record<string, unknown>> | undefined {
  if (isRecord(value)) return value;
  complain(path, 'OVERRIDE_NOT_AN_OBJECT');
  return undefined;
}

/** Complains of every name that is not among those known. */
export function checkNames(
  value: Readonly<Record<string, unknown>>,
  known: readonly string[],
  path: string,
  complain: Complain,
): void {
  for (const name of Object.keys(value)) {
    if (!known.includes(name))
      complain(path === '' ? name : `${path}.${name}`, 'OVERRIDE_UNKNOWN_FIELD', { known: known.join(', ') });
  }
}

/** Complains of every number that is above the one that bounds it. @param pairs names of a number and of its bound */
export function checkBounds(
  values: Readonly<Record<string, unknown>>,
  pairs: readonly (readonly [string, string])[],
  path: string,
  complain: Complain,
): void {
  for (const [name, bound] of pairs) {
    const [least, most] = [values[name], values[bound]];
    if (typeof least === 'number' && typeof most === 'number' && least > most)
      complain(`${path}.${name}`, 'OVERRIDE_ABOVE_BOUND', { least, most, bound });
  }
}
