import type { Definition } from '../../case/kernel/definition';
import type { NewEvent } from '../../case/kernel/event';
import { lastOf, type CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import { casesAsTold } from '../../undertaking/about';
import type { Book, Errand, Standing, Surroundings } from '../../undertaking/book';
import { programmeDeciders } from './deciders';
import * as facts from './facts';
import { orderSteps } from './orders';
import { pendingOrders, programmeOf, statusWanted } from './programme';
import { statusOf } from './status';
import * as system from './system-facts';
import { nextStatusAfter } from './week';
import { programmeStages } from './words';

/** The steps of a programme that people take, in order. */
export const programmeSteps: readonly Definition[] = [
  facts.ProgrammeOpened,
  ...orderSteps,
  facts.ProgrammePaused,
  facts.ProgrammeResumed,
  facts.CasesReRegistered,
  facts.CasesCountedAgain,
  facts.SteeringGroupMet,
  facts.StatusAsked,
  facts.ProgrammeCompleted,
];

const systemSteps: readonly Definition[] = [
  system.OverviewPartMade,
  system.OrderSpread,
  system.StatusDue,
  system.StatusRecorded,
  system.CasesAdded,
  system.StallFound,
];

/** Steps whose text is about the cases they name. */
const namingCases: ReadonlySet<string> = new Set([facts.CasesReRegistered.event, facts.CasesCountedAgain.event]);

/** When the next week's status is due. */
function nextStatus(state: CaseState): Instant | null {
  const programme = programmeOf(state);
  if (!programme || programme.completed || programme.stage === 'overview') return null;
  return nextStatusAfter(lastOf(state, system.StatusDue)?.rec ?? programme.opened.rec);
}

/** The status of the week, once; where several weeks were slept through, one that tells of all of them. */
function due(state: CaseState, { now }: Surroundings): readonly NewEvent[] {
  const at = nextStatus(state);
  if (at === null || at > now || statusWanted(state) !== undefined) return [];
  const last = lastOf(state, system.StatusDue);
  return [{ type: system.StatusDue.event, happenedAt: now, data: {}, ...(last ? { replaces: last.seq } : {}) }];
}

function errandsOf(state: CaseState): readonly Errand[] {
  const programme = programmeOf(state);
  if (!programme || programme.completed) return [];
  if (programme.stage === 'overview') {
    return [{ name: 'overview', of: programme.overview.at(-1)?.seq ?? programme.opened.seq }];
  }
  const wanted = statusWanted(state);
  return [
    ...pendingOrders(state).map(({ of }) => ({ name: 'spread', of })),
    ...(wanted === undefined ? [] : [{ name: 'status', of: wanted }]),
  ];
}

function standing(state: CaseState): Standing {
  const programme = programmeOf(state);
  const last = programme?.statuses.at(-1);
  const opened = programme?.overview.reduce((sum, { data }) => sum + data.opened, 0) ?? 0;
  const status = last && statusOf(last);
  return {
    stage: programme?.stage ?? 'none',
    counts: {
      outstanding: status?.outstanding ?? opened,
      recovered: status?.recovered ?? 0,
      closedUnrecovered: status?.closedUnrecovered ?? 0,
    },
    nextWake: nextStatus(state),
    errands: errandsOf(state),
    over: programme?.completed !== undefined,
  };
}

/** A recovery programme (genopretning). */
export const programmeBook: Book = {
  kind: 'programme',
  definitions: [...programmeSteps, ...systemSteps],
  systemEvents: new Set(systemSteps.map(({ event }) => event)),
  opening: facts.ProgrammeOpened.event,
  stages: programmeStages,
  deciders: programmeDeciders,
  due,
  standing,
  about: (_state, entry) => (entry && namingCases.has(entry.type) ? casesAsTold(entry.data) : []),
};
