import { MemoryBackend } from './memory-backend';
import { Terminal } from './terminal';

let backend: MemoryBackend;
let terminal: Terminal;

beforeEach(async () => {
  backend = new MemoryBackend('2026-01-06T09:00:00.000Z');
  terminal = new Terminal(
    () => Promise.resolve(backend),
    () => backend.now,
  );
  await terminal.call('case notify --child B0000001 --notifier fagperson');
});

test.each([
  ['rehydrate', 2],
  ['rehydrate --all 2026-00001', 2],
  ['rehydrate --all --discard-workflow', 2],
  ['rehydrate 2026-00001 --discard-workflow', 2],
  ['rehydrate --all', 0],
  ['rehydrate 2026-00001', 0],
  ['rehydrate nope', 1],
  ['wake', 2],
  ['wake --all --case 2026-00001', 2],
  ['wake --all --rate 0', 2],
  ['wake --all --rate 10 --resume', 0],
  ['wake --case 2026-00001', 0],
])('%s ends with %i', async (call, code) => {
  expect(await terminal.call(call)).toMatchObject({ code });
});

test('totals are told to people and to programs', async () => {
  expect((await terminal.call('rehydrate --all')).out).toBe(
    'Startet: 0. Kørte i forvejen: 1. Lukkede, intet at gøre: 0. Mislykket: 0.',
  );
  expect((await terminal.call('wake --all')).out).toBe(
    'Vækkede sager: 1. Vækkede forløb: 0. Lukkede, intet at gøre: 0. Uden workflow: 0. Mislykket: 0.',
  );
  expect(JSON.parse((await terminal.call('wake --all --json')).out)).toEqual({
    woken: 1,
    undertaking: 0,
    closed: 0,
    missing: 0,
    failed: 0,
  });
});

test('what a workflow has and the journal lacks is listed; nothing is done unasked', async () => {
  const beyond = [
    {
      entry: 3,
      event: 'NotificationAssessed',
      recordedAt: '2026-01-06T08:00:00.000Z',
      by: 'M01',
      commandKey: 'ab'.repeat(16),
      waiting: false,
    },
  ];
  backend.fromJournal = { outcome: 'notAllowed', beyond };
  const asked = await terminal.call('rehydrate 2026-00001 --from-journal');
  expect(asked.code).toBe(1);
  expect(asked.out).toContain('post 3 · NotificationAssessed · 2026-01-06T08:00:00.000Z · M01 · kommando abab');
  expect(asked.err).toContain('--discard-workflow');
  backend.fromJournal = { outcome: 'replaced', beyond };
  const done = await terminal.call('rehydrate 2026-00001 --from-journal --discard-workflow --lang en');
  expect(done.code).toBe(0);
  expect(done.out).toContain('have them recorded again');
});

test('what only waits is listed and left alone, and that ends with 1; a case without a journal is ended', async () => {
  const waits = { entry: 3, event: 'NoteWritten', recordedAt: '2026-01-06T08:00:00.000Z', by: 'M01' };
  const beyond = [{ ...waits, commandKey: 'ab'.repeat(16), waiting: true }];
  backend.fromJournal = { outcome: 'waiting', beyond };
  const waiting = await terminal.call('rehydrate 2026-00001 --from-journal --discard-workflow');
  expect(waiting).toMatchObject({ code: 1, err: expect.stringContaining('intet er tabt') });
  expect(waiting.out).toContain('· venter på journalen');
  backend.fromJournal = { outcome: 'ended', beyond };
  const ended = await terminal.call('rehydrate 2026-00001 --from-journal --discard-workflow');
  expect(ended).toMatchObject({ code: 0, out: expect.stringContaining('få dem registreret igen') });
  expect(ended.out).toContain('post 3 · NoteWritten');
});

test('an undertaking is taken by the name of its stream', async () => {
  const { code, out } = await terminal.call('rehydrate ~round/eksempel/2026-12 --from-journal');
  expect([code, out]).toEqual([0, 'Sag og journal er enige; intet at gøre.']);
});

test('doctor prints what is wrong with its next step, and of cases in order only the number', async () => {
  backend.checks = [
    { subject: 'case', caseId: 'c1', code: 'AGREES', ok: true, da: 'Enige.', en: 'Agree.' },
    {
      ...{
        subject: 'case',
        caseId: 'c2',
        code: 'WORKFLOW_MISSING',
        ok: false,
        da: 'Intet workflow.',
        en: 'No workflow.',
      },
      next: { da: 'sagsgang rehydrate c2', en: 'sagsgang rehydrate c2' },
    },
  ];
  const { code, out } = await terminal.call('doctor');
  expect(code).toBe(1);
  expect(out.split('\n')).toEqual([
    '  ✗ c2: Intet workflow.',
    '    → sagsgang rehydrate c2',
    '1 af 2 punkter er ikke i orden.',
  ]);
});
