import { setTimeout as pause } from 'node:timers/promises';
import type { ClockMoved, ClockOrder, ClockRun } from '../../client/library/clock-ports';
import { caseClock } from '../../client/library/clock';
import { clockRun } from '../../client/library/clock-run';
import { skippedClock } from '../../client/library/skipped-time';
import type { ReadUndertaking } from '../../client/library/undertakings/read';
import type { Instant } from '../../domain/case/kernel/time';
import { weekday } from '../../domain/law/calendar/civil-day';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import { undertakingWorkflowId } from '../../workflows/contracts/undertaking';
import { weekOf } from '../../domain/law/calendar/iso-week';
import { civilDayOf, instantOf } from '../../domain/law/calendar/copenhagen';
import { addMs } from '../../domain/law/calendar/instant';
import { called } from '../dev/called';
import { command, newChild, notification, openHouse, type House, type Step } from './house';
import { closeWithoutNeed, days } from './lives';

describe('moving many clocks', () => {
  let house: House;
  const team: string[] = [];
  let other: string;

  beforeAll(async () => {
    house = await openHouse();
    await house.backend.staff.put([{ initials: 'VIS', roles: ['visitation'], from: '2015-01-01' }]);
    for (let count = 0; count < 3; count += 1) {
      const caseId = await house.opened();
      await house.does(caseId, 'assign', { data: { worker: 'B01', team: 'Modtagelsen' } });
      team.push(caseId);
    }
    other = await house.opened();
    await house.does(other, 'assign', { data: { worker: 'B02', team: 'Handicap' } });
  });
  afterAll(() => house.close());

  async function run(order: ClockOrder): Promise<ClockRun & { readonly moved: readonly ClockMoved[] }> {
    const ready = await house.backend.clockRun(order);
    const moved: ClockMoved[] = [];
    for await (const one of ready.move({})) moved.push(one);
    return { ...ready, moved };
  }

  const clock = (caseId: string): Promise<string> =>
    caseClock(house.link, { caseId, municipality: house.link.municipality, caseNumber: null });

  async function steps(caseId: string): Promise<readonly string[]> {
    const events = await house.journal(caseId);
    return events
      .filter(({ type }) => type.startsWith('Deadline'))
      .map(({ data }) => `${data['rule']} ${data['step']}`);
  }

  test('a team’s cases go through their timers to one instant, and what was told is summed up', async () => {
    const { target, cases, moved } = await run({ team: 'Modtagelsen', to: { durationMs: days(3) } });
    expect(cases).toBe(3);
    for (const one of moved) {
      if (one.outcome !== 'moved') throw new Error('every case was to move');
      expect(one).toMatchObject({ missed: 1, escalated: 2, mended: 0 });
      expect(one.warned).toBeGreaterThanOrEqual(2);
      expect(one.people).toEqual(expect.arrayContaining(['B01', 'LED', 'TL1']));
      expect((await clock(one.caseId)) >= target).toBe(true);
    }
    const told = await steps(team[0] ?? '');
    expect(told.filter((step) => step.startsWith('K02'))).toEqual(['K02 w1', 'K02 w2', 'K02 due', 'K02 e1', 'K02 e2']);
    expect((await clock(other)) < target).toBe(true);

    const before = await Promise.all(team.map(steps));
    const again = await run({ team: 'Modtagelsen', to: target });
    expect(again.moved.map(({ outcome }) => outcome)).toEqual(['there', 'there', 'there']);
    expect(await Promise.all(team.map(steps))).toEqual(before);
  });

  test('all cases come to the same instant, however far each was before; a run cut off is taken up again', async () => {
    const target = addMs(await clock(team[0] ?? ''), days(10));
    const cut = new AbortController();
    const ready = await house.backend.clockRun({ to: target });
    cut.abort();
    for await (const _ of ready.move({ signal: cut.signal })) continue;
    const { cases, moved } = await run({ to: target });
    expect(cases).toBe(4);
    expect(moved.map(({ outcome }) => outcome)).toEqual(Array(4).fill('moved'));
    for (const caseId of [...team, other]) expect((await clock(caseId)) >= target).toBe(true);
    expect((await run({ to: { durationMs: 0 } })).target > target).toBe(true);
  });

  test('where time is real nothing moves', async () => {
    const real = { ...house.link, settings: { ...house.settings, development: false } };
    await expect(clockRun(real, { to: { durationMs: 1 } })).rejects.toMatchObject({ code: 'CLOCK_IS_REAL' });
  });

  test('the visitation committee finds what was submitted on its agenda, until it is decided', async () => {
    const [caseId = ''] = team;
    const submitted = { data: { kind: 'placement', step: '4', consent: true }, text: { recommendation: 'Pleje' } };
    const { notices } = await house.does(caseId, 'submit-to-visitation', submitted);
    expect(notices.map(({ code }) => code)).toEqual(expect.arrayContaining(['K06', 'examination', 'price']));
    const week = weekOf(civilDayOf(addMs(await clock(caseId), days(7))));
    const { items } = await house.backend.visitation(week);
    expect(items).toMatchObject([{ caseId, level: 'visitation', submission: { by: 'B01' } }]);
    expect(items[0]?.material.find(({ code }) => code === 'recommendation')).toMatchObject({ met: true });
    await house.does(caseId, 'decide', { by: 'VIS', data: { kind: 'placement', step: '4', consent: true } });
    expect((await house.backend.visitation(week)).items).toEqual([]);
  });
});

describe('what is about many cases goes along with all of them', () => {
  const today = civilDayOf(new Date().toISOString());
  let house: House;
  let [left, closed]: readonly string[] = [];
  let programme: Undertaking;

  beforeAll(async () => {
    house = await openHouse();
    await house.backend.staff.put([{ initials: 'GEN', roles: ['recoveryLead'], from: '2015-01-01' }]);
    [left, closed] = [await late(), await late()];
    programme = house.backend.undertakings.named('programme', 'p1');
    await tell(programme, 'start', { by: 'GEN', text: { reason: 'Prøve' } });
    await until(programme, ({ standing }) => standing.stage === 'running');
    await closeWithoutNeed(house, closed, { lapsedAcknowledged: 'Vurderet for sent.' });
    await tell(recovery(closed), 'look', { by: 'GEN' });
    await until(recovery(closed), ({ standing }) => standing.over);
    await house.link.temporal.workflow.getHandle(undertakingWorkflowId(recovery(closed))).result();
  }, 90_000);
  afterAll(() => house.close());

  /** A case notified of ten days ago that nobody has assessed. */
  async function late(): Promise<string> {
    const child = newChild();
    const { caseId } = await house.does({ child }, 'notify', { ...notification(child), at: addDays(today, -10) });
    return caseId;
  }

  const recovery = (caseId = ''): Undertaking => house.backend.undertakings.named('recovery', `p1/${caseId}`);

  async function tell(undertaking: Undertaking, name: string, step: Step): Promise<void> {
    const answer = await house.backend.undertakings.send(undertaking, command(name, step));
    expect([name, answer]).toMatchObject([name, { kind: 'accepted' }]);
  }

  async function until(undertaking: Undertaking, shows: (read: ReadUndertaking) => boolean): Promise<void> {
    for (const end = Date.now() + 30_000; ; await pause(100)) {
      const read = await house.backend.undertakings.read(undertaking);
      if (shows(read)) return;
      if (Date.now() > end) throw new Error(`It stands as ${JSON.stringify([read.standing, read.events.slice(-3)])}`);
    }
  }

  interface Summed {
    readonly target: Instant;
  }

  async function advanceAll(...more: readonly string[]): Promise<{ sum: Summed; each: readonly ClockMoved[] }> {
    const connect = () => Promise.resolve({ ...house.backend, close: () => Promise.resolve() });
    const argv = ['clock', 'advance', '--all', ...more, '--json'];
    const { code, out, err } = await called(argv, { env: { SAGSGANG_USER: 'B01' }, connect });
    expect([argv, code, err]).toEqual([argv, 0, '']);
    const lines = out.split('\n').map((line) => JSON.parse(line) as unknown);
    return { sum: lines.pop() as Summed, each: lines as ClockMoved[] };
  }

  /** Whether a clock shows an instant, but for the real time that has passed since it came there. */
  const isAt = (clock: Instant, instant: Instant): boolean => clock >= instant && clock < addMs(instant, 600_000);

  /** The clocks of what is not over: a case, its recovery and the programme. */
  async function clocks(): Promise<readonly Instant[]> {
    const undertakings = [programme, recovery(left)].map(undertakingWorkflowId);
    const skipped = await Promise.all(undertakings.map((workflowId) => skippedClock(house.link, workflowId)));
    const { now } = await house.backend.state(left ?? '');
    return [now, ...skipped.map((clock) => clock?.now ?? '')];
  }

  async function statusDays(): Promise<readonly string[]> {
    const { events } = await house.backend.undertakings.read(programme);
    return events.flatMap(({ type, recordedAt }) => (type === 'StatusRecorded' ? [civilDayOf(recordedAt)] : []));
  }

  /** The Mondays at seven, when the status is made, after the programme was opened and until an instant. */
  async function mondaysUntil(target: Instant): Promise<readonly string[]> {
    const { events } = await house.backend.undertakings.read(programme);
    const opened = events[0]?.recordedAt ?? '';
    const ahead = Array.from({ length: 60 }, (_, index) => addDays(today, index));
    return ahead.filter((day) => {
      const seven = instantOf(day, '07:00');
      return weekday(day) === 1 && opened < seven && seven <= target;
    });
  }

  test('a programme and its recoveries come to the clock of the cases, and on again; what is over stays', async () => {
    const before = await house.backend.undertakings.read(recovery(closed));
    const first = await advanceAll('14d');
    expect(first.sum).toMatchObject({ moved: 3, there: 0, notRunning: 1, failed: 0 });
    expect(first.each.find(({ outcome }) => outcome === 'notRunning')?.caseId).toContain(closed);
    for (const now of await clocks()) expect(isAt(now, first.sum.target)).toBe(true);
    expect(await statusDays()).toEqual(await mondaysUntil(first.sum.target));
    expect(await statusDays()).toHaveLength(2);

    const again = await advanceAll('--to', first.sum.target);
    expect(again.sum).toMatchObject({ target: first.sum.target, moved: 0, there: 3, notRunning: 1 });

    const second = await advanceAll('14d');
    expect(second.sum).toMatchObject({ moved: 3, notRunning: 1, failed: 0 });
    expect(isAt(second.sum.target, addMs(first.sum.target, days(14)))).toBe(true);
    for (const now of await clocks()) expect(isAt(now, second.sum.target)).toBe(true);
    expect(await statusDays()).toEqual(await mondaysUntil(second.sum.target));
    expect((await house.backend.undertakings.read(recovery(closed))).events).toEqual(before.events);
  }, 120_000);
});
