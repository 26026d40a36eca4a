import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, symlinkSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { Client } from 'pg';
import { cloneFolder } from '../../client/connection/home';
import type { DoctorCheck } from '../../client/cli/ports';
import { readSettings, type Settings } from '../../client/connection/settings';
import { backendOver } from '../../client/library/backend';
import { link, type InstallationLink } from '../../client/library/installation';
import { readKeyRing } from '../../journal/keys/key-ring-file';
import { migrateJournal, migrateKeys } from '../../journal/migrate';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { debianPostgres, needPrograms, operatorPath } from '../dev/debian-programs';
import { startCluster, type Cluster } from '../dev/debian-postgres';
import { testTemporal, type TestTemporal } from '../dev/environment';
import { sharedEnvironment } from '../dev/shared';
import { command, openHouse, type House } from '../workflow/house';
import { runBlock, shellBlocks } from './guide';
import { startStorm, type Acknowledged } from './backup/storm';
import { compileFirst } from './npm-start';

const folder = mkdtempSync(join(sharedEnvironment().folder, 'backup-'));
const blocks = shellBlocks('backup.md');
const receipts = join(folder, 'receipts.jsonl');
const keyRing = join(folder, 'key-ring.json');

/** One system: databases of its own, a namespace of its own; the key ring is the one thing two systems share. */
interface System {
  readonly cluster: Cluster;
  readonly env: NodeJS.ProcessEnv;
  readonly settings: Settings;
}

async function system(name: string, temporalAddress: string, namespace: string): Promise<System> {
  const cluster = await startCluster({
    home: join(folder, name),
    programs: debianPostgres(),
    user: 'sagsgang',
    password: 'jordbaergroed',
    database: 'sagsgang_journal',
    initdbArguments: ['--locale=C.UTF-8'],
  });
  const admin = new Client({ connectionString: cluster.url('postgres') });
  await admin.connect();
  await admin.query('CREATE DATABASE sagsgang_keys');
  await admin.end();
  const env = {
    ...process.env,
    PATH: [join(folder, 'bin'), operatorPath()].join(delimiter),
    SAGSGANG_HOME: join(folder, `${name}-home`),
    TEMPORAL_ADDRESS: temporalAddress,
    TEMPORAL_NAMESPACE: namespace,
    DATABASE_URL: cluster.url('sagsgang_journal'),
    SAGSGANG_KEYS_URL: cluster.url('sagsgang_keys'),
    SAGSGANG_KEY_RING: keyRing,
    SAGSGANG_USER: 'DRF',
    SAGSGANG_LANG: 'en',
    BACKUP: join(folder, 'copy'),
    RECEIPTS: receipts,
  };
  return { cluster, env, settings: readSettings(env) };
}

/** Runs every block under a heading of the guide; each must succeed. */
async function follow(heading: string, { env }: System): Promise<void> {
  const commands = blocks.get(heading);
  expect([heading, commands?.length]).not.toEqual([heading, 0]);
  for (const block of commands ?? []) expect([block, await runBlock(block, env)]).toMatchObject([block, { code: 0 }]);
}

/** Number of the last entry of each case, read past everything of ours. */
async function lastEntries({ settings }: System): Promise<Map<string, number>> {
  const client = new Client({ connectionString: settings.journalUrl });
  await client.connect();
  const { rows } = await client.query<{ case_id: string; last: number }>(
    'SELECT case_id, max(seq) AS last FROM case_event GROUP BY case_id',
  );
  await client.end();
  return new Map(rows.map(({ case_id: caseId, last }) => [caseId, last]));
}

/** What was acknowledged and is not in the journal, once there has been time for what waited for it. */
async function notWritten(of: System, acknowledged: readonly Acknowledged[]): Promise<readonly Acknowledged[]> {
  for (const end = performance.now() + 60_000; ; await wait(100)) {
    const last = await lastEntries(of);
    const left = acknowledged.filter(({ caseId, entries }) => entries[1] > (last.get(caseId) ?? 0));
    if (left.length === 0 || performance.now() > end) return left;
  }
}

/** Keys that entries of the journal are written with and the key store does not have. */
async function keysLacking({ settings }: System): Promise<string[]> {
  const ask = async (connectionString: string, text: string): Promise<string[]> => {
    const client = new Client({ connectionString });
    await client.connect();
    const { rows } = await client.query<{ key_id: string }>(text);
    await client.end();
    return rows.map(({ key_id: id }) => id);
  };
  const used = 'SELECT key_id FROM case_event UNION SELECT text_key_id FROM case_event WHERE text_key_id IS NOT NULL';
  const held = new Set(await ask(settings.keysUrl, 'SELECT key_id FROM data_key WHERE wrapped IS NOT NULL'));
  return (await ask(settings.journalUrl, `${used} UNION SELECT key_id FROM command_answer`)).filter(
    (id) => !held.has(id),
  );
}

/** How many case workflows run, in the server's own count. */
async function running({ temporal, settings }: InstallationLink): Promise<number> {
  const { count } = await temporal.workflowService.countWorkflowExecutions({
    namespace: settings.namespace,
    query: "ExecutionStatus = 'Running' AND WorkflowType = 'caseWorkflow'",
  });
  return Number(count);
}

describe('a backup from the middle of a storm', () => {
  let temporal: TestTemporal;
  let before: System;
  let after: System;
  let house: House;
  let worker: RunningWorker | undefined;
  let restoredLink: InstallationLink;
  let acknowledged: readonly Acknowledged[] = [];
  let duringDump = 0;
  let restored: Map<string, number>;

  const lost = (): Acknowledged[] =>
    acknowledged.filter(({ caseId, entries: [first] }) => first > (restored.get(caseId) ?? 0));

  beforeAll(async () => {
    compileFirst();
    needPrograms([
      { name: 'postgres', package: 'postgresql' },
      { name: 'pg_dump', package: 'postgresql-client' },
    ]);
    chmodSync(folder, 0o755);
    mkdirSync(join(folder, 'bin'));
    mkdirSync(join(folder, 'copy'));
    symlinkSync(join(cloneFolder(), 'bin', 'sagsgang.js'), join(folder, 'bin', 'sagsgang'));
    await readKeyRing(keyRing, true);
    temporal = await testTemporal();
    before = await system('before', temporal.address, temporal.namespace);
    await migrateJournal(before.settings.journalUrl);
    await migrateKeys(before.settings.keysUrl);
    after = await system('after', temporal.address, `restored-${randomUUID().slice(0, 8)}`);
    process.env['SAGSGANG_RECEIPTS'] = receipts;
    house = await openHouse({ settings: before.settings });
    const director = { initials: 'DIR', roles: ['director' as const], from: '2015-01-01' };
    await house.link.journal.staff.put(house.link.municipality, [director]);
  }, 180_000);

  afterAll(async () => {
    await worker?.stop();
    await restoredLink?.close();
    await after.cluster.stop();
    await temporal.close();
  });

  test('is taken while commands are answered', async () => {
    const storm = startStorm(house);
    await storm.until(150, 50);
    const started = storm.acknowledged.length;
    await follow('Taking a backup', before);
    duringDump = storm.acknowledged.length - started;
    await storm.until(started + duringDump + 100, 100);
    await storm.stop();
    acknowledged = storm.acknowledged;
    expect(duringDump).toBeGreaterThan(0);
    expect(await notWritten(before, acknowledged)).toEqual([]);
  }, 120_000);

  test('is restored into empty databases and an empty namespace after all else is lost', async () => {
    await house.close();
    delete process.env['SAGSGANG_RECEIPTS'];
    await before.cluster.stop();
    const [copy = '', start = '', verify = ''] = blocks.get('Restoring into an empty system') ?? [];
    expect(await runBlock(copy, after.env)).toEqual({ code: 0, output: '' });
    restored = await lastEntries(after);
    expect(restored.size).toBeGreaterThan(49);
    expect(lost().length).toBeGreaterThanOrEqual(100);
    expect(lost().length).toBeLessThan(acknowledged.length - 149);

    expect(await keysLacking(after)).toEqual([]);

    worker = await startWorker(after.settings);
    restoredLink = await link(after.settings);
    const { code, output } = await runBlock(start, after.env);
    expect([code, output]).toEqual([0, expect.stringMatching(new RegExp(`\\b${restored.size}\\b`))]);
    expect(await running(restoredLink)).toBe(restored.size);

    expect(await runBlock(verify, after.env)).toEqual({ code: 0, output: expect.stringContaining('daily heads: 1') });
  }, 120_000);

  test('says exactly which acknowledged commands came after it', async () => {
    const [block = ''] = blocks.get('What came after the backup') ?? [];
    const plain = await runBlock(block, after.env);
    expect([plain.code, plain.output]).toEqual([1, expect.stringContaining(`${lost().length} are not`)]);

    const { output } = await runBlock(`${block.trim()} --json`, after.env);
    const checks = output
      .split('\n')
      .flatMap((line) => (line.startsWith('{') ? [JSON.parse(line) as DoctorCheck] : []));
    const told = checks.flatMap(({ code, caseId, commandKey }) =>
      code === 'COMMAND_LOST' ? [`${caseId} ${commandKey}`] : [],
    );
    const { survey } = restoredLink.journal;
    const expected = lost().map(({ caseId, key }) => `${caseId} ${survey.digestOf({ caseId, key })}`);
    expect(told.sort()).toEqual(expected.sort());
    const others = checks.filter(({ ok, code }) => !ok && code !== 'COMMAND_LOST');
    expect(others.map(({ code }) => code)).toEqual(['RECEIPTS']);
  }, 120_000);

  test('goes on: a lost command is recorded again with its key, and only once', async () => {
    const backend = backendOver(restoredLink);
    const last = lost().find(({ caseId }) => restored.has(caseId));
    if (last === undefined) throw new Error('the storm lost no note of a restored case');
    const note = { ...command('note', { text: { note: 'Notat' } }), key: last.key };
    const target = { caseId: last.caseId };
    const answers = [await backend.send(target, note), await backend.send(target, note)].map(({ answer }) => answer);
    expect(answers[0]).toMatchObject({
      kind: 'accepted',
      entries: [(restored.get(last.caseId) ?? 0) + 1, expect.anything()],
    });
    expect(answers[1]).toEqual(answers[0]);
  });
});
