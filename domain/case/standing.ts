import { CaseOpened } from './opening/facts';
import { CaseClosed, CaseReopened, ClosingRecommended, ClosureProposed, ClosureReturned } from './closure/facts';
import { SecondWorkerAssigned, WorkerAssigned } from './assignment/facts';
import { inOrderOfDay, namesWorker } from './assignment/order';
import { ChildBorn } from './notification/facts';
import { MeasureEnded, MeasureStarted } from './measure/facts';
import { AcutePlacementEnded, AcutePlacementMade } from './acute/facts';
import type { Definition } from './kernel/definition';
import type { DataOf, Fields } from './kernel/fields';
import { factsOf, lastOf, type CaseState, type Fact, type FactOf } from './kernel/state';
import type { CivilDay } from './kernel/time';

/** Whether the case has been opened by one of its doors. */
export function isOpened(state: CaseState): boolean {
  return lastOf(state, CaseOpened) !== undefined;
}

/** The closing that stands, of a closed case. */
export function closingOf(state: CaseState): FactOf<typeof CaseClosed> | undefined {
  const closing = lastOf(state, CaseClosed);
  const reopening = lastOf(state, CaseReopened);
  return closing && !(reopening && reopening.seq > closing.seq) ? closing : undefined;
}

/** Whether a closing, standing or since reopened, was made on this proposal. */
export function isApproved(state: CaseState, proposal: number): boolean {
  return factsOf(state, CaseClosed).some(({ data }) => data.proposal === proposal);
}

/** The proposal of closure that waits for an answer: the last one, not returned and made since the case last closed. */
export function standingProposal(state: CaseState): FactOf<typeof ClosureProposed> | undefined {
  const proposal = lastOf(state, ClosureProposed);
  if (!proposal) return undefined;
  const lastTurn = Math.max(lastOf(state, CaseClosed)?.seq ?? 0, lastOf(state, CaseReopened)?.seq ?? 0);
  const returned = factsOf(state, ClosureReturned).some(
    (back) => back.data.proposal === proposal.seq || (back.data.proposal === undefined && back.seq > proposal.seq),
  );
  return proposal.seq > lastTurn && !returned ? proposal : undefined;
}

/**
 * The worker's recommendation about closing that stands: the last one by a worker or from a case list; where there is
 * none, the last by anybody. A leader's own entry never takes the place of what the worker said.
 */
export function standingRecommendation(state: CaseState): FactOf<typeof ClosingRecommended> | undefined {
  const all = factsOf(state, ClosingRecommended);
  const byWorkers = all.filter(({ role, src }) => role === 'caseworker' || role === 'secondWorker' || src === 'list');
  return byWorkers.at(-1) ?? all.at(-1);
}

/** Measures and placements that have started and not ended. */
export function runningMeasures(state: CaseState): readonly FactOf<typeof MeasureStarted>[] {
  return notFollowedBy(state, MeasureStarted, MeasureEnded, 'measure');
}

/** Acute placements that have not ended. */
export function runningAcutePlacements(state: CaseState): readonly FactOf<typeof AcutePlacementMade>[] {
  return notFollowedBy(state, AcutePlacementMade, AcutePlacementEnded, 'placement');
}

/** The facts of one definition that no fact of another refers to in this field. */
export function notFollowedBy<F extends Fields>(
  state: CaseState,
  definition: Definition<F>,
  answer: Definition,
  field: string,
): readonly Fact<DataOf<F>>[] {
  const answers = state.facts.filter(({ type }) => type === answer.event);
  return factsOf(state, definition).filter((fact) => !answers.some(({ data }) => refersTo(data[field], fact.seq)));
}

/** Whether a field's value names an entry. */
export function refersTo(value: unknown, seq: number): boolean {
  return value === seq || (Array.isArray(value) && value.includes(seq));
}

/**
 * Initials of the worker who has the case: the one of the latest day assigned, else the one it was opened with; none where
 * the case was last said to be without one.
 */
export function workerOf(state: CaseState): string | undefined {
  const assigned = inOrderOfDay(factsOf(state, WorkerAssigned)).findLast(namesWorker);
  return (assigned ?? lastOf(state, CaseOpened))?.data.worker;
}

/** Team that has the case: the one of the latest day assigned, else the one it was opened with. */
export function teamOf(state: CaseState): string | undefined {
  const assigned = inOrderOfDay(factsOf(state, WorkerAssigned)).findLast(({ data }) => data.team !== undefined);
  return assigned?.data.team ?? lastOf(state, CaseOpened)?.data.team;
}

/** Initials of the second worker on a day, where there is one. */
export function secondWorkerOf(state: CaseState, day: CivilDay): string | undefined {
  const assigned = lastOf(state, SecondWorkerAssigned);
  return assigned && (assigned.data.until === undefined || assigned.data.until >= day)
    ? assigned.data.worker
    : undefined;
}

/** The pseudonym of the child a case is about, where it is known: of a child born since, the one it was born under. */
export function childOf(state: CaseState): string | undefined {
  return lastOf(state, ChildBorn)?.data.child ?? lastOf(state, CaseOpened)?.data.child;
}
