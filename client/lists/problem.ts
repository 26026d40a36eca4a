import type { Bilingual } from '../../domain/case/kernel/time';
import { fill, type ErrorEntry, type ErrorParams } from '../../domain/errors/error-entry';
import { listFileErrors, listRowErrors, listValueErrors } from '../../domain/errors/list-errors';
import { moneyListErrors } from '../../domain/errors/recovery-errors';

const entries = { ...listFileErrors, ...listRowErrors, ...listValueErrors, ...moneyListErrors };

/** Code of something that may be wrong with a list. */
export type ProblemCode = keyof typeof entries;

/** Something wrong with a list: where it stands and why. Never holds free text or a CPR number. */
export interface Problem {
  readonly code: ProblemCode;
  /** Line of the file, the first is 1; absent where it is about the file as a whole. */
  readonly line?: number;
  /** The column's heading. */
  readonly column?: string;
  /** What stands there, of dates, codes and numbers. */
  readonly value?: string;
  readonly params?: ErrorParams;
}

const MOST_SHOWN = 40;
const looksLikeCpr = /\d{6}[- ]?\d{4}/g;
const unprintable = /[\u0000-\u001f\u007f-\u009f]/g;

/** A value as a message may show it: short, printable, and without anything that looks like a CPR number. */
export function shown(value: string): string {
  const masked = value.replace(looksLikeCpr, '******-****').replace(unprintable, '�');
  return masked.length > MOST_SHOWN ? `${masked.slice(0, MOST_SHOWN)}…` : masked;
}

/** Why it is wrong, in both languages. */
export function reasonOf({ code, params = {} }: Problem): Bilingual {
  const { message } = entryOf(code);
  return { da: fill(message.da, params), en: fill(message.en, params) };
}

/** What to do about it, in both languages. */
export function nextStepFor({ code }: Problem): Bilingual {
  return entryOf(code).next;
}

function entryOf(code: ProblemCode): ErrorEntry {
  return entries[code];
}
