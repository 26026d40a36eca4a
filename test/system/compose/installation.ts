import { chmodSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { cacheFolder } from '../../../client/connection/home';
import { goBuild, temporalServerProgram, temporalSqlToolProgram } from '../../../worker/dev/go-build';
import { lowPorts } from '../../../worker/dev/ports';
import { needPrograms } from '../../dev/debian-programs';
import { npmPostgres, startCluster, type Cluster } from '../../dev/debian-postgres';
import { sharedEnvironment } from '../../dev/shared';
import { runBlock, shellBlocks } from '../guide';
import { bringFile, containerPath, environmentOf, type Place, type RunOptions } from './containers';
import { readComposeFile, type ComposeFile, type Service } from './file';
import { buildImage, type RunStage } from './image';

/** docker-compose.yml on this machine: its databases run, everything else waits for its command. */
export interface ComposeInstallation {
  readonly file: ComposeFile;
  readonly stage: RunStage;
  readonly place: Place;
  readonly clusters: Readonly<Record<string, Cluster>>;
  service(name: string): Service;
  /** What every process of the service has: environment, folder, account. */
  options(name: string): Omit<RunOptions, 'argv'>;
  close(): Promise<void>;
}

const databases = ['temporal-db', 'journal-db', 'keys-db'] as const;

async function programs(): Promise<Record<string, string>> {
  needPrograms([
    { name: 'pg_isready', package: 'postgresql-client' },
    { name: 'nc', package: 'netcat-openbsd' },
  ]);
  const { signal } = new AbortController();
  const options = { env: process.env, cache: cacheFolder(), say: () => undefined, signal };
  return {
    node: process.execPath,
    'temporal-server': await goBuild(temporalServerProgram, options),
    'temporal-sql-tool': await goBuild(temporalSqlToolProgram, options),
  };
}

/** As the image's entry point makes it: owner, database and arguments of `initdb` from the environment. */
function database(service: Service, home: string, port: number): Promise<Cluster> {
  const { POSTGRES_USER, POSTGRES_DB, POSTGRES_PASSWORD, POSTGRES_INITDB_ARGS } = service.environment;
  return startCluster({
    home,
    port,
    programs: npmPostgres(),
    user: POSTGRES_USER ?? '',
    password: POSTGRES_PASSWORD ?? '',
    database: POSTGRES_DB ?? '',
    initdbArguments: POSTGRES_INITDB_ARGS?.split(' ') ?? [],
  });
}

const serverPorts = [
  ...['FRONTEND_HTTP_PORT', 'FRONTEND_MEMBERSHIP_PORT', 'HISTORY_GRPC_PORT', 'HISTORY_MEMBERSHIP_PORT'],
  ...['MATCHING_GRPC_PORT', 'MATCHING_MEMBERSHIP_PORT', 'WORKER_GRPC_PORT', 'WORKER_MEMBERSHIP_PORT'],
];

/** The account of the image, by its number; only root can become another. */
const imageAccount = process.getuid?.() === 0 ? { uid: 1000, gid: 1000 } : {};

/** Makes the passwords and the key ring as production.md tells; gives the variables that docker-compose.yml asks for. */
async function secrets(folder: string): Promise<Record<string, string>> {
  const SAGSGANG_KEY_RING_FOLDER = join(folder, 'keys');
  const SAGSGANG_FILES_FOLDER = join(folder, 'files');
  mkdirSync(SAGSGANG_KEY_RING_FOLDER, { mode: 0o700 });
  mkdirSync(SAGSGANG_FILES_FOLDER, { mode: 0o700 });
  const env = { PATH: process.env['PATH'], SAGSGANG_KEY_RING_FOLDER, SAGSGANG_FILES_FOLDER };
  const [passwords = '', ring = '', owner = ''] = shellBlocks('production.md').get('Before the first start') ?? [];
  for (const block of 'uid' in imageAccount ? [passwords, ring, owner] : [passwords, ring]) {
    const { code, output } = await runBlock(block, env, folder);
    if (code !== 0) throw new Error(output);
  }
  const made = parseEnv(readFileSync(join(folder, '.env'), 'utf8')) as Record<string, string>;
  return { ...made, SAGSGANG_KEY_RING_FOLDER, SAGSGANG_FILES_FOLDER };
}

/**
 * Brings up what docker-compose.yml describes, without Docker: databases as processes, each name of a host or path that
 * exists only inside containers led elsewhere by the values of environment variables. Commands stay as they stand.
 */
export async function composeInstallation(): Promise<ComposeInstallation> {
  const folder = mkdtempSync(join(sharedEnvironment().folder, 'compose-'));
  chmodSync(folder, 0o755);
  const variables = await secrets(folder);
  const file = readComposeFile(variables);
  const [temporalDb = 0, journalDb = 0, keysDb = 0, frontend = 0, ops = 0, ...others] = await lowPorts(
    5 + serverPorts.length,
  );
  const settings = bringFile({ folder }, 'settings.yaml', file.configs['temporal-settings']?.content ?? '');
  const place: Place = {
    folder,
    elsewhere: {
      'journal-db:5432': `127.0.0.1:${journalDb}`,
      'keys-db:5432': `127.0.0.1:${keysDb}`,
      'temporal:7233': `127.0.0.1:${frontend}`,
      'temporal-db': '127.0.0.1',
      '0.0.0.0': '127.0.0.1',
      '5432': `${temporalDb}`,
      '7233': `${frontend}`,
      '9464': `${ops}`,
      '/etc/temporal/settings.yaml': settings,
      '/files': variables['SAGSGANG_FILES_FOLDER'] ?? '',
      '/keys': variables['SAGSGANG_KEY_RING_FOLDER'] ?? '',
    },
    ports: Object.fromEntries(serverPorts.map((name, index) => [name, `${others[index]}`])),
  };
  const path = containerPath(folder, await programs());
  const stage = buildImage(join(folder, 'image'));
  const service = (name: string): Service => {
    const found = file.services[name];
    if (found === undefined) throw new Error(`no service ${name}`);
    return found;
  };
  const ports: Record<string, number> = { 'temporal-db': temporalDb, 'journal-db': journalDb, 'keys-db': keysDb };
  const clusters = Object.fromEntries(
    await Promise.all(
      databases.map(
        async (name) => [name, await database(service(name), join(folder, name), ports[name] ?? 0)] as const,
      ),
    ),
  );
  return {
    ...{ file, stage, place, clusters, service },
    options: (name) => {
      const own = environmentOf(service(name), place);
      const env = { PATH: path, ...(name in ports ? { PGPORT: `${ports[name]}` } : {}), ...own };
      if (!name.startsWith('sagsgang')) return { env };
      return {
        env: { HOME: '/nonexistent', ...stage.environment, ...env },
        cwd: join(folder, 'image'),
        ...imageAccount,
      };
    },
    close: async () => {
      await Promise.all(Object.values(clusters).map((cluster) => cluster.stop()));
    },
  };
}
