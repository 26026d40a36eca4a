import { randomUUID } from 'node:crypto';
import type { TestJournal, TestServer } from './harness';
import { asRead, entries, entry, startTestServer } from './harness';

describe('appending to a case', () => {
  let server: TestServer;
  let journal: TestJournal;
  const municipality = '320';

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal({ timeoutMs: 20_000 });
  }, 60_000);
  afterAll(() => server.stop());

  test('gives back every entry as it was, in order, with the chain', async () => {
    const given = [entry(1), entry(2, { happenedAt: '2025-04-05T22:10:00.000Z', source: 'list' })];
    const appended = await journal.events.append('case-a', 0, given, { municipality });
    expect(appended).toMatchObject({ kind: 'appended', seq: 2 });

    const read = await journal.events.read('case-a');
    if (read.kind !== 'read') throw new Error(read.code);
    expect(read.entries.map(({ event }) => event)).toEqual(given.map(asRead));
    expect(read.entries[1]).toMatchObject({ prevHash: read.entries[0]?.hash, header: { happenedOn: '2025-04-06' } });
    expect(await journal.events.head('case-a')).toEqual({ kind: 'head', seq: 2, hash: read.entries[1]?.hash });
    expect(await journal.events.verifyCase('case-a')).toMatchObject({ kind: 'intact', seq: 2 });
  });

  test('answers the same entries again with their hash and writes nothing', async () => {
    const first = await journal.events.append('case-b', 0, entries(1, 3), { municipality });
    const again = await journal.events.append('case-b', 0, entries(1, 3), { municipality });
    const part = await journal.events.append('case-b', 1, entries(2, 3), { municipality });
    if (first.kind !== 'appended') throw new Error(first.kind);
    expect(again).toEqual({ ...first, kind: 'alreadyThere' });
    expect(part).toEqual({ ...first, kind: 'alreadyThere' });
    const other = await journal.another();
    expect(await other.events.append('case-b', 0, entries(1, 3), { municipality })).toEqual(again);
  });

  test('appends what is missing when only the first entries are there', async () => {
    await journal.events.append('case-c', 0, entries(1, 2), { municipality });
    const rest = await journal.events.append('case-c', 0, entries(1, 4), { municipality });
    expect(rest).toMatchObject({ kind: 'appended', seq: 4 });
    expect(await journal.events.verifyCase('case-c')).toMatchObject({ kind: 'intact', seq: 4 });
  });

  test.each([
    ['another text', { text: { concern: 'en anden' } }],
    ['another day', { happenedAt: '2025-04-06' }],
    ['another person', { by: 'xyz' }],
    ['another command', { key: 'other' }],
  ])('answers %s in the same place with a conflict', async (_name, other) => {
    const caseId = `case-conflict-${_name}`;
    await journal.events.append(caseId, 0, [entry(1)], { municipality });
    const conflict = await journal.events.append(caseId, 0, [entry(1, other)], { municipality });
    expect(conflict).toMatchObject({ kind: 'conflict', head: { seq: 1 } });
    expect(await journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: 1 });
  });

  test('answers entries after a gap, and a wrong previous hash, with a conflict', async () => {
    await journal.events.append('case-d', 0, entries(1, 2), { municipality });
    const gap = await journal.events.append('case-d', 5, [entry(6)], { municipality });
    expect(gap).toMatchObject({ kind: 'conflict', head: { seq: 2 } });
    const prevHash = 'ab'.repeat(32);
    const wrong = await journal.events.append('case-d', 2, [entry(3)], { municipality, prevHash });
    expect(wrong).toMatchObject({ kind: 'conflict', head: { seq: 2 } });
  });

  test('goes on where another process has appended meanwhile', async () => {
    const other = await journal.another();
    await journal.events.append('case-e', 0, [entry(1)], { municipality });
    await other.events.append('case-e', 1, [entry(2)], { municipality });
    const next = await journal.events.append('case-e', 2, [entry(3)], { municipality });
    expect(next).toMatchObject({ kind: 'appended', seq: 3 });
    expect(await journal.events.verifyCase('case-e')).toMatchObject({ kind: 'intact', seq: 3 });
  });

  test('lets one of many concurrent appends win', async () => {
    const results = await Promise.all(
      Array.from({ length: 12 }, (_, i) =>
        journal.events.append('case-f', 0, [entry(1, { key: `command-${i}` })], { municipality }),
      ),
    );
    expect(results.filter(({ kind }) => kind === 'appended')).toHaveLength(1);
    expect(results.filter(({ kind }) => kind === 'conflict')).toHaveLength(11);
    expect(await journal.events.verifyCase('case-f')).toMatchObject({ kind: 'intact', seq: 1 });
  });

  test('refuses numbers that do not follow', async () => {
    await expect(journal.events.append('case-g', 0, [entry(2)], { municipality })).rejects.toThrow(RangeError);
  });

  test('appends many cases at once, each by itself', async () => {
    await journal.events.append('many-2', 0, [entry(1, { by: 'first' })], { municipality });
    const results = await journal.events.appendMany([
      { caseId: 'many-1', expectedSeq: 0, events: entries(1, 3), municipality },
      { caseId: 'many-2', expectedSeq: 0, events: entries(1, 2), municipality },
      { caseId: 'many-3', expectedSeq: 0, events: entries(1, 1), municipality },
      { caseId: 'many-1', expectedSeq: 3, events: entries(4, 5), municipality },
    ]);
    expect(results.map(({ kind }) => kind)).toEqual(['appended', 'conflict', 'appended', 'appended']);
    expect(await journal.events.verifyCase('many-1')).toMatchObject({ kind: 'intact', seq: 5 });
    const again = await journal.events.appendMany([
      { caseId: 'many-1', expectedSeq: 0, events: entries(1, 5), municipality },
      { caseId: 'many-3', expectedSeq: 0, events: entries(1, 1), municipality },
    ]);
    expect(again.map(({ kind }) => kind)).toEqual(['alreadyThere', 'alreadyThere']);
  });

  test('reads no table from end to end, not even where the planner has seen it empty', async () => {
    const database = await journal.database.connect();
    const scans = async (): Promise<unknown> => {
      await database.query('select pg_stat_force_next_flush()');
      const { rows } = await database.query(
        `select relname, seq_scan from pg_stat_user_tables
         where relname in ('case_head', 'case_event', 'command_answer', 'case_overview', 'case_deadline', 'case_control')
         order by 1`,
      );
      return rows;
    };
    const [caseId, lines] = ['case-none', { deadlines: [], controls: [] }];
    const overview = { caseId, municipality, kind: 'x', stage: 'x', overdueCount: 0, asOf: '2026-01-01T00:00:00.000Z' };
    const request = (commandKey: string): object => ({
      cases: [{ caseId, municipality, expected: 0, prevHash: '00'.repeat(32), count: 0, newHash: '', once: true }],
      events: [],
      answers: [{ caseId, commandKey, contentDigest: 'ab', keyId: randomUUID(), ciphertext: 'ab' }],
      projections: [{ ...overview, seq: 0, ...lines }],
    });
    try {
      const before = await scans();
      for (let turn = 0; turn < 12; turn++) {
        const asked = JSON.stringify(request(String(turn + 10)));
        const { rows } = await database.query('select append_entries($1::jsonb) as answer', [asked]);
        expect(rows).toEqual([{ answer: { moved: [], held: [], numbers: {} } }]);
      }
      const unchanged = { ...request('ff'), projections: undefined };
      const overviews = [{ ...overview, seq: 1, linesSeq: 0, linesAsOf: overview.asOf }];
      await database.query('select append_entries($1::jsonb)', [JSON.stringify({ ...unchanged, overviews })]);
      expect(await scans()).toEqual(before);
    } finally {
      database.release();
    }
  });

  test('cannot be undone by statements that change or remove rows', async () => {
    await journal.events.append('case-h', 0, [entry(1)], { municipality });
    for (const statement of [
      `update case_event set recorded_by = 'x'`,
      'delete from case_event',
      'truncate case_event',
    ]) {
      await expect(journal.database.query(statement)).rejects.toMatchObject({ code: 'SG403' });
    }
  });
});
