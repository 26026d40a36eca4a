import { civilDayOf } from '../../law/calendar/copenhagen';
import { reasonsToReopen, roleAtLevel, waivingLevel } from '../../law/competence';
import { closingRequirements, notWaivable } from '../../law/closing';
import { isControl } from '../../law/judgement';
import { ruleOf } from '../../law/rules';
import type { Context, Decider } from '../kernel/decider';
import type { MissingItem, Refusal } from '../kernel/command';
import type { NewEvent, Role } from '../kernel/event';
import { factsOf, type CaseState } from '../kernel/state';
import { WorkerAssigned } from '../assignment/facts';
import { ChildConversationHeld } from '../involvement/facts';
import { listed, refusal } from '../refuse';
import { closingOf, secondWorkerOf, standingProposal, standingRecommendation, workerOf } from '../standing';
import { CaseClosed, ClosureRefused, ControlWaived } from './facts';
import { closingGaps, outstandingAtClosing } from './gate';
import { gateItems, type GateItemCode } from './gate-items';

/** The form of a rule's code; anything else is not repeated in an error text. */
const CODE = /^[A-Za-z]\d{2}$/;

const approvers: readonly Role[] = CaseClosed.roles ?? [];
const authorities: readonly Role[] = ['leader', 'director'];

/**
 * The closure gate (lukkesluse). A closing is refused, and the refusal recorded with what was missing, unless nothing is
 * missing in the case and the approver is another person than the proposer and the workers of the case, in a role that
 * may close for this cause. Against the worker's recommendation only a leader or director, as a second authority beside
 * the proposer, may close, and only with a ground of their own.
 */
export const approveClosure: Decider = (state, _command, draft, context) => {
  if (closingOf(state)) return { refusal: refusal('CASE_CLOSED') };
  const proposal = standingProposal(state);
  const told = draft.data['proposal'];
  const role = approvingRole(state, draft, context);
  const missing: MissingItem[] = [
    ...closingGaps(state, context),
    ...item(proposal !== undefined && told !== undefined && told !== proposal.seq, 'proposal'),
    ...item(isConcerned(state, context), 'approver'),
    ...item(role === undefined, 'approverRole'),
    ...item(isAgainst(state) && !hasOwnGround(draft, role), 'K22'),
  ];
  if (!proposal || role === undefined || missing.length > 0) return refusedClosing(missing, context);
  const { against } = draft.text ?? {};
  const closing: NewEvent = {
    type: draft.type,
    happenedAt: context.now,
    data: {
      proposal: proposal.seq,
      cause: proposal.data.cause,
      closedBy: role === 'teamLeader' ? 'teamLeader' : 'leader',
    },
    ...(against === undefined ? {} : { text: { against } }),
  };
  return { role, events: [closing] };
};

/** A refused closing: its reasons, and the entry that keeps them for supervision. */
export function refusedClosing(
  missing: readonly MissingItem[],
  { now }: Pick<Context, 'now'>,
): { readonly refusal: Refusal; readonly events: readonly NewEvent[] } {
  const codes = [...new Set(missing.map(({ code }) => code))];
  return {
    refusal: { ...refusal('CLOSURE_REFUSED', { count: codes.length, codes: listed(codes) }), missing },
    events: [{ type: ClosureRefused.event, happenedAt: now, data: { missing: codes } }],
  };
}

/** An outstanding closing control is waived, one at a time, at the level the municipality has set for it. */
export const waiveControl: Decider = (state, _command, draft, context) => {
  if (closingOf(state)) return { refusal: refusal('CASE_CLOSED') };
  const told = String(draft.data['control']);
  const rule = ruleOf(told);
  if (!rule || !isControl(rule))
    return { refusal: refusal('CONTROL_UNKNOWN', { control: CODE.test(told) ? told : '?' }) };
  const control = rule.code;
  if (notWaivable.has(control)) return { refusal: refusal('CONTROL_NOT_WAIVABLE', { control }) };
  const level = waivingLevel(control, context.municipality, civilDayOf(context.now));
  const role = roleAtLevel(
    context.actor.roles.filter((one) => ControlWaived.roles?.includes(one)),
    level,
  );
  if (role === undefined) {
    return { refusal: refusal('WAIVER_ABOVE_LEVEL', { control, by: context.actor.initials, level }) };
  }
  if (!outstandingAtClosing(state, context).includes(control)) {
    return { refusal: refusal('CONTROL_NOT_OUTSTANDING', { control }) };
  }
  return { role, events: [{ ...draft, happenedAt: context.now, data: { ...draft.data, control } }] };
};

/** A closed case is reopened for a reason that the municipality's list of the day allows. */
export const reopenCase: Decider = (state, _command, draft, { now, municipality }) => {
  if (!closingOf(state)) return { refusal: refusal('CASE_NOT_CLOSED') };
  const reason = draft.data['reason'];
  const reasons = reasonsToReopen(municipality, civilDayOf(now));
  if (!reasons.some((allowed) => allowed === reason)) {
    const params = { reason: String(reason), reasons: listed(reasons) };
    return { refusal: refusal('REOPENING_REASON_NOT_ALLOWED', params) };
  }
  return { events: [{ ...draft, happenedAt: now }] };
};

function approvingRole(state: CaseState, draft: NewEvent, { actor }: Context): Role | undefined {
  const cause = standingProposal(state)?.data.cause;
  const byCause: readonly Role[] = (cause && closingRequirements[cause].approvers) ?? approvers;
  const allowed = isAgainst(state) && draft.text?.['against'] !== undefined ? authorities : byCause;
  return actor.roles.find((role) => allowed.includes(role));
}

/** Whether the actor proposed the closing, or has had the case since it was proposed: handing it over first is no way round. */
function isConcerned(state: CaseState, { actor, now }: Context): boolean {
  const proposal = standingProposal(state);
  const atProposal = { ...state, facts: state.facts.filter(({ seq }) => seq <= (proposal?.seq ?? state.seq)) };
  const since = factsOf(state, WorkerAssigned).filter(({ seq }) => seq > (proposal?.seq ?? state.seq));
  const concerned = [
    proposal?.by,
    workerOf(atProposal),
    ...since.map(({ data }) => data.worker),
    secondWorkerOf(state, civilDayOf(now)),
  ];
  return concerned.includes(actor.initials);
}

/** Whether the worker's recommendation stands against closing: not to close, or a talk first that was not held since. */
function isAgainst(state: CaseState): boolean {
  const stands = standingRecommendation(state);
  if (!stands || stands.data.recommendation === 'close') return false;
  if (stands.data.recommendation === 'dontClose') return true;
  return !factsOf(state, ChildConversationHeld).some(({ seq }) => seq > stands.seq);
}

function hasOwnGround(draft: NewEvent, role: Role | undefined): boolean {
  return draft.text?.['against'] !== undefined && role !== undefined && authorities.includes(role);
}

function item(missing: boolean, code: GateItemCode): MissingItem[] {
  return missing ? [{ code, ...gateItems[code] }] : [];
}
