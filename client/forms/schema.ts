import { z } from 'zod';
import { CORRECTION_REASON, isReference } from '../../domain/case/form';
import type { Definition } from '../../domain/case/kernel/definition';
import type { Field } from '../../domain/case/kernel/fields';
import { isCivilDay } from '../../domain/law/calendar/civil-day';
import { isMoment } from '../../domain/law/calendar/instant';
import { identifierProblem, longestText } from './values';

const day = z.string().refine(isCivilDay, 'a civil day YYYY-MM-DD');
const moment = z.string().refine(isMoment, 'an instant or a civil day');
const entry = z.int().min(1);
const initials = z.string().regex(/^[A-ZÆØÅ0-9]{1,10}$/);
const text = z.string().min(1).max(longestText);

const schemas = new WeakMap<Definition, z.ZodObject>();

function identifier(name: string): z.ZodType {
  return z.string().refine((value) => identifierProblem(name, value) === undefined, 'an opaque reference');
}

function valueSchema(name: string, field: Field): z.ZodType {
  switch (field.kind) {
    case 'entry':
      return entry;
    case 'entries':
      return z.array(entry).min(1);
    case 'day':
      return day;
    case 'moment':
      return moment;
    case 'code':
      return z.enum(Object.keys(field.codes ?? {}));
    case 'codes':
      return z.array(z.enum(Object.keys(field.codes ?? {}))).min(1);
    case 'yesNo':
      return z.boolean();
    case 'number':
      return z
        .number()
        .min(field.range?.[0] ?? -Infinity)
        .max(field.range?.[1] ?? Infinity);
    case 'identifier':
      return identifier(name);
    case 'identifiers':
      return z.array(identifier(name)).min(1);
    case 'initials':
      return initials;
    case 'initialsList':
      return z.array(initials).min(1);
    case 'text':
      return text;
  }
}

function shapeOf(definition: Definition, free: boolean): z.ZodObject {
  const shape = Object.entries(definition.fields)
    .filter(([, field]) => (field.kind === 'text') === free)
    .map(([name, field]): [string, z.ZodType] => {
      const schema = valueSchema(name, field);
      return [name, field.required && !isReference(field) ? schema : schema.optional()];
    });
  const extra: [string, z.ZodType][] = free ? [[CORRECTION_REASON, text.optional()]] : [];
  return z.strictObject(Object.fromEntries([...shape, ...extra]));
}

/**
 * The wire form of a command, derived from its definition: what the workflow, an API or a raw update may carry.
 * Strict: a field the definition does not know is refused, so that nothing personal slips in under another name.
 */
export function commandSchema(definition: Definition): z.ZodObject {
  const known = schemas.get(definition);
  if (known) return known;
  const made = schemaOf(definition);
  schemas.set(definition, made);
  return made;
}

function schemaOf(definition: Definition): z.ZodObject {
  const texts = shapeOf(definition, true);
  const needsText = Object.values(definition.fields).some((field) => field.kind === 'text' && field.required);
  return z.strictObject({
    name: z.literal(definition.command),
    key: z.string().min(1).max(200),
    by: initials,
    at: moment.optional(),
    data: shapeOf(definition, false),
    text: needsText ? texts : texts.optional(),
    corrects: entry.optional(),
  });
}
