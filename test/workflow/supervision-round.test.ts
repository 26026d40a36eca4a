import { ScheduleClient } from '@temporalio/client';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { sealNow } from '../../client/library/proof/seal-now';
import { proveFromJournal } from '../../client/library/supervision/rounds';
import { readUndertaking, type ReadUndertaking } from '../../client/library/undertakings/read';
import { roundOf } from '../../domain/supervision/round/round';
import { roundAt, standardYearWheel } from '../../domain/supervision/year-wheel';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import type { SealedDay } from '../../journal/proof/seal-day';
import { ensureSupervision } from '../../worker/supervision-schedule';
import { LOOK_SIGNAL } from '../../workflows/contracts/look';
import { SUPERVISE_QUERY, SUPERVISION, type SuperviseResult } from '../../workflows/contracts/supervision';
import { command, newChild, notification, openHouse, type House, type Step } from './house';

let house: House;
const levels = mkdtempSync(join(tmpdir(), 'levels-'));
const own = { size: 12, strata: ['worker'], minPerStratum: 2, secondReviewPercent: 0 };

beforeAll(async () => {
  process.env['SAGSGANG_LEVELS'] = levels;
  writeFileSync(join(levels, 'eksempel.json'), JSON.stringify({ from: '2026-01-01', rounds: own }));
  house = await openHouse();
  const at = new Date(Date.now() - 3_600_000).toISOString();
  await Promise.all(Array.from({ length: 8 }, () => opened(at)));
}, 150_000);
afterAll(async () => {
  await house.close();
  delete process.env['SAGSGANG_LEVELS'];
  rmSync(levels, { recursive: true });
});

/** A case notified of some time ago: an instant of a schedule is a whole second, and what came in that second is later. */
async function opened(at: string): Promise<void> {
  const child = newChild();
  await house.does({ child }, 'notify', { ...notification(child), at });
}

/** Waits until a round stands in a stage. */
async function stands(round: Undertaking, ...stages: readonly string[]): Promise<ReadUndertaking> {
  let last = 'nothing';
  for (const until = Date.now() + 100_000; Date.now() < until; await pause(200)) {
    const read = await readUndertaking(house.link, round).catch((error: unknown) => String(error));
    if (typeof read !== 'string' && stages.includes(read.standing.stage)) return read;
    last = typeof read === 'string' ? read : JSON.stringify(read.standing);
  }
  throw new Error(`The round does not stand in ${stages.join(', ')} but: ${last}`);
}

const tell = (round: Undertaking, name: string, step: Step) =>
  house.backend.undertakings.send(round, command(name, { by: 'LED', ...step }));

it('freezes and draws when its schedule is triggered, waits for a head, and lets nobody shop', async () => {
  await ensureSupervision(house.settings);
  await ensureSupervision(house.settings);
  const { connection } = house.link.temporal;
  const schedules = new ScheduleClient({ connection, namespace: house.settings.namespace });
  const schedule = schedules.getHandle(SUPERVISION);
  const { rounds: desk, undertakings } = house.backend;
  const order = desk.order({ kind: 'trigger' }, { by: 'B01', reason: 'Klager' });
  await expect(order).rejects.toMatchObject({ code: 'NOT_YOUR_ROLE', params: { by: 'B01' } });
  await desk.order({ kind: 'trigger' }, { by: 'LED', reason: 'Klager' });
  const rounds = await undertakings.list('round');
  expect(rounds).toHaveLength(1);
  const [round] = rounds;
  if (!round) throw new Error('no round');
  expect(round.name).toMatch(/^\d{4}-\d{2}-\d{2}-\d{4}$/);
  const [opening] = (await readUndertaking(house.link, round)).events;
  expect(opening).toMatchObject({ type: 'RoundOpened', by: 'LED', role: 'leader', text: { reason: 'Klager' } });

  const frozen = await stands(round, 'awaitingHead');
  expect(roundOf(frozen.state).frozen?.data).toMatchObject({ count: 8, parts: 1, unreadable: 0 });
  expect(roundOf(frozen.state).terms).toMatchObject({ ...own, allocation: 'proportional', standing: 'open' });
  expect(await tell(round, 'close', {})).toMatchObject({ kind: 'refused', refusal: { code: 'ROUND_DRAW_WAITING' } });

  await sealAsOperationsDoes();
  const drawn = await stands(round, 'reviewing');
  expect(drawn.standing.counts).toMatchObject({ population: 8, drawn: 8, left: 8 });
  expect(await proveFromJournal(house.link, drawn)).toEqual([]);
  expect((await schedule.describe()).info.recentActions).toHaveLength(1);
  let started = 1;
  const reviews = await house.backend.undertakings.list('review', `${round.name}/`);
  expect(reviews).toHaveLength(8);
  const types = drawn.events.map(({ type }) => type);
  expect(types.indexOf('PopulationFrozen')).toBeLessThan(types.indexOf('SeedFixed'));

  const workflowId = `round/${round.municipality}/${round.name}`;
  const { events } = await house.link.temporal.workflow.getHandle(workflowId).fetchHistory();
  const signals = events?.flatMap(({ workflowExecutionSignaledEventAttributes: of }) => of?.signalName ?? []);
  expect(signals).toEqual([LOOK_SIGNAL]);
  await house.link.temporal.workflow.getHandle(workflowId).terminate('a test');
  const told = new Map<string, string>();
  for await (const { caseId, outcome } of house.backend.rehydrate(undefined, {})) told.set(caseId, outcome);
  expect(told.get(`~${workflowId}`)).toBe('started');
  expect(told.get(`~review/${round.municipality}/${round.name}/001`)).toBe('running');
  expect(await tell(round, 'gather', {})).toMatchObject({ kind: 'accepted', entries: null });

  await schedule.trigger();
  await expect((await lastStarted()).result()).resolves.toMatchObject({ name: round.name, stage: 'reviewing' });
  expect(await undertakings.list('round')).toEqual([round]);
  const slot = roundAt(standardYearWheel, new Date().toISOString());
  if (!slot) throw new Error('no place on the wheel');
  const missed = { kind: 'backfill', from: slot.at, to: '2099-12-31T00:00:00.000Z' } as const;
  const late = { by: 'LED', reason: 'Planen stod stille' };
  expect(await desk.order(missed, late)).toEqual({ opened: [slot.id], there: [] });
  expect(await desk.order(missed, late)).toEqual({ opened: [], there: [slot.id] });
  const watches = await lastStarted();
  let standing: SuperviseResult | null = null;
  for (let look = 0; look < 300 && standing?.stage !== 'awaitingHead'; look++, await pause(100)) {
    standing = await watches.query<SuperviseResult | null>(SUPERVISE_QUERY);
  }
  expect(standing).toMatchObject({ name: slot.id, instant: slot.at, stage: 'awaitingHead', counts: { drawn: 0 } });
  const made = await readUndertaking(house.link, undertakings.named('round', slot.id));
  expect(made.events[0]).toMatchObject({ by: 'LED', data: { ...own, slot: slot.id }, text: { reason: late.reason } });
  expect(await undertakings.list('round')).toHaveLength(2);
  await desk.order({ kind: 'pause' }, { by: 'LED', reason: 'Ny ledelse' });
  const { paused, note } = (await desk.schedule()) ?? {};
  expect([paused, note]).toMatchObject([true, { kind: 'pause', by: 'LED', role: 'leader', reason: 'Ny ledelse' }]);
  expect((await schedule.describe()).state.note).not.toContain('Ny');

  /** The run that the schedule started last. */
  async function lastStarted() {
    for (let look = 0; look < 300; look++, await pause(100)) {
      const { recentActions } = (await schedule.describe()).info;
      const last = recentActions.at(-1);
      if (recentActions.length > started && last) {
        started = recentActions.length;
        return house.link.temporal.workflow.getHandle(last.action.workflow.workflowId);
      }
    }
    throw new Error('The schedule started nothing');
  }
}, 150_000);

it('is opened by hand with a reason, lets cases go out, and closes when nothing is left', async () => {
  const { undertakings } = house.backend;
  const wheel = undertakings.named('round', '2026-12');
  const opened = { data: { size: 3, replacements: 2, secondReviewPercent: 0 }, text: { reason: 'Klager' } };
  expect(await tell(wheel, 'open', opened)).toMatchObject({ refusal: { code: 'ROUND_NAME_RESERVED' } });
  const round = undertakings.named('round', 'ekstra-1');
  const known = await sealDaysAhead(1);
  expect(await tell(round, 'open', opened)).toMatchObject({ kind: 'accepted', events: ['RoundOpened'] });
  await stands(round, 'awaitingHead');
  await sealDaysAhead(2);
  const drawn = await stands(round, 'reviewing');
  expect(drawn.standing.counts).toMatchObject({ drawn: 3, left: 3 });
  const { number: lastHead } = known.head;
  expect(roundOf(drawn.state).frozen?.data).toMatchObject({ lastHead });
  expect(drawn.events.find(({ type }) => type === 'SeedFixed')?.data).toMatchObject({ head: lastHead + 1 });

  const gone = { data: { number: 2, reason: 'transferred' }, text: { explanation: 'Flyttet' } };
  expect(await tell(round, 'eliminate', gone)).toMatchObject({ events: ['CaseEliminated', 'CaseReplaced'] });
  expect(await tell(round, 'eliminate', gone)).toMatchObject({ refusal: { code: 'ROUND_CASE_OUT' } });
  expect(await tell(round, 'close', {})).toMatchObject({ refusal: { code: 'ROUND_REVIEWS_LEFT' } });
  for (const number of [1, 3, 4, 5]) {
    await tell(round, 'eliminate', { data: { number, reason: 'openedInError' }, text: { explanation: 'Dublet' } });
  }
  const read = await stands(round, 'reviewed');
  expect(read.standing.counts).toMatchObject({ drawn: 3, eliminated: 5, replaced: 2, left: 0 });
  expect(await proveFromJournal(house.link, read)).toEqual([]);
  expect(await tell(round, 'close', {})).toMatchObject({ kind: 'accepted' });
  const { temporal } = house.link;
  expect(await temporal.workflow.getHandle(`round/${round.municipality}/${round.name}`).result()).toMatchObject({
    outcome: 'over',
  });
}, 150_000);

/** `sagsgang heads seal`, once the server lists the round as waiting: the round is told. */
async function sealAsOperationsDoes(): Promise<void> {
  const { temporal, journal } = house.link;
  while ((await temporal.workflow.count("SagStage = 'awaitingHead'")).count === 0) await pause(100);
  await sealNow(house.settings, journal.dataConverter);
}

/** A head of a later day than today, which has one: its clock is ahead of everything that is frozen meanwhile. */
function sealDaysAhead(days: number): Promise<SealedDay> {
  return house.link.journal.proof.sealDay(new Date(Date.now() + days * 86_400_000).toISOString());
}
