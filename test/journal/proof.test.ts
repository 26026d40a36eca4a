import { CheckpointError } from '../../journal/proof/checkpoint';
import type { DailyHead } from '../../journal/proof/daily-head';
import type { ProofProblem } from '../../journal/proof/problem';
import type { VerifyOptions } from '../../journal/proof/verify-journal';
import { KeyRing, newMasterKey } from '../../journal/keys/key-ring';
import { ensureDatabase } from '../../worker/dev/databases';
import type { TestJournal, TestServer } from './harness';
import { entries, entry, startTestServer, tamper } from './harness';

const municipality = '320';
const copy = `select case_id, $seq, municipality, event_type, happened_on, recorded_at, recorded_by, role, source,
  command_digest, key_id, ciphertext, text_key_id, text_ciphertext, chain_version, hash, sha256(hash) from case_event`;

describe('the verification of a whole journal', () => {
  let server: TestServer;
  let untouched: TestJournal;
  let copies = 0;

  beforeAll(async () => {
    server = await startTestServer();
    untouched = await journalWithHeads();
  }, 60_000);
  afterAll(() => server.stop());

  const append = async (
    journal: TestJournal,
    caseId: string,
    from: number,
    to: number,
    day = '2026-03-01',
  ): Promise<void> => {
    const some = entries(from, to, { recordedAt: `${day}T10:00:00.000Z` });
    expect((await journal.events.append(caseId, from - 1, some, { municipality })).kind).toBe('appended');
  };

  const copyOf = async (journal: TestJournal): Promise<TestJournal> => {
    const name = new URL(journal.urls.journalUrl).pathname.slice(1);
    const copied = `copy${++copies}`;
    const admin = server.postgres.url('postgres');
    await tamper(admin, `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${name}'`);
    await ensureDatabase(admin, copied, name);
    const journalUrl = server.postgres.url(copied);
    return { ...journal, ...(await journal.another({ journalUrl })), urls: { ...journal.urls, journalUrl } };
  };
  /** Three cases, then a fourth; two daily heads; case `b` goes on after each of them. */
  const journalWithHeads = async (): Promise<TestJournal> => {
    const journal = await server.journal();
    for (const caseId of ['a', 'b', 'c']) await append(journal, caseId, 1, 1);
    await journal.proof.sealDay('2026-03-02T04:15:00.000Z');
    for (const caseId of ['a', 'b']) await append(journal, caseId, 2, 4, '2026-03-02');
    await append(journal, 'd', 1, 1, '2026-03-02');
    await journal.proof.sealDay('2026-03-03T04:15:00.000Z');
    await append(journal, 'b', 5, 6, '2026-03-03');
    return journal;
  };
  const headsOf = async (journal: TestJournal): Promise<readonly DailyHead[]> => {
    const stored = await journal.proof.heads();
    if (stored.kind !== 'heads') throw new Error(stored.code);
    return stored.heads;
  };
  const touched = async (...statements: readonly string[]): Promise<TestJournal> => {
    const journal = await copyOf(untouched);
    await tamper(journal.urls.journalUrl, ...statements);
    return journal;
  };
  const problems = async (journal: TestJournal, options?: VerifyOptions): Promise<readonly ProofProblem[]> =>
    (await journal.proof.verify(options)).problems;
  const codes = async (journal: TestJournal, options?: VerifyOptions): Promise<readonly string[]> => [
    ...new Set((await problems(journal, options)).map(({ code }) => code)),
  ];

  test('finds nothing in a journal that nobody has touched, erased cases included', async () => {
    const journal = await journalWithHeads();
    await tamper(journal.urls.keysUrl, 'delete from data_key');
    const ringOnly = await journal.another();
    expect(await ringOnly.proof.verify({ file: await headsOf(journal) })).toEqual({
      finished: true,
      cases: 4,
      entries: 12,
      late: 0,
      heads: 2,
      last: (await headsOf(journal))[1],
      later: 0,
      problems: [],
    });
  });

  type Case = readonly [string, readonly string[], readonly ProofProblem[]];
  const cases: readonly Case[] = [
    [
      'an edited row',
      ["update case_event set recorded_by = 'xyz' where case_id = 'a' and seq = 3"],
      [{ code: 'entry-altered', caseId: 'a', seq: 3 }],
    ],
    [
      'the last row removed together with its place in the head of the case',
      [
        "delete from case_event where case_id = 'a' and seq = 4",
        "update case_head h set seq = 3, hash = e.hash from case_event e where e.seq = 3 and e.case_id = 'a' and h.case_id = 'a'",
      ],
      [{ code: 'entry-gone', caseId: 'a', seq: 4, head: 2 }],
    ],
    [
      'a whole case removed with its head',
      ["delete from case_event where case_id = 'c'", "delete from case_head where case_id = 'c'"],
      [{ code: 'case-missing', caseId: 'c', seq: 1, head: 1 }],
    ],
    [
      'a whole case removed with its head and its leaves',
      ['case_event', 'case_head', 'daily_leaf'].map((table) => `delete from ${table} where case_id = 'c'`),
      [
        { code: 'daily-leaves-altered', head: 1 },
        { code: 'daily-root-differs', head: 1 },
        { code: 'daily-root-differs', head: 2 },
      ],
    ],
    [
      'a row in the place of another',
      [
        "update case_event set seq = seq + 100 where case_id = 'a' and seq in (2, 3)",
        "update case_event set seq = 105 - seq where case_id = 'a' and seq > 100",
      ],
      [{ code: 'entry-altered', caseId: 'a', seq: 2 }],
    ],
    [
      'a row added at the end',
      [
        `insert into case_event ${copy.replace('$seq', '5')} where case_id = 'a' and seq = 4`,
        "update case_head h set seq = 5, hash = e.hash from case_event e where e.seq = 5 and e.case_id = 'a' and h.case_id = 'a'",
      ],
      [{ code: 'entry-altered', caseId: 'a', seq: 5 }],
    ],
    [
      'rows without a head of their case',
      ["delete from case_head where case_id = 'd'"],
      [{ code: 'head-differs', caseId: 'd', seq: 1 }],
    ],
    [
      'a case hidden under another municipality',
      ["update case_head set municipality = '265' where case_id = 'c'"],
      [{ code: 'head-differs', caseId: 'c', seq: 1 }],
    ],
    [
      'the last daily head removed',
      ['delete from daily_head where number = 2'],
      [{ code: 'daily-head-missing', head: 2 }],
    ],
    [
      'the first daily head removed and the other numbered down',
      ['delete from daily_head where number = 1', 'update daily_head set number = 1'],
      [
        { code: 'daily-head-unlinked', head: 1 },
        { code: 'daily-head-altered', head: 1 },
      ],
    ],
    [
      'a daily head edited',
      ['update daily_head set cases = 2 where number = 1'],
      [
        { code: 'daily-head-altered', head: 1 },
        { code: 'daily-root-differs', head: 1 },
      ],
    ],
    [
      'a leaf put back to an earlier day',
      ["update daily_leaf set number = 1 where case_id = 'd'"],
      [
        { code: 'daily-leaves-altered', head: 1 },
        { code: 'daily-leaves-altered', head: 2 },
      ],
    ],
  ];

  test.each(cases)('finds %s', async (_, statements, expected) => {
    expect(await problems(await touched(...statements))).toEqual(expect.arrayContaining([...expected]));
  });

  test('finds a tail that someone with the key ring has written anew', async () => {
    const journal = await touched(
      "delete from case_event where case_id = 'a' and seq > 1",
      "delete from case_head where case_id = 'a'",
    );
    await tamper(
      journal.urls.journalUrl,
      "insert into case_head select case_id, municipality, seq, hash from case_event where case_id = 'a'",
    );
    const anew = entries(2, 4, { data: { notifier: 'family' } });
    expect((await journal.events.append('a', 1, anew, { municipality })).kind).toBe('appended');
    expect(await problems(journal)).toEqual([{ code: 'entry-replaced', caseId: 'a', seq: 4, head: 2 }]);
    await journal.proof.sealDay('2026-03-09T04:15:00.000Z');
    expect(await problems(journal)).toEqual([{ code: 'entry-replaced', caseId: 'a', seq: 4, head: 2 }]);
  });

  test('finds an older copy put in the place of the journal, by the heads kept elsewhere', async () => {
    const journal = await touched();
    const restored = await copyOf(journal);
    await journal.proof.sealDay('2026-03-04T04:15:00.000Z');
    const file = await headsOf(journal);
    expect((await restored.proof.verify()).problems).toEqual([]);
    expect((await restored.proof.verify({ file })).problems).toEqual([{ code: 'daily-head-only-in-file', head: 3 }]);
    await restored.proof.sealDay('2026-03-05T04:15:00.000Z');
    expect((await restored.proof.verify({ file })).problems).toEqual([
      { code: 'daily-head-differs-from-file', head: 3 },
    ]);
  });

  test('finds the last daily heads and their leaves removed, by the heads kept elsewhere', async () => {
    const journal = await touched();
    const file = await headsOf(journal);
    await tamper(
      journal.urls.journalUrl,
      'delete from daily_head where number = 2',
      'delete from daily_leaf where number = 2',
    );
    expect(await codes(journal)).toEqual([]);
    expect(await problems(journal, { file })).toEqual([{ code: 'daily-head-only-in-file', head: 2 }]);
  });

  test('needs every version of the ring that was in use', async () => {
    const journal = await touched();
    const another = await journal.another({ keyRing: new KeyRing([newMasterKey(2)], 2) });
    expect(new Set((await another.proof.verify()).problems.map(({ code }) => code))).toEqual(
      new Set(['daily-head-key-missing', 'chain-key-missing']),
    );
  });

  test('counts what came into the journal after a head, though recorded before it', async () => {
    const journal = await touched();
    await journal.events.append('c', 1, [entry(2, { recordedAt: '2026-03-02T23:00:00.000Z' })], { municipality });
    await journal.events.append('a', 4, [entry(5, { recordedAt: '2026-03-03T04:12:00.000Z' })], { municipality });
    expect(await journal.proof.verify()).toMatchObject({ late: 1, problems: [] });
  });

  test('of one case looks at its chain and at what the heads saw of it', async () => {
    const journal = await touched("update case_event set role = 'leader' where case_id = 'a' and seq = 2");
    expect(await journal.proof.verify({ caseId: 'b' })).toMatchObject({ cases: 1, entries: 6, problems: [] });
    expect(await problems(journal, { caseId: 'a' })).toEqual([{ code: 'entry-altered', caseId: 'a', seq: 2 }]);
  });

  test('of one case finds its last entries removed together with its leaves', async () => {
    const journal = await touched(
      "delete from case_event where case_id = 'a' and seq > 1",
      "update case_head h set seq = 1, hash = e.hash from case_event e where e.case_id = 'a' and h.case_id = 'a'",
      "delete from daily_leaf where case_id = 'a' and number = 2",
    );
    expect(await problems(journal, { caseId: 'a' })).toEqual([
      { code: 'daily-leaves-altered', head: 2 },
      { code: 'daily-root-differs', head: 2 },
    ]);
  });

  test('interrupted after any page and taken up again finds what a whole one finds', async () => {
    const journal = await touched(
      "update case_event set role = 'leader' where case_id = 'a' and seq = 2",
      "delete from case_event where case_id = 'b' and seq = 2",
      "delete from daily_leaf where case_id = 'd'",
    );
    const whole = await journal.proof.verify();
    expect(whole.problems.length).toBeGreaterThan(3);
    for (const pages of [1, 2, 3]) {
      const seen: string[] = [];
      const stopped = await journal.proof.verify({
        page: 1,
        onPage: (_far, state) => seen.push(journal.proof.checkpoint(state())) < pages,
      });
      expect(stopped).toMatchObject({ finished: false, cases: pages });
      const resumed = await journal.proof.verify({ from: journal.proof.readCheckpoint(seen.at(-1) ?? '') });
      expect(resumed).toEqual(whole);
    }
  });

  test('goes on from its own checkpoints only', async () => {
    const journal = await touched();
    let text = '';
    await journal.proof.verify({
      page: 2,
      onPage: (_far, state) => {
        text = journal.proof.checkpoint(state());
        return false;
      },
    });
    const from = journal.proof.readCheckpoint(text);
    expect(from).toMatchObject({ afterCaseId: 'b', cases: 2 });
    expect(Math.abs(Date.now() - Date.parse(from.startedAt))).toBeLessThan(60_000);
    for (const other of [text.replace('"b"', '"c"'), '', '{}', text.slice(0, -2)]) {
      expect(() => journal.proof.readCheckpoint(other)).toThrow(CheckpointError);
    }
    const foreign = await journalWithHeads();
    await expect(foreign.proof.verify({ from })).rejects.toThrow(CheckpointError);
    await journal.proof.sealDay('2026-03-04T04:15:00.000Z');
    expect(await journal.proof.verify({ from })).toMatchObject({ finished: true, heads: 2, later: 1, problems: [] });
  });
});
