import { judgeRow } from '../../../domain/case/from-list/judge-row';
import type { ListRow } from '../../../domain/case/from-list/columns';
import type { CivilDay } from '../../../domain/case/kernel/time';
import type { Judgement } from '../../../domain/law/judgement';
import { readCaseList } from '../../lists/read-list';
import type { ProblemPrinter } from '../check/problems';
import type { Session } from '../session';
import { progressOn, rowsOf } from './read-track';

/** A case of a list with what the law says of it. */
export interface JudgedCase {
  readonly row: ListRow;
  readonly judgement: Judgement;
}

/** The cases of a list, judged as of a day. */
export async function* judgedCases(
  session: Session,
  path: string,
  on: CivilDay,
  problems: ProblemPrinter,
): AsyncGenerator<JudgedCase> {
  for await (const { row } of rowsOf(readCaseList(path, progressOn(session)), problems)) {
    yield { row, judgement: judgeRow(row, on) };
  }
  session.io.status('');
}
