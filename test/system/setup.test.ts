import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { Client as DatabaseClient } from 'pg';
import type { Runtime } from '../../client/connection/runtime';
import { readRuntime } from '../../client/connection/runtime';
import { isRunning, processesWith } from '../../worker/dev/process';
import { sharedEnvironment } from '../dev/shared';
import type { Start } from './npm-start';
import { compileFirst, start } from './npm-start';

const home = mkdtempSync(join(sharedEnvironment().folder, 'start-'));
let running: Start | undefined;

function runtime(): Runtime {
  const found = readRuntime(home);
  if (found === undefined) throw new Error('no runtime.json');
  return found;
}

async function query(text: string): Promise<unknown[]> {
  const client = new DatabaseClient({ connectionString: runtime().journalUrl });
  await client.connect();
  try {
    return (await client.query(text)).rows as unknown[];
  } finally {
    await client.end();
  }
}

async function withServer<Result>(use: (client: Client) => Promise<Result>): Promise<Result> {
  const { temporalAddress: address, namespace } = runtime();
  const connection = await Connection.connect({ address });
  try {
    return await use(new Client({ connection, namespace }));
  } finally {
    await connection.close();
  }
}

beforeAll(compileFirst);

afterAll(async () => {
  running?.process.kill('SIGTERM');
  await running?.ended;
});

describe('npm start', () => {
  const workflowId = `w-${randomUUID()}`;

  test('starts everything and says so in Danish and English', async () => {
    running = start({ home });
    await running.up;
    expect(running.output()).toContain('Sagsgang kører.');
    expect(running.output()).toContain('Sagsgang is running.');
    const { journalUrl } = runtime();
    expect(running.output()).not.toContain(new URL(journalUrl).password);
  });

  test('tells its addresses to the owner only', () => {
    expect(statSync(join(home, 'runtime.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(home, 'key-ring.json')).mode & 0o777).toBe(0o600);
    expect(runtime().temporalAddress).toMatch(/^127\.0\.0\.1:\d+$/);
    expect(new URL(runtime().journalUrl).hostname).toBe('127.0.0.1');
    expect(runtime().keysUrl).not.toBe(runtime().journalUrl);
    expect(runtime().development).toBe(true);
  });

  test('runs once a home', async () => {
    const second = start({ home });
    expect(await second.ended).toBe(1);
    expect(second.output()).toContain(`(proces ${runtime().pid})`);
    expect(second.output()).toContain('already running');
  });

  test('continues where it was after kill -9', async () => {
    await query('CREATE TABLE remembered (word text); ');
    await query("INSERT INTO remembered VALUES ('blåbærgrød')");
    const options = { workflowId, taskQueue: 'nobody' };
    const { firstExecutionRunId } = await withServer((client) => client.workflow.start('sleeper', options));
    process.kill(runtime().pid, 'SIGKILL');
    await running?.ended;
    expect(processesWith(home).length).toBeGreaterThan(0);

    running = start({ home });
    await running.up;
    expect(await query('SELECT word FROM remembered')).toEqual([{ word: 'blåbærgrød' }]);
    const { runId, status } = await withServer((client) => client.workflow.getHandle(workflowId).describe());
    expect([runId, status.name]).toEqual([firstExecutionRunId, 'RUNNING']);
  });

  test('stops everything on Ctrl-C', async () => {
    running?.process.kill('SIGINT');
    expect(await running?.ended).toBe(0);
    expect(running?.output()).toContain('stopping');
    expect(processesWith(home)).toEqual([]);
    expect(existsSync(join(home, 'runtime.json'))).toBe(false);
    expect(existsSync(join(home, 'start.lock'))).toBe(false);
  });

  test('stops everything when npm is killed', async () => {
    running = start({ home, npm: true });
    await running.up;
    const { pid } = runtime();
    running.process.kill('SIGKILL');
    await running.ended;
    await until(() => !isRunning(pid));
    expect(processesWith(home)).toEqual([]);
  });
});

async function until(met: () => boolean): Promise<void> {
  for (const end = performance.now() + 30_000; !met() && performance.now() < end;) {
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
