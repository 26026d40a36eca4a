import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { Unreachable } from '../../client/cli/ports';
import type { Command } from '../../domain/case/kernel/command';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { command, openHouse, type House } from '../workflow/house';

const CASES = 20;
const COMMANDS_A_CASE = 10;

describe('a worker that is killed in the midst of a storm of commands', () => {
  let installation: TestInstallation;
  let house: House;
  let worker: ChildProcess;

  const startWorker = async (): Promise<ChildProcess> => {
    const started = fork(join(__dirname, 'worker-process.js'), { env: installation.env, stdio: 'inherit' });
    await once(started, 'message');
    return started;
  };

  beforeAll(async () => {
    installation = await testInstallation();
    worker = await startWorker();
    house = await openHouse({ settings: installation.settings, worker: false });
  });
  afterAll(async () => {
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await house.close();
    await installation.close();
  });

  test('loses and doubles no command', async () => {
    const caseIds = await Promise.all(Array.from({ length: CASES }, () => house.opened()));
    let answered = 0;
    let killed: Promise<void> | undefined;

    const killOnce = async (): Promise<void> => {
      const exited = once(worker, 'exit');
      worker.kill('SIGKILL');
      await exited;
      worker = await startWorker();
    };
    /** Sends as a person does: again with the same key where no answer came. */
    const insist = async (caseId: string, one: Command): Promise<void> => {
      for (;;) {
        try {
          const { answer } = await house.backend.send({ caseId }, one);
          expect(answer.kind).toBe('accepted');
          answered += 1;
          if (answered === (CASES * COMMANDS_A_CASE) / 4) killed = killOnce();
          return;
        } catch (error) {
          if (!(error instanceof Unreachable)) throw error;
        }
      }
    };
    const sent = caseIds.map((caseId) => ({
      caseId,
      commands: Array.from({ length: COMMANDS_A_CASE }, (_, i) => command('note', { text: { note: `Notat ${i}` } })),
    }));
    await Promise.all(
      sent.map(async ({ caseId, commands }) => {
        for (const one of commands) await insist(caseId, one);
      }),
    );
    await killed;

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
