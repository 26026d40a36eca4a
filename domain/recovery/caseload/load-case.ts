import type { CivilDay } from '../../case/kernel/time';
import { stateAsOf } from '../../case/as-of';
import { disqualifiedFrom } from '../../case/assignment/disqualified';
import { WorkerAssigned } from '../../case/assignment/facts';
import { inOrderOfDay, namesWorker } from '../../case/assignment/order';
import { dayOf } from '../../case/kernel/order';
import { factsOf, lastOf, type CaseState, type FactOf } from '../../case/kernel/state';
import { NotificationReceived } from '../../case/notification/facts';
import { CaseOpened } from '../../case/opening/facts';
import { kindOf } from '../../case/overview';
import { childOf, closingOf, teamOf, workerOf } from '../../case/standing';
import type { caseKinds } from '../../case/words';
import { endOfDay } from '../../law/calendar/copenhagen';
import type { CaseToReport } from '../../report/extract';

/** An open case as caseloads count it, on one day. */
export interface LoadCase {
  readonly caseId: string;
  readonly caseNumber: string;
  readonly kind: keyof typeof caseKinds;
  readonly team?: string;
  /** Initials of the worker who has it. */
  readonly worker?: string;
  /** The day on which that worker got it. */
  readonly since: CivilDay;
  /** What it shares with the cases of siblings (søskende): the entry that told of them together; absent where unknown. */
  readonly siblings?: string;
  /** Pseudonym of the child; never printed. */
  readonly child?: string;
  /** Initials of those disqualified from it (inhabile, FVL § 3); absent where nobody is. */
  readonly disqualified?: readonly string[];
}

/** A case as caseloads count it on a day, by what was known at an instant; `undefined` where it was not open. */
export function loadCaseOn(one: CaseToReport, day: CivilDay, knownAt: string): LoadCase | undefined {
  const { caseId, caseNumber, municipality, events } = one;
  return loadStateOn(stateAsOf(caseId, municipality, events, { asOf: endOfDay(day), knownAt }), caseNumber, day);
}

/** The same of a case's state as of that day. */
export function loadStateOn(state: CaseState, caseNumber: string, day: CivilDay): LoadCase | undefined {
  const opening = lastOf(state, CaseOpened);
  if (!opening || dayOf(opening) > day || closingOf(state)) return undefined;
  const [worker, team, child] = [workerOf(state), teamOf(state), childOf(state)];
  const disqualified = disqualifiedFrom(state);
  const siblings = factsOf(state, NotificationReceived).findLast(({ data }) => data.commonEntry !== undefined)?.data
    .commonEntry;
  return {
    caseId: state.caseId,
    caseNumber,
    kind: kindOf(state),
    since: sinceWhen(state, opening),
    ...(worker === undefined ? {} : { worker }),
    ...(team === undefined ? {} : { team }),
    ...(child === undefined ? {} : { child }),
    ...(siblings === undefined ? {} : { siblings }),
    ...(disqualified.length === 0 ? {} : { disqualified }),
  };
}

/** The day on which the worker who has the case got it: being named again is no new day. */
function sinceWhen(state: CaseState, opening: FactOf<typeof CaseOpened>): CivilDay {
  let since: FactOf<typeof CaseOpened> | FactOf<typeof WorkerAssigned> = opening;
  for (const one of inOrderOfDay(factsOf(state, WorkerAssigned)).filter(namesWorker)) {
    if (one.data.worker !== since.data.worker) since = one;
  }
  return dayOf(since);
}
