import { setTimeout as pause } from 'node:timers/promises';
import { ScheduleClient } from '@temporalio/client';
import { sealNow } from '../../client/library/proof/seal-now';
import { proveFromJournal } from '../../client/library/supervision/rounds';
import { readUndertaking, type ReadUndertaking } from '../../client/library/undertakings/read';
import { roundOf } from '../../domain/supervision/round/round';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import { ensureSupervision } from '../../worker/supervision-schedule';
import { SUPERVISION } from '../../workflows/contracts/supervision';
import { command, newChild, notification } from '../workflow/house';
import { openRoughHouse, type RoughHouse } from './rough-house';

/** From now to the drawing time, and how long server and worker stay away after it, in milliseconds. */
const [AHEAD_MS, AWAY_MS] = [8_000, 2_000];
const YEAR_MS = 365 * 86_400_000;

let rough: RoughHouse;

beforeAll(async () => {
  rough = await openRoughHouse();
}, 120_000);
afterAll(() => rough.close(), 60_000);

/** Waits for a thing that comes by itself. */
async function eventually<T>(what: string, look: () => Promise<T | undefined>): Promise<T> {
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(200)) {
    const found = await look().catch(() => undefined);
    if (found !== undefined) return found;
  }
  throw new Error(`${what} did not come`);
}

function schedule() {
  const { connection } = rough.house.link.temporal;
  return new ScheduleClient({ connection, namespace: rough.house.settings.namespace }).getHandle(SUPERVISION);
}

/**
 * The schedule of supervision as it is registered, with one time soon instead of the year wheel's. The server takes an update
 * in by and by, and leaves out what would have come before: it is waited for.
 */
async function drawAt(at: Date): Promise<void> {
  await ensureSupervision(rough.house.settings);
  await schedule().update(({ state, action, policies }) => ({
    ...{ state, action, policies },
    spec: { intervals: [{ every: YEAR_MS, offset: at.getTime() % YEAR_MS }] },
  }));
  await eventually('the time of the draw', async () => {
    const [next] = (await schedule().describe()).info.nextActionTimes;
    return next?.getTime() === at.getTime() ? next : undefined;
  });
}

async function stands(round: Undertaking, stage: string): Promise<ReadUndertaking> {
  return eventually(`a round that stands as ${stage}`, async () => {
    const read = await readUndertaking(rough.house.link, round);
    return read.standing.stage === stage ? read : undefined;
  });
}

test('a round whose time comes while server and worker are down is drawn once, as of its time', async () => {
  const { house } = rough;
  const before = [await house.opened(), await house.opened(), await house.opened()];
  const at = new Date(Math.ceil((Date.now() + AHEAD_MS) / 1_000) * 1_000);
  await drawAt(at);
  await rough.kill('worker 0');
  await rough.kill('server');
  expect(Date.now()).toBeLessThan(at.getTime());
  await pause(at.getTime() + AWAY_MS - Date.now());

  await rough.restart('server');
  const child = newChild();
  const late = eventually('a case of afterwards', async () => {
    const { answer } = await house.backend.send({ child }, command('notify', notification(child)));
    return answer.kind === 'accepted' ? answer : undefined;
  });
  await rough.restart('worker 0');
  await late;
  const round = await eventually('the round', async () => (await house.backend.undertakings.list('round'))[0]);
  const frozen = await stands(round, 'awaitingHead');
  const { terms, frozen: population } = roundOf(frozen.state);
  expect(terms.instant).toBe(at.toISOString());
  expect(population?.data).toMatchObject({ instant: at.toISOString(), count: before.length, unreadable: 0 });

  await sealNow(house.settings, house.link.journal.dataConverter);
  const drawn = await stands(round, 'reviewing');
  expect(
    roundOf(drawn.state)
      .cases.map(({ id }) => id)
      .sort(),
  ).toEqual([...before].sort());
  expect(await proveFromJournal(house.link, drawn)).toEqual([]);
  const types = drawn.events.map(({ type }) => type);
  for (const once of ['RoundOpened', 'PopulationFrozen', 'SeedFixed', 'RoundDrawn']) {
    expect(types.filter((type) => type === once)).toEqual([once]);
  }
  expect(await house.backend.undertakings.list('round')).toEqual([round]);
  const { info } = await schedule().describe();
  expect(info.recentActions.map(({ scheduledAt }) => scheduledAt.toISOString())).toEqual([at.toISOString()]);
  expect(info.numActionsMissedCatchupWindow).toBe(0);
}, 120_000);
