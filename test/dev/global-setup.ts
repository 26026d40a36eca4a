import { mkdtempSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cacheFolder } from '../../client/connection/home';
import { migrateJournal, migrateKeys } from '../../journal/migrate';
import { ensureDatabase } from '../../worker/dev/databases';
import { startPostgres } from '../../worker/dev/postgres';
import type { Say } from '../../worker/dev/say';
import { findTemporal } from '../../worker/dev/temporal-search';
import { startTemporal } from '../../worker/dev/temporal-server';
import { keepBundle } from '../../worker/workflow-bundle';
import { guard } from './guard';
import { onTeardown } from './global-teardown';
import type { SharedEnvironment } from './shared';
import { sharedVariable } from './shared';

const say: Say = ({ en }) => process.stderr.write(`${en}\n`);

async function databases(folder: string): Promise<Omit<SharedEnvironment, 'temporalAddress'>> {
  const postgres = await startPostgres({ home: join(folder, 'postgres-home'), forgetful: true });
  onTeardown(() => postgres.stop());
  const adminUrl = postgres.url('postgres');
  const templates = { journal: 'template_journal', keys: 'template_keys' };
  for (const name of Object.values(templates)) await ensureDatabase(adminUrl, name);
  await Promise.all([migrateJournal(postgres.url(templates.journal)), migrateKeys(postgres.url(templates.keys))]);
  return { adminUrl, templates, folder };
}

async function server(folder: string): Promise<string> {
  const { signal } = new AbortController();
  const source = await findTemporal({ env: process.env, cache: cacheFolder(), say, signal });
  const temporal = await startTemporal({ source, folder: join(folder, 'temporal'), fastTimers: true, forgetful: true });
  onTeardown(() => temporal.stop());
  return temporal.address;
}

/**
 * Starts the Temporal server and the PostgreSQL of one test run, bundles the workflows once for all its workers, and tells
 * its test files where they are.
 */
export default async function setUp(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-test-'));
  chmodSync(folder, 0o755);
  const guarding = guard(folder);
  onTeardown(() => guarding.release());
  const workflows = join(folder, 'workflows.js');
  const [temporalAddress, shared] = await Promise.all([server(folder), databases(folder), keepBundle(workflows)]);
  const file = join(folder, 'environment.json');
  const environment: SharedEnvironment = { ...shared, temporalAddress };
  writeFileSync(file, JSON.stringify(environment), { mode: 0o600 });
  process.env[sharedVariable] = file;
  process.env['SAGSGANG_WORKFLOWS'] = workflows;
}
