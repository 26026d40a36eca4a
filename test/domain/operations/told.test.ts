import { telling, type CaseLine, type DrainLine } from '../../../activities/case/told';
import { emptyCase } from '../../../domain/case/kernel/state';
import type { CaseEvent } from '../../../domain/case/kernel/event';
import { BlindIndex } from '../../../journal/blind-index';
import { KeyRing, newMasterKey } from '../../../journal/keys/key-ring';
import type {
  CaseActivities,
  DrainInput,
  DrainResult,
  Rebased,
  WaitingAppend,
} from '../../../workflows/contracts/case-host';
import { LastAppend } from '../../../worker/ops/last-append';
import { FORGET_MS, OutboxWatch } from '../../../worker/ops/outbox-watch';

const now = '2026-01-05T10:00:00.000Z';
const at = Date.parse(now);
const blindIndex = new BlindIndex(new KeyRing([newMasterKey(1)], 1));

function waiting(seq: number, key: string): WaitingAppend {
  const event = { seq, recordedAt: now } as CaseEvent;
  return { events: [event], command: { key, contentDigest: '', answer: {} as never } };
}

const input: DrainInput = {
  ...{ caseId: 'c1', municipality: '999', state: emptyCase('c1', '999'), hash: 'h2', now },
  waiting: [waiting(3, 'one'), waiting(4, 'two'), waiting(5, 'three')],
};

/** The line told of a draining that came to this. */
async function drained(result: DrainResult | Rebased | Error): Promise<DrainLine> {
  const lines: CaseLine[] = [];
  const answer = async (): Promise<never> => {
    if (result instanceof Error) throw result;
    return result as never;
  };
  const activities: CaseActivities = {
    handleCommand: answer,
    wakeCase: answer,
    drainOutbox: answer,
    rebaseOutbox: answer,
  };
  const { drainOutbox, rebaseOutbox } = telling({ blindIndex, told: (line) => void lines.push(line) }, activities);
  const isRebased = !(result instanceof Error) && 'reaction' in result;
  await (isRebased ? rebaseOutbox(input) : drainOutbox(input)).catch(() => undefined);
  return lines[0] as DrainLine;
}

const keys = (...names: string[]): string[] => names.map((name) => blindIndex.ofCommandKey('c1', name));

describe('the line of a draining', () => {
  test('names the entries that reached the journal, and those that failed to', async () => {
    expect(await drained({ hash: 'h5', caseNumber: null })).toMatchObject({
      ...{ outcome: 'accepted', entries: [3, 5], head: 'h5', waiting: 0, waitingSince: now },
      commandKeys: keys('one', 'two', 'three'),
    });
    expect(await drained(new RangeError('x'))).toMatchObject({
      ...{ outcome: 'failed', code: 'RangeError', entries: [3, 5], head: 'h2', waiting: 3, commandKeys: [] },
    });
  });

  test('that came to a part names that part, and how much waits', async () => {
    expect(await drained({ hash: 'h4', caseNumber: null, moved: true, drained: 2 })).toMatchObject({
      ...{ outcome: 'accepted', entries: [3, 4], head: 'h4', waiting: 1, commandKeys: keys('one', 'two') },
    });
  });

  test('names no entries where their numbers are others by now', async () => {
    const moved = await drained({ hash: 'h2', caseNumber: null, moved: true });
    expect(moved).toMatchObject({ outcome: 'failed', code: 'JournalMoved', entries: null, waiting: 3 });
    const behind = await drained({ hash: 'h2', caseNumber: null, moved: true, behind: true });
    expect(behind).toMatchObject({ outcome: 'failed', code: 'JournalBehind', entries: null });
  });

  test('after which entries have new numbers names those', async () => {
    const commands = ['one', 'two', 'three'].map((key, i) => ({ key, entries: [7 + i, 7 + i] as const }));
    const rebased = { reaction: { hash: 'h9', caseNumber: null }, commands } as unknown as Rebased;
    expect(await drained(rebased)).toMatchObject({
      ...{ outcome: 'accepted', entries: [7, 9], head: 'h9', waiting: 0, commandKeys: keys('one', 'two', 'three') },
    });
    expect(await drained({ ...rebased, commands: [] })).toMatchObject({ outcome: 'accepted', entries: null });
  });
});

test('what waits is forgotten where another worker took the case over, sooner than the alert waits', async () => {
  const watch = new OutboxWatch();
  watch.take(await drained(new Error('away')), at);
  expect(watch.waiting(at + 60_000)).toEqual({ cases: 1, entries: 3, oldest: at });
  expect(watch.waiting(at + FORGET_MS + 1)).toEqual({ cases: 0, entries: 0 });
  expect(FORGET_MS).toBeLessThan(180_000);
});

test('an append that failed is told of until one is taken, or nobody has tried for a while', () => {
  let clock = 0;
  const last = new LastAppend(() => clock);
  const outage = { kind: 'unavailable', code: 'out-of-resources', store: 'journal' } as const;
  last.take(outage);
  expect([last.outageOf('journal'), last.outageOf('keys')]).toEqual([outage, undefined]);
  clock = 121_000;
  expect(last.outageOf('journal')).toBeUndefined();
  last.take(outage);
  last.take(undefined);
  expect(last.outageOf('journal')).toBeUndefined();
});
