import type { CaseOverview } from '../../case/overview';
import { overviewOf } from '../../case/overview';
import { caseStages } from '../../case/stage';
import type { CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import { caseKinds } from '../../case/words';
import { colourWords } from '../../case/from-list/verdict';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { Judgement } from '../../law/judgement';
import type { PopulationLine } from '../draw/population';
import type { RoundTerms } from './plan';
import { strataFields, type StrataField } from './words';

/** The fields of a round's population, in the order of the columns of its list. */
export const roundFields = Object.keys(strataFields) as StrataField[];

/** The columns of the list of a round's population. */
export const roundColumns: readonly string[] = roundFields.map((field) => strataFields[field].da);

/**
 * A case as a line of a round's population; undefined where it was not there at the round's instant, or the round is not
 * about it. State and judgement are those of the instant: what had happened by then.
 */
export function populationLine(
  state: CaseState,
  judgement: Judgement,
  terms: RoundTerms,
  instant: Instant,
): PopulationLine | undefined {
  const overview = overviewOf(state, judgement);
  if (!isAbout(overview, terms, instant)) return undefined;
  const values: Readonly<Record<StrataField, string>> = {
    team: overview.team ?? '',
    worker: overview.worker ?? '',
    kind: caseKinds[overview.kind].da,
    stage: caseStages[overview.stage].da,
    colour: overview.colour ? colourWords[overview.colour].da : '',
    recordedLate: judgement.recordedLate.length > 0 ? 'ja' : 'nej',
  };
  return { id: state.caseId, values: roundFields.map((field) => values[field]), worker: values.worker };
}

function isAbout(overview: CaseOverview, terms: RoundTerms, instant: Instant): boolean {
  const { stage, openedOn, closedOn, kind } = overview;
  const { standing = 'open', closedSince, kinds = [], stages = [] } = terms;
  if (stage === 'none' || (openedOn !== undefined && openedOn > civilDayOf(instant))) return false;
  if (standing === 'open' && closedOn !== undefined) return false;
  if (standing === 'closed' && closedOn === undefined) return false;
  if (closedSince !== undefined && closedOn !== undefined && closedOn < closedSince) return false;
  return (kinds.length === 0 || kinds.includes(kind)) && (stages.length === 0 || stages.includes(stage));
}
