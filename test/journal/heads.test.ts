import type { DailyHead } from '../../journal/proof/daily-head';
import { MerkleTree, leafHash } from '../../journal/proof/merkle';
import type { SealedDay } from '../../journal/proof/seal-day';
import type { TestJournal, TestServer } from './harness';
import { entries, startTestServer } from './harness';

const municipality = '320';

describe('the daily heads', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 60_000);
  afterAll(() => server.stop());

  const append = (journal: TestJournal, caseId: string, from: number, to: number) =>
    journal.events.append(caseId, from - 1, entries(from, to), { municipality });
  const seal = (journal: TestJournal, day: string): Promise<SealedDay> => journal.proof.sealDay(`${day}T04:15:00.000Z`);
  const leavesOf = async (journal: TestJournal, number: number): Promise<readonly unknown[]> => {
    const { rows } = await journal.database.query(
      'select case_id, seq from daily_leaf where number = $1 order by case_id',
      [number],
    );
    return rows;
  };

  test('count all cases, keep the leaves of those that changed, and follow one another', async () => {
    const journal = await server.journal();
    await append(journal, 'a', 1, 3);
    await append(journal, 'b', 1, 2);
    const { head: first } = await seal(journal, '2026-03-02');
    expect(first).toMatchObject({ number: 1, day: '2026-03-02', cases: 2, entries: 5, changed: 2 });
    expect(first.changes).toBe(first.root);
    await append(journal, 'b', 3, 3);
    await append(journal, 'c', 1, 1);
    const { head: second } = await seal(journal, '2026-03-03');
    expect(second).toMatchObject({ number: 2, cases: 3, entries: 7, changed: 2, prevHash: first.hash });
    expect(await leavesOf(journal, 2)).toEqual([
      { case_id: 'b', seq: 3 },
      { case_id: 'c', seq: 1 },
    ]);
    const tree = new MerkleTree();
    for await (const { caseId, seq, hash } of journal.events.heads()) tree.add(leafHash({ caseId, seq, hash }));
    expect(second.root).toBe(tree.root());
    const { head: third } = await seal(journal, '2026-03-10');
    expect(third).toMatchObject({ number: 3, changed: 0, root: second.root });
    expect(await journal.proof.heads()).toEqual({ kind: 'heads', heads: [first, second, third] });
  });

  test('are made once a day in Copenhagen, by whoever comes first; a clock set back makes none', async () => {
    const journal = await server.journal();
    await append(journal, 'a', 1, 1);
    const sealed = await Promise.all(Array.from({ length: 4 }, () => seal(journal, '2026-03-02')));
    expect(sealed.filter(({ made }) => made)).toHaveLength(1);
    expect(new Set(sealed.map(({ head }) => head.hash)).size).toBe(1);
    await append(journal, 'a', 2, 2);
    expect(await journal.proof.sealDay('2026-03-02T22:59:59.999Z')).toEqual({ made: false, head: sealed[0]?.head });
    expect(await seal(journal, '2026-03-01')).toEqual({ made: false, head: sealed[0]?.head });
    expect(await journal.proof.sealDay('2026-03-02T23:00:00.000Z')).toMatchObject({
      made: true,
      head: { number: 2, day: '2026-03-03', entries: 2 },
    });
  });

  test('see one moment of a journal that is written to meanwhile', async () => {
    const journal = await server.journal();
    let stop = false;
    const writer = async (caseId: string): Promise<void> => {
      for (let seq = 1; !stop; seq++) await append(journal, caseId, seq, seq);
    };
    const writers = ['v', 'w', 'x', 'y'].map(writer);
    const heads: DailyHead[] = [];
    for (let day = 10; day < 30; day++) heads.push((await seal(journal, `2026-03-${day}`)).head);
    stop = true;
    await Promise.all(writers);
    expect(heads.at(-1)?.entries).toBeGreaterThan(heads[0]?.entries ?? 0);
    expect(await journal.proof.verify()).toMatchObject({ finished: true, heads: 20, cases: 4, problems: [] });
  });

  test('are found by day and by instant', async () => {
    const journal = await server.journal();
    expect(await journal.proof.latest()).toEqual({ kind: 'none' });
    const { head: first } = await seal(journal, '2026-03-02');
    const { head: second } = await seal(journal, '2026-03-04');
    expect(first).toMatchObject({ cases: 0, entries: 0 });
    expect(await journal.proof.latest()).toEqual({ kind: 'found', head: second });
    expect(await journal.proof.headOf('2026-03-02')).toEqual({ kind: 'found', head: first });
    expect(await journal.proof.headOf('2026-03-03')).toEqual({ kind: 'none' });
    expect(await journal.proof.headAfter(first.sealedAt)).toEqual({ kind: 'found', head: second });
    expect(await journal.proof.headAfter(second.sealedAt)).toEqual({ kind: 'none' });
  });

  test('are found by an entry that they cover, whatever the clocks say', async () => {
    const journal = await server.journal();
    const early = '2026-01-01T00:00:00.000Z';
    await append(journal, 'a', 1, 2);
    await seal(journal, '2026-03-02');
    await append(journal, 'b', 1, 1);
    await seal(journal, '2026-03-03');
    await append(journal, 'a', 3, 4);
    const { head: third } = await seal(journal, '2026-03-04');
    const numberOf = async (seq: number, above: number): Promise<number | undefined> => {
      const found = await journal.proof.headAfter(early, { caseId: 'a', seq, above });
      return found.kind === 'found' ? found.head.number : undefined;
    };
    expect(await numberOf(2, 0)).toBe(1);
    expect(await numberOf(2, 1)).toBe(2);
    expect(await numberOf(3, 0)).toBe(3);
    expect(await numberOf(5, 0)).toBeUndefined();
    const covered = { caseId: 'a', seq: 1, above: 0 };
    expect(await journal.proof.headAfter('2026-03-03T05:00:00.000Z', covered)).toEqual({ kind: 'found', head: third });
    expect(await journal.proof.coverage('a')).toMatchObject({
      coverage: [
        { number: 1, seq: 2 },
        { number: 3, seq: 4 },
      ],
    });
  });

  test('stay: nobody changes or removes them by mistake', async () => {
    const journal = await server.journal();
    await append(journal, 'a', 1, 1);
    await seal(journal, '2026-03-02');
    for (const table of ['daily_head', 'daily_leaf']) {
      for (const statement of [`update ${table} set number = 9`, `delete from ${table}`, `truncate ${table}`]) {
        await expect(journal.database.query(statement)).rejects.toMatchObject({ code: 'SG403' });
      }
    }
  });
});
