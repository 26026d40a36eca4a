import { CaseClosed, CaseReopened } from '../../case/closure/facts';
import type { CaseState, Fact } from '../../case/kernel/state';
import type { CivilDay, Instant } from '../../case/kernel/time';
import { CaseOpened } from '../../case/opening/facts';

/** What is plain of an entry, in an erased case too: codes and days. */
export interface PlainEntry {
  readonly seq: number;
  readonly type: string;
  readonly happenedOn: CivilDay;
  readonly recordedAt: Instant;
}

/** Reason of what a case did to the caseload that was erased since, or cannot be read (slettet). */
export const ERASED = 'erased';

/** What opens and closes a case, with the field that holds why. */
const turning: ReadonlyMap<string, string | undefined> = new Map([
  [CaseOpened.event, undefined],
  [CaseClosed.event, 'cause'],
  [CaseReopened.event, 'reason'],
]);

/**
 * A case that cannot be read, as far as the plain part of its entries by a day tells: when it was opened, closed and
 * reopened, not why. The caseload keeps what it did, so that an erasure changes no figure.
 */
export function plainCase(
  { caseId, municipality }: Pick<CaseState, 'caseId' | 'municipality'>,
  entries: readonly PlainEntry[],
  until: CivilDay,
): CaseState {
  const facts = entries.flatMap(({ seq, type, happenedOn, recordedAt }): readonly Fact[] => {
    if (!turning.has(type) || happenedOn > until) return [];
    const field = turning.get(type);
    const data = field === undefined ? {} : { [field]: ERASED };
    return [{ seq, type, at: happenedOn, rec: recordedAt, by: '', role: 'system', data }];
  });
  return { caseId, municipality, seq: entries.length, facts };
}

/** A case whose corrected entries have the instant they were first recorded at, which a correction takes the place of. */
export function asFirstRecorded(state: CaseState, entries: readonly PlainEntry[]): CaseState {
  if (state.facts.every(({ corrected }) => corrected === undefined)) return state;
  const recorded = new Map(entries.map(({ seq, recordedAt }) => [seq, recordedAt]));
  const facts = state.facts.map((fact) =>
    fact.corrected === undefined ? fact : { ...fact, rec: recorded.get(fact.seq) ?? fact.rec },
  );
  return { ...state, facts };
}
