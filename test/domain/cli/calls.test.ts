import { NotConnectedError } from '../../../client/connection/settings';
import { BackendRefusal, Unreachable, type Backend } from '../../../client/cli/ports';
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
  await terminal.call(
    'case notify --child B0000001 --notifier fagperson --at "05-01-2026 14:00" --source-number FAX-1',
  );
});

function failing(error: unknown): Terminal {
  return new Terminal(
    () => Promise.reject(error as Error),
    () => backend.now,
  );
}

describe('exit codes', () => {
  test.each([
    ['', 0],
    ['--help', 0],
    ['--version', 0],
    ['help cases', 0],
    ['case screen --help', 0],
    ['case show 2026-00001', 0],
    ['case show FAX-1', 0],
    ['case show nope', 1],
    ['case approve-closure 2026-00001 --as TL1', 1],
    ['case', 2],
    ['cas', 2],
    ['case scren 2026-00001', 2],
    ['case show', 2],
    ['case show 2026-00001 extra', 2],
    ['case show 2026-00001 --bogus', 2],
    ['case show 2026-00001 --as-of', 2],
    ['case show 2026-00001 --as-of 31-02-2026', 2],
    ['case screen 2026-00001', 2],
    ['case screen 2026-00001 --outcome måske', 2],
    ['case why 2026-00001 K99', 2],
    ['cases --stage bogus', 2],
    ['cases --colour lilla', 2],
    ['cases --limit 0', 2],
    ['clock advance 2026-00001 soon', 2],
    ['--lang fr cases', 2],
    ['staff add X1 --role kok', 2],
  ])('sagsgang %s → %d', async (line, code) => {
    const called = await terminal.call(line);
    expect(called).toMatchObject({ code });
    expect(called.err + called.out).not.toMatch(/\bat .*\.ts:\d+|undefined|\[object|commander/);
    if (code === 2) expect(called.err + called.out).not.toBe('');
  });

  test('3 where nothing runs or answers, with the key to send again with', async () => {
    const line = 'case note 2026-00001 --note hej --key abc';
    const stopped = await failing(new NotConnectedError(['DATABASE_URL'])).call(line);
    expect(stopped).toMatchObject({ code: 3, out: '' });
    expect(stopped.err).toContain('npm start');
    backend.send = () => Promise.reject(new Unreachable('worker', 'abc'));
    const silent = await terminal.call(line);
    expect(silent.code).toBe(3);
    expect(silent.err).toContain('--key abc');
    expect(backend.closed).toBe(2);
  });

  test('1 for a refusal of the backend in the words of the registry, and for the unexpected without a stack', async () => {
    backend.clockAdvance = () => Promise.reject(new BackendRefusal('CLOCK_IS_REAL'));
    const real = await terminal.call('clock advance 2026-00001 30d --lang en');
    expect(real).toMatchObject({ code: 1, err: expect.stringContaining('Time is real here') as string });
    const broken = await failing(new TypeError('boom')).call('cases');
    expect(broken.code).toBe(1);
    expect(broken.err).toContain('boom');
    expect(broken.err).not.toContain('.ts');
  });
});

describe('languages', () => {
  test('Danish by default, English by option or environment, wherever the option stands', async () => {
    expect((await terminal.call('cases --bogus')).err).toContain('kendes ikke');
    expect((await terminal.call('--lang en cases --bogus')).err).toContain('There is no option');
    expect((await terminal.call('cases --bogus --lang=en')).err).toContain('There is no option');
    terminal.env['SAGSGANG_LANG'] = 'en';
    expect((await terminal.call('cases --bogus')).err).toContain('There is no option');
    expect((await terminal.call('')).out).toContain('work out a deadline');
  });
});

describe('sending a step', () => {
  test('says who, and who it is that calls is needed', async () => {
    terminal.env = {};
    expect(await terminal.call('case note 2026-00001 --note hej')).toMatchObject({ code: 2 });
    expect(await terminal.call('case note 2026-00001 --note hej --as m01')).toMatchObject({ code: 0 });
    expect(backend.sent.at(-1)).toMatchObject({ name: 'note', by: 'M01', data: {}, text: { note: 'hej' } });
  });

  test('a key of its own each time; the same key is answered once', async () => {
    await terminal.call('case note 2026-00001 --note en');
    await terminal.call('case note 2026-00001 --note to');
    const [first, second] = backend.sent.slice(-2).map(({ key }) => key);
    expect(first).not.toBe(second);
    const sent = ['a', 'b'].map(() => terminal.call('case note 2026-00001 --note tre --key k1 --json'));
    const [one, other] = await Promise.all(sent);
    expect(one).toEqual(other);
    const events = (await terminal.call('case journal 2026-00001 --json')).out.split('\n');
    expect(events).toHaveLength(5);
  });

  test('corrections name the entry and the reason', async () => {
    const line =
      'case notify 2026-00001 --notifier borger --at "05-01-2026 13:00" --corrects 2 --correction-reason Hørefejl';
    expect(await terminal.call(line)).toMatchObject({ code: 0 });
    expect(backend.sent.at(-1)).toMatchObject({ corrects: 2, text: { correctionReason: 'Hørefejl' } });
    const journal = (await terminal.call('case journal 2026-00001')).out;
    expect(journal).toContain('rettet ved post 3');
    expect(journal).toContain('retter post 2');
  });

  test('a door without a case needs the child; texts come from standard input and files', async () => {
    expect(await terminal.call('case notify --notifier borger')).toMatchObject({ code: 2 });
    terminal.stdin = 'Talt med naboen\n';
    terminal.files = { 'note.txt': 'Fra filen' };
    await terminal.call('case own-knowledge --child B0000002 --content -');
    expect(backend.sent.at(-1)?.text).toEqual({ content: 'Talt med naboen' });
    await terminal.call('case note 2026-00001 --note @note.txt');
    expect(backend.sent.at(-1)?.text).toEqual({ note: 'Fra filen' });
    expect((await terminal.call('case note 2026-00001 --note @nix')).err).toContain('filen kan ikke læses');
    expect(backend.closed).toBeGreaterThan(0);
  });
});

describe('JSON', () => {
  test('one line, also for refusals and failures', async () => {
    const lines: Record<string, Record<string, unknown>> = {};
    for (const line of [
      'case show 2026-00001',
      'case deadlines 2026-00001',
      'case why 2026-00001',
      'case assess 2026-00001 --danger nej --acute nej',
      'case approve-closure 2026-00001 --as TL1',
      'case show nope',
      'cases',
      'clock advance 2026-00001 1d',
      'staff add Z9 --role leder',
      'rebuild',
    ]) {
      const { out, err } = await terminal.call(`${line} --json`);
      expect([line, out.split('\n').length, err]).toEqual([line, 1, '']);
      lines[line] = JSON.parse(out) as Record<string, unknown>;
    }
    expect(lines['case show 2026-00001']).toMatchObject({
      caseNumber: '2026-00001',
      stage: 'assessment',
      colour: 'yellow',
    });
    expect(lines['case approve-closure 2026-00001 --as TL1']).toMatchObject({
      kind: 'refused',
      refusal: { code: 'CLOSURE_REFUSED' },
      message: { en: expect.stringContaining('cannot be closed') as string },
    });
    expect(lines['case show nope']).toMatchObject({ kind: 'error', code: 'CASE_UNKNOWN', exitCode: 1 });
    expect(lines['clock advance 2026-00001 1d']).toMatchObject({ now: '2026-01-07T09:00:00.000Z' });
  });
});

test('commands that need no installation never connect', async () => {
  const unconnected = new Terminal(
    (): Promise<Backend> => Promise.reject(new Error('connected')),
    () => '2026-01-01T00:00:00.000Z',
  );
  for (const line of ['', '--help', 'case --help', 'case screen 2026-1 --outcome x', 'staff add X --role x']) {
    expect((await unconnected.call(line)).err).not.toContain('connected');
  }
});
