import { readFileSync } from 'node:fs';
import path from 'node:path';
import { MemoryBackend } from './memory-backend';
import { Terminal } from './terminal';

const guide = readFileSync(path.join(__dirname, '../../../docs/guide/two-times.md'), 'utf8');
const steps = [...guide.matchAll(/(?:<!-- clock (\S+) -->\n)?```console\n\$ sagsgang (.*)\n([^`]*)```/g)];

const day = '2026-01-05T13:00:00.000Z';

function house(): { readonly backend: MemoryBackend; readonly terminal: Terminal } {
  const backend = new MemoryBackend(day);
  const terminal = new Terminal(
    () => Promise.resolve(backend),
    () => backend.now,
  );
  return { backend, terminal };
}

test('the guide’s calls print what the guide says', async () => {
  const { backend, terminal } = house();
  terminal.env['SAGSGANG_LANG'] = 'en';
  expect(steps.length).toBeGreaterThan(8);
  for (const [, clock, call = '', told = ''] of steps) {
    if (clock !== undefined) backend.now = clock;
    const { code, out } = await terminal.call(call);
    const printed = out.split('\n').map((line) => line.trimEnd());
    const lines = told.trimEnd().split('\n');
    expect([call, code]).toEqual([call, 0]);
    if (lines.at(-1) === '…') expect(printed.slice(0, lines.length - 1)).toEqual(lines.slice(0, -1));
    else expect(printed).toEqual(lines);
  }
});

describe('--as-of and --known-at', () => {
  async function receiptRecordedLate(): Promise<Terminal> {
    const { backend, terminal } = house();
    await terminal.call('case notify --child B0000001 --notifier fagperson --worker M01');
    backend.now = '2026-01-20T09:00:00.000Z';
    await terminal.call('case send-receipt 2026-00001 --notification 2 --at 09-01-2026');
    return terminal;
  }

  test('say by which two times a case or a list is shown, in both languages; nothing where it is shown as it is', async () => {
    const terminal = await receiptRecordedLate();
    const first = async (call: string): Promise<string> =>
      (await terminal.call(call)).out.split('\n').slice(0, 2).join(' ');
    const both = '--as-of 15-01-2026 --known-at "10-01-2026 12:00"';
    for (const view of ['case show 2026-00001', 'case why 2026-00001', 'case deadlines 2026-00001', 'cases']) {
      expect(await first(`${view} ${both}`)).toContain(
        'Som det var sket pr. tor 15-01-2026, med hvad der var kendt pr. lør 10-01-2026 kl. 12.00',
      );
      expect(await first(`${view} --as-of 15-01-2026`)).toContain('med alt, hvad der er kendt nu');
      expect(await first(`${view} ${both} --lang en`)).toContain(
        'As it had happened by Thu 15-01-2026, with what was known by Sat 10-01-2026 12:00',
      );
      expect(await first(view)).not.toContain('Som det var sket');
    }
  });

  test('stand in the JSON', async () => {
    const terminal = await receiptRecordedLate();
    const times = { asOf: '2026-01-15T22:59:59.999Z', knownAt: '2026-01-10T22:59:59.999Z' };
    for (const view of ['case show 2026-00001', 'case why 2026-00001', 'case deadlines 2026-00001', 'cases']) {
      const { out } = await terminal.call(`${view} --as-of 15-01-2026 --known-at 10-01-2026 --json`);
      expect(JSON.parse(out)).toMatchObject(times);
    }
  });

  test('of a case that had not been opened say so, and leave it off the list', async () => {
    const terminal = await receiptRecordedLate();
    expect((await terminal.call('case show 2026-00001 --known-at 04-01-2026')).out).toContain(
      'Sagen var ikke oprettet.',
    );
    expect((await terminal.call('case deadlines 2026-00001 --known-at 04-01-2026')).code).toBe(0);
    expect((await terminal.call('case why 2026-00001 --known-at 04-01-2026')).code).toBe(0);
    expect((await terminal.call('cases --as-of 04-01-2026')).out).toContain('0 af 0 sager');
  });

  test('filter and count by what had happened and by what was known', async () => {
    const terminal = await receiptRecordedLate();
    const overdue = async (times: string): Promise<unknown> =>
      (JSON.parse((await terminal.call(`cases --json ${times}`)).out) as { overdueCount: number }).overdueCount;
    expect(await overdue('--as-of 15-01-2026')).toBe(1);
    expect(await overdue('--known-at 15-01-2026')).toBe(2);
    expect((await terminal.call('cases --overdue --as-of 05-01-2026')).out).toContain('0 af 0 sager');
  });

  test('say how many cases could not be read; in JSON on the error output', async () => {
    const { backend, terminal } = house();
    backend.cases = () => Promise.resolve({ rows: [], unreadable: 2 });
    const line = 'Ikke med, fordi de ikke kan læses (slettede, eller fra en nyere udgave): 2 sager.';
    expect((await terminal.call('cases --as-of 15-01-2026')).out).toContain(line);
    expect(await terminal.call('cases --as-of 15-01-2026 --json')).toMatchObject({ code: 0, out: '', err: line });
  });

  test('are refused where they are no day', async () => {
    const { terminal } = house();
    expect(await terminal.call('cases --known-at 31-02-2026')).toMatchObject({ code: 2 });
    expect((await terminal.call('cases --known-at igår')).err).toContain('--known-at');
  });
});
