import { steps } from '../../../client/cli/case/group';
import { toldFields, type Definition } from '../../../domain/case/kernel/definition';
import type { FieldValue } from '../../../domain/case/kernel/event';
import type { Field } from '../../../domain/case/kernel/fields';
import type { Step } from '../../workflow/house';

/** The name that is planted everywhere; what follows it tells in which field. */
export const PLANTED_NAME = 'Æghvide Kvistgård-Qvolpe';
/** The number that is planted wherever one can be. */
export const PLANTED_CPR = '310275-7734';

/**
 * Fields that lists, search attributes and the Temporal UI show by design: codes of the municipality's own organisation,
 * never anything about a family.
 */
export const openByDesign: ReadonlySet<string> = new Set(['team']);

let planted = 0;

/** The planted name with a number of its own, and the planted CPR number. */
export function secret(where: string): string {
  planted += 1;
  return `${PLANTED_NAME} ${planted} (${where}), ${PLANTED_CPR}`;
}

/** Every command that a person may send, once, with something planted in each field that takes free characters. */
export function plantedSteps(day: string): readonly (readonly [string, Step])[] {
  return steps.map((definition) => [definition.command, plantedStep(definition, day)]);
}

/** One command with something planted in each field that takes free characters. */
export function plantedStep(definition: Definition, day: string): Step {
  const data: Record<string, FieldValue> = {};
  const text: Record<string, string> = {};
  for (const [name, field] of toldFields(definition)) {
    const value = plantedIn(`${definition.command}.${name}`, name, field, day);
    if (field.kind === 'text') text[name] = String(value);
    else if (value !== undefined) data[name] = value;
  }
  return { data, text, by: 'ALT', key: `${PLANTED_NAME} ${definition.command} ${PLANTED_CPR}` };
}

function plantedIn(where: string, name: string, field: Field, day: string): FieldValue | undefined {
  switch (field.kind) {
    case 'text':
      return secret(where);
    case 'identifier':
      return openByDesign.has(name) ? 'Modtagelsen' : `${PLANTED_NAME}-${where}`.slice(0, 80);
    case 'identifiers':
      return [`${PLANTED_NAME}-${where}`.slice(0, 80)];
    case 'initials':
      return 'B02';
    case 'initialsList':
      return ['B02', 'B03'];
    case 'code':
      return Object.keys(field.codes ?? {})[0];
    case 'codes':
      return Object.keys(field.codes ?? {}).slice(0, 1);
    case 'day':
    case 'moment':
      return day;
    case 'yesNo':
      return true;
    case 'number':
      return field.range?.[0] ?? 1;
    case 'entry':
    case 'entries':
      return undefined;
  }
}
