import { setTimeout as pause } from 'node:timers/promises';
import type { FieldValue } from '../../domain/case/kernel/event';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import type { RecoveryRow } from '../../domain/recovery/programme/row';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import type { ReadUndertaking } from '../../client/library/undertakings/read';
import { command, newChild, notification, openHouse, type House } from './house';

const DAY = 86_400_000;
const today = civilDayOf(new Date().toISOString());

let house: House;
let programme: Undertaking;
let [mended, left, fresh]: string[] = [];

beforeAll(async () => {
  house = await openHouse();
  const from = '2015-01-01';
  await house.link.journal.staff.put(house.link.municipality, [
    { initials: 'GEN', roles: ['recoveryLead'], team: 'Ledelsen', from },
    { initials: 'DIR', roles: ['director'], team: 'Ledelsen', from },
  ]);
  [mended, left] = [await late(), await late()];
  fresh = await house.opened();
  programme = house.backend.undertakings.named('programme', 'p1');
}, 90_000);
afterAll(() => house.close());

/** A case notified of ten days ago that nobody has assessed. */
async function late(): Promise<string> {
  const child = newChild();
  const at = addDays(today, -10);
  const { caseId } = await house.does({ child }, 'notify', { ...notification(child), at });
  await house.does(caseId, 'assign', { data: { worker: 'B01', team: 'Modtagelsen' } });
  return caseId;
}

async function tell(
  undertaking: Undertaking,
  by: string,
  name: string,
  data: Record<string, FieldValue> = {},
  text?: Record<string, string>,
): Promise<string> {
  const answer = await house.backend.undertakings.send(
    undertaking,
    command(name, { by, data, ...(text ? { text } : {}) }),
  );
  return answer.kind === 'refused' ? answer.refusal.code : 'accepted';
}

async function until(undertaking: Undertaking, shows: (read: ReadUndertaking) => boolean): Promise<ReadUndertaking> {
  for (const end = Date.now() + 30_000; ; await pause(100)) {
    const read = await house.backend.undertakings.read(undertaking);
    if (shows(read)) return read;
    if (Date.now() > end) throw new Error(`It stands as ${JSON.stringify([read.standing, read.events.slice(-3)])}`);
  }
}

const recovery = (caseId = ''): Undertaking => house.backend.undertakings.named('recovery', `p1/${caseId}`);
const quiet = ({ standing }: ReadUndertaking): boolean => standing.errands.length === 0;

async function rows(): Promise<ReadonlyMap<string, RecoveryRow>> {
  return new Map((await house.backend.recoveries.rows('p1')).map((row) => [row.caseId, row]));
}

test('a programme opens a recovery with a proposed plan for each case that has something outstanding', async () => {
  expect(await tell(programme, 'B01', 'start', {}, { reason: 'Prøve' })).toBe('NOT_YOUR_ROLE');
  expect(await tell(programme, 'GEN', 'start', {}, { reason: 'Prøve' })).toBe('accepted');
  const read = await until(programme, ({ standing }) => standing.stage === 'running');
  expect(read.events.map(({ type }) => type)).toEqual(['ProgrammeOpened', 'OverviewPartMade']);
  const found = await rows();
  expect([...found.keys()].sort()).toEqual([mended, left].sort());
  expect(found.get(mended ?? '')).toMatchObject({ stage: 'plan', owners: ['B01'], planned: false });
  expect(found.get(mended ?? '')?.open).toContain('K02');
  expect(found.has(fresh ?? '')).toBe(false);
});

test('orders reach every recovery once; nothing closes unrecovered before the family was told', async () => {
  expect(await tell(recovery(left), 'GEN', 'close-unrecovered', {}, { reason: 'Flyttet' })).toBe(
    'RECOVERY_FAMILY_NOT_TOLD',
  );
  expect(await tell(programme, 'GEN', 'make-plans')).toBe('accepted');
  expect(await tell(programme, 'GEN', 'tell-families', { how: 'letter' })).toBe('accepted');
  expect(await tell(programme, 'GEN', 'reprioritise', { priority: 'first', cases: [left ?? ''] })).toBe('accepted');
  const read = await until(programme, quiet);
  const spread = read.events.filter(({ type }) => type === 'OrderSpread').map(({ data }) => data['told']);
  expect(spread).toEqual([2, 2, 1]);
  const found = await rows();
  expect([...found.values()].map(({ stage }) => stage)).toEqual(['mend', 'mend']);
  expect(found.get(left ?? '')?.priority).toBe('first');
  const { events } = await house.backend.undertakings.read(recovery(left));
  expect(events.map(({ type, by }) => [type, by])).toEqual([
    ['RecoveryOpened', 'sagsgang'],
    ['RecoveryPlanMade', 'GEN'],
    ['RecoveryFamilyTold', 'GEN'],
    ['RecoveryPrioritised', 'GEN'],
  ]);
});

test('a step counts as done when the case says so, and a case with nothing outstanding is recovered', async () => {
  await house.does(mended ?? '', 'assess', { data: { notifications: [2], danger: false, acute: false } });
  await house.does(mended ?? '', 'send-receipt', { data: { notification: 2, channel: 'letter' } });
  expect(await tell(recovery(mended), 'B01', 'look')).toBe('accepted');
  const read = await until(recovery(mended), quiet);
  expect(read.events.map(({ type }) => type)).toEqual(
    expect.arrayContaining(['LookAsked', 'CaseLookedAt', 'RecoveryStepsDone']),
  );
  expect(await tell(programme, 'GEN', 'take-stock')).toBe('accepted');
  const { events } = await until(programme, quiet);
  const status = events.findLast(({ type }) => type === 'StatusRecorded')?.data;
  expect(status).toMatchObject({ start: 3, open: 3, startOutstanding: 2, outstanding: 1, recovered: 1 });
  expect((await rows()).get(mended ?? '')?.stage).toBe('recovered');
  await house.link.temporal.workflow.getHandle(`recovery/${house.link.municipality}/p1/${mended}`).result();
});

test('over weeks the status is made each Monday, planned days are told of, and a step that stands still is found', async () => {
  const { undertakings } = house.backend;
  await undertakings.advance(recovery(left), 40 * DAY);
  await undertakings.advance(programme, 40 * DAY);
  const told = await until(recovery(left), quiet);
  const warnings = told.events.filter(({ type }) => type.startsWith('Deadline'));
  expect(warnings.map(({ type, data }) => [type, data['rule'], data['to']])).toEqual(
    expect.arrayContaining([['DeadlineMissed', 'G01', ['B01', 'GEN']]]),
  );
  const { events } = await until(programme, quiet);
  const statuses = events.filter(({ type }) => type === 'StatusRecorded');
  expect(statuses.length).toBeGreaterThanOrEqual(6);
  const weekly = statuses.slice(1).map(({ recordedAt }) => new Date(recordedAt));
  expect(weekly.every((at) => at.getUTCDay() === 1)).toBe(true);
  const stalls = events.filter(({ type }) => type === 'StallFound').map(({ data }) => data['step']);
  expect(stalls).toContain('mend');
  const stall = events.find(({ type, data }) => type === 'DeadlineMissed' && data['rule'] === 'G02');
  expect(stall?.data['to']).toEqual(expect.arrayContaining(['GEN', 'LED']));
}, 120_000);

test('the accounts drawn up from the journals are those of the last status, on every day', async () => {
  const { state } = await house.backend.undertakings.read(programme);
  const status = state.facts.findLast(({ type }) => type === 'StatusRecorded')?.data;
  const { caseload, recoveries } = await house.backend.recoveries.accounts('p1', {});
  expect(caseload.balance).toBe(status?.['open']);
  expect(recoveries.balance).toBe(status?.['outstanding']);
  expect(recoveries.start).toBe(2);
  await expect(house.backend.recoveries.rows('p2')).rejects.toMatchObject({ code: 'UNDERTAKING_UNKNOWN' });
});

test('the accounts of a day by what was known earlier are changed by nothing recorded since', async () => {
  const { events } = await house.backend.undertakings.read(recovery(mended));
  const knownAt = events[events.findIndex(({ type }) => type === 'LookAsked') - 1]?.recordedAt;
  const day = (await house.backend.recoveries.accounts('p1', {})).recoveries.until;
  const { caseload, recoveries } = await house.backend.recoveries.accounts('p1', { until: day, knownAt });
  expect([caseload.balance, recoveries.balance, recoveries.sums.recovered]).toEqual([3, 2, 0]);
});
