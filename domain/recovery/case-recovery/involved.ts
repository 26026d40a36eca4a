import type { CaseState } from '../../case/kernel/state';
import type { Involved } from '../../undertaking/involved';
import { caseRecoveryOf } from './recovery';

/** Who has to do with the recovery of a case: its worker, owners of open steps, and those who recorded something in it. */
export function involvedInRecovery(state: CaseState): Involved | undefined {
  const recovery = caseRecoveryOf(state);
  if (!recovery) return undefined;
  const { opened, open, team } = recovery;
  return {
    people: [...open.map(({ owner }) => owner), ...state.facts.map(({ by }) => by)],
    caseId: opened.data.caseId,
    forWorker: true,
    ...(team === undefined ? {} : { team }),
  };
}
