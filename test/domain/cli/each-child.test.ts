import { MemoryBackend } from './memory-backend';
import { Terminal } from './terminal';

const backend = new MemoryBackend('2026-01-06T09:00:00.000Z');
const terminal = new Terminal(
  () => Promise.resolve(backend),
  () => backend.now,
);
const call = 'case notify --child B0000001,B0000002 --notifier fagperson --key brev-7';

test('one notification about two children is two cases, each with its own clock, tied together', async () => {
  const { code, out } = await terminal.call(call);
  expect(code).toBe(0);
  expect(out.match(/24-timers vurdering/g)).toHaveLength(2);
  const sent = backend.sent.filter(({ name }) => name === 'notify');
  expect(sent.map(({ key }) => key)).toEqual(['brev-7/1', 'brev-7/2']);
  expect(sent.map(({ data }) => data['child'])).toEqual(['B0000001', 'B0000002']);
  expect(new Set(sent.map(({ data }) => data['commonEntry']))).toEqual(new Set(['fælles-brev-7']));
});

test('a child named twice is one child, and other doors take one', async () => {
  const before = backend.sent.length;
  await terminal.call('case notify --child B0000003,B0000003 --notifier fagperson');
  expect(backend.sent).toHaveLength(before + 1);
  const { code, err } = await terminal.call('case apply --child B0000004,010203-1234 --area støtte');
  expect([code === 0, err]).not.toEqual([true, '']);
});
