import { readFileSync } from 'node:fs';
import {
  bundleWorkflowCode,
  DefaultLogger,
  Worker,
  type ReplayWorkerOptions,
  type WorkflowBundle,
} from '@temporalio/worker';
import { Client as DatabaseClient } from 'pg';
import { scopeOfWorkflow } from '../../workflows/contracts/key-scope';
import { openJournal, type Journal } from '../../journal/connect';
import * as workflows from '../../workflows';
import { installRuntime, openLog } from '../../worker/logging';
import { OwnPostgres } from '../workflow/own-postgres';
import {
  digests,
  goldenHistories,
  goldenKeys,
  manifestFile,
  recordedWith,
  releases,
  testKeyRing,
  type GoldenHistory,
} from './golden';

installRuntime(openLog('silent'));

const bundles = new Map<string, Promise<WorkflowBundle>>();

/** Bundles workflows once for all releases. */
function bundled(workflowsPath: string): Promise<WorkflowBundle> {
  const logger = new DefaultLogger('ERROR', () => undefined);
  const bundle = bundles.get(workflowsPath) ?? bundleWorkflowCode({ workflowsPath, logger });
  bundles.set(workflowsPath, bundle);
  return bundle;
}

describe.each(releases())('the golden histories of release %s', (release) => {
  const keyServer = new OwnPostgres();
  let journal: Journal;
  const histories = goldenHistories(release);

  beforeAll(async () => {
    const keysUrl = await keyServer.startMigrated('keys');
    const database = new DatabaseClient({ connectionString: keysUrl });
    await database.connect();
    for (const { keyId, scope, ringVersion, wrapped } of goldenKeys(release)) {
      await database.query(
        `insert into data_key (key_id, scope, wrapped, ring_version) values ($1, $2, decode($3, 'base64'), $4)`,
        [keyId, scope, wrapped, ringVersion],
      );
    }
    await database.end();
    journal = await openJournal({ journalUrl: keysUrl, keysUrl, keyRing: testKeyRing, scopeOfWorkflow });
  });
  afterAll(async () => {
    await journal.close();
    await keyServer.remove();
  });

  /** Replays histories, each under its own workflow id; answers the names of those that do not replay, with why. */
  async function failures(workflowsPath: string, given: readonly GoldenHistory[]): Promise<[string, string][]> {
    const options: ReplayWorkerOptions = {
      workflowBundle: await bundled(workflowsPath),
      dataConverter: journal.dataConverter,
    };
    const failed: [string, string][] = [];
    for (const { name, workflowId, history } of given) {
      await Worker.runReplayHistory(options, history, workflowId).catch((error: unknown) =>
        failed.push([name, error instanceof Error ? error.name : String(error)]),
      );
    }
    return failed;
  }

  test('are those that were recorded', () => {
    const manifest = JSON.parse(readFileSync(manifestFile, 'utf8')) as Record<string, string>;
    const recorded = Object.entries(manifest).filter(([file]) => file.startsWith(`${release}/`));
    expect(digests(release)).toEqual(Object.fromEntries(recorded));
    expect(histories.length).toBeGreaterThanOrEqual(2);
    expect(recordedWith()[release]).toMatchObject({ sdk: expect.stringMatching(/^\d+\.\d+\.\d+$/) });
  });

  test('replay on the workflows of today', async () => {
    expect(await failures(require.resolve('../../workflows'), histories)).toEqual([]);
  });

  test('do not replay on a workflow that was changed without care', async () => {
    const all = histories.map(({ name }) => [name, 'DeterminismViolationError']);
    expect(await failures(require.resolve('./changed-workflow'), histories)).toEqual(all);
  });
});

test('every kind of workflow has its golden histories: any may run while a release is replaced', () => {
  const types = releases()
    .flatMap((release) => goldenHistories(release))
    .map(({ history }) => history.events?.[0]?.workflowExecutionStartedEventAttributes?.workflowType?.name);
  expect([...new Set(types)].sort()).toEqual(Object.keys(workflows).sort());
});
