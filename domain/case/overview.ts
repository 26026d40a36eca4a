import { civilDayOf } from '../law/calendar/copenhagen';
import { runningDeadlines } from '../law/agenda';
import type { ClosureCategory, Colour, Judgement } from '../law/judgement';
import type { CivilDay, Instant } from './kernel/time';
import { lastOf, type CaseState } from './kernel/state';
import { CaseOpened } from './opening/facts';
import { stageOf, type CaseStage } from './stage';
import { closingOf, runningMeasures, teamOf, workerOf } from './standing';
import { waitingUntil } from './waiting';
import type { caseKinds } from './words';

/** A case as lists and search attributes show it (sagsoverblik): codes, dates and counts, nothing about the person. */
export interface CaseOverview {
  readonly kind: keyof typeof caseKinds;
  readonly stage: CaseStage;
  readonly caseNumber?: string;
  readonly team?: string;
  /** Initials of the worker who has the case. */
  readonly worker?: string;
  /** Of an open case. */
  readonly colour?: Colour;
  /** Of a closed case. */
  readonly closureCategory?: ClosureCategory;
  /** What must be done first: when the oldest overdue deadline ran out, else when the next one does. */
  readonly nextDue?: Instant;
  readonly nextDueRule?: string;
  /** Deadlines that have passed unmet and can still be mended. */
  readonly overdueCount: number;
  readonly openedOn?: CivilDay;
  readonly closedOn?: CivilDay;
  /** The case waits on others until and including this day: warnings are silent, breaches never. */
  readonly waitingUntil?: CivilDay;
}

/** The overview of a case as of its judgement. */
export function overviewOf(state: CaseState, judgement: Judgement): CaseOverview {
  const opening = lastOf(state, CaseOpened);
  const closing = closingOf(state);
  const running = runningDeadlines(judgement);
  const next = running[0];
  return {
    kind: kindOf(state),
    stage: stageOf(state),
    ...given('caseNumber', opening?.data.caseNumber),
    ...given('team', teamOf(state)),
    ...given('worker', workerOf(state)),
    ...given('colour', judgement.colour),
    ...given('closureCategory', judgement.category),
    ...given('nextDue', next?.due),
    ...given('nextDueRule', next?.rule),
    overdueCount: running.filter(({ standing }) => standing === 'outstanding').length,
    ...given('openedOn', opening && civilDayOf(opening.at)),
    ...given('closedOn', closing && civilDayOf(closing.at)),
    ...given('waitingUntil', waitingUntil(state, civilDayOf(judgement.asOf))),
  };
}

/** The kind of a case: a running placement makes it one of placement, else what it was opened as. */
export function kindOf(state: CaseState): keyof typeof caseKinds {
  const opened = lastOf(state, CaseOpened)?.data.kind ?? 'notification';
  const measures = runningMeasures(state);
  if (measures.some(({ data }) => data.kind === 'placement')) return 'placement';
  return opened === 'notification' && measures.length > 0 ? 'support' : opened;
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { readonly [K in Name]?: Value } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [K in Name]?: Value };
}
