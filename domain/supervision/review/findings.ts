import { isWanting } from './answers';
import type { ItemResult } from './results';
import { bySeverity, type Severity } from './severity';

/**
 * Something a review found wanting (fund): an unmet control, or a question answered «partly» or «no». Why stands in the
 * reviewer's rationale, or in the evidence of the control.
 */
export interface ReviewFinding {
  readonly item: string;
  readonly kind: 'control' | 'question';
  readonly answer: 'partly' | 'no';
  readonly severity: Severity;
  /** The reviewer says it against what the law filled in. */
  readonly overrules: boolean;
}

/** The findings of one review, the heaviest first, else in the order of the checklist. */
export function findingsOf(results: readonly ItemResult[]): readonly ReviewFinding[] {
  return results
    .flatMap(({ item, kind, answer, severity, overruled }): readonly ReviewFinding[] =>
      isWanting(answer) ? [{ item, kind, answer, severity, overrules: overruled !== undefined }] : [],
    )
    .sort((a, b) => bySeverity(a.severity, b.severity));
}
