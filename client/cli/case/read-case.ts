import type { Instant } from '../../../domain/case/kernel/time';
import { judge, type Judgement } from '../../../domain/law/judgement';
import { viewOf, type View } from '../../../domain/law/view';
import type { DeadlineView, StateAnswer } from '../../../workflows/contracts/messages';
import type { Backend, CaseAddress, CaseRow } from '../ports';

/** One case, looked at as of an instant. */
export interface CasePicture {
  readonly address: CaseAddress;
  readonly row: CaseRow;
  readonly answer: StateAnswer;
  readonly view: View;
  readonly judgement: Judgement;
  /** Deadlines that are not met, soonest first. */
  readonly deadlines: readonly DeadlineView[];
}

/** Reads a case and judges it as of an instant, else by its own clock. */
export async function readCase(
  backend: Backend,
  address: CaseAddress,
  asOf: Instant | undefined,
): Promise<CasePicture> {
  const { caseId } = address;
  const [row, answer, deadlines] = await Promise.all([
    backend.overview(caseId, asOf),
    backend.state(caseId),
    backend.deadlines(caseId, asOf),
  ]);
  const { rules, book } = backend.law;
  const when = asOf ?? answer.now;
  return {
    address,
    row,
    answer,
    view: viewOf(answer.state, when, book),
    judgement: judge(rules, answer.state, when, book),
    deadlines: deadlines.filter(({ standing }) => standing === 'outstanding' || standing === 'notYetDue'),
  };
}
