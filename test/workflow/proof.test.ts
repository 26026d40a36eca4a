import { setTimeout as pause } from 'node:timers/promises';
import { ScheduleClient } from '@temporalio/client';
import { ensureDailyHead } from '../../worker/daily-head';
import { DAILY_HEAD } from '../../workflows/contracts/proof';
import { openHouse, type House } from './house';

describe('the schedule that seals the journal every morning', () => {
  let house: House;
  let schedules: ScheduleClient;

  beforeAll(async () => {
    house = await openHouse();
    const { connection } = house.link.temporal;
    schedules = new ScheduleClient({ connection, namespace: house.settings.namespace });
  });
  afterAll(() => house.close());

  test('is registered once, at a quarter past five in Copenhagen, and stays paused where it was paused', async () => {
    await ensureDailyHead(house.settings);
    const { spec, policies, state, info } = await schedules.getHandle(DAILY_HEAD).describe();
    expect(spec).toMatchObject({ timezone: 'Europe/Copenhagen' });
    expect(policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 7 * 86_400_000 });
    expect(state.paused).toBe(false);
    const local = info.nextActionTimes.map((time) =>
      time.toLocaleTimeString('en-GB', { timeZone: 'Europe/Copenhagen' }),
    );
    expect(new Set(local)).toEqual(new Set(['05:15:00']));
    await schedules.getHandle(DAILY_HEAD).pause('a test');
    await ensureDailyHead(house.settings);
    expect((await schedules.getHandle(DAILY_HEAD).describe()).state).toMatchObject({ paused: true });
    await schedules.getHandle(DAILY_HEAD).unpause();
  });

  test('makes the head of the day over all cases, and no second one the same day', async () => {
    const handle = schedules.getHandle(DAILY_HEAD);
    const ended = async (count: number): Promise<unknown> => {
      for (; ; await pause(50)) {
        const { recentActions } = (await handle.describe()).info;
        const { workflow } = recentActions[count - 1]?.action ?? {};
        if (workflow) return house.link.temporal.workflow.getHandle(workflow.workflowId).result();
      }
    };
    await house.opened();
    await handle.trigger();
    expect(await ended(1)).toMatchObject({ made: true, number: 1, cases: 1, entries: 2 });
    const first = await house.link.journal.proof.latest();
    expect(first).toMatchObject({ kind: 'found', head: { number: 1, cases: 1, entries: 2 } });
    await house.opened();
    await handle.trigger();
    expect(await ended(2)).toMatchObject({ made: false, number: 1, cases: 1 });
    expect(await house.link.journal.proof.latest()).toEqual(first);
    expect(await house.link.journal.proof.verify()).toMatchObject({ finished: true, cases: 2, heads: 1, problems: [] });
  });
});
