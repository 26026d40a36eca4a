import { DeadlineEscalated, DeadlineMended, DeadlineMissed, DeadlineWarned } from '../../domain/case/escalation/facts';
import { CaseClosed, CaseReopened } from '../../domain/case/closure/facts';
import { MISFILED } from '../../domain/case/kernel/evolve';
import { ChildDied } from '../../domain/case/life/facts';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { toneOfEvent } from '../../domain/messages/message';
import { messageTables } from '../../journal/migrations/message-tables';
import { silence } from '../../journal/migrations/silence';
import { derivation } from '../../worker/messages/messages';
import { entry, startTestServer, tablesNaming, type TestJournal, type TestServer } from './harness';

const municipality = 'lyngby';

const missed = (seq: number, to: readonly string[], given: Partial<CaseEvent> = {}, urgent = false): CaseEvent =>
  entry(seq, {
    type: DeadlineMissed.event,
    law: 'BL § 18',
    data: { rule: 'K03', subject: 1, due: '2025-05-05T21:59:59.999Z', step: 'due', to, ...(urgent ? { urgent } : {}) },
    ...given,
  });

describe('the message queue', () => {
  let server: TestServer;

  beforeAll(async () => {
    server = await startTestServer();
  }, 60_000);
  afterAll(() => server.stop());

  const append = async (journal: TestJournal, caseId: string, ...events: readonly CaseEvent[]): Promise<void> => {
    const expectedSeq = (events[0]?.seq ?? 1) - 1;
    const [result] = await journal.events.appendMany([{ caseId, expectedSeq, events, municipality }]);
    expect(result?.kind).toBe('appended');
  };
  const count = async (journal: TestJournal, table: string): Promise<number> =>
    (await journal.database.query<{ n: number }>(`select count(*)::int as n from ${table}`)).rows[0]?.n ?? -1;
  const inbox = (journal: TestJournal, person: string) => journal.messages.inbox({ municipality, person, limit: 100 });
  const outbox = (journal: TestJournal) => journal.messages.outbox({ municipality, limit: 1000 });
  const channel = (initials: string) => ({
    ...{ initials, email: `${initials}@kommune.example`, language: 'da' as const, digestHour: 7 },
  });

  const hook = (journal: TestJournal) =>
    journal.messages.webhooks.add(municipality, { url: 'https://x.example', tones: ['missed'], createdBy: 'LED' });

  test('takes the entries the domain tells of, and no others', async () => {
    const types = [DeadlineWarned, DeadlineMissed, DeadlineEscalated, DeadlineMended].map(({ event }) => event);
    expect(Object.keys(toneOfEvent)).toEqual(types);
    expect(messageTables).toContain(`new.event_type in (${types.map((type) => `'${type}'`).join(', ')})`);
    const journal = await server.journal();
    await append(journal, 'a', entry(1), ...types.map((type, i) => missed(i + 2, ['B01'], { type })), entry(6));
    expect(await count(journal, 'message_queue')).toBe(4);
    expect(await journal.messages.dispatch(derivation)).toMatchObject({ entries: 4, messages: 4, held: 0 });
    expect((await inbox(journal, 'B01')).map(({ tone, seq }) => [tone, seq])).toEqual([
      ['warning', 2],
      ['missed', 3],
      ['escalation', 4],
      ['mended', 5],
    ]);
    expect(await count(journal, 'message_queue')).toBe(0);
  });

  test('tells whether something came late because it was recorded late', async () => {
    const journal = await server.journal();
    const { data } = missed(1, ['B01']);
    await append(journal, 'a', { ...missed(1, []), data: { ...data, recordedLate: true } }, missed(2, ['B01']));
    await journal.messages.dispatch(derivation);
    expect((await inbox(journal, 'B01')).map(({ recordedLate }) => recordedLate)).toEqual([true, undefined]);
  });

  test('tells whoever is in the place when the entry names nobody, because the register could not be read', async () => {
    const journal = await server.journal();
    const held = (initials: string, role: 'caseworker' | 'leader') => ({ initials, roles: [role], from: '2020-01-01' });
    await journal.staff.put(municipality, [held('B01', 'caseworker'), held('LED', 'leader')]);
    await hook(journal);
    const { to: _nobody, ...data } = missed(1, []).data;
    const escalated = missed(2, [], { type: DeadlineEscalated.event });
    await append(journal, 'a', { ...missed(1, []), data }, escalated, missed(3, ['B02']));
    await journal.database.query(
      `insert into case_overview (case_id, municipality, kind, stage, worker, next_due, overdue_count, clock_offset_ms,
         as_of, seq) values ('a', $1, 'notification', 'screening', 'B01', 'infinity', 0, 0, now(), 3)`,
      [municipality],
    );
    expect(await journal.messages.dispatch(derivation)).toMatchObject({ entries: 3, messages: 5 });
    expect((await inbox(journal, 'B01')).map(({ seq }) => seq)).toEqual([1, 2]);
    expect((await inbox(journal, 'LED')).map(({ seq }) => seq)).toEqual([1, 2]);
    const [notice] = await journal.messages.deliveries().take('webhook', 10);
    expect(notice?.payload).toMatchObject({ data: { to: ['B01', 'LED'] } });
  });

  test('is emptied by several dispatchers at once, nothing twice', async () => {
    const journal = await server.journal();
    const others = [await journal.another(), await journal.another()];
    await journal.messages.webhooks.add(municipality, {
      url: 'https://x.example',
      tones: ['missed'],
      createdBy: 'LED',
    });
    const appended = await journal.events.appendMany(
      Array.from({ length: 40 }, (_, i) => ({
        ...{ caseId: `c${i}`, expectedSeq: 0, municipality },
        events: [1, 2, 3].map((seq) => missed(seq, ['B01', 'TL1'], {}, seq === 3)),
      })),
    );
    expect(appended.every(({ kind }) => kind === 'appended')).toBe(true);
    const drain = async ({ messages }: Pick<TestJournal, 'messages'>): Promise<number[]> => {
      const sum = [0, 0, 0];
      for (let empty = 0; empty < 2;) {
        const done = await messages.dispatch(derivation, 7);
        empty = done.entries === 0 ? empty + 1 : 0;
        [done.entries, done.messages, done.deliveries].forEach((n, i) => (sum[i] = (sum[i] ?? 0) + n));
      }
      return sum;
    };
    const sums = await Promise.all([journal, ...others].map(drain));
    expect([0, 1, 2].map((i) => sums.reduce((all, sum) => all + (sum[i] ?? 0), 0))).toEqual([120, 240, 80 + 120]);
    expect(await count(journal, 'message')).toBe(240);
    expect(await count(journal, `delivery where kind = 'now'`)).toBe(80);
    expect(await count(journal, `delivery where kind = 'webhook'`)).toBe(120);
    const taken = await Promise.all(
      [journal, ...others].map(async ({ messages }) =>
        (await messages.deliveries().take('email', 50)).map(({ id }) => id),
      ),
    );
    expect(new Set(taken.flat()).size).toBe(taken.flat().length);
  });

  test('filled anew changes nothing that was seen and sends nothing twice', async () => {
    const journal = await server.journal();
    await append(journal, 'a', missed(1, ['B01'], {}, true), missed(2, ['B01']));
    await journal.messages.dispatch(derivation);
    const [first] = await inbox(journal, 'B01');
    expect(await journal.messages.markRead(municipality, 'B01', [first?.id ?? ''])).toBe(1);
    expect(await journal.messages.markRead(municipality, 'TL1', [first?.id ?? ''])).toBe(0);
    await journal.messages.webhooks.add(municipality, {
      url: 'https://x.example',
      tones: ['missed'],
      createdBy: 'LED',
    });
    const before = await inbox(journal, 'B01');
    await journal.database.query(`delete from message where seq = 2`);
    expect(await journal.messages.requeueAll(toneOfEvent)).toBe(2);
    expect(await journal.messages.dispatch(derivation)).toEqual({ entries: 2, messages: 1, deliveries: 0, held: 0 });
    expect(await inbox(journal, 'B01')).toEqual(before);
    expect(await outbox(journal)).toHaveLength(1);
  });

  test('lets go of entries whose key was destroyed, and holds those it cannot read for now', async () => {
    const journal = await server.journal();
    await append(journal, 'gone', missed(1, ['B01']));
    await append(journal, 'hidden', missed(1, ['B01']));
    await append(journal, 'there', missed(1, ['B01']));
    await journal.keys.destroy('gone', 'test', '2026-01-01T00:00:00.000Z');
    const newer = await journal.another({ upcast: (event) => (event.key === 'newer' ? 'newer' : event) });
    await append(journal, 'late', missed(1, ['B01'], { key: 'newer' }));
    expect(await newer.messages.dispatch(derivation)).toMatchObject({ entries: 3, messages: 2, held: 1 });
    expect(await newer.messages.dispatch(derivation)).toMatchObject({ entries: 0, held: 0 });
    expect(await newer.messages.backlog()).toMatchObject({ queued: 1 });
  });

  test('makes one overview a person a day, of everything since the last one', async () => {
    const journal = await server.journal();
    await journal.messages.channels.put(municipality, channel('B01'));
    await journal.messages.channels.put(municipality, { ...channel('B02'), digestHour: 9 });
    await journal.messages.channels.put(municipality, { ...channel('B03'), pausedUntil: '2026-03-04' });
    await append(journal, 'a', missed(1, ['B01', 'B02', 'B03', 'B04']), missed(2, ['B01'], {}, true));
    await journal.messages.dispatch(derivation);
    const at = (when: string) => journal.database.query('update message set queued_at = $1', [when]);
    const make = async (now: string) => (await journal.messages.makeDigests(now)).digests;
    await at('2026-03-02T05:59:00.000Z');
    expect(await make('2026-03-02T05:59:59.000Z')).toBe(0);
    const both = await Promise.all([make('2026-03-02T06:00:01.000Z'), make('2026-03-02T06:00:02.000Z')]);
    expect(both[0] + both[1]).toBe(1);
    expect(await make('2026-03-02T08:10:00.000Z')).toBe(1);
    expect(await make('2026-03-02T12:00:00.000Z')).toBe(0);
    await append(journal, 'a', missed(3, ['B01']));
    await append(journal, 'b', missed(1, ['B01']));
    await journal.messages.dispatch(derivation);
    await journal.database.query(`update message set queued_at = '2026-03-02T09:00Z' where queued_at > '2026-04-01'`);
    expect(await make('2026-03-02T12:00:00.000Z')).toBe(0);
    expect(await make('2026-03-05T07:30:00.000Z')).toBe(2);
    const digests = (await outbox(journal)).filter(({ kind }) => kind === 'digest');
    expect(digests.map(({ person, about }) => [person, about.length])).toEqual([
      ['B01', 1],
      ['B02', 1],
      ['B01', 2],
      ['B03', 1],
    ]);
  });

  const misfiled = (seq: number, one: number): CaseEvent => entry(seq, { type: MISFILED, data: { entry: one } });

  test('says nothing more of a case after the child’s death, unless that very entry was a mistake', async () => {
    const journal = await server.journal();
    await journal.messages.channels.put(municipality, channel('B01'));
    await hook(journal);
    for (const { event } of [ChildDied, CaseClosed, CaseReopened]) expect(silence).toContain(`'${event}'`);
    expect(silence).toContain(`'${MISFILED}'`);
    await append(journal, 'a', missed(1, ['B01'], {}, true), missed(2, ['B01']));
    await append(journal, 'b', missed(1, ['B01']));
    await journal.messages.dispatch(derivation);
    await append(journal, 'a', entry(3, { type: ChildDied.event }));
    await journal.database.query(`update message set queued_at = '2026-03-02T05:00Z'`);
    expect(await journal.messages.makeDigests('2026-03-02T06:00:00.000Z')).toMatchObject({ digests: 1, messages: 1 });
    const deliveries = journal.messages.deliveries(0);
    const taken = await deliveries.take('email', 10);
    const now = taken.find(({ kind }) => kind === 'now')?.id ?? '';
    const notices = async () =>
      new Map(
        (await deliveries.take('webhook', 10)).map(({ id, silenced }) => [id.split(':').slice(2).join(), silenced]),
      );
    expect(await deliveries.messages(now)).toEqual([]);
    expect(await notices()).toEqual(new Map([['a,1', true], ['a,2', true], ['b,1', false]])); // prettier-ignore
    await append(journal, 'a', misfiled(4, 1), entry(5, { type: ChildDied.event, corrects: 3 }));
    await journal.messages.dispatch(derivation);
    expect(await deliveries.messages(now)).toEqual([]);
    await append(journal, 'a', misfiled(6, 3));
    await journal.messages.dispatch(derivation);
    expect(await deliveries.messages(now)).toHaveLength(1);
    expect([...(await notices()).values()]).toEqual([false, false, false]);
  });

  test('a closing silences what was told before it, not what came in afterwards', async () => {
    const journal = await server.journal();
    await journal.messages.channels.put(municipality, channel('B01'));
    await hook(journal);
    const closing = (seq: number, given: Partial<CaseEvent> = {}): CaseEvent =>
      entry(seq, { type: CaseClosed.event, ...given });
    await append(journal, 'a', missed(1, ['B01'], {}, true), missed(2, ['B01']), closing(3));
    await append(journal, 'a', missed(4, ['B01'], {}, true), missed(5, ['B01']));
    await journal.messages.dispatch(derivation);
    await journal.database.query(`update message set queued_at = '2026-03-02T05:00Z'`);
    expect(await journal.messages.makeDigests('2026-03-02T06:00:00.000Z')).toMatchObject({ digests: 1, messages: 1 });
    const deliveries = journal.messages.deliveries(0);
    await deliveries.take('email', 10);
    const heard = async (): Promise<readonly number[]> => {
      await journal.messages.dispatch(derivation);
      const told = (await deliveries.take('webhook', 10)).filter(({ silenced }) => !silenced);
      return told.map(({ id }) => Number(id.split(':').at(-1))).sort();
    };
    expect(await deliveries.messages('now:a:1:B01')).toEqual([]);
    expect((await deliveries.messages('now:a:4:B01')).map(({ seq }) => seq)).toEqual([4]);
    expect(await heard()).toEqual([4, 5]);
    await append(journal, 'a', closing(6, { corrects: 3 }));
    expect(await heard()).toEqual([4, 5]);
    await append(journal, 'a', entry(7, { type: CaseReopened.event }));
    expect(await heard()).toEqual([1, 2, 4, 5]);
    await append(journal, 'a', misfiled(8, 7));
    expect(await heard()).toEqual([4, 5]);
    await append(journal, 'a', misfiled(9, 3));
    expect(await heard()).toEqual([1, 2, 4, 5]);
  });

  test('what an earlier release left set aside is read from the queue', async () => {
    const journal = await server.journal();
    await append(journal, 'a', missed(1, ['B01'], {}, true), entry(2, { type: ChildDied.event }), misfiled(3, 2));
    await append(journal, 'b', entry(1), misfiled(2, 1));
    await journal.messages.dispatch(derivation);
    await journal.database.query('delete from entry_set_aside');
    expect(await journal.messages.deliveries().messages('now:a:1:B01')).toEqual([]);
    expect(await journal.messages.requeueAll(toneOfEvent)).toBe(2);
    await journal.messages.dispatch(derivation);
    expect(await journal.messages.deliveries().messages('now:a:1:B01')).toHaveLength(1);
  });

  test('of an erased case are gone with its projections', async () => {
    const journal = await server.journal();
    const { webhooks } = journal.messages;
    await webhooks.add(municipality, { url: 'https://x.example', tones: ['missed'], createdBy: 'LED' });
    await append(journal, 'erased', missed(1, ['B01'], {}, true), missed(2, ['B01']));
    await append(journal, 'b', missed(1, ['B01'], {}, true));
    await journal.messages.dispatch(derivation);
    await journal.messages.channels.put(municipality, channel('B01'));
    await journal.database.query(`update message set queued_at = '2026-03-02T05:00Z'`);
    expect(await journal.messages.makeDigests('2026-03-02T06:00:00.000Z')).toMatchObject({ digests: 1, messages: 1 });
    await append(journal, 'erased', missed(3, ['B01']), entry(4, { type: CaseClosed.event }), misfiled(5, 4));
    await journal.database.query(`insert into entry_set_aside values ('erased', 4, 5)`);
    expect(await count(journal, `delivery_message where message_id like 'erased:%'`)).toBe(2);
    await journal.database.query(
      `insert into case_erasure (case_id, municipality, entry, ground, archive, proposed_by, proposed_at, approved_by,
         approved_role, approved_at)
       values ('erased', $1, 4, 'retentionOver', 'delivered', 'B01', now(), 'LED', 'leader', now())`,
      [municipality],
    );
    await journal.database.query(`select clear_erased_case('erased')`);
    for (const table of ['message_queue', 'message', 'delivery']) {
      expect(await count(journal, `${table} where case_id = 'erased'`)).toBe(0);
    }
    expect(await count(journal, `delivery_message where message_id like 'erased:%'`)).toBe(0);
    expect(await tablesNaming(journal.urls.journalUrl, 'erased')).toEqual(['case_erasure', 'case_event', 'case_head']);
    expect(await count(journal, 'delivery_message')).toBe(1);
    expect(await count(journal, 'message')).toBe(1);
    expect((await outbox(journal)).flatMap(({ about }) => about.map((one) => one.case))).toEqual(['b', 'b']);
  });

  test('keeps addresses and secrets from whoever has the database alone', async () => {
    const journal = await server.journal();
    const { channels, webhooks } = journal.messages;
    await channels.put(municipality, channel('B01'));
    expect(await channels.find(municipality)).toEqual([channel('B01')]);
    await channels.put(municipality, { ...channel('B01'), pausedUntil: '2026-03-04' }, 'LED');
    const { id, secret } = await webhooks.add(municipality, {
      url: 'https://x.example',
      tones: ['missed'],
      createdBy: 'LED',
    });
    expect((await webhooks.target(id))?.secret).toEqual(secret);
    const { rows } = await journal.database.query(
      `select encode(address, 'escape') as kept from person_channel union all select encode(secret, 'base64') from webhook`,
    );
    const kept = JSON.stringify(rows);
    expect(kept).not.toContain('kommune.example');
    expect(kept).not.toContain(secret.toString('base64').slice(0, 20));
    expect(await webhooks.remove(municipality, id)).toBe(true);
    expect(await webhooks.target(id)).toBeUndefined();
    expect(await channels.remove(municipality, 'B01', 'DRI')).toBe(true);
    expect(await channels.remove(municipality, 'B01', 'DRI')).toBe(false);
    expect((await channels.changes(municipality, 'B01')).map(({ at: _at, ...change }) => change)).toEqual([
      { by: 'B01', removed: false, newAddress: true, language: 'da', digestHour: 7, pausedUntil: null },
      { by: 'LED', removed: false, newAddress: false, language: 'da', digestHour: 7, pausedUntil: '2026-03-04' },
      { by: 'DRI', removed: true, newAddress: false, language: null, digestHour: null, pausedUntil: null },
    ]);
  });

  test('a delivery belongs to one worker until its lease has run out', async () => {
    const journal = await server.journal();
    await append(journal, 'a', missed(1, ['B01'], {}, true));
    await journal.messages.dispatch(derivation);
    const quick = journal.messages.deliveries(1);
    const [first] = await quick.take('email', 10);
    await quick.name(first?.id ?? '', '<one@x>');
    await quick.name(first?.id ?? '', '<two@x>');
    let again = await quick.take('email', 10);
    while (again.length === 0) again = await quick.take('email', 10);
    expect(again).toMatchObject([{ id: first?.id, attempts: expect.any(Number) as number, messageId: '<one@x>' }]);
    await quick.record(first?.id ?? '', { kind: 'sent' });
    await quick.record(first?.id ?? '', { kind: 'later', afterMs: 0, error: 'ECONNECTION' });
    expect(await outbox(journal)).toMatchObject([
      { status: 'sent', person: 'B01', about: [{ rule: 'K03', case: 'a' }] },
    ]);
  });
});
