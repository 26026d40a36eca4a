import { isReference } from '../../domain/case/form';
import { toldFields, type Definition } from '../../domain/case/kernel/definition';
import type { FieldValue } from '../../domain/case/kernel/event';
import type { Field } from '../../domain/case/kernel/fields';
import { optionOf } from './names';
import type { FormProblem } from './problem';
import { longestText, readValue } from './values';
import { allowedInWords } from './words';

/** What was typed, by field name. */
export type Typed = Readonly<Record<string, string | undefined>>;

/** A form filled in: codes and dates apart from free text. */
export interface FilledForm {
  readonly data: Readonly<Record<string, FieldValue>>;
  readonly text: Readonly<Record<string, string>>;
}

/** A form read, or everything that is wrong with it. */
export type ReadForm =
  { readonly ok: true; readonly form: FilledForm } | { readonly ok: false; readonly problems: readonly FormProblem[] };

/**
 * Where free texts come from when they are not typed: `-` is the standard input, `@file` a file. Answers undefined
 * where it cannot be read.
 */
export type TextSource = (from: '-' | `@${string}`) => Promise<string | undefined>;

/**
 * Reads the fields of a command from what was typed on the command line. Tells all problems at once. References to
 * entries may be left out: the case fills in the one that can be meant.
 */
export async function readForm(definition: Definition, typed: Typed, source: TextSource): Promise<ReadForm> {
  const data: Record<string, FieldValue> = {};
  const text: Record<string, string> = {};
  const problems: FormProblem[] = [];
  for (const [name, field] of toldFields(definition)) {
    const option = optionOf(name);
    const given = typed[name];
    if (given === undefined) {
      if (field.required && !isReference(field)) problems.push(missing(option, field));
    } else if (field.kind === 'text') {
      const read = await readText(option, given, source);
      if ('problem' in read) problems.push(read.problem);
      else text[name] = read.text;
    } else {
      const read = readValue(name, option, field, given);
      if ('problem' in read) problems.push(read.problem);
      else data[name] = read.value;
    }
  }
  return problems.length > 0 ? { ok: false, problems } : { ok: true, form: { data, text } };
}

/** Reads a free text: as typed, from `-` or from `@file`; `@@` stands for a leading `@`. */
export async function readText(
  option: string,
  given: string,
  source: TextSource,
): Promise<{ readonly text: string } | { readonly problem: FormProblem }> {
  const fault = (code: FormProblem['code']): { readonly problem: FormProblem } => ({ problem: { code, option } });
  let content: string | undefined = given;
  if (given === '-') content = await source('-');
  else if (given.startsWith('@@')) content = given.slice(1);
  else if (given.startsWith('@')) content = await source(`@${given.slice(1)}`);
  if (content === undefined) return fault('FORM_FILE_UNREADABLE');
  const text = content.normalize('NFC').replace(/\r\n/g, '\n').trim();
  if (text === '') return fault('FORM_EMPTY_TEXT');
  if (text.length > longestText) {
    return { problem: { code: 'FORM_TEXT_TOO_LONG', option, allowed: { da: '100.000', en: '100,000' } } };
  }
  return { text };
}

function missing(option: string, field: Field): FormProblem {
  const allowed = allowedInWords(field);
  return {
    code: 'FORM_MISSING',
    option,
    label: field.label,
    allowed: allowed.da === '' ? allowed : { da: ` (${allowed.da})`, en: ` (${allowed.en})` },
  };
}
