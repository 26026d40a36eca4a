import type { TestJournal, TestServer } from './harness';
import { entries, startTestServer, tamper } from './harness';

describe('a chain that someone with the database in hand has touched', () => {
  let server: TestServer;
  let journal: TestJournal;
  const municipality = '320';

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal();
  }, 60_000);
  afterAll(() => server.stop());

  const verifyAfter = async (caseId: string, ...statements: readonly string[]) => {
    await journal.events.append(caseId, 0, entries(1, 5), { municipality });
    expect(await journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: 5 });
    await tamper(
      journal.urls.journalUrl,
      ...statements.map((statement) => statement.replaceAll('$case', `'${caseId}'`)),
    );
    return journal.events.verifyCase(caseId);
  };

  test.each([
    ['recorded_by', `'xyz'`],
    ['role', `'leader'`],
    ['source', `'list'`],
    ['municipality', `'461'`],
    ['event_type', `'CaseClosed'`],
    ['happened_on', `happened_on - 1`],
    ['recorded_at', `recorded_at - interval '1 millisecond'`],
    ['command_digest', `'\\x00'`],
    ['key_id', `gen_random_uuid()`],
    ['ciphertext', `set_byte(ciphertext, 20, get_byte(ciphertext, 20) # 1)`],
    ['text_ciphertext', `set_byte(text_ciphertext, 20, get_byte(text_ciphertext, 20) # 1)`],
    ['hash', `set_byte(hash, 0, get_byte(hash, 0) # 1)`],
    ['prev_hash', `set_byte(prev_hash, 0, get_byte(prev_hash, 0) # 1)`],
  ])('shows an edited %s', async (column, value) => {
    const edit = `update case_event set ${column} = ${value} where case_id = $case and seq = 3`;
    const verified = await verifyAfter(`edited-${column}`, edit);
    if (verified.kind !== 'broken') throw new Error(verified.kind);
    expect(verified.problems).toContainEqual({ code: 'entry-altered', seq: 3 });
  });

  test('shows a removed row, also when the rows after it are numbered down', async () => {
    const remove = 'delete from case_event where case_id = $case and seq = 3';
    expect(await verifyAfter('removed', remove)).toMatchObject({
      kind: 'broken',
      problems: [{ code: 'entry-missing', seq: 4 }],
    });
    const closeUp = 'update case_event set seq = seq - 1 where case_id = $case and seq > 3';
    expect(await verifyAfter('closed-up', remove, closeUp)).toMatchObject({ kind: 'broken' });
  });

  test('shows the last row removed', async () => {
    expect(await verifyAfter('last', 'delete from case_event where case_id = $case and seq = 5')).toEqual({
      kind: 'broken',
      problems: [{ code: 'head-differs', seq: 4 }],
    });
  });

  test('shows rows that have changed places', async () => {
    const swap = `update case_event set seq = case seq when 2 then 30 else 20 end where case_id = $case and seq in (2, 3)`;
    const settle = 'update case_event set seq = seq / 10 where case_id = $case and seq >= 20';
    expect(await verifyAfter('swapped', swap, settle)).toMatchObject({ kind: 'broken' });
  });

  test('shows a row inserted with a copied or invented hash', async () => {
    const insert = `insert into case_event select case_id, 6, municipality, event_type, happened_on, recorded_at,
      recorded_by, role, source, command_digest, key_id, ciphertext, text_key_id, text_ciphertext, chain_version, hash,
      sha256(hash) from case_event where case_id = $case and seq = 5`;
    const head = `update case_head h set seq = 6, hash = e.hash from case_event e
      where h.case_id = $case and e.case_id = $case and e.seq = 6`;
    expect(await verifyAfter('inserted', insert, head)).toEqual({
      kind: 'broken',
      problems: [{ code: 'entry-altered', seq: 6 }],
    });
  });

  test('shows rows taken over from another case', async () => {
    await journal.events.append('donor', 0, entries(1, 5), { municipality });
    const take = `update case_event e set ciphertext = d.ciphertext, text_ciphertext = d.text_ciphertext,
      prev_hash = d.prev_hash, hash = d.hash, key_id = d.key_id, text_key_id = d.text_key_id
      from case_event d where e.case_id = $case and d.case_id = 'donor' and d.seq = e.seq and e.seq = 4`;
    expect(await verifyAfter('taken-over', take)).toMatchObject({ kind: 'broken' });
  });

  test('gives altered entries away when they are read', async () => {
    await journal.events.append('read', 0, entries(1, 2), { municipality });
    await tamper(
      journal.urls.journalUrl,
      `update case_event set recorded_by = 'xyz' where case_id = 'read' and seq = 2`,
    );
    const read = await journal.events.read('read');
    if (read.kind !== 'read') throw new Error(read.code);
    expect(read.entries.map(({ unreadable }) => unreadable)).toEqual([undefined, 'entry-altered']);
    expect(read.entries[1]?.event).toBeUndefined();
  });

  test('is unknown of a case that has neither entries nor head', async () => {
    expect(await journal.events.verifyCase('nobody')).toEqual({ kind: 'unknown' });
  });
});
