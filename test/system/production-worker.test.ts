import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { cloneFolder } from '../../client/connection/home';
import type { TestInstallation } from '../dev/environment';
import { testInstallation } from '../dev/environment';
import { compileFirst } from './npm-start';

function run(
  program: string,
  env: NodeJS.ProcessEnv,
): { ended: Promise<number | null>; stop(): void; output(): string } {
  const child = spawn(process.execPath, [join(cloneFolder(), 'dist', 'worker', program)], { env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (output += chunk.toString()));
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  return { ended, stop: () => void child.kill('SIGTERM'), output: () => output };
}

describe('an installation that runs elsewhere', () => {
  let installation: TestInstallation;

  beforeAll(async () => {
    compileFirst();
    installation = await testInstallation();
  });

  afterAll(() => installation.close());

  test('is prepared as often as one likes, in a new namespace too', async () => {
    const env = { ...installation.env, TEMPORAL_NAMESPACE: `prepared-${randomUUID()}` };
    for (const attempt of [1, 2]) {
      const { ended, output } = run('prepare.js', env);
      expect({ attempt, code: await ended, output: output() }).toEqual({ attempt, code: 0, output: '' });
    }
  });

  test('has a worker that polls, and finishes on SIGTERM', async () => {
    const { temporal, env } = installation;
    const { namespace, taskQueue } = temporal;
    const worker = run('main.js', env);
    const polled = async (): Promise<boolean> => {
      const { pollers } = await temporal.connection.workflowService.describeTaskQueue({
        namespace,
        taskQueue: { name: taskQueue },
        taskQueueType: 1,
      });
      return pollers.length > 0;
    };
    for (const end = performance.now() + 30_000; !(await polled()) && performance.now() < end;);
    expect(await polled()).toBe(true);
    worker.stop();
    expect(await worker.ended).toBe(0);
  });

  test('says what its environment lacks', async () => {
    const { ended, output } = run('main.js', {
      PATH: process.env['PATH'],
      SAGSGANG_HOME: installation.env['SAGSGANG_HOME'],
    });
    expect(await ended).toBe(1);
    expect(output()).toContain('TEMPORAL_ADDRESS, DATABASE_URL, SAGSGANG_KEYS_URL');
    expect(output()).not.toContain('    at ');
  });
});
