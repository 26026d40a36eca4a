import { steps } from '../../../client/cli/case/group';
import { optionOf } from '../../../client/forms/names';
import { isDoor } from '../../../domain/case/doors';
import { formRefusal } from '../../../domain/case/form';
import { toldFields, type Definition } from '../../../domain/case/kernel/definition';
import { MemoryBackend } from './memory-backend';
import { Terminal } from './terminal';

const backend = new MemoryBackend('2026-11-20T09:00:00.000Z');
const terminal = new Terminal(
  () => Promise.resolve(backend),
  () => backend.now,
);

beforeAll(async () => {
  const opened = await terminal.call('case notify --child B0000009 --notifier borger --at 01-02-2025 --key first');
  expect(opened.err).toBe('');
});

describe('the example of every step', () => {
  test.each(steps.map((step): [string, Definition] => [step.command, step]))('case %s', async (name, definition) => {
    const target = isDoor(name) && definition.example.includes('--child') ? '' : '2026-00001';
    const { err, out } = await terminal.call(
      `case ${name} ${target} ${definition.example} --as LED --key example/${name}`,
    );
    const command = backend.sent.find(({ key }) => key === `example/${name}`);
    expect({ err: command ? '' : err, out, name: command?.name }).toMatchObject({ err: '', name });
    expect(command && formRefusal(command, definition)).toBeUndefined();
    const given = [...definition.example.matchAll(/(--[a-z0-9-]+)/g)]
      .map(([, option]) => option)
      .filter((option) => option !== '--at');
    const read = Object.keys({ ...command?.data, ...command?.text }).map(optionOf);
    expect(read.sort()).toEqual(given.sort());
  });

  test.each(steps.map(({ command }) => command))(
    'case %s --help names its fields, law and example in both languages',
    async (name) => {
      const definition = steps.find(({ command }) => command === name);
      for (const lang of ['da', 'en'] as const) {
        const { code, out } = await terminal.call(`case ${name} --help --lang ${lang}`);
        expect(code).toBe(0);
        const text = out.replace(/\s+/g, ' ');
        expect(text).toContain(definition?.label[lang]);
        expect(text).toContain(`sagsgang case ${name}`);
        if (definition?.law !== undefined) expect(text).toContain(definition.law);
        for (const [field, { label }] of definition ? toldFields(definition) : []) {
          expect(text).toContain(optionOf(field));
          expect(text).toContain(label[lang]);
        }
        expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
      }
    },
  );

  test('nothing of the system itself may be sent', async () => {
    for (const name of ['open', 'miss-deadline', 'refuse-closure', 'find-breaches']) {
      expect(await terminal.call(`case ${name} 2026-00001`)).toMatchObject({ code: 2, out: '' });
    }
  });
});
