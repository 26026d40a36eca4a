import type { CaseState } from '../../domain/case/kernel/state';
import { lastOf } from '../../domain/case/kernel/state';
import { ReviewOpened } from '../../domain/supervision/case-review/facts';

/** Which case a review is of, and in which round it was drawn. */
export function reviewedCase(state: CaseState): { readonly caseId: string; readonly round: string } {
  const opened = lastOf(state, ReviewOpened);
  if (!opened) throw new Error('A review is opened first');
  return opened.data;
}
