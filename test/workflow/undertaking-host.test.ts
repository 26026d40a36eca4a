import { setTimeout as pause } from 'node:timers/promises';
import type { ReadUndertaking } from '../../client/library/undertakings/read';
import { undertakingStart } from '../../client/library/undertakings/send';
import { undertakingWorkflowId, type UndertakingAnswer } from '../../workflows/contracts/undertaking';
import { streamOf, type Undertaking } from '../../domain/undertaking/undertaking';
import type { RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { anotherWorker, command, openHouse, type House, type Step } from './house';
import { OwnPostgres } from './own-postgres';

const journalServer = new OwnPostgres();
let installation: TestInstallation;
let house: House;
let workers: RunningWorker[];

beforeAll(async () => {
  installation = await testInstallation();
  const journalUrl = await journalServer.startMigrated('journal');
  house = await openHouse({ settings: { ...installation.settings, journalUrl }, worker: false });
  workers = await Promise.all([anotherWorker(house), anotherWorker(house)]);
  await Promise.all(Array.from({ length: 6 }, () => house.opened()));
}, 120_000);
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()));
  await house.close();
  await journalServer.remove();
  await installation.close();
});

const named = (name: string): Undertaking => house.backend.undertakings.named('round', name);

function tell(round: Undertaking, name: string, step: Step = {}): Promise<UndertakingAnswer> {
  return house.backend.undertakings.send(round, command(name, { by: 'LED', ...step }));
}

const opening: Step = {
  data: { size: 4, replacements: 1, secondReviewPercent: 0 },
  text: { reason: 'En klage fra en skole' },
};

/** Waits until an undertaking stands in a stage. */
async function stands(undertaking: Undertaking, stage: string): Promise<ReadUndertaking> {
  let last: unknown;
  for (const end = Date.now() + 60_000; Date.now() < end; await pause(100)) {
    const read = await house.backend.undertakings.read(undertaking);
    if (read.standing.stage === stage) return read;
    last = read.standing;
  }
  throw new Error(`${undertaking.name} does not stand in ${stage} but ${JSON.stringify(last)}`);
}

const times = ({ events }: ReadUndertaking, type: string): number => events.filter((one) => one.type === type).length;

/** A head of a later day than today. */
async function sealDaysAhead(days: number): Promise<void> {
  await house.link.journal.proof.sealDay(new Date(Date.now() + days * 86_400_000).toISOString());
}

/** The workers stop in the midst of what they do, and others begin. */
async function othersTakeOver(): Promise<void> {
  const stopping = workers.map((worker) => worker.stop());
  workers = [await anotherWorker(house), await anotherWorker(house)];
  await Promise.all(stopping);
}

async function ended(undertaking: Undertaking): Promise<unknown> {
  return house.link.temporal.workflow.getHandle(undertakingWorkflowId(undertaking)).result();
}

test('a command sent twice is answered twice and recorded once; its key with another content is refused', async () => {
  const round = named('gentaget');
  const open = { ...opening, key: 'open-once' };
  const both = await Promise.all([tell(round, 'open', open), tell(round, 'open', open)]);
  expect(both[0]).toMatchObject({ kind: 'accepted', entries: [1, 1], events: ['RoundOpened'] });
  expect(both[1]).toEqual(both[0]);
  const read = await stands(round, 'awaitingHead');
  expect(await tell(round, 'open', open)).toEqual(both[0]);
  const other = { ...open, data: { ...open.data, size: 5 } };
  expect(await tell(round, 'open', other)).toMatchObject({ kind: 'refused', refusal: { code: 'KEY_REUSED' } });
  expect(await tell(round, 'open', opening)).toMatchObject({ refusal: { code: 'UNDERTAKING_OPEN_ALREADY' } });
  expect([times(read, 'RoundOpened'), times(read, 'PopulationFrozen')]).toEqual([1, 1]);
});

test('one that was never opened refuses everything, and its workflow ends', async () => {
  const unknown = named('findes-ikke');
  expect(await tell(unknown, 'gather')).toMatchObject({ refusal: { code: 'UNDERTAKING_NOT_OPEN' } });
  expect(await tell(unknown, 'gaet')).toMatchObject({ refusal: { code: 'UNKNOWN_COMMAND' } });
  expect(await tell(unknown, 'open', { ...opening, key: '' })).toMatchObject({ refusal: { code: 'FIELD_INVALID' } });
  expect(await ended(unknown)).toEqual({ outcome: 'notOpened', seq: 0, hash: null });
});

test('while the journal is down commands are refused, and the same ones are carried out when it is back', async () => {
  const round = named('nedbrud');
  await tell(round, 'open', opening);
  await stands(round, 'awaitingHead');
  await journalServer.stop();
  const again = { key: 'gather-once' };
  expect(await tell(round, 'gather', again)).toMatchObject({ refusal: { code: 'JOURNAL_UNAVAILABLE' } });
  const other = named('aabnet-i-nedbrud');
  const open = { ...opening, key: 'open-again' };
  expect(await tell(other, 'open', open)).toMatchObject({ refusal: { code: 'JOURNAL_UNAVAILABLE' } });
  await journalServer.start();
  expect(await tell(round, 'gather', again)).toMatchObject({ kind: 'accepted' });
  expect(await tell(other, 'open', open)).toMatchObject({ kind: 'accepted', entries: [1, 1] });
  expect(times(await stands(other, 'awaitingHead'), 'PopulationFrozen')).toBe(1);
}, 60_000);

test('runs that continue soon lose nothing: errands waiting, commands from many hands, two workers', async () => {
  const round = named('fornyet');
  const { type, options } = undertakingStart(house.link, round, { withCommand: true, renewAfter: 2 });
  await house.link.temporal.workflow.start(type, options as never);
  await tell(round, 'open', opening);
  await stands(round, 'awaitingHead');
  await Promise.all(Array.from({ length: 7 }, () => tell(round, 'gather')));
  await sealDaysAhead(1);
  const answers = await Promise.all(Array.from({ length: 6 }, () => tell(round, 'gather')));
  for (const answer of answers) expect(answer).toMatchObject({ kind: 'accepted' });
  const read = await stands(round, 'reviewing');
  expect([times(read, 'PopulationFrozen'), times(read, 'SeedFixed')]).toEqual([1, 1]);
  const { raw } = await house.link.temporal.workflow.getHandle(undertakingWorkflowId(round)).describe();
  const first = raw.workflowExecutionInfo?.firstRunId;
  expect(first).not.toBe(raw.workflowExecutionInfo?.execution?.runId);
}, 90_000);

test('the workers stop in the midst of errands and others take over: every review is opened once', async () => {
  const round = named('stoppet');
  await tell(round, 'open', opening);
  await tell(round, 'gather');
  await othersTakeOver();
  await stands(round, 'awaitingHead');
  await sealDaysAhead(2);
  await tell(round, 'gather');
  await othersTakeOver();
  const read = await stands(round, 'reviewing');
  expect([times(read, 'PopulationFrozen'), times(read, 'SeedFixed')]).toEqual([1, 1]);
  const reviews = await house.backend.undertakings.list('review', `${round.name}/`);
  expect(reviews).toHaveLength(4);
  for (const review of reviews) {
    expect(times(await house.backend.undertakings.read(review), 'ReviewOpened')).toBe(1);
  }
  expect(await house.link.journal.events.verifyCase(streamOf(round))).toMatchObject({ kind: 'intact' });
}, 90_000);
