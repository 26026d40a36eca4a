import { isCivilDay } from '../law/calendar/civil-day';
import { isMoment } from '../law/calendar/instant';
import { identifierFault } from './identifier';
import { named, refusal } from './refuse';
import type { Command, Refusal } from './kernel/command';
import type { Definition } from './kernel/definition';
import type { Field } from './kernel/fields';

/** Name of the text that says why an entry is corrected (begrundelse for rettelsen). */
export const CORRECTION_REASON = 'correctionReason';

/**
 * What is wrong with the form of a command: an unknown field, a value of the wrong type, a code that is not on the
 * list, a missing text or value. References to entries are looked up elsewhere and may still be filled in.
 */
export function formRefusal(command: Command, definition: Definition): Refusal | undefined {
  const texts = command.text ?? {};
  if (command.at !== undefined && !isMoment(command.at)) {
    return refusal('FIELD_INVALID', { field: 'at', command: command.name });
  }
  for (const name of [...Object.keys(command.data), ...Object.keys(texts)]) {
    if (!known(name, definition, name in texts))
      return refusal('FIELD_UNKNOWN', { field: named(name), command: command.name });
  }
  for (const [name, field] of Object.entries(definition.fields)) {
    const value = field.kind === 'text' ? texts[name] : command.data[name];
    if (isBlank(value)) {
      if (field.required && !isReference(field)) return refusal('FIELD_MISSING', { field: name });
    } else if (!fits(value, name, field)) return refusal('FIELD_INVALID', { field: name, command: command.name });
  }
  const reason = texts[CORRECTION_REASON];
  return reason !== undefined && typeof reason !== 'string'
    ? refusal('FIELD_INVALID', { field: CORRECTION_REASON, command: command.name })
    : undefined;
}

/** Whether a field refers to other entries. */
export function isReference(field: Field): boolean {
  return field.kind === 'entry' || field.kind === 'entries';
}

/** Whether nothing was given: no value, an empty or blank text, an empty list. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined ||
    (typeof value === 'string' && value.trim() === '') ||
    (Array.isArray(value) && value.length === 0)
  );
}

function known(name: string, definition: Definition, isText: boolean): boolean {
  if (name === CORRECTION_REASON) return isText;
  const field = Object.hasOwn(definition.fields, name) ? definition.fields[name] : undefined;
  return field !== undefined && !field.derived && (field.kind === 'text') === isText;
}

/** Whether a value, as JSON has it, is one that a field of this name can hold. */
export function fits(value: unknown, name: string, field: Field): boolean {
  switch (field.kind) {
    case 'entry':
      return isEntry(value);
    case 'entries':
      return Array.isArray(value) && value.every(isEntry);
    case 'day':
      return typeof value === 'string' && isCivilDay(value);
    case 'moment':
      return typeof value === 'string' && isMoment(value);
    case 'code':
      return isCode(value, field);
    case 'codes':
      return Array.isArray(value) && value.every((one) => isCode(one, field));
    case 'yesNo':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isInteger(value) && isWithin(value, field.range);
    case 'identifier':
    case 'initials':
      return isIdentifier(name, value);
    case 'identifiers':
    case 'initialsList':
      return Array.isArray(value) && value.every((one) => isIdentifier(name, one));
    case 'text':
      return typeof value === 'string';
  }
}

function isEntry(value: unknown): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value > 0;
}

function isCode(value: unknown, field: Field): boolean {
  return typeof value === 'string' && Object.hasOwn(field.codes ?? {}, value);
}

function isWithin(value: number, range: readonly [number, number] | undefined): boolean {
  return !range || (value >= range[0] && value <= range[1]);
}

function isIdentifier(name: string, value: unknown): boolean {
  return typeof value === 'string' && identifierFault(name, value) === undefined;
}
