import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cacheFolder } from '../client/connection/home';
import { ensureDatabase } from '../worker/dev/databases';
import { goBuild, temporalServerProgram, temporalSqlToolProgram, type BuildOptions } from '../worker/dev/go-build';
import { lowPorts } from '../worker/dev/ports';
import { startPostgres } from '../worker/dev/postgres';
import type { Say } from '../worker/dev/say';
import type { Shutdown } from '../worker/dev/shutdown';
import { temporalPortNames } from '../worker/dev/temporal-config';
import { findTemporal } from '../worker/dev/temporal-search';
import { startTemporal, type RunningTemporal, type TemporalServerOptions } from '../worker/dev/temporal-server';
import type { Store } from './order';

const say: Say = ({ en }) => process.stderr.write(`${en}\n`);

/** Starts the run's Temporal server; `shutdown` gets a step for each thing started. */
export async function startServer(folder: string, store: Store, shutdown: Shutdown): Promise<RunningTemporal> {
  const { SAGSGANG_TEMPORAL_ADDRESS: _, TEMPORAL_ADDRESS: __, ...env } = process.env;
  const { signal } = new AbortController();
  const build: BuildOptions = { env, cache: cacheFolder(), say, signal };
  const temporal = await startTemporal(
    store === 'sqlite' ? { source: await findTemporal(build), folder } : await onPostgres(folder, build, shutdown),
  );
  shutdown.add(
    () => temporal.stop(),
    () => temporal.kill(),
  );
  return temporal;
}

/** The server of docker-compose.yml: its program, and a PostgreSQL of its own with the schema made by its own tool. */
async function onPostgres(folder: string, build: BuildOptions, shutdown: Shutdown): Promise<TemporalServerOptions> {
  const command = await goBuild(temporalServerProgram, build);
  const tool = await goBuild(temporalSqlToolProgram, build);
  const postgres = await startPostgres({ home: join(folder, 'postgres') });
  shutdown.add(
    () => postgres.stop(),
    () => postgres.kill(),
  );
  for (const schema of ['temporal', 'visibility'] as const) {
    await ensureDatabase(postgres.url('postgres'), schema);
    makeSchema(tool, postgres.url(schema), schema);
  }
  const ports = await lowPorts(temporalPortNames.length);
  return {
    source: { kind: 'server', command },
    folder,
    postgres: { histories: postgres.url('temporal'), visibility: postgres.url('visibility') },
    wantedPorts: Object.fromEntries(temporalPortNames.map((name, index) => [name, ports[index]])),
  };
}

function makeSchema(tool: string, url: string, schema: 'temporal' | 'visibility'): void {
  const { hostname, port, username, password } = new URL(url);
  const env = {
    ...process.env,
    ...{ SQL_PLUGIN: 'postgres12', SQL_HOST: hostname, SQL_PORT: port },
    ...{ SQL_USER: decodeURIComponent(username), SQL_PASSWORD: decodeURIComponent(password) },
  };
  const steps = [
    ['setup-schema', '--version', '0.0'],
    ['update-schema', '--schema-name', `postgresql/v12/${schema}`],
  ];
  for (const step of steps) {
    const { status, stderr } = spawnSync(tool, ['--database', schema, ...step], { env, encoding: 'utf8' });
    if (status !== 0) throw new Error(`${step[0]} failed: ${stderr.trim()}`);
  }
}
