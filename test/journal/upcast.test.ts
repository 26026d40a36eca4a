import { upcasterOf } from '../../domain/case/upcast/upcaster';
import { exportCase } from '../../journal/export';
import type { JournalEntry } from '../../journal/events/entry';
import type { Journal } from '../../journal/connect';
import type { TestJournal, TestServer } from './harness';
import { entries, entry, startTestServer } from './harness';

const known = ['NotificationReceived'];
const later = upcasterOf(
  [
    {
      event: 'NotificationReceived',
      from: 1,
      upcast: ({ notifier, ...data }) => ({ ...data, from: String(notifier) }),
    },
  ],
  (type) => known.includes(type),
);
const same = upcasterOf([], (type) => known.includes(type));

describe('a journal read by another release than wrote it', () => {
  let server: TestServer;
  let journal: TestJournal;
  let newer: Journal;
  const municipality = '320';

  beforeAll(async () => {
    server = await startTestServer();
    journal = await server.journal({ upcast: same.event });
    newer = await journal.another({ upcast: later.event });
    await journal.events.append('case-a', 0, entries(1, 2), { municipality });
  }, 60_000);
  afterAll(() => server.stop());

  const read = async ({ events }: Journal, caseId: string): Promise<readonly JournalEntry[]> => {
    const found = await events.read(caseId);
    if (found.kind !== 'read') throw new Error(found.code);
    return found.entries;
  };
  const data = (found: readonly JournalEntry[]): unknown[] => found.map(({ event }) => event?.data);

  test('is read in the newer one’s form by every way, with its texts, and its chain is what it was', async () => {
    const inNewForm = [1, 2].map((count) => ({ from: 'school', anonymous: false, count }));
    expect(data(await read(journal, 'case-a'))).toEqual([1, 2].map((count) => entry(count).data));
    expect(data(await read(newer, 'case-a'))).toEqual(inNewForm);
    const many = await newer.events.readMany(['case-a']);
    expect(data('get' in many ? (many.get('case-a') ?? []) : [])).toEqual(inNewForm);
    const streamed: JournalEntry[] = [];
    for await (const one of newer.events.readAll()) streamed.push(one);
    expect(data(streamed)).toEqual(inNewForm);
    expect(streamed[0]?.event).toMatchObject({ v: 2, text: entry(1).text });
    const lines: { readonly event: { readonly data: unknown } }[] = [];
    for await (const line of exportCase(newer.events, 'case-a')) lines.push(JSON.parse(line) as (typeof lines)[0]);
    expect(lines.map(({ event }) => event.data)).toEqual(inNewForm);
    expect(await newer.events.verifyCase('case-a')).toEqual(await journal.events.verifyCase('case-a'));
  });

  test('is not misread by the older one: it says of each entry of the newer that it cannot be read', async () => {
    const added = { ...entry(3), v: 2, data: { from: 'police', anonymous: true, count: 3 } };
    const foreign = entry(4, { type: 'NotYetInvented' });
    await newer.events.append('case-a', 2, [added, foreign], { municipality });
    const found = await read(journal, 'case-a');
    expect(found.map(({ unreadable }) => unreadable)).toEqual([undefined, undefined, 'newer-release', 'newer-release']);
    expect(found[2]).toMatchObject({ header: { type: 'NotificationReceived', seq: 3 } });
    expect(found[2]?.event).toBeUndefined();
    expect(data(await read(newer, 'case-a'))[2]).toEqual(added.data);
    expect(await journal.events.verifyCase('case-a')).toMatchObject({ kind: 'intact', seq: 4 });
  });

  test('takes the same entries again from an older worker that had them waiting', async () => {
    expect(await newer.events.append('case-a', 0, entries(1, 2), { municipality })).toMatchObject({
      kind: 'alreadyThere',
    });
  });
});
