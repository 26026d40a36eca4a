import type { NewEvent } from '../../case/kernel/event';
import type { CivilDay, Instant } from '../../case/kernel/time';
import type { Prefilled } from '../review/prefill';
import { ChecklistFilled, ReviewOpened } from './facts';

/** A drawn case as its review is opened: codes only, nothing that is told in the case. */
export interface DrawnCase {
  readonly caseId: string;
  readonly caseNumber?: string | undefined;
  /** Name of the round, `2026-12`. */
  readonly round: string;
  readonly stratum: string;
  readonly team?: string | undefined;
  /** The instant it is judged as of. */
  readonly asOf: Instant;
  /** The instant whose knowledge it is judged by. */
  readonly knownAt: Instant;
  /** Edition of the review form. */
  readonly form: string;
  readonly focus: readonly string[];
  /** Initials of everybody who took part in the case by then. */
  readonly participants: readonly string[];
  /** Whether two review it apart from each other. */
  readonly double: boolean;
  readonly due: CivilDay;
  readonly prefilled: readonly Prefilled[];
}

/** The first entries of a review: what is reviewed, and the checklist as the law filled it in. */
export function openingOf(drawn: DrawnCase, now: Instant): readonly NewEvent[] {
  const { prefilled, focus, participants, double, caseNumber, team, ...rest } = drawn;
  const late = prefilled.filter(({ recordedLate }) => recordedLate).map(({ item }) => item);
  return [
    {
      type: ReviewOpened.event,
      happenedAt: now,
      data: {
        ...rest,
        ...(caseNumber === undefined ? {} : { caseNumber }),
        ...(team === undefined ? {} : { team }),
        ...(focus.length > 0 ? { focus } : {}),
        ...(participants.length > 0 ? { participants } : {}),
        ...(double ? { double } : {}),
      },
    },
    {
      type: ChecklistFilled.event,
      happenedAt: now,
      data: {
        items: prefilled.map(({ item }) => item),
        answers: prefilled.map(({ answer }) => answer),
        standings: prefilled.map(({ standing }) => standing),
        severities: prefilled.map(({ severity }) => severity),
        since: prefilled.map(({ since }) => since),
        ...(late.length > 0 ? { recordedLate: late } : {}),
      },
    },
  ];
}
