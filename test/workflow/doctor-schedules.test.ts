import { ScheduleClient } from '@temporalio/client';
import type { DoctorCheck } from '../../client/cli/ports';
import { checkSchedules, scheduleProblem } from '../../client/library/doctor/schedules';
import type { InstallationLink } from '../../client/library/installation';
import { ensureDailyHead } from '../../worker/daily-head';
import { ensureSupervision } from '../../worker/supervision-schedule';
import { SUPERVISION } from '../../workflows/contracts/supervision';
import { openHouse, type House } from './house';

let house: House;

beforeAll(async () => {
  house = await openHouse({ worker: false });
});
afterAll(() => house.close());

/** What doctor says of the schedules; of an installation in operation, where each of them must be there. */
async function found(): Promise<readonly DoctorCheck[]> {
  const inOperation: InstallationLink = { ...house.link, settings: { ...house.settings, development: false } };
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

test('says which are late: a time has passed without a start, or times were skipped', () => {
  const now = '2026-12-01T05:30:00.000Z';
  const state = { id: SUPERVISION, paused: false, next: ['2026-12-01T05:00:00.000Z'], missed: 0 };
  expect(scheduleProblem(state, now)).toMatchObject({ code: 'SCHEDULE_LATE' });
  expect(scheduleProblem({ ...state, next: ['2026-12-01T05:25:00.000Z'] }, now)).toBeUndefined();
  const skipped = scheduleProblem({ ...state, next: ['2027-03-01T05:00:00.000Z'], missed: 2 }, now);
  expect(skipped).toMatchObject({ code: 'SCHEDULE_LATE', da: expect.stringContaining('2 tider er sprunget over') });
  expect(skipped?.next?.da).toContain('sagsgang supervision schedule --backfill');
});
