import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ScheduleClient } from '@temporalio/client';
import { jurisdictions } from '../../client/connection/jurisdictions';
import type { DoctorCheck } from '../../client/cli/ports';
import { checkHeads, headProblem } from '../../client/library/doctor/heads';
import { checkPlaces } from '../../client/library/doctor/places';
import { checkSchedules, scheduleProblem } from '../../client/library/doctor/schedules';
import type { InstallationLink } from '../../client/library/installation';
import { offWheel, readSchedule } from '../../client/library/supervision/schedule';
import { comingRounds, standardYearWheel, type YearWheel } from '../../domain/supervision/year-wheel';
import { ensureDailyHead } from '../../worker/daily-head';
import { ensureSupervision } from '../../worker/supervision-schedule';
import { SUPERVISION } from '../../workflows/contracts/supervision';
import { openHouse, type House } from './house';

let house: House;
const levels = mkdtempSync(join(tmpdir(), 'levels-'));

beforeAll(async () => {
  house = await openHouse({ worker: false });
});
afterAll(() => house.close());
afterAll(() => rmSync(levels, { recursive: true }));

/** What doctor says of the schedules; of an installation in operation, where each of them must be there. */
async function found({ jurisdiction } = house.link): Promise<readonly DoctorCheck[]> {
  const settings = { ...house.settings, development: false };
  const inOperation: InstallationLink = { ...house.link, settings, jurisdiction };
  const checks: DoctorCheck[] = [];
  for await (const check of checkSchedules(inOperation)) checks.push(check);
  return checks;
}

const wrongIn = (checks: readonly DoctorCheck[]): readonly (string | undefined)[] =>
  checks.filter(({ ok }) => !ok).map(({ code, da }) => `${code} ${da}`);

test('says which schedules are missing, which are paused, and which go', async () => {
  const missing = wrongIn(await found());
  expect(missing).toContain('DAILY_HEAD_UNPLANNED Dagens hoved beregnes ikke: kørslen daily-head mangler.');
  expect(missing).toContain('SCHEDULE_MISSING Den faste kørsel supervision mangler.');

  await ensureDailyHead(house.settings);
  await ensureSupervision(house.settings);
  const there = await found();
  expect(wrongIn(there).join()).not.toMatch(/supervision|daily-head/);
  expect(there.find(({ code }) => code === 'SCHEDULES')?.da).toMatch(/daily-head.*supervision/);

  const { connection } = house.link.temporal;
  const schedules = new ScheduleClient({ connection, namespace: house.settings.namespace });
  await schedules.getHandle(SUPERVISION).pause();
  const paused = (await found()).find(({ code }) => code === 'SCHEDULE_PAUSED');
  expect(paused).toMatchObject({ ok: false, da: 'Den faste kørsel supervision er sat på pause.' });
  expect(paused?.next?.da).toContain('sagsgang supervision schedule --resume');
  await ensureSupervision(house.settings);
  expect((await found()).filter(({ code }) => code === 'SCHEDULE_PAUSED')).toHaveLength(1);
});

test('says in which places nobody is told of deadlines, in operation as a fault', async () => {
  const inOperation: InstallationLink = { ...house.link, settings: { ...house.settings, development: false } };
  expect(await checkPlaces(house.link)).toMatchObject({ ok: true, code: 'PLACES_EMPTY' });
  const empty = await checkPlaces(inOperation);
  expect(empty).toMatchObject({ ok: false, code: 'PLACES_EMPTY' });
  expect(empty.da).toContain('uden nogen i dag: direktør.');
  expect(empty.en).toContain('with nobody today: director.');
  expect(empty.next?.da).toContain('sagsgang staff add');
  await house.backend.staff.put([{ initials: 'DIR', roles: ['director'], from: '2015-01-01' }]);
  expect(await checkPlaces(inOperation)).toMatchObject({ ok: true, code: 'PLACES_HELD' });
  const away = { register: () => Promise.resolve({ kind: 'unavailable', store: 'journal', code: 'timeout' } as const) };
  const { staff } = house.link.journal;
  const journal = { ...house.link.journal, staff: Object.assign(Object.create(staff) as typeof staff, away) };
  expect(await checkPlaces({ ...inOperation, journal })).toMatchObject({ ok: false, code: 'STAFF_UNREAD' });
});

test('is registered from the year wheel of the municipality’s file, and doctor says when it is another', async () => {
  const own = { months: [2, 5, 8], day: 10, time: '08:15' };
  const from = `${new Date().getUTCFullYear() + 1}-06-01`;
  writeFileSync(join(levels, `${house.link.municipality}.json`), JSON.stringify({ from, yearWheel: own }));
  const jurisdiction = jurisdictions(levels);
  const { connection } = house.link.temporal;
  await new ScheduleClient({ connection, namespace: house.settings.namespace }).getHandle(SUPERVISION).unpause();
  const other = (await found({ ...house.link, jurisdiction })).find(({ code }) => code === 'SCHEDULE_OFF_WHEEL');
  expect(other).toMatchObject({ ok: false, da: expect.stringContaining('supervision følger ikke årshjulet: ') });
  expect(other?.next?.da).toContain('prepare.js');

  await ensureSupervision(house.settings, jurisdiction);
  const wheel = [...standardYearWheel, { from, ...own }];
  const registered = (await readSchedule(house.link, SUPERVISION))?.next ?? [];
  const now = new Date().toISOString();
  expect(registered).toEqual(comingRounds(wheel, now, 10).map(({ at }) => at));
  expect(registered.filter((at) => /T0[67]:15/.test(at)).length).toBeGreaterThan(2);
  expect(wrongIn(await found({ ...house.link, jurisdiction })).join()).not.toContain('supervision');
  expect(wrongIn(await found()).join()).toContain('SCHEDULE_OFF_WHEEL');
});

test('says which are late: a time has passed without a start, or times were skipped', () => {
  const now = '2026-12-01T05:30:00.000Z';
  const state = { id: SUPERVISION, paused: false, next: ['2026-12-01T05:00:00.000Z'], missed: 0 };
  expect(scheduleProblem(state, now)).toMatchObject({ code: 'SCHEDULE_LATE' });
  expect(scheduleProblem({ ...state, next: ['2026-12-01T05:25:00.000Z'] }, now)).toBeUndefined();
  const skipped = scheduleProblem({ ...state, next: ['2027-03-01T05:00:00.000Z'], missed: 2 }, now);
  expect(skipped).toMatchObject({ code: 'SCHEDULE_LATE', da: expect.stringContaining('2 tider er sprunget over') });
  expect(skipped?.next?.da).toContain('sagsgang supervision schedule --backfill');
});

test('says when the last daily head is too old, or of a day to come, and nothing of one in time', () => {
  const now = '2026-12-01T05:30:00.000Z';
  const head = { number: 7, day: '2026-12-01', sealedAt: '2026-12-01T04:15:00.000Z' };
  expect(headProblem(head, now)).toBeUndefined();
  expect(headProblem(head, '2026-12-03T04:15:00.000Z')).toBeUndefined();
  const late = headProblem(head, '2026-12-03T04:16:00.000Z');
  expect(late).toMatchObject({
    ok: false,
    code: 'DAILY_HEAD_LATE',
    da: expect.stringContaining('nr. 7, er forseglet'),
  });
  expect(late?.next?.da).toContain('sagsgang heads seal');
  const ahead = headProblem({ ...head, day: '2027-01-01', sealedAt: '2027-01-01T04:15:00.000Z' }, now);
  expect(ahead).toMatchObject({ ok: false, code: 'DAILY_HEAD_AHEAD', da: expect.stringContaining('01-01-2027') });
});

test('looks at the last head of the journal: none is missed where nothing is old, and a fault only in operation', async () => {
  const inOperation: InstallationLink = { ...house.link, settings: { ...house.settings, development: false } };
  expect(await checkHeads(inOperation)).toBeUndefined();
  const { proof } = house.link.journal;
  await proof.sealDay(new Date(Date.now() - 3 * 86_400_000).toISOString());
  expect(await checkHeads(inOperation)).toMatchObject({ ok: false, code: 'DAILY_HEAD_LATE' });
  expect(await checkHeads(house.link)).toMatchObject({ ok: true, code: 'DAILY_HEAD_LATE' });
  await proof.sealDay(new Date().toISOString());
  expect(await checkHeads(inOperation)).toMatchObject({ ok: true, code: 'DAILY_HEAD' });
});

test('a schedule that leaves the wheel is found by its first time that differs', () => {
  const now = '2026-11-22T12:00:00.000Z';
  const next = comingRounds(standardYearWheel, now, 4).map(({ at }) => at);
  expect(offWheel({ next, paused: false }, standardYearWheel, now)).toBeUndefined();
  const wheel: YearWheel = [...standardYearWheel, { from: '2027-01-01', months: [3, 12], day: 1, time: '06:00' }];
  expect(offWheel({ next, paused: false }, wheel, now)).toEqual({ at: '2027-06-01T04:00:00.000Z', onWheel: false });
  expect(offWheel({ next: next.slice(1), paused: false }, wheel, now)).toEqual({ at: next[0], onWheel: true });
  expect(offWheel({ next: [], paused: false }, wheel, now)).toEqual({ at: next[0], onWheel: true });
});
