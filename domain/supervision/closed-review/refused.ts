import type { Refusal } from '../../case/kernel/command';
import type { ErrorParams } from '../../errors/error-entry';
import type { ReviewErrorCode } from '../../errors/review-errors';

/** A refusal by one of the codes of reviews. Parameters are codes, numbers and dates only. */
export function refused(code: ReviewErrorCode, params: ErrorParams = {}): { readonly refusal: Refusal } {
  return { refusal: { code, params } };
}
