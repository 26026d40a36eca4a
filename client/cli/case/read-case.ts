import { fixTimes, type TwoTimes } from '../../../domain/case/as-of';
import { judge, type Judgement } from '../../../domain/law/judgement';
import { viewOf, type View } from '../../../domain/law/view';
import type { DeadlineView, StateAnswer } from '../../../workflows/contracts/messages';
import type { Backend, CaseAddress, CaseRow } from '../ports';

/** One case, looked at by the two times. */
export interface CasePicture {
  readonly address: CaseAddress;
  readonly row: CaseRow;
  readonly answer: StateAnswer;
  readonly view: View;
  readonly judgement: Judgement;
  /** Deadlines that are not met, soonest first. */
  readonly deadlines: readonly DeadlineView[];
}

/** Reads a case and judges it by the two times; a time left out is now, by its own clock. */
export async function readCase(backend: Backend, address: CaseAddress, times: TwoTimes): Promise<CasePicture> {
  const { caseId } = address;
  const [row, answer, deadlines] = await Promise.all([
    backend.overview(caseId, times),
    backend.state(caseId, times),
    backend.deadlines(caseId, times),
  ]);
  const { rules, book } = backend.law;
  const { asOf, knownAt } = fixTimes(times, answer.now);
  return {
    address,
    row,
    answer,
    view: viewOf(answer.state, asOf, book, knownAt),
    judgement: judge(rules, answer.state, asOf, book, knownAt),
    deadlines: deadlines.filter(({ standing }) => standing === 'outstanding' || standing === 'notYetDue'),
  };
}
