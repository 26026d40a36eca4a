import { stateAsOf } from '../../domain/case/as-of';
import type { CaseEvent, NewEvent } from '../../domain/case/kernel/event';
import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import { teamOf } from '../../domain/case/standing';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import { judge } from '../../domain/law/judgement';
import { rules } from '../../domain/law/rules';
import { openingOf } from '../../domain/supervision/case-review/opening';
import { formNamed, formOn } from '../../domain/supervision/review/form';
import { reviewForms } from '../../domain/supervision/review/forms';
import { participantsIn } from '../../domain/supervision/review/participants';
import { prefill } from '../../domain/supervision/review/prefill';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import { UnreadableJournalError, unlessAway } from '../case/load-case';
import type { UndertakingPorts } from '../undertaking/ports';

/** Days in which a drawn case is to be reviewed, unless the round says otherwise. */
export const DAYS_TO_REVIEW = 28;

/** A drawn case whose review is to be opened. */
export interface ReviewToOpen {
  /** The review. */
  readonly undertaking: Undertaking;
  /** Name of the round, `2026-12`. */
  readonly round: string;
  readonly caseId: string;
  readonly caseNumber?: string | undefined;
  readonly stratum: string;
  /** Edition of the review form; the one in force at the instant where it is not told. */
  readonly formEdition?: string | undefined;
  readonly focus?: readonly string[] | undefined;
  /** Whether two are to review it apart from each other. */
  readonly double?: boolean | undefined;
  /** The instant the population is of. */
  readonly instant: Instant;
  /** The clock of the round. */
  readonly now: Instant;
  /** The last day in time. @default {@link DAYS_TO_REVIEW} days from now */
  readonly due?: CivilDay | undefined;
}

/**
 * The first entries of a drawn case's review: the case is read as of the round's instant and judged, and the checklist
 * is frozen as the law fills it in. Codes, days and initials only; the same however often it is made.
 *
 * @throws JournalAwayError
 * @throws UnreadableJournalError where the case's content was erased
 */
export async function reviewOpening(
  ports: Pick<UndertakingPorts, 'events' | 'jurisdiction'>,
  { undertaking, round, caseId, caseNumber, stratum, formEdition, focus = [], double = false, ...times }: ReviewToOpen,
): Promise<NewEvent[]> {
  const { instant, now, due = addDays(civilDayOf(now), DAYS_TO_REVIEW) } = times;
  const { municipality } = undertaking;
  const journal = await readCase(ports, caseId);
  const last = journal.at(-1)?.recordedAt ?? now;
  const knownAt = last > now ? last : now;
  const state = stateAsOf(caseId, municipality, journal, { asOf: instant, knownAt });
  const { law } = ports.jurisdiction(municipality);
  const named = formEdition === undefined ? undefined : formNamed(reviewForms, formEdition);
  const form = named ?? formOn(reviewForms, civilDayOf(instant));
  return [
    ...openingOf(
      {
        ...{
          caseId,
          caseNumber,
          round,
          stratum,
          team: teamOf(state),
          asOf: instant,
          knownAt,
          form: form.id,
          focus,
          double,
          due,
        },
        participants: [...participantsIn(journal)].sort(),
        prefilled: prefill(judge(rules, state, instant, law, knownAt), law),
      },
      now,
    ),
  ];
}

/** A case's entries, without their texts. @throws JournalAwayError @throws UnreadableJournalError */
export async function readCase(ports: Pick<UndertakingPorts, 'events'>, caseId: string): Promise<readonly CaseEvent[]> {
  const read = await readUnlessErased(ports, caseId);
  if (!read) throw new UnreadableJournalError(`Case ${caseId} was erased`);
  return read;
}

/** The same; undefined where the case was erased. @throws JournalAwayError @throws UnreadableJournalError */
export async function readUnlessErased(
  { events }: Pick<UndertakingPorts, 'events'>,
  caseId: string,
): Promise<readonly CaseEvent[] | undefined> {
  const read = unlessAway(await events.read(caseId, { text: false }));
  if (read.entries.some(({ unreadable }) => unreadable === 'key-destroyed')) return undefined;
  return read.entries.map(({ event }) => {
    if (!event) throw new UnreadableJournalError(`An entry of case ${caseId} cannot be read`);
    return event;
  });
}
