import type { CaseState } from '../../case/kernel/state';
import type { Involved } from '../../undertaking/involved';
import { LookAsked } from './facts';
import { caseRecoveryOf } from './recovery';

/**
 * Who has to do with the recovery of a case: its worker, owners of open steps, and those who recorded something in it. To
 * have asked Sagsgang to look at the case is no work in it.
 */
export function involvedInRecovery(state: CaseState): Involved | undefined {
  const recovery = caseRecoveryOf(state);
  if (!recovery) return undefined;
  const { opened, open, team } = recovery;
  const recorders = state.facts.filter(({ type }) => type !== LookAsked.event);
  return {
    people: [...open.map(({ owner }) => owner), ...recorders.map(({ by }) => by)],
    caseId: opened.data.caseId,
    forWorker: true,
    ...(team === undefined ? {} : { team }),
  };
}
