import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { jurisdictions } from '../../client/connection/jurisdictions';
import { replayJournal, type ReplayLink } from '../../client/library/law-replay';
import { replayInterrupted } from '../../client/library/law-replay-checkpoint';
import { replayLists } from '../../client/library/law-replay-lists';
import type { ReplayedCase, ReplaySource } from '../../client/library/law-replay-ports';
import { countReplay, type ReplayRun } from '../../client/library/law-replay-run';
import { readCaseList } from '../../client/lists/read-list';
import { eventsFromRow } from '../../domain/case/from-list/from-list';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { endOfDay } from '../../domain/law/calendar/copenhagen';
import { lawBook } from '../../domain/law/editions';
import { whatIfEdition, type WhatIf } from '../../domain/law/replay/what-if';
import type { AppendRequest } from '../../journal/events/requests';
import { startTestServer, type TestJournal, type TestServer } from './harness';

const municipality = 'faxe';
const list = join(__dirname, '../../examples/faxe-aabne-sager.csv');
const asOf = endOfDay('2025-03-31');
const now = '2025-04-01T08:00:00.000Z';
const folder = mkdtempSync(join(tmpdir(), 'replay-journal-'));
const env = { SAGSGANG_HOME: folder };

function threeMonths(): WhatIf {
  const { whatIf } = whatIfEdition(lawBook, { rules: { K04: { limit: { unit: 'months', count: 3 } } } });
  if (!whatIf) throw new Error('refused');
  return whatIf;
}

function run(csv: string): ReplayRun {
  return { question: 'faxe', now, window: {}, csv: join(folder, csv), env };
}

async function* until<T>(items: AsyncIterable<T>, last: number): AsyncGenerator<T> {
  let at = 0;
  for await (const item of items) {
    if (at++ === last) throw new Error('the journal went away');
    yield item;
  }
}

describe('law replay over a journal of 1,005 cases', () => {
  let server: TestServer;
  let journal: TestJournal;
  let link: ReplayLink;
  const whatIf = threeMonths();
  const replayed = (after?: string): Promise<ReplaySource> =>
    replayJournal(link, whatIf, { now, asOf, ...(after === undefined ? {} : { after }) });

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal();
    link = { journal, municipality, jurisdiction: jurisdictions() };
    const requests: AppendRequest[] = [];
    for await (const item of readCaseList(list)) {
      if (!('row' in item)) continue;
      const events = eventsFromRow(item.row).map(({ event }, index): CaseEvent => ({
        ...event,
        seq: index + 1,
        recordedAt: now,
        by: 'DRF',
        role: 'operations',
        source: 'list',
        key: `k${index}`,
        clockOffsetMs: 0,
      }));
      requests.push({
        caseId: `case-${String(requests.length).padStart(4, '0')}`,
        municipality,
        expectedSeq: 0,
        events,
      });
    }
    const [first] = requests;
    if (first) requests.push({ ...first, caseId: 'case-9999', municipality: 'anden' });
    const results = await journal.events.appendMany(requests);
    expect(results.filter(({ kind }) => kind !== 'appended')).toEqual([]);
  }, 60_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await server.stop();
  });

  const heads = async (): Promise<readonly unknown[]> => {
    const found: unknown[] = [];
    for await (const head of journal.events.heads(municipality)) found.push(head);
    return found;
  };

  test('finds what the list itself shows, and writes nothing', async () => {
    const before = await heads();
    const { tally, finished } = await countReplay(await replayed(), run('whole.csv'));
    const laws = { before: lawBook, after: whatIf.apply(lawBook) };
    const onProblem = (): void => undefined;
    const fromList = await countReplay(
      { cases: replayLists({ lists: [list], asOf, onProblem }, laws) },
      run('list.csv'),
    );
    expect([tally, finished]).toEqual([fromList.tally, true]);
    expect(tally).toMatchObject({ cases: 1005, unreadable: 0, rules: { K04: { cases: 592 } } });
    expect(await heads()).toEqual(before);
  });

  test('goes on after an outage as if there had been none', async () => {
    const source = await replayed();
    expect(source.total).toBe(1005);
    const broken = { ...source, cases: until<ReplayedCase>(source.cases, 400) };
    await expect(countReplay(broken, run('parts.csv'))).rejects.toThrow('went away');
    const from = replayInterrupted('faxe', env);
    expect(from).toMatchObject({ position: 'case-0399', tally: { cases: 400 } });
    await countReplay(await replayed(from?.position), { ...run('parts.csv'), ...(from ? { from } : {}) });
    const [parts, whole] = ['parts.csv', 'whole.csv'].map((csv) => readFileSync(join(folder, csv), 'utf8'));
    expect(parts === whole).toBe(true);
  });
});
