import type { CivilDay } from '../case/kernel/time';

/**
 * What of its dated data a municipality has set itself, by the name of the field: the day from which it has. What is not
 * named is Sagsgang's own standard.
 */
export type SetFrom = Readonly<Record<string, CivilDay>>;

/** Dated data that a municipality may set field by field. */
export interface Settable {
  readonly from: CivilDay;
  /** @default nothing: all of it is Sagsgang's own */
  readonly setFrom?: SetFrom;
}

/** Since when a municipality has set one of these fields itself; `undefined` where all of them are Sagsgang's own. */
export function setSince({ setFrom = {} }: Settable, ...fields: readonly string[]): CivilDay | undefined {
  return fields
    .flatMap((name) => setFrom[name] ?? [])
    .sort()
    .at(-1);
}

/** What is in force on a day; the first for days before it. */
export function inForce<Dated extends Settable>(all: readonly Dated[] | undefined, day: CivilDay): Dated | undefined {
  return all?.findLast(({ from }) => from <= day) ?? all?.[0];
}

/** Dated data with a change in force from a day that is later than those before it. */
export function changedOn<Dated extends Settable, Level extends object>(
  all: readonly Dated[],
  from: CivilDay,
  level: Level,
  change: (one: Dated, level: Level) => Dated,
): readonly Dated[] {
  const last = all.at(-1);
  if (!last) throw new RangeError('There is nothing to change.');
  const own = Object.keys(level).map((name) => [name, from] as const);
  const setFrom = { ...last.setFrom, ...Object.fromEntries(own) };
  return [...all.filter((one) => one.from < from), { ...change(last, level), from, setFrom }];
}
