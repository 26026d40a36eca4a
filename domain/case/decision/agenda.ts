import { civilDayOf } from '../../law/calendar/copenhagen';
import { levelFor } from '../../law/competence';
import type { DecisionLevel } from '../../law/municipality';
import { meetingFrom } from '../../law/visitation';
import type { MissingItem } from '../kernel/command';
import type { NewEvent } from '../kernel/event';
import { factsIn } from '../kernel/fact-source';
import { dayOf } from '../kernel/order';
import type { CaseState } from '../kernel/state';
import type { CivilDay } from '../kernel/time';
import { closingOf } from '../standing';
import { matterOf } from './decide';
import { SubmittedToVisitation } from './facts';
import { materialOf, type Material, type MaterialContext } from './material';
import { standingSubmissions, type Submission } from './submissions';

/** One item of the visitation committee's agenda (punkt på dagsordenen). */
export interface AgendaItem {
  readonly submission: Submission;
  readonly submittedOn: CivilDay;
  /** The first meeting it may be taken at. */
  readonly meeting: CivilDay;
  /** The lowest level that may decide it by the competence plan. */
  readonly level: DecisionLevel;
  readonly material: readonly Material[];
}

/** What of a case stands on the visitation committee's agenda; nothing of a closed case. */
export function agendaItems(state: CaseState, context: MaterialContext): readonly AgendaItem[] {
  if (closingOf(state)) return [];
  return standingSubmissions(factsIn(state)).map((submission): AgendaItem => {
    const submittedOn = dayOf(submission);
    const { meeting } = submission.data;
    const earliest = meeting !== undefined && meeting > submittedOn ? meeting : submittedOn;
    const matter = matterOf(state, { ...submission.data });
    return {
      submission,
      submittedOn,
      meeting: meetingFrom(earliest, context.municipality),
      level: levelFor(matter, context.municipality, civilDayOf(context.now)),
      material: materialOf(state, submission, context),
    };
  });
}

/** What a submission just made should bring and lacks, shown beside it. */
export function submissionNotices(
  after: CaseState,
  events: readonly NewEvent[],
  context: MaterialContext,
): readonly MissingItem[] {
  if (!events.some(({ type }) => type === SubmittedToVisitation.event)) return [];
  const submission = standingSubmissions(factsIn(after)).at(-1);
  if (!submission) return [];
  return materialOf(after, submission, context).flatMap(({ met, ...item }) => (met ? [] : [item]));
}
