import { stateAsOf } from '../../case/as-of';
import type { CaseEvent } from '../../case/kernel/event';
import type { CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import { addMs } from '../../law/calendar/instant';
import type { LawBook } from '../../law/edition';
import { judge, type Judgement } from '../../law/judgement';
import { rules } from '../../law/rules';

/** A case as it is read: its entries without free text. */
export interface CaseEntries {
  readonly caseId: string;
  readonly municipality: string;
  readonly events: readonly CaseEvent[];
}

/** By which times a population is judged. */
export interface PopulationTimes {
  /** When the population was asked for: what was recorded later is not known. */
  readonly knownAt: Instant;
  /** The instant the cases are judged as of. @default when the population was asked for */
  readonly asOf?: Instant;
}

/**
 * A case as a review of closed cases judges it, with the entries that were known: by what was recorded in real time when the population was asked for. The
 * clock of a case on a development server may be ahead; what it had recorded by then counts all the same.
 */
export function judgedForReview(
  { caseId, municipality, events }: CaseEntries,
  times: PopulationTimes,
  law: LawBook,
): { readonly known: readonly CaseEvent[]; readonly state: CaseState; readonly judgement: Judgement } {
  const isKnown = ({ recordedAt, clockOffsetMs }: CaseEvent): boolean =>
    addMs(recordedAt, -clockOffsetMs) <= times.knownAt;
  const known = events.slice(0, events.findLastIndex(isKnown) + 1);
  const last = known.at(-1)?.recordedAt ?? times.knownAt;
  const knownAt = last > times.knownAt ? last : times.knownAt;
  const asOf = times.asOf ?? knownAt;
  const state = stateAsOf(caseId, municipality, known, { asOf, knownAt });
  return { known, state, judgement: judge(rules, state, asOf, law, knownAt) };
}
