import type { Refusal } from '../../case/kernel/command';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { actorOn } from '../../staff/register';
import type { UndertakingDecider } from '../../undertaking/book';
import * as facts from './facts';
import { isPaused, programmeOf, pendingOrders } from './programme';
import * as orders from './orders';

const refuse = (code: string, params: NonNullable<Refusal['params']> = {}): { readonly refusal: Refusal } => ({
  refusal: { code, params },
});

/** A step of a programme that is not completed. */
function whileOpen(step: UndertakingDecider): UndertakingDecider {
  return (state, ...rest) => (programmeOf(state)?.completed ? refuse('PROGRAMME_OVER') : step(state, ...rest));
}

/** A step that needs every recovery to be open. */
function afterOverview(step: UndertakingDecider): UndertakingDecider {
  return whileOpen((state, ...rest) =>
    programmeOf(state)?.stage === 'overview' ? refuse('PROGRAMME_LOOKING') : step(state, ...rest),
  );
}

const simply: UndertakingDecider = (_state, _command, draft) => ({ events: [draft] });

const complete: UndertakingDecider = (state, _command, draft) => {
  const outstanding = programmeOf(state)?.statuses.at(-1)?.data.outstanding;
  if (pendingOrders(state).length > 0) return refuse('PROGRAMME_LOOKING');
  if (draft.data['unfinished'] === true || outstanding === 0) return { events: [draft] };
  return outstanding === undefined
    ? refuse('PROGRAMME_NO_STATUS')
    : refuse('PROGRAMME_OUTSTANDING', { count: outstanding });
};

/** A programme judges by a day that has come. */
const start: UndertakingDecider = (_state, _command, draft, { now }) => {
  const { asOf } = draft.data;
  const isAhead = typeof asOf === 'string' && asOf > civilDayOf(now);
  return isAhead ? refuse('IN_THE_FUTURE', { at: asOf }) : { events: [draft] };
};

/** Work is given to somebody who is on the staff register, where that can be read. */
const assign: UndertakingDecider = (_state, _command, draft, { register, now }) => {
  const initials = String(draft.data['owner']);
  const isKnown = !register || actorOn(register, initials, civilDayOf(now)).roles.length > 0;
  return isKnown ? { events: [draft] } : refuse('UNKNOWN_STAFF', { initials });
};

/** Not while the recoveries are still being told that their cases are counted elsewhere: they would be told too late. */
const countAgain: UndertakingDecider = (state, _command, draft) =>
  pendingOrders(state).some(({ order }) => order.type === facts.CasesReRegistered.event)
    ? refuse('PROGRAMME_LOOKING')
    : { events: [draft] };

/** What steps of a programme refuse. */
export const programmeDeciders: Readonly<Record<string, UndertakingDecider>> = {
  [facts.ProgrammeOpened.event]: start,
  ...Object.fromEntries(orders.orderSteps.map(({ event }) => [event, afterOverview(simply)])),
  [orders.AssignedInBulk.event]: afterOverview(assign),
  [facts.ProgrammePaused.event]: afterOverview((state, _c, draft) => ({ events: isPaused(state) ? [] : [draft] })),
  [facts.ProgrammeResumed.event]: afterOverview((state, _c, draft) => ({ events: isPaused(state) ? [draft] : [] })),
  [facts.CasesReRegistered.event]: afterOverview(simply),
  [facts.CasesCountedAgain.event]: afterOverview(countAgain),
  [facts.StatusAsked.event]: afterOverview(simply),
  [facts.SteeringGroupMet.event]: whileOpen(simply),
  [facts.ProgrammeCompleted.event]: afterOverview(complete),
};
