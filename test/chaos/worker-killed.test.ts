import type { ChildProcess } from 'node:child_process';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { killed, workerProcess } from '../system/worker-process';
import { command, openHouse, type House } from '../workflow/house';
import { insist } from './insist';

const CASES = 20;
const COMMANDS_A_CASE = 10;

describe('a worker that is killed in the midst of a storm of commands', () => {
  let installation: TestInstallation;
  let house: House;
  let worker: ChildProcess;

  beforeAll(async () => {
    installation = await testInstallation();
    worker = await workerProcess(installation);
    house = await openHouse({ settings: installation.settings, worker: false });
  });
  afterAll(async () => {
    await killed(worker);
    await house.close();
    await installation.close();
  });

  test('loses and doubles no command', async () => {
    const caseIds = await Promise.all(Array.from({ length: CASES }, () => house.opened()));
    let answered = 0;
    let replaced: Promise<void> | undefined;

    const killOnce = async (): Promise<void> => {
      await killed(worker);
      worker = await workerProcess(installation);
    };
    const sent = caseIds.map((caseId) => ({
      caseId,
      commands: Array.from({ length: COMMANDS_A_CASE }, (_, i) => command('note', { text: { note: `Notat ${i}` } })),
    }));
    await Promise.all(
      sent.map(async ({ caseId, commands }) => {
        for (const one of commands) {
          await insist(house, { caseId }, one);
          answered += 1;
          if (answered === (CASES * COMMANDS_A_CASE) / 4) replaced = killOnce();
        }
      }),
    );
    await replaced;

    expect(answered).toBe(CASES * COMMANDS_A_CASE);
    for (const { caseId, commands } of sent) {
      const journal = await house.journal(caseId);
      expect(journal.slice(2).map(({ key }) => key)).toEqual(commands.map(({ key }) => key));
      const { state, hash } = await house.backend.state(caseId);
      expect(await house.link.journal.events.head(caseId)).toMatchObject({ seq: state.seq, hash });
      expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: journal.length });
    }
  }, 120_000);
});
