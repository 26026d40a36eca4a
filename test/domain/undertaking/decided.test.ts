import type { RecoveryPorts } from '../../../activities/recovery/ports';
import { spreadWith } from '../../../activities/recovery/spread';
import { CommandUndecidedError, decided } from '../../../activities/undertaking/decided';
import type { CaseEvent } from '../../../domain/case/kernel/event';
import { OrderSpread } from '../../../domain/recovery/programme/system-facts';
import { AssignedInBulk } from '../../../domain/recovery/programme/orders';
import type { JournalEntry } from '../../../journal/events/entry';
import { event, given } from '../builder';
import { Town } from '../recovery/town';

const NOW = '2026-03-02T06:00:00.000Z';

/** A programme with one recovery, whose order to assign it has not reached it. */
function ordered(): Pick<Town, 'programme' | 'recoveries'> {
  const town = new Town(NOW);
  town.cases.set('a', {
    ...given(
      event('CaseOpened', '2026-02-01', { kind: 'notification', worker: 'B01' }),
      event('NotificationReceived', '2026-02-01', { notifier: 'professional' }),
    ),
    caseId: 'a',
  });
  town.tell('start', {}, { reason: 'Prøve' });
  const before = new Map(town.recoveries);
  expect(town.tell('assign', { owner: 'B02' })).toBe('accepted');
  const facts = town.programme.facts.filter(({ type }) => type !== OrderSpread.event);
  return { programme: { ...town.programme, facts }, recoveries: before };
}

/** Ports whose one recovery answers with these codes, one after another, and then accepts. */
function answering(town: Pick<Town, 'recoveries'>, codes: string[]): RecoveryPorts {
  const entries = [...town.recoveries].map(([caseId, { facts }]) => {
    const events = facts.map(({ at, rec, ...fact }) => ({ ...fact, happenedAt: at, recordedAt: rec }) as CaseEvent);
    return [`~recovery/999/p/${caseId}`, events.map((one) => ({ event: one }) as JournalEntry)] as const;
  });
  const [[stream] = ['']] = entries;
  const unasked = (): never => {
    throw new Error('An order asks for nothing else');
  };
  return {
    ...{ jurisdiction: unasked, register: unasked, numbers: unasked, open: unasked, record: unasked },
    events: { readMany: async () => new Map(entries) } as unknown as RecoveryPorts['events'],
    streams: async () => [stream],
    send: async () => {
      const code = codes.shift();
      if (code !== undefined) return { kind: 'refused', stream, refusal: { code } };
      return { kind: 'accepted', stream, entries: [2, 2], events: [], notices: [] } as never;
    },
    alive: () => undefined,
  };
}

async function spread(codes: string[]): Promise<unknown> {
  const town = ordered();
  const order = town.programme.facts.find(({ type }) => type === AssignedInBulk.event);
  const errand = { name: 'spread', of: order?.seq ?? 0 };
  const about = { kind: 'programme', municipality: '999', name: 'p' } as const;
  return spreadWith(answering(town, codes))({ ...about, errand, state: town.programme, now: NOW });
}

test.each(['JOURNAL_UNAVAILABLE', 'OUTBOX_FULL', 'RELEASE_TOO_OLD'])(
  'an order that a recovery turned away with %s is not recorded as told: it is tried again',
  async (code) => {
    await expect(spread([code])).rejects.toThrow(CommandUndecidedError);
    expect(await spread([])).toMatchObject({ events: [{ data: { told: 1, refused: 0, last: true } }] });
  },
);

test('an order that a recovery refuses for good is counted as refused', async () => {
  expect(await spread(['RECOVERY_IS_OVER'])).toMatchObject({ events: [{ data: { told: 0, refused: 1 } }] });
});

test('what a case answers is told apart in the same way', () => {
  expect(() => decided({ kind: 'refused', code: 'JOURNAL_UNAVAILABLE' })).toThrow('JOURNAL_UNAVAILABLE');
  expect(decided({ kind: 'refused', code: 'CASE_NOT_CLOSED' })).toMatchObject({ code: 'CASE_NOT_CLOSED' });
});
