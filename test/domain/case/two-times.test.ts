import { eventsKnownAt, fixTimes, stateAsOf, type TwoTimes } from '../../../domain/case/as-of';
import { closingGaps } from '../../../domain/case/closure/gate';
import { isOpened } from '../../../domain/case/standing';
import type { CaseEvent } from '../../../domain/case/kernel/event';
import type { CaseState } from '../../../domain/case/kernel/state';
import { overviewOf } from '../../../domain/case/overview';
import { lawBook } from '../../../domain/law/editions';
import { judge, type Judgement } from '../../../domain/law/judgement';
import type { Finding } from '../../../domain/law/rule';
import { rules } from '../../../domain/law/rules';
import { asOf, event, listed, type Entry } from '../builder';
import { Life, readyToClose } from './life';

const now = '2026-12-31T11:00:00.000Z';

const journalOf = (...entries: readonly Entry[]): CaseEvent[] =>
  entries.map((entry, index) => ({ ...entry, seq: index + 1, key: `k${index + 1}`, clockOffsetMs: 0 }));

const seen = (journal: readonly CaseEvent[], times: TwoTimes, clock = now): CaseState =>
  stateAsOf('case-1', '999', journal, fixTimes(times, clock));

function judged(journal: readonly CaseEvent[], times: TwoTimes, clock = now): Judgement {
  const fixed = fixTimes(times, clock);
  return judge(rules, seen(journal, times, clock), fixed.asOf, lawBook, fixed.knownAt);
}

const findings = (journal: readonly CaseEvent[], times: TwoTimes, code: string): readonly Finding[] =>
  judged(journal, times).rules.find(({ rule }) => rule.code === code)?.findings ?? [];

const numbers = (state: CaseState): readonly number[] => state.facts.map(({ seq }) => seq);

test('a time left out is now, or the other one: looking back with all we know, or as it looked then', () => {
  const [d, k] = ['2026-01-15T11:00:00.000Z', '2026-02-15T11:00:00.000Z'];
  expect(fixTimes({}, now)).toEqual({ asOf: now, knownAt: now });
  expect(fixTimes({ asOf: d }, now)).toEqual({ asOf: d, knownAt: now });
  expect(fixTimes({ knownAt: k }, now)).toEqual({ asOf: k, knownAt: k });
  expect(fixTimes({ asOf: d, knownAt: k }, now)).toEqual({ asOf: d, knownAt: k });
});

describe('a step recorded after it happened', () => {
  const journal = journalOf(
    event('NotificationReceived', '2026-01-05T14:00', { notifier: 'professional' }),
    event('ReceiptSent', '2026-01-09', { notification: 1 }, { recorded: '2026-01-20T10:00' }),
  );
  const day = asOf('2026-01-15');

  test('is done, met and recorded late (efterregistreret) as it had happened by a day before it was recorded', () => {
    expect(findings(journal, { asOf: day }, 'K01')).toMatchObject([
      { standing: 'met', evidence: 2, recordedLate: true },
    ]);
    expect(judged(journal, { asOf: day }).recordedLate).toEqual(['K01']);
  });

  test('is missing by what was known that day', () => {
    expect(findings(journal, { knownAt: day }, 'K01')).toMatchObject([{ standing: 'outstanding' }]);
    expect(findings(journal, { asOf: asOf('2026-01-08'), knownAt: day }, 'K01')).toMatchObject([
      { standing: 'notYetDue' },
    ]);
  });

  test('is missing as of a day before it happened, whatever is known', () => {
    expect(findings(journal, { asOf: asOf('2026-01-08') }, 'K01')).toMatchObject([{ standing: 'notYetDue' }]);
  });

  test('looks ahead: what would be overdue later, by what was known', () => {
    expect(findings(journal, { asOf: asOf('2026-01-30'), knownAt: day }, 'K01')).toMatchObject([
      { standing: 'outstanding' },
    ]);
    expect(findings(journal, { asOf: asOf('2026-01-30') }, 'K01')).toMatchObject([{ standing: 'met' }]);
  });

  test('recorded in time is not recorded late, as of whatever day', () => {
    const inTime = journalOf(
      event('NotificationReceived', '2026-01-05T14:00', { notifier: 'professional' }),
      event('ReceiptSent', '2026-01-09', { notification: 1 }, { recorded: '2026-01-12T10:00' }),
    );
    const [met] = findings(inTime, { asOf: asOf('2026-01-10') }, 'K01');
    expect(met).toMatchObject({ standing: 'met' });
    expect(met?.recordedLate).toBeUndefined();
  });
});

describe('corrections and misfilings', () => {
  const journal = journalOf(
    event('NotificationReceived', '2026-01-05T14:00', { notifier: 'citizen' }),
    event('ReceiptSent', '2026-01-09', { notification: 1 }),
    event('ReceiptSent', '2026-01-16', { notification: 1 }, { recorded: '2026-02-01', corrects: 2 }),
    event('EntryMisfiled', '2026-03-01', { entry: 2 }),
  );

  test('are applied once they are known, also to days before', () => {
    const day = asOf('2026-01-10');
    expect(numbers(seen(journal, { asOf: day, knownAt: asOf('2026-01-20') }))).toEqual([1, 2]);
    // Known by then to have happened on the 16th.
    expect(numbers(seen(journal, { asOf: day, knownAt: asOf('2026-02-02') }))).toEqual([1]);
    expect(numbers(seen(journal, { asOf: asOf('2026-01-16'), knownAt: asOf('2026-02-02') }))).toEqual([1, 2]);
    expect(numbers(seen(journal, { asOf: asOf('2026-01-16') }))).toEqual([1]);
  });

  test('are unknown before: the entry is as it was, and so is the law’s answer', () => {
    expect(findings(journal, { knownAt: asOf('2026-01-20') }, 'K01')).toMatchObject([{ standing: 'met' }]);
    expect(findings(journal, { knownAt: asOf('2026-02-02') }, 'K01')).toMatchObject([{ standing: 'lapsed' }]);
    expect(findings(journal, { knownAt: asOf('2026-03-02') }, 'K01')).toMatchObject([{ standing: 'outstanding' }]);
  });
});

test('an entry before one the journal held was held too, though a clock was set back', () => {
  const journal = journalOf(
    event('NotificationReceived', '2026-01-05T14:00', { notifier: 'citizen' }),
    event('NeedBecameKnown', '2026-01-05T15:00', {}, { recorded: '2026-01-05T15:05' }),
    event('ReceiptSent', '2026-01-05T14:30', { notification: 1 }, { recorded: '2026-01-05T15:01' }),
  );
  expect(eventsKnownAt(journal, asOf('2026-01-05T15:02'))).toHaveLength(3);
  expect(eventsKnownAt(journal, asOf('2026-01-05T15:00'))).toHaveLength(1);
});

describe('what a case list tells', () => {
  const journal = journalOf(
    listed('CaseOpened', '2025-01-06', { door: 'list' }),
    listed('NotificationReceived', '2025-01-06', { notifier: 'citizen' }),
    listed('CaseClosed', '2025-03-10', { cause: 'noNeed' }),
  ).map((entry): CaseEvent => ({ ...entry, recordedAt: '2025-04-01T10:00:00.000Z' }));

  test('counts whenever it came, but for a closing to come', () => {
    const before = seen(journal, { asOf: asOf('2025-02-01') });
    expect(numbers(before)).toEqual([1, 2]);
    const judgement = judged(journal, { asOf: asOf('2025-02-01') });
    expect(judgement.closed).toBe(false);
    expect(overviewOf(before, judgement)).not.toHaveProperty('closedOn');
    expect(judged(journal, { asOf: asOf('2025-03-10') }).closed).toBe(true);
  });

  test('was not known before it was taken over', () => {
    expect(isOpened(seen(journal, { knownAt: asOf('2025-03-31') }))).toBe(false);
    expect(isOpened(seen(journal, { knownAt: asOf('2025-04-01') }))).toBe(true);
  });
});

test('what Sagsgang found counts from when it found it', () => {
  const life = new Life();
  life.does('notify', { by: 'M01', data: { child: 'B1', notifier: 'citizen' } });
  life.wait({ hours: 30 }).wakes();
  const found = life.now;
  life.wait({ days: 2 });
  const types = (times: TwoTimes): readonly string[] =>
    seen(life.journal, times, life.now).facts.map(({ type }) => type);
  expect(types({ asOf: '2026-01-06T10:00:00.000Z' })).not.toContain('DeadlineMissed');
  expect(types({ asOf: found })).toContain('DeadlineMissed');
});

test('what kept a case from closing, by what was known when', () => {
  const life = readyToClose();
  const before = life.now;
  life.wait({ days: 1 });
  const reason = { reason: 'Angår et andet barn' };
  const talk = life.journal.find(({ type }) => type === 'ToldBeforeClosing')?.seq ?? 0;
  life.does('misfile', { by: 'TLB', data: { entry: talk }, text: reason });
  const gaps = (times: TwoTimes): readonly string[] => {
    const { asOf: at, knownAt } = fixTimes(times, life.now);
    const state = seen(life.journal, times, life.now);
    return closingGaps(state, { now: at, knownAt, law: lawBook }).map(({ code }) => code);
  };
  expect(gaps({})).toContain('K23');
  expect(gaps({ asOf: before })).toContain('K23');
  expect(gaps({ knownAt: before })).not.toContain('K23');
  expect(gaps({ asOf: life.now, knownAt: before })).not.toContain('K23');
});
