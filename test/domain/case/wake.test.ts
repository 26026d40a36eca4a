import { breachesFound } from '../../../domain/import/breaches';
import { eventsAtWake, nextWake } from '../../../domain/case/wake';
import { evolve } from '../../../domain/case/kernel/evolve';
import { projectCase } from '../../../domain/case/projection';
import { lawBook } from '../../../domain/law/editions';
import { judge } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
import { exampleRegister } from '../../../domain/staff/registers/example';
import { Life, readyToClose } from './life';

const notified = (): Life => {
  const life = new Life('2026-01-05T09:00:00.000Z');
  const data = { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen', worker: 'M01', team: 'Modtagelsen' };
  life.does('notify', { by: 'M01', data });
  return life;
};
const wake = ({ state, now }: Life): string | null => nextWake(state, judge(rules, state, now, lawBook), now);
const told = (life: Life): readonly unknown[] =>
  life.wakes().map(({ type, data }) => `${type} ${String(data['rule'])} ${String(data['step'])} ${String(data['to'])}`);

/** Lets the case sleep until its next wake, and wake. */
const sleep = (life: Life): readonly unknown[] => {
  const next = wake(life);
  if (next === null) throw new Error('The case has no clock');
  life.now = next;
  return told(life);
};

describe('a deadline of 24 hours', () => {
  test('is told of at half the time, at three quarters, when it has run out, and then upwards, by those on duty too', () => {
    const life = notified();
    expect(wake(life)).toBe('2026-01-05T21:00:00.000Z');
    expect(sleep(life)).toEqual(['DeadlineWarned K02 w1 M01,DV1,DV2']);
    expect(sleep(life)).toEqual(['DeadlineWarned K02 w2 M01,TLM,DV1,DV2']);
    expect(sleep(life)).toEqual(['DeadlineMissed K02 due M01,TLM']);
    expect(life.now).toBe('2026-01-06T09:00:00.001Z');
    expect(sleep(life)).toEqual(['DeadlineEscalated K02 e1 LED']);
    expect(sleep(life)).toEqual(['DeadlineEscalated K02 e2 DIR']);
    expect(life.now).toBe('2026-01-06T13:00:00.000Z');
    expect(life.journal.at(-1)).toMatchObject({ by: 'sagsgang', role: 'system', source: 'system' });
    expect(life.journal.at(-1)?.law).toContain('136');
  });

  test('met in time ends its ladder; met too late it is told to those who were told', () => {
    const life = notified();
    sleep(life);
    const late = notified();
    for (let step = 0; step < 4; step++) sleep(late);
    life.does('assess', { by: 'M02', data: { danger: false, acute: false } });
    late.does('assess', { by: 'M02', data: { danger: false, acute: false } });
    expect(eventsAtWake(life.state, life.now, lawBook)).toEqual([]);
    expect(told(late)).toEqual(['DeadlineMended K02 undefined M01,TLM,LED']);
    expect(told(late)).toEqual([]);
  });

  test('found late is told in the order in which it fell due, once, and says that it was found late', () => {
    const life = notified().wait({ days: 3 });
    const events = life.wakes();
    expect(events.map(({ type, data }) => `${type} ${String(data['step'])} ${String(data['foundLate'])}`)).toEqual([
      'DeadlineMissed due true',
      'DeadlineEscalated e1 true',
      'DeadlineEscalated e2 true',
    ]);
    expect(events.map(({ happenedAt }) => happenedAt)).toEqual([
      '2026-01-06T09:00:00.000Z',
      '2026-01-06T10:00:00.000Z',
      '2026-01-06T13:00:00.000Z',
    ]);
    expect(told(life)).toEqual([]);
  });

  test('that a correction moved is missed anew', () => {
    const life = notified().wait({ hours: 24.5 });
    expect(told(life)).toHaveLength(1);
    const text = { correctionReason: 'Modtaget tidligere' };
    life.does('notify', { data: { notifier: 'citizen' }, corrects: 2, at: '2026-01-05T08:45:00.000Z', text });
    expect(told(life)).toContain('DeadlineMissed K02 due M01,TLM');
  });
});

test('lists know when the next step is to be taken, one after another, long after the deadline too', () => {
  const life = notified();
  const step = (): string | undefined => {
    const judgement = judge(rules, life.state, life.now, lawBook);
    return projectCase(life.state, judgement, { clockOffsetMs: 0 }).nextStep;
  };
  const told = ['2026-01-05T21:00:00.000Z', '2026-01-06T03:00:00.000Z', '2026-01-06T09:00:00.001Z'];
  for (const instant of told) {
    expect(step()).toBe(instant);
    sleep(life);
  }
  expect(step()).toBe('2026-01-06T10:00:00.000Z');
  life.wait({ hours: 12 });
  expect(step()).toBe('2026-01-06T10:00:00.000Z');
  life.wakes();
  expect(step()).not.toBe('2026-01-06T10:00:00.000Z');
});

describe('who answers for a deadline', () => {
  const missed = (): Life => {
    const life = notified().wait({ hours: 24.5 });
    life.wakes();
    return life;
  };

  test('holds escalation back until the day they named', () => {
    const life = missed();
    life.does('acknowledge-deadline', { by: 'TLM', data: { rule: 'K02', until: '2026-01-08' } });
    expect(wake(life)).toBe('2026-01-08T23:00:00.000Z');
    expect(sleep(life)).toEqual(['DeadlineEscalated K02 e1 LED', 'DeadlineEscalated K02 e2 DIR']);
  });

  test('is told instead of the worker, until they hand it back', () => {
    const life = new Life();
    const data = { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen', worker: 'M01', team: 'Modtagelsen' };
    life.does('notify', { by: 'M01', data });
    life.does('take-over-deadline', { by: 'TLM', data: { rule: 'K02' } });
    expect(sleep(life)).toEqual(['DeadlineWarned K02 w1 TLM,DV1,DV2']);
    life.does('hand-back-deadline', { by: 'TLM', data: { rule: 'K02' } });
    expect(sleep(life)).toEqual(['DeadlineWarned K02 w2 M01,TLM,DV1,DV2']);
  });

  test('is whoever stands in for the absent, and the level above an empty place', () => {
    const members = exampleRegister.members.map((member) =>
      member.initials === 'M01'
        ? { ...member, substitutes: [{ substitute: 'M02', from: '2020-01-01' }], absences: [{ from: '2026-01-05' }] }
        : member,
    );
    const life = new Life('2026-01-05T09:00:00.000Z', undefined, { ...exampleRegister, members });
    const data = { child: 'B1', birthDay: '2016-03-01', notifier: 'citizen', worker: 'M01', team: 'Modtagelsen' };
    life.does('notify', { by: 'M03', data });
    expect(sleep(life)).toEqual(['DeadlineWarned K02 w1 M02,DV1,DV2']);
    const leaderless = exampleRegister.members.filter(({ roles }) => !roles.some(({ role }) => role === 'teamLeader'));
    const without = new Life('2026-01-05T09:00:00.000Z', undefined, { ...exampleRegister, members: leaderless });
    without.does('notify', { by: 'M03', data: { child: 'B2', notifier: 'citizen' } });
    expect(sleep(without)).toEqual(['DeadlineWarned K02 w1 LED,DV1,DV2']);
  });
});

describe('silence', () => {
  test('waiting on others silences warnings until its day, never breaches', () => {
    const life = notified();
    life.does('wait', { data: { until: '2026-01-05' } });
    expect(wake(life)).toBe('2026-01-05T23:00:00.000Z');
    const longer = notified();
    longer.does('wait', { data: { until: '2026-02-05' } });
    expect(wake(longer)).toBe('2026-01-06T09:00:00.001Z');
  });

  test('for breaches that came with a list, before the case is open, when it is closed, and after the child’s death', () => {
    const life = notified().wait({ hours: 30 });
    const event = breachesFound(life.state, judge(rules, life.state, life.now, lawBook), '2026-01-06');
    if (!event) throw new Error('Nothing found');
    const state = evolve(life.state, {
      ...event,
      seq: 3,
      recordedAt: life.now,
      by: 'sagsgang',
      role: 'system',
      source: 'list',
      key: 'import',
      clockOffsetMs: 0,
    });
    expect(eventsAtWake(state, life.now, lawBook)).toEqual([]);
    expect(new Life().wakes()).toEqual([]);
    life.does('record-death');
    expect(told(life)).toEqual([]);
    expect(wake(life)).toBeNull();
    const closed = readyToClose();
    closed.does('approve-closure', { by: 'TLB' });
    expect(told(closed.wait({ days: 900 }))).toEqual([]);
    expect(wake(closed)).toBeNull();
  });
});

test('waking and looking again comes to an end: each wake lies after the one before, and nothing is told twice', () => {
  const life = notified();
  life.does('start-measure', { data: { kind: 'placement', expectedEnd: '2026-12-01' } });
  const all: unknown[] = [];
  for (let next = wake(life); next !== null; next = wake(life)) {
    expect(next > life.now).toBe(true);
    life.now = next;
    const events = life.wakes();
    all.push(...events.map(({ data }) => JSON.stringify([data['rule'], data['subject'], data['due'], data['step']])));
    if (all.length > 200) throw new Error('does not end');
  }
  expect(new Set(all).size).toBe(all.length);
  expect(all.length).toBeGreaterThan(10);
});
