import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exportCase } from '../../journal/export';
import type { TestJournal, TestServer } from './harness';
import { asRead, entries, startTestServer } from './harness';

describe('what is stored', () => {
  let server: TestServer;
  let journal: TestJournal;
  const municipality = '320';
  const secrets = ['Blåbærgrød', 'Ærlig', 'NotifierCode', 'CommandKeyOfTheCaller', 'AnswerOfTheCommand', '010101-1234'];

  beforeAll(async () => {
    server = await startTestServer(false);
    journal = await server.journal();
    const childIndex = journal.blindIndex.of('child', municipality, '010101-1234');
    const given = entries(1, 3, { data: { notifier: 'NotifierCode' }, key: 'CommandKeyOfTheCaller' });
    await journal.events.append('case-a', 0, given, {
      municipality,
      claims: [{ kind: 'take', childIndex }],
      commands: [{ key: 'CommandKeyOfTheCaller', contentDigest: 'd', answer: 'AnswerOfTheCommand' }],
      ownTextKey: ({ seq }) => seq === 2,
    });
    await journal.database.query('checkpoint');
  }, 60_000);
  afterAll(() => server.stop());

  test('holds no data, text, command key or answer in plain, neither in tables nor in the log of writes', async () => {
    const { rows } = await journal.database.query<{ data_directory: string }>('show data_directory');
    const folder = rows[0]?.data_directory ?? '';
    const containing = (word: string): string =>
      execFileSync('bash', ['-c', 'grep -rlaF -- "$1" "$2" | head -3 || true', '-', word, folder], {
        encoding: 'utf8',
      });
    expect(containing('NotificationReceived')).not.toBe('');
    for (const secret of secrets) expect(containing(secret)).toBe('');
    const log = readFileSync(join(server.home, 'postgres.log'), 'utf8');
    for (const secret of secrets) expect(log).not.toContain(secret);
  });

  test('is exported readable, in order, with the chain', async () => {
    const lines: string[] = [];
    for await (const line of exportCase(journal.events, 'case-a')) lines.push(line);
    const parsed = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    const given = entries(1, 3, { data: { notifier: 'NotifierCode' }, key: 'CommandKeyOfTheCaller' });
    expect(parsed.map(({ event }) => event)).toEqual(given.map(asRead));
    expect(parsed.map(({ seq }) => seq)).toEqual([1, 2, 3]);
    expect(parsed[2]?.['prevHash']).toBe(parsed[1]?.['hash']);
    expect(lines.every((line) => line.endsWith('\n') && !line.slice(0, -1).includes('\n'))).toBe(true);
  });

  test('is exported as far as it can be read when texts or the case have been erased', async () => {
    const at = '2026-01-01T00:00:00.000Z';
    const exported = async (): Promise<Record<string, unknown>[]> => {
      const lines: Record<string, unknown>[] = [];
      for await (const line of exportCase(journal.events, 'case-a'))
        lines.push(JSON.parse(line) as Record<string, unknown>);
      return lines;
    };
    await journal.keys.destroy('case-a/text/2', 'wrong-child', at);
    expect((await exported()).map(({ textUnreadable }) => textUnreadable)).toEqual([
      undefined,
      'key-destroyed',
      undefined,
    ]);
    await journal.keys.destroy('case-a', 'retention-ended', at);
    const lines = await exported();
    expect(lines.map(({ unreadable }) => unreadable)).toEqual(Array(3).fill('key-destroyed'));
    expect(lines[0]).toMatchObject({ header: { type: 'NotificationReceived', by: 'abc' } });
    expect(JSON.stringify(lines)).not.toContain('Blåbær');
  });

  test('is streamed by municipality, whole cases in order', async () => {
    const other = await server.journal();
    await other.events.appendMany(
      Array.from({ length: 30 }, (_, i) => ({
        caseId: `s-${String(i).padStart(2, '0')}`,
        expectedSeq: 0,
        events: entries(1, (i % 4) + 1),
        municipality: i % 2 ? '320' : '461',
      })),
    );
    const seen: string[] = [];
    for await (const { header, event } of other.events.readAll({ municipality: '461', afterCaseId: 's-03' })) {
      expect(event?.text?.['concern']).toContain('Blåbær');
      seen.push(`${header.caseId}/${header.seq}`);
    }
    const even = Array.from({ length: 30 }, (_, i) => i).filter((i) => i % 2 === 0 && i > 3);
    const expected = even.flatMap((i) =>
      Array.from({ length: (i % 4) + 1 }, (_, k) => `s-${String(i).padStart(2, '0')}/${k + 1}`),
    );
    expect(seen).toEqual(expected);
    const heads: string[] = [];
    for await (const head of other.events.heads('320')) heads.push(head.caseId);
    expect(heads).toHaveLength(15);
  });
});
