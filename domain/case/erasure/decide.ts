import { runningDeadlines } from '../../law/agenda';
import { civilDayOf } from '../../law/calendar/copenhagen';
import { addYears } from '../../law/calendar/day-arithmetic';
import { erasingPlan, roleAtLevel } from '../../law/competence';
import { openMattersOf } from '../../law/controls/open-matters';
import { judge } from '../../law/judgement';
import { rules } from '../../law/rules';
import { viewOf } from '../../law/view';
import type { Refusal } from '../kernel/command';
import type { Context, Decider } from '../kernel/decider';
import { dayOf } from '../kernel/order';
import type { CaseState } from '../kernel/state';
import { listed, refusal } from '../refuse';
import { closingOf } from '../standing';
import { CaseErased } from './facts';
import { standingErasure } from './standing';
import type { ErasureGround } from './words';

/** Matters that keep a case from being erased whenever they came in: somebody still waits for an answer. */
const waitedFor: ReadonlySet<string> = new Set(['complaint', 'access', 'application']);

/** An erasure is proposed in a closed case, once its retention has run out where the ground is that it has. */
export const proposeErasure: Decider = (state, _command, draft, context) => {
  const why = hindrance(state, draft.data['ground'] as ErasureGround, context);
  return why ? { refusal: why } : { events: [{ ...draft, happenedAt: context.now }] };
};

/** A proposal that stands is withdrawn. */
export const withdrawErasure: Decider = (state, _command, draft, { now }) => {
  const proposal = standingErasure(state);
  const told = draft.data['proposal'];
  if (!proposal || (told !== undefined && told !== proposal.seq)) return { refusal: refusal('ERASURE_NOT_PROPOSED') };
  return { events: [{ ...draft, happenedAt: now, data: { proposal: proposal.seq } }] };
};

/**
 * An erasure is approved only of a closed case in which nothing is open, on a proposal that stands, by another person
 * than the proposer, at the level that the municipality has set for the ground.
 */
export const approveErasure: Decider = (state, _command, draft, context) => {
  const { actor, municipality, now } = context;
  const proposal = standingErasure(state);
  const told = draft.data['proposal'];
  if (!closingOf(state)) return { refusal: refusal('ERASURE_CASE_OPEN') };
  if (!proposal || (told !== undefined && told !== proposal.seq)) return { refusal: refusal('ERASURE_NOT_PROPOSED') };
  const { ground, archive } = proposal.data;
  const why = hindrance(state, ground, context);
  if (why) return { refusal: why };
  if (actor.initials === proposal.by) return { refusal: refusal('ERASURE_SAME_PERSON', { by: actor.initials }) };
  const { level } = erasingPlan(ground, municipality, civilDayOf(now));
  const role = roleAtLevel(actor.roles, level);
  if (role === undefined) return { refusal: refusal('ERASURE_ABOVE_LEVEL', { by: actor.initials, level }) };
  return {
    role,
    events: [{ type: CaseErased.event, happenedAt: now, data: { proposal: proposal.seq, ground, archive } }],
  };
};

/** Why a case may not be erased now, whoever asks: it is open, something in it waits, or its retention still runs. */
function hindrance(state: CaseState, ground: ErasureGround, context: Context): Refusal | undefined {
  const { municipality, now } = context;
  const closing = closingOf(state);
  if (!closing) return refusal('ERASURE_CASE_OPEN');
  const open = openObligations(state, context, closing.seq);
  if (open.length > 0) return refusal('ERASURE_OBLIGATION_OPEN', { entries: listed(open) });
  const { retentionYears } = erasingPlan(ground, municipality, civilDayOf(now));
  const ends = retentionYears === undefined ? undefined : addYears(dayOf(closing), retentionYears);
  return ends !== undefined && civilDayOf(now) < ends ? refusal('ERASURE_TOO_EARLY', { on: ends }) : undefined;
}

/** Entries that something is still owed about: what came in after the closing, and what somebody waits to have answered. */
function openObligations(state: CaseState, { now, law }: Context, closing: number): readonly number[] {
  const matters = openMattersOf(viewOf(state, now, law)).filter(
    ({ subject, gap }) => waitedFor.has(gap) || subject.seq > closing,
  );
  const running = runningDeadlines(judge(rules, state, now, law)).map(({ subject }) => subject);
  return [...new Set([...matters.map(({ subject }) => subject.seq), ...running])].sort((a, b) => a - b);
}
