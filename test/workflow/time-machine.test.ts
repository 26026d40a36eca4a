import type { ClockMoved, ClockOrder, ClockRun } from '../../client/library/clock-ports';
import { caseClock } from '../../client/library/clock';
import { clockRun } from '../../client/library/clock-run';
import { weekOf } from '../../domain/law/calendar/iso-week';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addMs } from '../../domain/law/calendar/instant';
import { openHouse, type House } from './house';
import { days } from './lives';

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
