import type { CaseErrorCode } from '../errors/case-errors';
import type { ErasureErrorCode } from '../errors/erasure-errors';
import type { ErrorParams } from '../errors/error-entry';
import type { Refusal } from './kernel/command';

/** A refusal by one of the codes of the chapters on the case and its erasure. Parameters are codes, numbers and dates only. */
export function refusal(code: CaseErrorCode | ErasureErrorCode, params: ErrorParams = {}): Refusal {
  return { code, params };
}

/** The form of names of commands and fields. */
const NAME = /^[A-Za-z][A-Za-z-]{0,59}$/;

/** A name that a sender chose, as a parameter of an error text: what is no name of a command or field is not repeated. */
export function named(text: string): string {
  return NAME.test(text) ? text : '?';
}

/** Codes as one parameter of an error text. */
export function listed(codes: readonly (string | number)[]): string {
  return codes.length === 0 ? '–' : codes.join(', ');
}
