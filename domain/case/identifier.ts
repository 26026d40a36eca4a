/** Longest identifier, in characters. */
export const IDENTIFIER_LENGTH = 80;

const cprWithHyphen = /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d-\d{4}$/;
const cprWithout = /^(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d\d{4}$/;
const controls = /\p{Cc}/u;

/** Why a text may not be an opaque reference. */
export type IdentifierFault = 'form' | 'cpr';

/**
 * What keeps a text from being an opaque reference: it is empty, too long, holds line breaks, or looks like a CPR number.
 * Ten digits without a hyphen are taken for one only where a child is named; elsewhere they may be a case number.
 *
 * @param name the field it was given in
 */
export function identifierFault(name: string, text: string): IdentifierFault | undefined {
  if (text === '' || text.length > IDENTIFIER_LENGTH || controls.test(text)) return 'form';
  return cprWithHyphen.test(text) || (name === 'child' && cprWithout.test(text)) ? 'cpr' : undefined;
}
