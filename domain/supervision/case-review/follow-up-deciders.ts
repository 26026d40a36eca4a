import type { Refusal } from '../../case/kernel/command';
import type { NewEvent } from '../../case/kernel/event';
import type { CivilDay } from '../../case/kernel/time';
import { refusal } from '../../case/refuse';
import { factsOf } from '../../case/kernel/state';
import { actorOn } from '../../staff/register';
import type { UndertakingContext, UndertakingDecider, UndertakingState } from '../../undertaking/book';
import { actionStanding, type ActionStanding, type AgreedAction } from '../review/action';
import { actionsOf, isPending, sentBackOf } from './actions';
import { today, whileOpen } from './deciders';
import { leading } from './facts';
import {
  ActionAgreed,
  ActionConfirmed,
  ActionDone,
  ActionMoved,
  ActionReopened,
  SendBackOrdered,
  SendBackWithdrawn,
} from './follow-up-facts';
import { isReviewed } from './review';

/** Why a day cannot be agreed on: it has passed. */
function dayRefusal(draft: NewEvent, context: UndertakingContext): Refusal | undefined {
  const due = String(draft.data['due']) as CivilDay;
  return due < today(context) ? { code: 'ACTION_DAY_PASSED', params: { due } } : undefined;
}

const agreeing = whileOpen((review, draft, context) => {
  if (!isReviewed(review)) return { refusal: { code: 'REVIEW_NOT_COMPLETED' } };
  const initials = String(draft.data['owner']);
  const owner = context.register && actorOn(context.register, initials, today(context));
  if (!owner || owner.roles.length === 0) return { refusal: refusal('UNKNOWN_STAFF', { initials }) };
  const wrong = dayRefusal(draft, context);
  return wrong ? { refusal: wrong } : { events: [draft] };
});

/** A step of an action that is only taken where it stands so. */
function onAction(
  standings: readonly ActionStanding[],
  wrongWith: (
    action: AgreedAction,
    draft: NewEvent,
    context: UndertakingContext,
    state: UndertakingState,
  ) => Refusal | undefined,
): UndertakingDecider {
  return whileOpen((_, draft, context, state) => {
    const id = Number(draft.data['action']);
    const action = actionsOf(state).find((one) => one.id === id);
    const standing = action && actionStanding(action, context.now);
    if (!action || !standing || !standings.includes(standing)) {
      return { refusal: { code: 'ACTION_STANDS_OTHERWISE', params: { action: id, standing: standing ?? '–' } } };
    }
    const wrong = wrongWith(action, draft, context, state);
    return wrong ? { refusal: wrong } : { events: [draft] };
  });
}

/** Why somebody may not say that an action is done: it is its owner's, or that of those who lead the supervision. */
function notTheirs({ id, owner }: AgreedAction, { actor }: UndertakingContext): Refusal | undefined {
  const { initials: by, roles } = actor;
  if (by === owner || roles.some((role) => leading.includes(role))) return undefined;
  return { code: 'ACTION_NOT_YOURS', params: { by, action: id, owner } };
}

/** Nobody confirms what they were to do or said they did. */
function ownAction(
  { id, owner }: AgreedAction,
  { actor }: UndertakingContext,
  state: UndertakingState,
): Refusal | undefined {
  const { initials: by } = actor;
  const reported = factsOf(state, ActionDone).findLast(({ data }) => data.action === id)?.by;
  return by === owner || by === reported
    ? { code: 'ACTION_CONFIRMED_BY_OWNER', params: { by, action: id } }
    : undefined;
}

/** A case goes back when everybody who is to review it has: what stands in its journal the second reviewer would read. */
const sendingBack = whileOpen((review, draft, context) => {
  if (!isReviewed(review)) return { refusal: { code: 'REVIEW_NOT_COMPLETED' } };
  const controls = (draft.data['controls'] ?? []) as readonly string[];
  const { asked } = review;
  const pointless = controls.find(
    (control) => asked.prefilled.find(({ item }) => item === control)?.standing !== 'outstanding',
  );
  if (pointless !== undefined) return { refusal: { code: 'SEND_BACK_NOTHING_TO_MEND', params: { item: pointless } } };
  if (controls.length === 0 && draft.text?.['reason'] === undefined)
    return { refusal: { code: 'SEND_BACK_DEMANDS_NOTHING' } };
  const wrong = dayRefusal(draft, context);
  return wrong ? { refusal: wrong } : { events: [draft] };
});

const withdrawing = whileOpen((_, draft, __, state) => {
  const sendBack = Number(draft.data['sendBack']);
  const found = sentBackOf(state).find(({ ordered }) => ordered.seq === sendBack);
  const open = found && isPending(found) && !found.withdrawn;
  return open ? { events: [draft] } : { refusal: { code: 'SEND_BACK_OVER', params: { entry: sendBack } } };
});

/** Deciders of what follows from a review, by event. */
export const followUpDeciders: Readonly<Record<string, UndertakingDecider>> = {
  [ActionAgreed.event]: agreeing,
  [ActionMoved.event]: onAction(['open', 'overdue'], (_, draft, context) => dayRefusal(draft, context)),
  [ActionDone.event]: onAction(['open', 'overdue'], (action, _, context) => notTheirs(action, context)),
  [ActionConfirmed.event]: onAction(['done'], (action, _, context, state) => ownAction(action, context, state)),
  [ActionReopened.event]: onAction(['done', 'confirmed'], (_, draft, context) => dayRefusal(draft, context)),
  [SendBackOrdered.event]: sendingBack,
  [SendBackWithdrawn.event]: withdrawing,
};
