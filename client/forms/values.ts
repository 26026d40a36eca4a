import { identifierFault } from '../../domain/case/identifier';
import type { FieldValue } from '../../domain/case/kernel/event';
import type { Field } from '../../domain/case/kernel/fields';
import type { Bilingual } from '../../domain/case/kernel/time';
import { parseDay, parseMoment, type Parsed } from '../../domain/law/calendar/parse';
import { parseReasonInWords } from '../../domain/law/calendar/words';
import { codeFor } from './codes';
import { fold } from './names';
import type { FormProblem } from './problem';
import { allowedInWords } from './words';

/** A value read, or what is wrong with it. */
export type ReadValue = { readonly value: FieldValue } | { readonly problem: FormProblem };

/** Longest free text of one field, in characters. */
export const longestText = 100_000;

const yes: ReadonlySet<string> = new Set(['ja', 'j', 'yes', 'y', 'true']);
const no: ReadonlySet<string> = new Set(['nej', 'n', 'no', 'false']);
const initialsForm = /^[A-ZÆØÅ0-9]{1,10}$/;
const identifierCodes = { form: 'FORM_NOT_AN_IDENTIFIER', cpr: 'FORM_CPR' } as const;

/** Reads what was typed for a field that is not free text. */
export function readValue(name: string, option: string, field: Field, typed: string): ReadValue {
  const text = typed.normalize('NFC').trim();
  switch (field.kind) {
    case 'entries':
    case 'codes':
    case 'identifiers':
    case 'initialsList':
      return readList(name, option, field, text);
    default:
      return readOne(name, option, field, text);
  }
}

function readOne(name: string, option: string, field: Field, text: string): ReadValue {
  const fault = (code: FormProblem['code'], rest: Partial<FormProblem> = {}): ReadValue => ({
    problem: { code, option, value: text, ...rest },
  });
  switch (field.kind) {
    case 'code':
    case 'codes': {
      const code = codeFor(field.codes ?? {}, text);
      return code === undefined ? fault('FORM_UNKNOWN_CODE', { allowed: allowedInWords(field) }) : { value: code };
    }
    case 'yesNo': {
      const word = fold(text);
      if (yes.has(word)) return { value: true };
      return no.has(word) ? { value: false } : fault('FORM_NOT_YES_NO');
    }
    case 'day':
      return fromParsed(parseDay(text), (reason) => fault('FORM_NOT_A_DAY', { reason }));
    case 'moment':
      return fromParsed(parseMoment(text), (reason) => fault('FORM_NOT_A_MOMENT', { reason }));
    case 'number': {
      const allowed = allowedInWords(field);
      if (!/^-?\d{1,12}$/.test(text)) return fault('FORM_NOT_A_NUMBER', { allowed: inBrackets(allowed) });
      const [lowest, highest] = field.range ?? [-Infinity, Infinity];
      const number = Number(text);
      return number < lowest || number > highest ? fault('FORM_OUT_OF_RANGE', { allowed }) : { value: number };
    }
    case 'entry':
    case 'entries': {
      const number = /^#?[1-9]\d{0,8}$/.test(text) ? Number(text.replace('#', '')) : undefined;
      if (number !== undefined) return { value: number };
      return fault('FORM_NOT_AN_ENTRY', { allowed: inBrackets(allowedInWords(field)) });
    }
    case 'initials':
    case 'initialsList': {
      const upper = text.toUpperCase();
      return initialsForm.test(upper) ? { value: upper } : fault('FORM_NOT_INITIALS');
    }
    default: {
      const flaw = identifierFault(name, text);
      return flaw ? { problem: { code: identifierCodes[flaw], option } } : { value: text };
    }
  }
}

function readList(name: string, option: string, field: Field, text: string): ReadValue {
  const read = text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => readOne(name, option, field, part));
  const bad = read.find((one) => 'problem' in one);
  if (bad) return bad;
  if (read.length === 0) return readOne(name, option, field, '');
  const values = read.flatMap((one) => ('value' in one ? [one.value] : []));
  return { value: [...new Set(values)] as readonly string[] | readonly number[] };
}

function fromParsed(parsed: Parsed<string>, fault: (reason: Bilingual) => ReadValue): ReadValue {
  return parsed.ok ? { value: parsed.value } : fault(parseReasonInWords(parsed.reason));
}

function inBrackets(text: Bilingual): Bilingual {
  return text.da === '' ? text : { da: ` (${text.da})`, en: ` (${text.en})` };
}
