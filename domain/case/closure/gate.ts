import { asksFor, closingRequirements, missingSteps } from '../../law/closing';
import { closingSteps } from '../../law/closing-steps';
import type { LawBook } from '../../law/edition';
import { judge, type Judgement } from '../../law/judgement';
import { rules } from '../../law/rules';
import { viewOf } from '../../law/view';
import type { MissingItem } from '../kernel/command';
import { factsOf, hasText, type CaseState, type FactOf } from '../kernel/state';
import type { Instant } from '../kernel/time';
import { lapsedControls, outstandingControls } from '../missing';
import { doorEvents } from '../doors';
import { runningMeasures, standingProposal } from '../standing';
import { withEvents } from '../tentative';
import { CaseClosed, CaseReopened, ControlWaived, type ClosureProposed } from './facts';
import { gateItems, type GateItemCode } from './gate-items';

/** As of when, and under which law, a closing is tried. */
export interface GateContext {
  readonly now: Instant;
  readonly law: LawBook;
  /** By what was known when. @default now */
  readonly knownAt?: Instant;
}

type Proposal = FactOf<typeof ClosureProposed>;

/**
 * Why a case cannot close now (lukkesluse): everything that is missing in the case itself, whoever would approve it.
 * Each item has its law and the command that mends it. Empty: an approver may close.
 */
export function closingGaps(state: CaseState, context: GateContext): readonly MissingItem[] {
  const proposal = standingProposal(state);
  const judgement = judgeClosing(state, context);
  const cause = proposal?.data.cause;
  const asked = (code: string): boolean => cause === undefined || asksFor(cause, code);
  const waived = new Set(waivedControls(state));
  const lapsed = lapsedControls(judgement).filter(asked);
  const controls = outstandingControls(judgement).filter(
    ({ code }) => code !== 'K22' && asked(code) && !waived.has(code),
  );
  const unacknowledged = lapsed.length > 0 && !(proposal && hasText(proposal, 'lapsedAcknowledged'));
  const measures = cause === undefined || closingRequirements[cause].measuresEndFirst ? runningMeasures(state) : [];
  return once([
    ...when(!proposal, 'proposal'),
    ...when(proposal !== undefined && hasNewDoor(state, proposal), 'newEntry'),
    ...when(proposal !== undefined && !hasText(proposal, 'justification'), 'K21'),
    ...(proposal ? stepsOf(state, proposal, context) : []),
    ...when(measures.length > 0, 'runningMeasure'),
    ...controls,
    ...when(unacknowledged, 'acknowledgement'),
  ]);
}

/** Controls that stand outstanding were the case closed now, waived or not; what a waiver may name. */
export function outstandingAtClosing(state: CaseState, context: GateContext): readonly string[] {
  return outstandingControls(judgeClosing(state, context)).map(({ code }) => code);
}

/**
 * Controls that have been waived for the closing at hand. A waiver is spent when the case closes, and falls when
 * something new comes in at a door.
 */
export function waivedControls(state: CaseState): readonly string[] {
  const turns = state.facts.filter(({ type }) => doorEvents.has(type) || type === CaseReopened.event);
  const last = turns.at(-1)?.seq ?? 0;
  return factsOf(state, ControlWaived)
    .filter(({ seq }) => seq > last)
    .map(({ data }) => data.control.toUpperCase());
}

/** The case judged as if it were closed now by the proposal that stands: the same rules as for every other case. */
function judgeClosing(state: CaseState, { now, law, knownAt }: GateContext): Judgement {
  return judge(rules, asClosed(state, now, knownAt), now, law, knownAt);
}

function asClosed(state: CaseState, now: Instant, knownAt = now): CaseState {
  const proposal = standingProposal(state);
  const data = proposal ? { proposal: proposal.seq, cause: proposal.data.cause } : {};
  const closing = { type: CaseClosed.event, happenedAt: now, data };
  return withEvents(state, [closing], { by: 'sagsgang', role: 'system', now: knownAt < now ? knownAt : now });
}

function stepsOf(state: CaseState, { data }: Proposal, { now, law, knownAt }: GateContext): readonly MissingItem[] {
  return missingSteps(data.cause, viewOf(state, now, law, knownAt)).map((code) => {
    const { text, law: section, mendedBy } = closingSteps[code];
    return { code, text, law: section, mendedBy };
  });
}

function hasNewDoor(state: CaseState, { seq }: Proposal): boolean {
  return state.facts.some((fact) => fact.seq > seq && doorEvents.has(fact.type));
}

function when(missing: boolean, code: GateItemCode): MissingItem[] {
  return missing ? [{ code, ...gateItems[code] }] : [];
}

function once(items: readonly MissingItem[]): readonly MissingItem[] {
  return items.filter((item, index) => items.findIndex(({ code }) => code === item.code) === index);
}
