import { setTimeout as pause } from 'node:timers/promises';
import { Unreachable, type DoctorCheck, type Target } from '../../client/cli/ports';
import type { Command } from '../../domain/case/kernel/command';
import type { CommandAnswer } from '../../workflows/contracts/messages';
import { command, newChild, notification, type Accepted } from '../workflow/house';
import { drained } from './afterwards';
import { openRoughHouse, type RoughHouse } from './rough-house';

/** How long a command may be without an answer: half a minute of trying, and one attempt more. */
const BOUND_MS = 45_000;

let rough: RoughHouse;

beforeAll(async () => {
  rough = await openRoughHouse();
}, 120_000);
afterAll(() => rough.close(), 60_000);

const note = (text: string): Command => command('note', { text: { note: text } });

/** Sends as people do: again with the same key until there is an answer. */
async function insist(target: Target, one: Command): Promise<CommandAnswer> {
  for (;;) {
    try {
      return (await rough.house.backend.send(target, one)).answer;
    } catch (error) {
      if (!(error instanceof Unreachable)) throw error;
      await pause(200);
    }
  }
}

async function expectOnce(caseId: string, commands: readonly Command[]): Promise<void> {
  const { house } = rough;
  const journal = await house.journal(caseId);
  for (const { key } of commands) expect(journal.filter((event) => event.key === key)).toHaveLength(1);
  const { state, hash } = await house.backend.state(caseId);
  expect(await house.link.journal.events.head(caseId)).toMatchObject({ seq: state.seq, hash });
  expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: journal.length });
}

async function doctor(quick: boolean): Promise<readonly DoctorCheck[]> {
  const checks: DoctorCheck[] = [];
  for await (const check of rough.house.backend.doctor(undefined, { quick })) checks.push(check);
  return checks;
}

test('the server is killed: its callers are told so in time, and what they then send again is there once', async () => {
  const { house } = rough;
  const caseIds = await Promise.all([house.opened(), house.opened(), house.opened()]);
  const commands = caseIds.map((_, number) => note(`under way ${number}`));
  await rough.kill('server');
  const started = performance.now();
  const sent = caseIds.map((caseId, number) => house.backend.send({ caseId }, commands[number] ?? note('')));
  const checks = await doctor(true);
  const results = await Promise.allSettled(sent);
  const took = performance.now() - started;
  const insisting = caseIds.map((caseId, number) => insist({ caseId }, commands[number] ?? note('')));
  await rough.restart('server');
  for (const [number, result] of results.entries()) {
    expect(result).toMatchObject({
      status: 'rejected',
      reason: { name: 'Unreachable', what: 'server', key: commands[number]?.key },
    });
  }
  expect(took).toBeLessThan(BOUND_MS);
  expect(checks.find(({ code }) => code === 'SERVER_AWAY')).toMatchObject({ ok: false });
  for (const answer of await Promise.all(insisting))
    expect(answer).toMatchObject({ kind: 'accepted', entries: [3, 3] });
  for (const [number, caseId] of caseIds.entries()) await expectOnce(caseId, commands.slice(number, number + 1));
}, 180_000);

test('the worker is away while a deadline passes: it is found missed when the worker is back, and no command is lost', async () => {
  const { house } = rough;
  const [late, worked] = await Promise.all([house.opened(), house.opened()]);
  await rough.kill('worker 0');
  const passing = house.backend.clockAdvance(late, 25 * 3_600_000);
  const meanwhile = note('while nobody works');
  const insisting = insist({ caseId: worked }, meanwhile);
  const child = newChild();
  const opened = insist({ child }, command('notify', notification(child)));
  await pause(2_000);
  await rough.restart('worker 0');
  await passing;

  const journal = await house.journal(late);
  expect(journal.filter(({ type }) => type === 'DeadlineMissed')).toEqual([
    expect.objectContaining({ data: expect.objectContaining({ rule: 'K02', subject: 2 }) }),
  ]);
  expect(await house.backend.overview(late)).toMatchObject({ overdueCount: 1 });
  expect(await insisting).toMatchObject({ kind: 'accepted', entries: [3, 3] });
  await expectOnce(worked, [meanwhile]);
  expect(await opened).toMatchObject({ kind: 'accepted', entries: [1, 2] });
}, 180_000);

test('journal and worker are killed one after the other: what waits in an outbox survives both', async () => {
  const { house } = rough;
  const caseId = await house.opened();
  const [first, second, third] = [note('first'), note('second'), note('third')];
  await rough.kill('journal');
  const waiting: CommandAnswer[] = [];
  for (const one of [first, second]) waiting.push((await house.backend.send({ caseId }, one)).answer);
  for (const answer of waiting as Accepted[]) expect(answer).toMatchObject({ kind: 'accepted', journalled: false });
  await rough.kill('worker 0');
  await rough.restart('worker 0');
  const { refusal } = await house.refuses(caseId, 'note', third);
  expect(refusal.code).toBe('JOURNAL_UNAVAILABLE');
  const again = (await house.backend.send({ caseId }, first)).answer;
  expect(again).toEqual(waiting[0]);
  await rough.restart('journal');
  await drained(house, [caseId], 90_000);
  expect((await house.backend.send({ caseId }, third)).answer).toMatchObject({ entries: [5, 5], journalled: true });
  await expectOnce(caseId, [first, second, third]);
  expect((await house.journal(caseId)).slice(2).map(({ key }) => key)).toEqual([first.key, second.key, third.key]);
}, 180_000);

test('afterwards nothing is left to do', async () => {
  expect((await doctor(false)).filter(({ ok }) => !ok)).toEqual([]);
}, 120_000);
