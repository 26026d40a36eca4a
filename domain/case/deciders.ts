import { decideAcutePlacement } from './acute/decide';
import { AcutePlacementMade } from './acute/facts';
import { assignWorker } from './assignment/decide';
import { SecondWorkerAssigned, WorkerAssigned } from './assignment/facts';
import { approveClosure, reopenCase, waiveControl } from './closure/decide';
import { CaseClosed, CaseReopened, ControlWaived } from './closure/facts';
import { decideDecision } from './decision/decide';
import { DecisionMade } from './decision/facts';
import { approveErasure, proposeErasure, withdrawErasure } from './erasure/decide';
import { CaseErased, ErasureProposed, ErasureWithdrawn } from './erasure/facts';
import { acknowledgeDeadline, handBackDeadline, takeOverDeadline } from './escalation/decide';
import { DeadlineAcknowledged, DeadlineHandedBack, DeadlineTakenOver } from './escalation/facts';
import type { Decider } from './kernel/decider';
import { startMeasure } from './measure/decide';
import { MeasureStarted } from './measure/facts';
import { openOrRecord } from './opening/decide';
import { doorEvents } from './doors';
import { misfileEntry } from './record/decide';
import { EntryMisfiled } from './record/facts';

const deciders: ReadonlyMap<string, Decider> = new Map<string, Decider>([
  ...[...doorEvents].map((event): [string, Decider] => [event, openOrRecord]),
  [WorkerAssigned.event, assignWorker],
  [SecondWorkerAssigned.event, assignWorker],
  [DecisionMade.event, decideDecision],
  [AcutePlacementMade.event, decideAcutePlacement],
  [MeasureStarted.event, startMeasure],
  [EntryMisfiled.event, misfileEntry],
  [ControlWaived.event, waiveControl],
  [DeadlineAcknowledged.event, acknowledgeDeadline],
  [DeadlineTakenOver.event, takeOverDeadline],
  [DeadlineHandedBack.event, handBackDeadline],
  [CaseClosed.event, approveClosure],
  [CaseReopened.event, reopenCase],
  [ErasureProposed.event, proposeErasure],
  [ErasureWithdrawn.event, withdrawErasure],
  [CaseErased.event, approveErasure],
]);

const recordDraft: Decider = (_state, _command, draft) => ({ events: [draft] });

/** The decider of a step; a step without one of its own simply records what it was told. */
export function deciderOf(event: string): Decider {
  return deciders.get(event) ?? recordDraft;
}
