import { setTimeout as pause } from 'node:timers/promises';
import type { ReadUndertaking } from '../../client/library/undertakings/read';
import { undertakingStart } from '../../client/library/undertakings/send';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import { LOOK_SIGNAL } from '../../workflows/contracts/look';
import { undertakingWorkflowId } from '../../workflows/contracts/undertaking';
import { version } from '../../package.json';
import { command, newChild, notification, runsOf, type House, type Step } from '../workflow/house';
import { openRecording, type Recording } from './recording';

const release = `${version}-undertakings`;
const today = civilDayOf(new Date().toISOString());
const DAY = 86_400_000;

describe(`the golden histories of ${release}`, () => {
  let recording: Recording;
  let house: House;

  beforeAll(async () => {
    recording = await openRecording(release);
    ({ house } = recording);
    const from = '2015-01-01';
    await house.link.journal.staff.put(house.link.municipality, [
      { initials: 'TIL', roles: ['supervisor'], team: 'Ledelsen', from },
      { initials: 'GEN', roles: ['recoveryLead'], team: 'Ledelsen', from },
      { initials: 'DIR', roles: ['director'], team: 'Ledelsen', from },
    ]);
  });
  afterAll(() => recording.close());

  const store = (name: string, undertaking: Undertaking): Promise<void> =>
    recording.store(name, undertakingWorkflowId(undertaking));

  const tell = (undertaking: Undertaking, name: string, step: Step = {}) =>
    house.backend.undertakings.send(undertaking, command(name, { by: 'LED', ...step }));

  async function until(undertaking: Undertaking, isSo: (read: ReadUndertaking) => boolean): Promise<ReadUndertaking> {
    for (const end = Date.now() + 60_000; ; await pause(100)) {
      const read = await house.backend.undertakings.read(undertaking);
      if (isSo(read)) return read;
      if (Date.now() > end) throw new Error(JSON.stringify(read.standing));
    }
  }

  const stands = (undertaking: Undertaking, stage: string) =>
    until(undertaking, ({ standing }) => standing.stage === stage);

  async function late(): Promise<string> {
    const child = newChild();
    const { caseId } = await house.does({ child }, 'notify', { ...notification(child), at: addDays(today, -10) });
    await house.does(caseId, 'assign', { data: { worker: 'B01', team: 'Modtagelsen' } });
    return caseId;
  }

  /** Waits until a workflow's errands have failed so often that they rest for a while before they are tried again. */
  async function errandsFail(workflowId: string, times: number): Promise<void> {
    for (let failed = 0; failed < times; await pause(50)) {
      const { raw } = await house.link.temporal.workflow.getHandle(workflowId).describe();
      failed = Math.max(0, ...(raw.pendingActivities ?? []).map(({ attempt }) => (attempt ?? 1) - 1));
    }
  }

  /** How often errands were run to their end, and how often a look and a command came meanwhile. */
  async function errandsOf(workflowId: string): Promise<{ runs: number; looks: number; told: number }> {
    const found = { runs: 0, looks: 0, told: 0 };
    let isRunning = false;
    for (const event of (await runsOf(house.link, workflowId)).flat()) {
      if (event.activityTaskScheduledEventAttributes) isRunning = true;
      if (event.activityTaskCompletedEventAttributes) [isRunning, found.runs] = [false, found.runs + 1];
      if (isRunning && event.workflowExecutionSignaledEventAttributes) found.looks += 1;
      if (isRunning && event.workflowExecutionUpdateCompletedEventAttributes) found.told += 1;
    }
    return found;
  }

  async function errandsRan(workflowId: string, times: number): Promise<void> {
    while ((await errandsOf(workflowId)).runs < times) await pause(100);
  }

  test('a round that is to look, and is told something, while its errands run', async () => {
    const { journalServer } = recording;
    for (let cases = 0; cases < 2; cases += 1) await late();
    const round = house.backend.undertakings.named('round', 'set-igen');
    const workflowId = undertakingWorkflowId(round);
    const look = () => house.link.temporal.workflow.getHandle(workflowId).signal(LOOK_SIGNAL);
    const open = { data: { size: 2, secondReviewPercent: 0 }, text: { reason: 'En klage' } };
    expect(await tell(round, 'open', open)).toMatchObject({ kind: 'accepted' });
    await stands(round, 'awaitingHead');

    await journalServer.stop();
    await look();
    await errandsFail(workflowId, 1);
    const asked = await errandsOf(workflowId);
    await look();
    await journalServer.start();
    await errandsRan(workflowId, asked.runs + 2);
    expect((await errandsOf(workflowId)).looks).toBeGreaterThan(asked.looks);

    await journalServer.stop();
    await look();
    await errandsFail(workflowId, 3);
    const before = await errandsOf(workflowId);
    await journalServer.start();
    expect(await tell(round, 'gather')).toMatchObject({ kind: 'accepted' });
    await errandsRan(workflowId, before.runs + 2);
    expect((await errandsOf(workflowId)).told).toBe(before.told + 1);

    await house.link.journal.proof.sealDay(new Date().toISOString());
    await look();
    await stands(round, 'reviewing');
    for (const number of [1, 2]) {
      const out = { data: { number, reason: 'openedInError' }, text: { explanation: 'Dublet' } };
      expect(await tell(round, 'eliminate', out)).toMatchObject({ kind: 'accepted' });
    }
    await stands(round, 'reviewed');
    expect(await tell(round, 'close')).toMatchObject({ kind: 'accepted' });
    await house.link.temporal.workflow.getHandle(workflowId).result();
    await store('round-looks-again', round);
  }, 180_000);

  test('a round with runs that continue, an outage, errands that wait, and its reviews', async () => {
    for (let cases = 0; cases < 3; cases += 1) await late();
    const round = house.backend.undertakings.named('round', 'golden');
    const { type, options } = undertakingStart(house.link, round, { withCommand: true, renewAfter: 4 });
    await house.link.temporal.workflow.start(type, options as never);
    const open = { data: { size: 2, secondReviewPercent: 0 }, text: { reason: 'En klage' }, key: 'twice' };
    expect(await tell(round, 'open', open)).toMatchObject({ kind: 'accepted' });
    expect(await tell(round, 'open', open)).toMatchObject({ kind: 'accepted' });
    await stands(round, 'awaitingHead');
    await recording.journalServer.stop();
    expect(await tell(round, 'gather')).toMatchObject({ kind: 'refused' });
    await recording.journalServer.start();
    await house.link.journal.proof.sealDay(new Date(Date.now() + DAY).toISOString());
    expect(await tell(round, 'gather')).toMatchObject({ kind: 'accepted' });
    await stands(round, 'reviewing');
    const [first, second] = await house.backend.undertakings.list('review', `${round.name}/`);
    if (!first || !second) throw new Error('Two were drawn');
    await tell(first, 'assign', { data: { reviewer: 'TIL' } });
    await until(first, ({ events }) => events.some((event) => event.type === 'ReviewerChecked'));
    const questions = ['clarification', 'involvement', 'measureChoice', 'followUp', 'languageChild', 'languageParents'];
    await tell(first, 'answer', { by: 'TIL', data: { yes: questions } });
    await tell(first, 'complete', { by: 'TIL' });
    const action = { data: { owner: 'TL1', due: addDays(today, 10) }, text: { what: 'Vagtplan' } };
    expect(await tell(first, 'agree-action', action)).toMatchObject({ kind: 'accepted' });
    await house.backend.undertakings.advance(first, 20 * DAY);
    await until(first, ({ events }) => events.some((event) => event.type === 'DeadlineEscalated'));
    const out = { data: { number: 2, reason: 'openedInError' }, text: { explanation: 'Dublet' } };
    expect(await tell(round, 'eliminate', out)).toMatchObject({ kind: 'accepted' });
    await stands(second, 'eliminated');
    await store('round', round);
    await store('review', first);
    await store('review-out', second);
  }, 180_000);

  test('a review of closed cases, and one that was never opened', async () => {
    const review = house.backend.undertakings.named('closedReview', 'golden');
    const data = { from: '2024-01-01', to: '2024-12-31' };
    expect(await tell(review, 'open', { data })).toMatchObject({ kind: 'accepted' });
    await until(review, ({ standing }) => standing.errands.length === 0);
    await store('closed-review', review);
    const unknown = house.backend.undertakings.named('closedReview', 'aldrig');
    expect(await tell(unknown, 'extend', { data })).toMatchObject({ kind: 'refused' });
    await house.link.temporal.workflow.getHandle(undertakingWorkflowId(unknown)).result();
    await store('closed-review-not-opened', unknown);
  }, 60_000);

  test('a recovery programme and the recovery of a case', async () => {
    const programme = house.backend.undertakings.named('programme', 'golden');
    const start = { by: 'GEN', text: { reason: 'Golden' } };
    expect(await tell(programme, 'start', start)).toMatchObject({ kind: 'accepted' });
    await until(programme, ({ standing }) => standing.errands.length === 0);
    const [recovery] = await house.backend.undertakings.list('recovery', `${programme.name}/`);
    if (!recovery) throw new Error('No case to recover');
    await store('programme', programme);
    await store('recovery', recovery);
  }, 120_000);

  test('a case on its track, with a deadline that runs out', async () => {
    const track = house.backend.undertakings.named('correction', 'golden-ta-1/2023-01-01');
    const text = { note: 'Golden' };
    const does = async (name: string, data: NonNullable<Step['data']> = {}): Promise<void> => {
      const step = { by: 'GEN', data, ...(name === 'take' ? { text } : {}) };
      expect(await tell(track, name, step)).toMatchObject({ kind: 'accepted' });
    };
    const year = Number(today.slice(0, 4)) - 1;
    const period = { from: `${year}-01-01`, to: `${year}-03-31` };
    const grant = { track: 'lostEarnings', caseNumber: 'GOLDEN-TA-1', owner: 'B01', due: addDays(today, 5) };
    await does('open', { ...grant, ...period, difference: 86_625 });
    await does('take', { step: 'settleAmount', difference: 86_625 });
    await does('take', { step: 'assessClaim', outcome: 'claim' });
    expect(await tell(track, 'take', { by: 'GEN', data: { step: 'decideClaim' } })).toMatchObject({ kind: 'refused' });
    await house.backend.undertakings.advance(track, 8 * DAY);
    await until(track, ({ events }) => events.some((event) => event.type === 'DeadlineMissed'));
    await does('take', { step: 'hearOnClaim', hearingSent: today });
    for (const step of ['tellFamily', 'correctRefund', 'decideClaim', 'collectClaim']) await does('take', { step });
    await does('close');
    await house.link.temporal.workflow.getHandle(undertakingWorkflowId(track)).result();
    await store('correction', track);
  }, 60_000);

  test('are stored with their wrapped data keys and digests', () => recording.finish());
});
