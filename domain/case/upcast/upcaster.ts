import type { CaseEvent } from '../kernel/event';
import type { CaseState, Fact } from '../kernel/state';
import type { EventData, UpcastStep } from './step';

/** The answer about entries that a newer release wrote: this one must not guess what they mean. */
export type Newer = 'newer';

/** Reads entries and facts of any earlier release in today's form. */
export interface Upcaster {
  /** The version in which entries of a type are written now. */
  readonly versionOf: (type: string) => number;
  /** An entry in today's form. */
  readonly event: (event: CaseEvent) => CaseEvent | Newer;
  /** A case's state with every fact in today's form; the same object where nothing is older. */
  readonly state: (state: CaseState) => CaseState | Newer;
}

/**
 * Builds an upcaster of steps.
 *
 * @param isKnown Whether this release has an event type.
 * @throws RangeError where the steps of a type do not follow one another from version 1
 */
export function upcasterOf(steps: readonly UpcastStep[], isKnown: (type: string) => boolean): Upcaster {
  const byType = new Map<string, UpcastStep[]>();
  for (const step of steps) {
    const earlier = byType.get(step.event) ?? [];
    if (step.from !== earlier.length + 1) throw new RangeError(`${step.event}: no step from ${step.from} belongs here`);
    byType.set(step.event, [...earlier, step]);
  }
  const versionOf = (type: string): number => (byType.get(type)?.length ?? 0) + 1;
  const isNewer = (type: string, version: number): boolean => version > versionOf(type) || !isKnown(type);
  const dataOf = (type: string, data: EventData, version: number): EventData =>
    (byType.get(type) ?? []).slice(version - 1).reduce((older, step) => step.upcast(older), data);

  return {
    versionOf,
    event: (event) => {
      const { type, v: version = 1 } = event;
      if (isNewer(type, version)) return 'newer';
      const today = versionOf(type);
      return version === today ? event : { ...event, v: today, data: dataOf(type, event.data, version) };
    },
    state: (state) => {
      let facts: Fact[] | undefined;
      for (const [index, fact] of state.facts.entries()) {
        const { type, v: version = 1 } = fact;
        if (isNewer(type, version)) return 'newer';
        const today = versionOf(type);
        if (version === today) continue;
        facts ??= [...state.facts];
        facts[index] = { ...fact, v: today, data: dataOf(type, fact.data, version) };
      }
      return facts ? { ...state, facts } : state;
    },
  };
}
