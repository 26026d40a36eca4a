import { listLaw, stateFromRow } from '../../domain/case/from-list/judge-row';
import { compareLaw } from '../../domain/law/replay/compare-law';
import type { Instant } from '../../domain/case/kernel/time';
import { readCaseList } from '../lists/read-list';
import type { Problem } from '../lists/problem';
import type { ReplayedCase } from './law-replay-ports';
import type { TwoLaws } from './law-replay';

/** What a law replay over case lists meets: a case, or something wrong with a list. */
export interface ListReplay {
  readonly lists: readonly string[];
  readonly asOf: Instant;
  /** The position after which it goes on: how many rows are done. */
  readonly after?: string;
  readonly onProblem: (path: string, problem: Problem) => void;
}

/** Puts every row of case lists to two laws, without a server; positions are the numbers of the rows. */
export async function* replayLists(
  { lists, asOf, after, onProblem }: ListReplay,
  laws: TwoLaws,
): AsyncGenerator<ReplayedCase> {
  const done = Number(after ?? 0);
  let at = 0;
  for (const path of lists) {
    for await (const item of readCaseList(path)) {
      if ('problem' in item) onProblem(path, item.problem);
      else if (++at > done) {
        const state = stateFromRow(item.row, asOf);
        const comparison = compareLaw(state, asOf, laws.before, laws.after, { rules: listLaw.rules });
        yield { position: String(at), caseNumber: item.row.caseNumber, comparison };
      }
    }
  }
}
