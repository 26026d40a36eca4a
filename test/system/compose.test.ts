import { join } from 'node:path';
import { Connection } from '@temporalio/client';
import { retentionDays } from '../../worker/dev/namespace';
import { composeInstallation, type ComposeInstallation } from './compose/installation';
import { commandOf, healthOf, startContainer, untilHealthy, type Container, type Ended } from './compose/containers';
import { seconds } from './compose/file';
import { compileFirst } from './npm-start';

// Runs every command and every health check of docker-compose.yml as it stands, on the components that its images hold:
// PostgreSQL, temporal-sql-tool and the Temporal server built from the same release, Node with what the Dockerfile copies.
// Only values of environment variables differ: names of hosts become 127.0.0.1 with a free port, paths inside containers
// become paths of a temporary folder.

/** The first run builds the server with Go. */
const patience = 15 * 60_000;
/** Several programs are started one after the other. */
const inTurn = 180_000;

let compose: ComposeInstallation;
const running = new Map<string, Container>();

/** Runs what a service runs, to its end. */
function run(name: string, argv = commandOf(compose.service(name))): Promise<Ended> {
  return startContainer(compose.place, { argv, ...compose.options(name) }).ended;
}

/** What the image itself runs where the file names no command. */
const imageCommands: Readonly<Record<string, readonly string[]>> = { temporal: ['temporal-server', 'start'] };

function start(name: string): void {
  const argv = imageCommands[name] ?? compose.stage.command;
  running.set(name, startContainer(compose.place, { argv, ...compose.options(name) }));
}

const healthy = (name: string): Promise<Ended> =>
  untilHealthy(compose.place, compose.service(name), compose.options(name));

/** `docker stop`: SIGTERM, and no more patience than the file gives. */
async function stop(name: string): Promise<Ended> {
  const container = running.get(name);
  if (container === undefined) throw new Error(`${name} was not started`);
  running.delete(name);
  const grace = seconds(compose.service(name).stop_grace_period ?? '10s');
  const killer = setTimeout(() => container.process.kill('SIGKILL'), grace * 1000);
  container.process.kill('SIGTERM');
  const ended = await container.ended;
  clearTimeout(killer);
  return ended;
}

/** `docker compose run --rm sagsgang …` */
async function sagsgang(...args: string[]): Promise<string> {
  const { code, output } = await run('sagsgang', [...commandOf(compose.service('sagsgang')), ...args]);
  expect([args.join(' '), code, output]).toEqual([args.join(' '), 0, output]);
  return output;
}

beforeAll(async () => {
  compileFirst();
  compose = await composeInstallation();
}, patience);

afterAll(async () => {
  for (const name of [...running.keys()].reverse()) await stop(name);
  await compose.close();
});

describe('docker-compose.yml without Docker', () => {
  test('the databases are healthy, and a database that is not there is not', async () => {
    for (const name of ['temporal-db', 'journal-db', 'keys-db']) {
      expect([name, await healthy(name)]).toEqual([name, { code: 0, output: expect.stringContaining('accepting') }]);
    }
    const { env } = compose.options('keys-db');
    const away = await healthOf(compose.place, compose.service('keys-db'), { env: { ...env, PGPORT: '1' } });
    expect(away.code).not.toBe(0);
  });

  test('the schema job makes both schemas, and changes nothing the next time', async () => {
    for (const attempt of [1, 2]) {
      const { code, output } = await run('temporal-schema');
      expect([attempt, code, code === 0 ? '' : output]).toEqual([attempt, 0, '']);
    }
  });

  test('the server is healthy on PostgreSQL', async () => {
    start('temporal');
    expect([await healthy('temporal'), running.get('temporal')?.output()]).toEqual([
      { code: 0, output: '' },
      expect.anything(),
    ]);
    const connection = await Connection.connect({
      address: compose.options('sagsgang-worker').env['TEMPORAL_ADDRESS'] ?? '',
    });
    try {
      const { persistenceStore, historyShardCount } = await connection.workflowService.getClusterInfo({});
      expect([persistenceStore, historyShardCount]).toEqual(['postgres12', 512]);
    } finally {
      await connection.close();
    }
  });

  test(
    'prepare brings the installation up to this release, as often as it runs',
    async () => {
      for (const attempt of [1, 2])
        expect([attempt, await run('sagsgang-prepare')]).toEqual([attempt, { code: 0, output: '' }]);
      expect(retentionDays(compose.service('sagsgang-prepare').environment)).toBe(90);
    },
    inTurn,
  );

  test(
    'the worker serves a case, through a restart of the server',
    async () => {
      start('sagsgang-worker');
      expect(await healthy('sagsgang-worker')).toEqual({ code: 0, output: '' });
      await sagsgang('staff', 'add', 'M01', '--role', 'rådgiver', '--team', 'Modtagelsen', '--from', '01-01-2020');
      const manager = ['--role', 'teamleder', '--role', 'leder', '--role', 'direktør', '--role', 'døgnvagt'];
      await sagsgang('staff', 'add', 'LED', ...manager, '--team', 'Modtagelsen', '--from', '01-01-2020');
      const notify = [
        'case',
        'notify',
        '--child',
        'B0000001',
        '--notifier',
        'fagperson',
        '--worker',
        'M01',
        '--as',
        'M01',
      ];
      const { caseNumber } = JSON.parse(await sagsgang(...notify, '--json')) as { caseNumber: string };

      expect((await stop('temporal')).code).toBe(0);
      start('temporal');
      expect((await healthy('temporal')).code).toBe(0);
      expect((await healthy('sagsgang-worker')).code).toBe(0);
      await sagsgang('case', 'note', caseNumber, '--note', 'Efter genstart', '--as', 'M01');
      expect(await sagsgang('case', 'journal', caseNumber, '--texts', '--as', 'M01')).toContain('Efter genstart');
      await sagsgang('keys', 'rotate');
      await sagsgang('heads', 'seal');
      await sagsgang('heads', 'export', join(compose.place.elsewhere['/files'] ?? '', 'heads.jsonl'));
      expect(await sagsgang('doctor')).toContain('Alt i orden');
    },
    inTurn,
  );

  test('the worker ends within its grace when it is stopped', async () => {
    expect((await stop('sagsgang-worker')).code).toBe(0);
  });
});
