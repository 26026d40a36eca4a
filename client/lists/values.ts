import type { Column } from '../../domain/case/from-list/columns';
import { parseMoment, type ParseReason } from '../../domain/law/calendar/parse';
import type { ErrorParams } from '../../domain/errors/error-entry';
import type { ProblemCode } from './problem';

/** A value read, or why it cannot be. */
export type ValueRead =
  | { readonly ok: true; readonly value: string | number | boolean }
  | { readonly ok: false; readonly code: ProblemCode; readonly params?: ErrorParams };

/** The longest text of one cell: what a spreadsheet's cell can hold. */
const LONGEST_TEXT = 32_767;
/** The longest case number, pseudonym, team or initials. */
const LONGEST_NAME = 80;
const LARGEST_NUMBER = 99;

const DAY = /^\d\d-\d\d-\d{4}$/;
const TIME = /^\d\d-\d\d-\d{4} \d\d:\d\d$/;
const WHOLE = /^(\d{1,2})(?:,0*)?$/;
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/;

const longTexts: ReadonlySet<string> = new Set([
  'børnesamtale_fravalgt',
  'barnets_perspektiv_kilde',
  'indsats',
  'lukkeårsag',
  'faglig_begrundelse',
]);

const parseProblems: Readonly<Record<ParseReason, ProblemCode | undefined>> = {
  unrecognised: undefined,
  impossibleDay: 'VALUE_NO_SUCH_DAY',
  implausibleYear: 'VALUE_YEAR',
  impossibleTime: 'VALUE_NO_SUCH_TIME',
  nonexistentLocalTime: 'VALUE_SKIPPED_TIME',
};

/** Reads what stands under a heading; not for blanks. */
export function readValue(column: Column, text: string): ValueRead {
  if (CONTROL.test(text)) return { ok: false, code: 'ROW_CONTROL_CHARACTER' };
  switch (column.kind) {
    case 'text':
      return readText(column.heading, text);
    case 'day':
      return readMoment(DAY, 'VALUE_NOT_DAY', text);
    case 'time':
      return readMoment(TIME, 'VALUE_NOT_TIME', text);
    case 'yesNo':
      return readYesNo(text);
    case 'number':
      return readNumber(text);
    case 'code':
      return readCode(column, text);
  }
}

function readText(heading: string, text: string): ValueRead {
  const most = longTexts.has(heading) ? LONGEST_TEXT : LONGEST_NAME;
  return text.length > most ? { ok: false, code: 'VALUE_TOO_LONG', params: { most } } : { ok: true, value: text };
}

function readMoment(form: RegExp, otherForm: ProblemCode, text: string): ValueRead {
  if (!form.test(text)) return { ok: false, code: otherForm };
  const parsed = parseMoment(text);
  return parsed.ok ? parsed : { ok: false, code: parseProblems[parsed.reason] ?? otherForm };
}

function readYesNo(text: string): ValueRead {
  const word = text.toLowerCase();
  return word === 'ja' || word === 'nej' ? { ok: true, value: word === 'ja' } : { ok: false, code: 'VALUE_NOT_YES_NO' };
}

function readNumber(text: string): ValueRead {
  const whole = WHOLE.exec(text)?.[1];
  if (whole === undefined) return { ok: false, code: 'VALUE_NOT_NUMBER', params: { most: LARGEST_NUMBER } };
  return { ok: true, value: Number(whole) };
}

function readCode({ words = new Map<string, string>() }: Column, text: string): ValueRead {
  const value = words.get(text.normalize('NFC').toLowerCase());
  if (value !== undefined) return { ok: true, value };
  return { ok: false, code: 'VALUE_NOT_CODE', params: { known: [...words.keys()].join(', ') } };
}
