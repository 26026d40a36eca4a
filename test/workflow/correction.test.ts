import type { FieldValue } from '../../domain/case/kernel/event';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import { command, openHouse, type House } from './house';

const DAY = 86_400_000;
const today = civilDayOf(new Date().toISOString());
const year = Number(today.slice(0, 4)) - 1;

let house: House;
let track: Undertaking;

beforeAll(async () => {
  house = await openHouse();
  const from = '2015-01-01';
  await house.link.journal.staff.put(house.link.municipality, [
    { initials: 'GEN', roles: ['recoveryLead'], team: 'Ledelsen', from },
  ]);
  track = house.backend.undertakings.named('correction', `fax-ta-0127/${year}-01-01`);
}, 90_000);
afterAll(() => house.close());

async function tell(name: string, data: Record<string, FieldValue> = {}): Promise<string> {
  const text = name === 'take' ? { text: { note: 'Vurderet konkret' } } : {};
  const answer = await house.backend.undertakings.send(track, command(name, { by: 'GEN', data, ...text }));
  return answer.kind === 'refused' ? answer.refusal.code : 'accepted';
}

test('a case on its track runs on the server: refused out of order, recorded with who and when', async () => {
  const grant = { track: 'lostEarnings', caseNumber: 'FAX-TA-0127', owner: 'B01', due: addDays(today, 5) };
  expect(await tell('open', { ...grant, from: `${year}-01-01`, to: `${year}-03-31`, difference: 86_625 })).toBe(
    'accepted',
  );
  expect(await tell('take', { step: 'settleAmount', difference: 86_625 })).toBe('accepted');
  expect(await tell('take', { step: 'assessClaim', outcome: 'claim' })).toBe('accepted');
  expect(await tell('take', { step: 'decideClaim' })).toBe('CORRECTION_WAITS');
  const { events, standing } = await house.backend.undertakings.read(track);
  expect(events.map(({ type, by }) => [type, by])).toEqual([
    ['CorrectionOpened', 'GEN'],
    ['CorrectionStepTaken', 'GEN'],
    ['CorrectionStepTaken', 'GEN'],
  ]);
  expect(standing).toMatchObject({ stage: 'running', over: false });
}, 60_000);

test('an agreed deadline that runs out is told to the owner and to whoever opened the track', async () => {
  await house.backend.undertakings.advance(track, 8 * DAY);
  const { events } = await house.backend.undertakings.read(track);
  const missed = events.find(({ type }) => type === 'DeadlineMissed');
  expect(missed?.data).toMatchObject({ rule: 'G11', step: 'due', to: ['B01', 'GEN'] });
}, 60_000);

test('a track whose every step is taken is ended, and its workflow with it', async () => {
  for (const step of ['tellFamily', 'correctRefund']) expect(await tell('take', { step })).toBe('accepted');
  expect(await tell('take', { step: 'hearOnClaim', hearingSent: today })).toBe('accepted');
  for (const step of ['decideClaim', 'collectClaim']) expect(await tell('take', { step })).toBe('accepted');
  expect(await tell('close')).toBe('accepted');
  const { standing, events } = await house.backend.undertakings.read(track);
  expect(standing).toMatchObject({ stage: 'closed', over: true, nextWake: null });
  expect(events.slice(-2).map(({ type }) => type)).toEqual(['DeadlineMended', 'CorrectionClosed']);
}, 60_000);
