import type { Command, Refusal } from '../case/kernel/command';
import { toldFields, type Definition } from '../case/kernel/definition';

/** The form of codes, case numbers and ids: no space, and nothing like a CPR number. */
const CODE = /^(?!.*\d{6}-?\d{4})[\wæøåÆØÅ.:/~-]{1,40}$/;

/**
 * A refusal as it may be shown and kept: where a parameter repeats what the sender wrote into a field for codes, and that
 * has not the form of one, a question mark stands instead. It could be anybody's name.
 */
export function unrepeated({ params, ...refusal }: Refusal, command: Command, definition: Definition): Refusal {
  if (params === undefined) return refusal;
  const words = toldFields(definition).flatMap(([name, { kind }]) =>
    kind === 'identifier' || kind === 'identifiers' ? [command.data[name] ?? []].flat().map(String) : [],
  );
  const odd = words.filter((word) => word !== '' && !CODE.test(word));
  const shown = Object.entries(params).map(([name, value]) => {
    return [name, odd.some((word) => String(value).includes(word)) ? '?' : value] as const;
  });
  return { ...refusal, params: Object.fromEntries(shown) };
}
