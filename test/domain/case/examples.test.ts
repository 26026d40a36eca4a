import { definitionOfCommand, definitions, systemEvents } from '../../../domain/case/catalogue';
import { isReference } from '../../../domain/case/form';
import type { Definition } from '../../../domain/case/kernel/definition';

/** The options of an example call: `--name value`, values quoted where they hold spaces. */
function optionsOf(example: string): ReadonlyMap<string, string> {
  const found = [...example.matchAll(/--([a-z0-9-]+)\s+(?:"([^"]*)"|(\S+))/g)];
  return new Map(found.map(([, name = '', quoted, bare]) => [camel(name), quoted ?? bare ?? '']));
}

function camel(option: string): string {
  return option.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

function plain(word: string): string {
  return word.toLowerCase().replace(/-/g, ' ');
}

const commands = definitions.filter(({ event }) => !systemEvents.has(event));

describe('the examples of the commands', () => {
  test.each(commands.map((definition): [string, Definition] => [definition.command, definition]))(
    '%s',
    (_, definition) => {
      const options = optionsOf(definition.example);
      const rest = definition.example.replace(/--([a-z0-9-]+)\s+(?:"([^"]*)"|(\S+))/g, '').trim();
      expect(rest).toBe('');
      for (const [name, value] of options) {
        if (name === 'at') continue;
        const field = definition.fields[name];
        expect([name, field?.kind]).not.toEqual([name, undefined]);
        if (!field?.codes) continue;
        const words = Object.entries(field.codes)
          .flatMap(([code, { da, en }]) => [code, da, en])
          .map(plain);
        for (const one of field.kind === 'codes' ? value.split(',') : [value]) expect(words).toContain(plain(one));
      }
      for (const [name, field] of Object.entries(definition.fields)) {
        if (field.required && !isReference(field)) expect([...options.keys()]).toContain(name);
      }
    },
  );

  test('no command has the name of another, and the system’s own events have none that a person may send', () => {
    const names = definitions.map(({ command }) => command);
    expect(new Set(names).size).toBe(names.length);
    for (const { event, command } of definitions) {
      expect(definitionOfCommand(command) === undefined).toBe(systemEvents.has(event));
    }
  });
});
