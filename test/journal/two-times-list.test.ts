import { join } from 'node:path';
import { jurisdictions } from '../../client/connection/jurisdictions';
import type { CaseFilter, CaseRow } from '../../client/cli/ports';
import { countCases, listCases, type ListLink } from '../../client/library/lists';
import { readCaseList } from '../../client/lists/read-list';
import { eventsFromRow } from '../../domain/case/from-list/from-list';
import type { ListRow } from '../../domain/case/from-list/columns';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { endOfDay } from '../../domain/law/calendar/copenhagen';
import type { AppendRequest } from '../../journal/events/requests';
import { startTestServer, tamper, type TestJournal, type TestServer } from './harness';

const municipality = 'faxe';
const few = 'faxe-few';
const child = 'B2150765';
const drawn = endOfDay('2025-03-31');
const takenOver = '2025-04-01T08:00:00.000Z';
const recorded = '2025-05-01T08:00:00.000Z';

type Entry = Pick<CaseEvent, 'type' | 'happenedAt' | 'data'>;

function stamped(event: Entry, seq: number, source: CaseEvent['source'], recordedAt: string): CaseEvent {
  const role = source === 'list' ? 'operations' : 'caseworker';
  return { ...event, seq, recordedAt, by: 'DRF', role, source, key: `k${seq}`, clockOffsetMs: 0 };
}

/** A row's case as an import leaves it; in every tenth case a worker told in May that concern was high in March. */
function requestOf(row: ListRow, number: number): AppendRequest {
  const told = eventsFromRow(row).map(({ event }, index) => stamped(event, index + 1, 'list', takenOver));
  const concern = { type: 'ConcernJudged', happenedAt: '2025-03-20', data: { level: 'high' } };
  const later = number % 10 === 0 ? [stamped(concern, told.length + 1, 'person', recorded)] : [];
  const caseId = `case-${String(number).padStart(4, '0')}`;
  return { caseId, municipality, expectedSeq: 0, events: [...told, ...later] };
}

/** The first cases once more, in a municipality of their own: one of them with its child in the lists, one closed. */
function requestsOfFew(requests: readonly AppendRequest[]): AppendRequest[] {
  const closed = { type: 'CaseClosed', happenedAt: '2025-03-20', data: { cause: 'purposeMet' } };
  return requests.slice(0, 60).map((request, index) => {
    const caseId = `few-${String(index + 1).padStart(2, '0')}`;
    const told = request.events;
    const events = index === 2 ? [...told, stamped(closed, told.length + 1, 'person', recorded)] : told;
    return { ...request, caseId, municipality: few, events };
  });
}

describe('a list of 1,005 cases by two times', () => {
  let server: TestServer;
  let journal: TestJournal;
  let link: ListLink;
  let cases: number;

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal();
    link = { journal, municipality, jurisdiction: jurisdictions() };
    const requests: AppendRequest[] = [];
    for await (const item of readCaseList(join(__dirname, '../../examples/faxe-aabne-sager.csv'))) {
      if ('row' in item) requests.push(requestOf(item.row, requests.length + 1));
    }
    cases = requests.length;
    const [first, ...others] = requestsOfFew(requests);
    const seen = { kind: 'support', stage: 'examination', overdueCount: 0, asOf: takenOver, seq: 1 };
    const childIndex = journal.blindIndex.of('child', few, child);
    if (first) {
      const overview = { ...seen, caseId: first.caseId, municipality: few, childIndex };
      requests.push({ ...first, projection: { overview, deadlines: [], controls: [] } }, ...others);
    }
    const results = await journal.events.appendMany(requests);
    expect(results.filter(({ kind }) => kind !== 'appended')).toEqual([]);
  }, 60_000);
  afterAll(() => server.stop());

  test('is judged in seconds, and counts what it shows', async () => {
    const begun = process.cpuUsage();
    const { rows } = await listCases(link, { asOf: drawn }, Infinity);
    const counts = await countCases(link, { asOf: drawn });
    const { user, system } = process.cpuUsage(begun);
    // Of the processor, since others may be at work on the machine: two passes over the journal, in microseconds.
    expect(user + system).toBeLessThan(10_000_000);
    expect([rows.length, counts.total]).toEqual([cases, 1005]);
    expect(counts.overdue).toBe(rows.filter(({ overdueCount }) => overdueCount > 0).length);
    expect(counts.byColour['red']).toBe(rows.filter(({ colour }) => colour === 'red').length);
  });

  test('knows nothing of a case before it was taken over, and of a step before it was recorded', async () => {
    expect((await countCases(link, { asOf: drawn, knownAt: drawn })).total).toBe(0);
    const then = await countCases(link, { asOf: drawn, knownAt: takenOver });
    const since = await countCases(link, { asOf: drawn });
    expect(then.total).toBe(since.total);
    expect(since.byColour['red']).toBeGreaterThan(then.byColour['red'] ?? 0);
  });

  test('comes in one order, page by page, though cases come in meanwhile', async () => {
    const { rows: whole } = await listCases(link, { asOf: drawn }, Infinity);
    const first = await listCases(link, { asOf: drawn }, 600);
    const opened = { type: 'CaseOpened', happenedAt: '2025-01-02', data: { door: 'notification' } };
    const notified = { type: 'NotificationReceived', happenedAt: '2025-01-02', data: { notifier: 'citizen' } };
    const events = [opened, notified].map((event, index) => stamped(event, index + 1, 'person', recorded));
    await journal.events.append('case-0000', 0, events, { municipality });
    const rest = await listCases(link, { asOf: drawn }, 600, first.next);
    expect(rest.next).toBeUndefined();
    const shown = [...first.rows, ...rest.rows].map(({ caseId }) => caseId);
    expect(shown.filter((caseId) => caseId !== 'case-0000')).toEqual(whole.map(({ caseId }) => caseId));

    const { rows, next } = await listCases(link, { asOf: drawn, knownAt: takenOver }, 1);
    expect(rows).toMatchObject([{ asOf: drawn, knownAt: takenOver }]);
    expect(next).toBeDefined();
    expect((await countCases(link, { asOf: drawn, knownAt: takenOver })).total).toBe(cases);
  });

  type Narrowing = readonly [string, CaseFilter, (row: CaseRow) => boolean];
  const april = endOfDay('2025-04-30');
  const narrowings: readonly Narrowing[] = [
    ['a team', { team: 'Børn og Unge' }, ({ team }) => team === 'Børn og Unge'],
    ['a colour', { colour: 'red' }, ({ colour }) => colour === 'red'],
    ['those with something overdue', { overdue: true }, ({ overdueCount }) => overdueCount > 0],
    ['those due before a day', { dueBefore: april }, ({ nextDue }) => nextDue !== null && nextDue < april],
    ['the open ones', { open: true }, ({ caseId }) => caseId !== 'few-03'],
    ['the closed ones', { open: false }, ({ caseId }) => caseId === 'few-03'],
    ['a child', { child }, ({ caseId }) => caseId === 'few-01'],
  ];

  test('is narrowed to a team, a colour, what is overdue or due, open or closed ones, or a child', async () => {
    const times = { municipality: few, asOf: drawn, knownAt: endOfDay('2025-06-01') };
    const { rows: all, unreadable } = await listCases(link, times, Infinity);
    expect([all.length, unreadable]).toEqual([60, 0]);
    for (const [name, filter, fits] of narrowings) {
      const { rows } = await listCases(link, { ...times, ...filter }, Infinity);
      expect([name, rows]).toEqual([name, all.filter(fits)]);
      expect(rows.length > 0 && rows.length < all.length).toBe(true);
    }
  });

  test('leaves out and counts a case of which an entry cannot be read', async () => {
    await tamper(journal.urls.keysUrl, `delete from data_key where scope = 'few-02'`);
    await tamper(journal.urls.journalUrl, `update case_event set role = 'leader' where case_id = 'few-04' and seq = 2`);
    const fresh = { ...link, journal: await journal.another() };
    const times = { municipality: few, asOf: drawn };
    const { rows, unreadable } = await listCases(fresh, times, Infinity);
    expect([rows.length, unreadable]).toEqual([58, 2]);
    expect(rows.filter(({ caseId }) => ['few-02', 'few-04'].includes(caseId))).toEqual([]);
    expect(await countCases(fresh, times)).toMatchObject({ total: 58, unreadable: 2 });
  });
});
