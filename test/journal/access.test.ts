import type { Reader } from '../../journal/access/access-log';
import { startTestServer, type TestJournal, type TestServer } from './harness';

describe('the access log', () => {
  const worker: Reader = { by: 'B01', client: 'cli', purpose: 'casework' };
  let server: TestServer;
  let journal: TestJournal;

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal();
  });
  afterAll(() => server.stop());

  test('keeps who read which case, and finds it by case, by reader and by time', async () => {
    const { access } = journal;
    await access.record('lyngby', worker, { reading: 'show', caseId: 'case-1' });
    await access.record('lyngby', { by: 'TL1', client: 'cli' }, { reading: 'journal', caseId: 'case-1' });
    await access.record('lyngby', worker, {
      reading: 'list',
      filter: { stage: 'screening', overdue: true },
      cases: 25,
    });
    await access.record('faxe', worker, { reading: 'show', caseId: 'case-2' });

    const ofCase = await access.find({ municipality: 'lyngby', case: 'case-1', limit: 100 });
    const at = expect.stringMatching(/^\d{4}-\d\d-\d\dT[\d:.]{12}Z$/) as string;
    expect(ofCase).toEqual([
      { at, municipality: 'lyngby', by: 'B01', client: 'cli', purpose: 'casework', reading: 'show', caseId: 'case-1' },
      { at, municipality: 'lyngby', by: 'TL1', client: 'cli', reading: 'journal', caseId: 'case-1' },
    ]);
    const ofReader = await access.find({ municipality: 'lyngby', by: 'B01', limit: 100 });
    expect(ofReader).toMatchObject([
      { reading: 'show' },
      { reading: 'list', filter: { stage: 'screening', overdue: true }, cases: 25 },
    ]);
    expect(await access.find({ municipality: 'lyngby', limit: 1 })).toMatchObject([{ reading: 'list' }]);
    const [, second] = Array.isArray(ofCase) ? (ofCase as { at: string }[]) : [];
    const later = await access.find({ municipality: 'lyngby', case: 'case-1', from: second?.at ?? '', limit: 100 });
    expect(later).toMatchObject([{ by: 'TL1' }]);
    expect(await access.find({ municipality: 'lyngby', to: '2020-01-01T00:00:00.000Z', limit: 100 })).toEqual([]);
  });

  test('nobody changes or removes a line, with the rights of the database neither', async () => {
    for (const statement of [
      `update case_access set read_by = 'X'`,
      'delete from case_access',
      'truncate case_access',
    ]) {
      await expect(journal.database.query(statement)).rejects.toMatchObject({ code: 'SG403' });
    }
  });

  test('takes codes only', async () => {
    const { access } = journal;
    const name = { by: 'Anna Hansen', client: 'cli' };
    await expect(access.record('lyngby', name, { reading: 'show', caseId: 'c' })).rejects.toThrow();
    const text = { ...worker, purpose: 'fordi moderen ringede' };
    await expect(access.record('lyngby', text, { reading: 'show', caseId: 'c' })).rejects.toThrow();
  });

  test('a line a page does not slow a list', async () => {
    const started = performance.now();
    for (let page = 0; page < 200; page += 1) {
      await journal.access.record('nyborg', worker, { reading: 'list', filter: {}, cases: 25 });
    }
    expect((performance.now() - started) / 200).toBeLessThan(50);
  });

  test('an outage is an answer, within the time of a command', async () => {
    await server.postgres.stop();
    const started = performance.now();
    const answer = await journal.access.record('lyngby', worker, { reading: 'show', caseId: 'case-1' });
    expect(answer).toMatchObject({ kind: 'unavailable', store: 'journal' });
    expect(performance.now() - started).toBeLessThan(2_500);
    await server.restart();
  });
});
