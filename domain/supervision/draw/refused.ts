import type { ErrorParams } from '../../errors/error-entry';
import type { SupervisionErrorCode } from '../../errors/supervision-errors';

/** Why no draw can be made: a code of the registry of errors, and what its text names. */
export interface DrawRefusal {
  readonly code: SupervisionErrorCode;
  readonly params: ErrorParams;
}

/** An answer, or why there is none. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly refusal: DrawRefusal };

/** An answer that could be given. */
export function answer<T>(value: T): Answer<T> {
  return { ok: true, value };
}

/** No answer, and why. */
export function refused(code: SupervisionErrorCode, params: ErrorParams = {}): Answer<never> {
  return { ok: false, refusal: { code, params } };
}
