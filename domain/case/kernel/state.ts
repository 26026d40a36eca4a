import type { FieldValue, Role } from './event';
import type { Definition } from './definition';
import type { DataOf, Fields } from './fields';
import type { Instant, Moment } from './time';

/**
 * What an entry leaves in the case's state: everything about it but its free text.
 * Names are short because a state travels with every command and through continue-as-new.
 */
export interface Fact<Data = Readonly<Record<string, FieldValue>>> {
  /** Number of the entry in the journal; the fact's identity, kept when the entry is corrected. */
  readonly seq: number;
  readonly type: string;
  /** When it happened. */
  readonly at: Moment;
  /** When it was recorded; of a corrected entry, when it was last corrected. */
  readonly rec: Instant;
  readonly by: string;
  readonly role: Role;
  /** Set when the entry came from a case list. */
  readonly src?: 'list' | 'system';
  readonly data: Data;
  /** Version of the form of `data`. @default 1 */
  readonly v?: number;
  /** Names of the free texts the entry was given; the texts themselves are in the journal. */
  readonly texts?: readonly string[];
  /** Digest of those texts. */
  readonly digest?: string;
  /** Number of the entry that last corrected this one. */
  readonly corrected?: number;
}

/** The state of one case (sagens tilstand): its facts in journal order. Plain JSON, no free text, at most 64 KB. */
export interface CaseState {
  readonly caseId: string;
  /** Code of the municipality (kommunekode or short name). */
  readonly municipality: string;
  /** Number of the last entry, 0 for a case that has none. */
  readonly seq: number;
  readonly facts: readonly Fact[];
}

/** The fact an entry of this definition leaves. */
export type FactOf<D> = D extends Definition<infer F> ? Fact<DataOf<F>> : never;

/** A case without entries. */
export function emptyCase(caseId: string, municipality: string): CaseState {
  return { caseId, municipality, seq: 0, facts: [] };
}

/** The facts of one definition, in journal order. */
export function factsOf<F extends Fields>(state: CaseState, definition: Definition<F>): Fact<DataOf<F>>[] {
  const found: Fact<DataOf<F>>[] = [];
  for (const fact of state.facts) if (fact.type === definition.event) found.push(fact as unknown as Fact<DataOf<F>>);
  return found;
}

/** The last fact of one definition, in journal order. */
export function lastOf<F extends Fields>(state: CaseState, definition: Definition<F>): Fact<DataOf<F>> | undefined {
  for (let i = state.facts.length - 1; i >= 0; i--) {
    const fact = state.facts[i];
    if (fact?.type === definition.event) return fact as unknown as Fact<DataOf<F>>;
  }
  return undefined;
}

/** The fact with this entry number, unless it is of another definition, hidden or unknown. */
export function factAt<F extends Fields>(
  state: CaseState,
  definition: Definition<F>,
  seq: number | undefined,
): Fact<DataOf<F>> | undefined {
  const fact = state.facts.find((f) => f.seq === seq);
  return fact?.type === definition.event ? (fact as unknown as Fact<DataOf<F>>) : undefined;
}

/** Whether a fact was given a (non-empty) text of this name. */
export function hasText(fact: Fact<unknown>, name: string): boolean {
  return fact.texts?.includes(name) ?? false;
}
