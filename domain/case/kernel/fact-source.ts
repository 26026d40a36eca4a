import type { Definition } from './definition';
import type { DataOf, Fields } from './fields';
import type { CaseState, Fact } from './state';

/** Somewhere facts can be read by kind: a state, or a view of it as of an instant. */
export interface FactSource {
  /** The facts of one definition, in journal order. */
  all<F extends Fields>(definition: Definition<F>): readonly Fact<DataOf<F>>[];
  /** What a reading makes of these facts; worked out once for each source. */
  read<T>(reading: Reading<T>): T;
}

/** Puts facts that belong together into one picture, such as a measure with its extensions and its end. */
export type Reading<T> = (facts: FactSource) => T;

const none: readonly never[] = [];

/** The facts of a state that pass the filter; every fact without one. */
export function factsIn(state: CaseState, seen?: (fact: Fact) => boolean): FactSource {
  const kinds = new Map<string, Fact[]>();
  for (const fact of state.facts) {
    if (seen && !seen(fact)) continue;
    const same = kinds.get(fact.type);
    if (same) same.push(fact);
    else kinds.set(fact.type, [fact]);
  }
  const readings = new Map<Reading<unknown>, unknown>();
  const source: FactSource = {
    all: <F extends Fields>(definition: Definition<F>) =>
      (kinds.get(definition.event) as readonly Fact<DataOf<F>>[] | undefined) ?? none,
    read: <T>(reading: Reading<T>) => {
      const known = readings.get(reading);
      if (known !== undefined) return known as T;
      const made = reading(source);
      readings.set(reading, made);
      return made;
    },
  };
  return source;
}
