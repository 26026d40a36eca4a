import { execFile, fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Unreachable, type DoctorCheck } from '../../client/cli/ports';
import { cloneFolder } from '../../client/connection/home';
import { checkInstallation } from '../../client/library/doctor/installation';
import { deploymentName, type KnownVersion } from '../../client/library/version-list';
import { caseWorkflowId } from '../../workflows/contracts/messages';
import { servedCode } from '../../worker/versions';
import { undertakingWorkflowId } from '../../workflows/contracts/undertaking';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { command, openHouse, type House } from '../workflow/house';
import { compileFirst } from './npm-start';
import { killed } from './worker-process';

interface Called {
  readonly code: number | string | null | undefined;
  readonly lines: readonly Record<string, unknown>[];
}

const DAY_MS = 86_400_000;
const MOST_CASES = 24;

describe('a release that takes over from another under running cases', () => {
  let installation: TestInstallation;
  let house: House;
  let older: ChildProcess;
  let newer: ChildProcess;
  let old = '';
  let next = '';
  const told = new Map<string, number>();

  const startWorker = async (workflows?: string): Promise<ChildProcess> => {
    const env = { ...installation.env, ...(workflows ? { SAGSGANG_TEST_WORKFLOWS: workflows } : {}) };
    const started = fork(join(__dirname, 'released-worker.js'), { env, stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
    await once(started, 'message');
    return started;
  };
  /** A call of `sagsgang … --json`, as operations make it. */
  const called = (...args: string[]): Promise<Called> =>
    new Promise((resolve) => {
      const program = join(cloneFolder(), 'dist', 'client', 'cli', 'main.js');
      execFile(process.execPath, [program, ...args, '--json'], { env: installation.env }, (error, out) => {
        const lines = out.split('\n').flatMap((line) => (line ? [JSON.parse(line) as Called['lines'][0]] : []));
        resolve({ code: error ? error.code : 0, lines });
      });
    });
  const version = (...args: string[]): Promise<Called> => called('version', ...args);
  const versions = async (): Promise<readonly KnownVersion[]> =>
    (await version('list')).lines as unknown as readonly KnownVersion[];
  const described = (caseId: string) =>
    house.link.temporal.workflow.getHandle(caseWorkflowId(house.link.municipality, caseId)).describe();
  /** The version that did the last task of a case. */
  const versionOf = async (caseId: string): Promise<string | null | undefined> =>
    (await described(caseId)).raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId;
  const review = () => house.backend.undertakings.named('closedReview', 'i-gang');
  /** Opens a review of closed cases and lets its errands come to rest: nothing happens in it then for weeks. */
  const reviewOpened = async (): Promise<void> => {
    const open = { by: 'LED', data: { from: '2024-01-01', to: '2024-12-31' } };
    expect(await house.backend.undertakings.send(review(), command('open', open))).toMatchObject({ kind: 'accepted' });
    await until(async () => (await house.backend.undertakings.read(review())).standing.errands.length === 0);
  };
  const reviewVersion = async (): Promise<string | null | undefined> => {
    const handle = house.link.temporal.workflow.getHandle(undertakingWorkflowId(review()));
    return (await handle.describe()).raw.workflowExecutionInfo?.versioningInfo?.deploymentVersion?.buildId;
  };
  const until = async (isSo: () => Promise<boolean>): Promise<void> => {
    for (const end = performance.now() + 20_000; !(await isSo()); await pause(100)) {
      if (performance.now() > end) throw new Error('It did not come to that');
    }
  };
  /** Waits until the server counts cases that use what the older version lacks. */
  const patchesCounted = (): Promise<void> =>
    until(async () => {
      const query = `ExecutionStatus = 'Running' AND TemporalChangeVersion = 'rest-at-the-start'`;
      const { namespace } = house.settings;
      const { count } = await house.link.temporal.workflowService.countWorkflowExecutions({ namespace, query });
      return Number(count) > 0;
    });
  /** What `doctor` says of the workers. */
  const workersChecked = async (): Promise<DoctorCheck | undefined> => {
    for await (const check of checkInstallation(house.link)) if (check.subject === 'worker') return check;
    return undefined;
  };
  const opened = async (): Promise<string> => {
    const caseId = await house.opened();
    told.set(caseId, 0);
    return caseId;
  };
  /** Writes a note as a person does: again with the same key where no answer came. */
  const note = async (caseId: string): Promise<void> => {
    told.set(caseId, (told.get(caseId) ?? 0) + 1);
    const one = command('note', { text: { note: 'Skrevet undervejs' } });
    for (;;) {
      try {
        const { answer } = await house.backend.send({ caseId }, one);
        expect(answer.kind).toBe('accepted');
        return;
      } catch (error) {
        if (!(error instanceof Unreachable)) throw error;
      }
    }
  };
  const allOn = async (buildId: string): Promise<void> => {
    expect(new Set(await Promise.all([...told.keys()].map(versionOf)))).toEqual(new Set([buildId]));
  };

  beforeAll(async () => {
    compileFirst();
    installation = await testInstallation();
    older = await startWorker();
    house = await openHouse({ settings: installation.settings, worker: false });
  }, 120_000);

  afterAll(async () => {
    for (const worker of [older, newer]) worker.kill('SIGKILL');
    await house.close();
    await installation.close();
  });

  test('waits until it is given work: the first version is the current one', async () => {
    await opened();
    await opened();
    newer = await startWorker(require.resolve('./next-release'));
    const known = await versions();
    expect(known).toMatchObject([
      { standing: 'idle', pollers: 1, running: 0, patches: ['rest-at-the-start'] },
      { standing: 'current', pollers: 1, patches: [] },
    ]);
    [next, old] = known.map(({ buildId }) => buildId) as [string, string];
    expect(await servedCode(house.link.temporal.workflowService, house.settings, next)).toBe('ok');
    expect((await workersChecked())?.en).toBe(`1 worker(s) poll for tasks as the current version ${old}.`);
    await opened();
    await allOn(old);
    await reviewOpened();
  }, 60_000);

  test('gets its share of new cases while it ramps, and both work', async () => {
    expect(await version('ramp', next, '50')).toMatchObject({ code: 0 });
    const seen = new Set<string | null | undefined>();
    while (seen.size < 2 && told.size < MOST_CASES) seen.add(await versionOf(await opened()));
    expect(seen).toEqual(new Set([old, next]));
    for (const caseId of told.keys()) await note(caseId);
  }, 60_000);

  test('is not taken back while cases use what the older one lacks, nor given less', async () => {
    await patchesCounted();
    const refused = { code: 1, lines: [{ code: 'VERSION_LACKS_PATCH' }] };
    expect(await version('ramp', next, '0')).toMatchObject(refused);
    expect(await version('ramp', next, '20')).toMatchObject(refused);
    expect(await version('ramp', next, '60')).toMatchObject({ code: 0 });
  }, 60_000);

  test('takes over every case once it is the current one, those that sleep at their next task', async () => {
    expect(await version('current', next)).toMatchObject({ code: 0 });
    await killed(older);
    const [sleeper] = told.keys();
    const before = await house.journal(sleeper ?? '');
    await house.backend.clockAdvance(sleeper ?? '', 40 * DAY_MS);
    expect((await house.journal(sleeper ?? '')).length).toBeGreaterThan(before.length);
    for (const caseId of told.keys()) await note(caseId);
    await allOn(next);
    expect(await reviewVersion()).toBe(old);
    const woken = { woken: told.size, undertaking: 1, closed: 0, missing: 0, failed: 0 };
    expect(await called('wake', '--all')).toEqual({ code: 0, lines: [woken] });
    for (const end = performance.now() + 20_000; (await version('drained', old)).code !== 0; await pause(200)) {
      if (performance.now() > end) throw new Error('workflows are still counted on the old version');
    }
    expect(await reviewVersion()).toBe(next);
  }, 60_000);

  test('can be gone back on, but for cases that use what the older one lacks: these wait, and lose nothing', async () => {
    older = await startWorker();
    const patched = await opened();
    expect(await version('current', old)).toMatchObject({ code: 1, lines: [{ code: 'VERSION_LACKS_PATCH' }] });
    expect(await version('current', old, '--force')).toMatchObject({ code: 0 });
    const [plain] = told.keys();
    await note(plain ?? '');
    expect(await versionOf(plain ?? '')).toBe(old);

    const waiting = note(patched);
    const tries = async (): Promise<number> => (await described(patched)).raw.pendingWorkflowTask?.attempt ?? 0;
    for (const end = performance.now() + 20_000; (await tries()) < 2; await pause(100)) {
      if (performance.now() > end) throw new Error('the older version did not fail on the patch');
    }
    expect(await version('current', next)).toMatchObject({ code: 0 });
    await waiting;
    await note(plain ?? '');
    expect(await versionOf(plain ?? '')).toBe(next);
  }, 90_000);

  test('has lost and doubled nothing', async () => {
    for (const [caseId, notes] of told) {
      const journal = await house.journal(caseId);
      expect(journal.filter(({ type }) => type === 'NoteWritten')).toHaveLength(notes);
      const { state, hash } = await house.backend.state(caseId);
      expect(await house.link.journal.events.head(caseId)).toMatchObject({ seq: state.seq, hash });
      expect(await house.link.journal.events.verifyCase(caseId)).toMatchObject({ kind: 'intact', seq: journal.length });
    }
  });

  test('is asked for a version that is not there', async () => {
    expect(await version('current', 'no-such')).toMatchObject({ code: 1, lines: [{ code: 'VERSION_UNKNOWN' }] });
    expect(await version('ramp', next, '101')).toMatchObject({ code: 2 });
  });

  test('gets no work where a version without a worker has it: doctor says that cases stand still, and who waits', async () => {
    const { workflowService } = house.link.temporal;
    const { namespace } = house.settings;
    const nobody = { buildId: 'nobody', allowNoPollers: true, ignoreMissingTaskQueues: true };
    await workflowService.setWorkerDeploymentCurrentVersion({ namespace, deploymentName, ...nobody });
    const check = await workersChecked();
    expect(check).toMatchObject({ ok: false, code: 'CURRENT_VERSION_HAS_NO_WORKER' });
    for (const buildId of [old, next]) expect(check?.next?.da).toContain(`sagsgang version current ${buildId}`);
    expect(await servedCode(workflowService, house.settings, next)).toBe('no-worker');
  }, 60_000);
});
