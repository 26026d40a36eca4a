import { mkdtempSync, readFileSync, renameSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client } from 'pg';
import { undertakingStart } from '../../client/library/undertakings/send';
import { streamOf } from '../../domain/undertaking/undertaking';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { undertakingWorkflowId } from '../../workflows/contracts/undertaking';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { command, newChild, notification, openHouse, type House } from '../workflow/house';
import { OwnPostgres } from '../workflow/own-postgres';

interface LogLine {
  readonly msg?: string;
  readonly level: number;
  readonly [field: string]: unknown;
}

describe('what operations see of a worker', () => {
  const journalServer = new OwnPostgres();
  const logFile = join(mkdtempSync(join(tmpdir(), 'sagsgang-log-')), 'worker.log');
  let installation: TestInstallation;
  let worker: RunningWorker;
  let house: House;

  beforeAll(async () => {
    Object.assign(process.env, { SAGSGANG_LOG: 'info', SAGSGANG_LOG_FILE: logFile });
    installation = await testInstallation();
    const settings = { ...installation.settings, journalUrl: await journalServer.startMigrated('journal') };
    const operations = { listen: { host: '127.0.0.1', port: 0 }, figuresFreshMs: 0 };
    worker = await startWorker(settings, { operations });
    house = await openHouse({ settings, worker: false });
  });

  afterAll(async () => {
    await worker.stop();
    await house.close();
    await journalServer.remove();
    await installation.close();
  });

  async function get(path: string): Promise<{ status: number; text: string }> {
    const response = await fetch(`${worker.operationsUrl}${path}`);
    return { status: response.status, text: await response.text() };
  }

  async function figure(name: string, labels = ''): Promise<number | undefined> {
    const { text } = await get('/metrics');
    const line = text.split('\n').find((one) => one.startsWith(`${name}${labels} `));
    return line === undefined ? undefined : Number(line.slice(line.lastIndexOf(' ')));
  }

  async function sql(text: string): Promise<{ readonly [column: string]: unknown }[]> {
    const client = new Client({ connectionString: house.settings.journalUrl });
    await client.connect();
    try {
      return (await client.query<{ readonly [column: string]: unknown }>(text)).rows;
    } finally {
      await client.end();
    }
  }

  async function nextStepOf(caseId: string): Promise<string> {
    const [row] = await sql(`select next_step from case_overview where case_id = '${caseId}'`);
    return (row?.['next_step'] as Date).toISOString();
  }

  async function until(reached: () => Promise<boolean>): Promise<void> {
    for (const end = performance.now() + 60_000; performance.now() < end; await pause(100)) if (await reached()) return;
    throw new Error('It did not come to that');
  }

  const lines = (): LogLine[] =>
    readFileSync(logFile, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line) as LogLine);

  test('health and readiness, part by part', async () => {
    await until(async () => (await get('/healthz')).status === 200);
    expect(await get('/healthz')).toEqual({ status: 200, text: '{"worker":"running"}\n' });
    const { status, text } = await get('/readyz');
    const parts = { worker: 'ok', temporal: 'ok', version: 'ok', journal: 'ok', keys: 'ok', keyRing: 'ok' };
    expect({ status, body: JSON.parse(text) as unknown }).toEqual({ status: 200, body: { ready: true, parts } });

    const { keyRing } = house.settings;
    renameSync(keyRing, `${keyRing}.away`);
    const without = await get('/readyz');
    renameSync(`${keyRing}.away`, keyRing);
    expect(without.status).toBe(503);
    expect(JSON.parse(without.text)).toEqual({ ready: false, parts: { ...parts, keyRing: 'key-ring-missing' } });
    expect((await get('/healthz')).status).toBe(200);
    expect((await get('/other')).status).toBe(404);
    expect((await fetch(`${worker.operationsUrl}/metrics`, { method: 'POST' })).status).toBe(405);
  });

  test('a command is found from its key to its log line and to its entries', async () => {
    const child = newChild();
    const key = 'a-key-nobody-may-read-in-a-log';
    const answer = await house.does({ child }, 'notify', { ...notification(child), key });
    await house.does({ child }, 'notify', { ...notification(child), key });
    await house.refuses(answer.caseId, 'approve-closure', { by: 'TL1' });
    await house.refuses(answer.caseId, `gibberish-${child}`);

    const commandKey = house.link.journal.blindIndex.ofCommandKey(answer.caseId, key);
    const told = lines().filter((line) => line.msg === 'command' && line['caseId'] === answer.caseId);
    const [first, again, refused, unknown] = told;
    const head = await house.link.journal.events.read(answer.caseId, { toSeq: 2 });
    const [row] = head.kind === 'read' ? head.entries.slice(-1) : [];
    expect(first).toMatchObject({
      level: 30,
      command: 'notify',
      commandKey,
      entries: [1, 2],
      head: row?.hash,
      outcome: 'accepted',
      journalled: true,
      repeated: false,
      attempt: 1,
      workflowId: `case/${house.link.municipality}/${answer.caseId}`,
    });
    expect(first?.['runId']).toMatch(/^[0-9a-f-]{36}$/);
    expect(first?.['durationMs']).toBeGreaterThan(0);
    expect(again).toMatchObject({ commandKey, entries: [1, 2], repeated: true, outcome: 'accepted' });
    expect(refused).toMatchObject({
      command: 'approve-closure',
      outcome: 'refused',
      code: expect.any(String) as string,
    });
    expect(unknown).toMatchObject({ command: 'unknown', outcome: 'refused', code: 'UNKNOWN_COMMAND' });

    const log = readFileSync(logFile, 'utf8');
    for (const secret of [key, child, 'Blå mærker', '"by"', 'gibberish']) expect(log).not.toContain(secret);
    expect(await figure('sagsgang_commands_total', '{command="notify",outcome="accepted",code=""}')).toBe(2);
    const { text } = await get('/metrics');
    for (const secret of [answer.caseId, key, child, 'gibberish', 'B01']) expect(text).not.toContain(secret);
  });

  test('a step of a supervision round is found like a command to a case', async () => {
    const { blindIndex, events } = house.link.journal;
    const round = house.backend.undertakings.named('round', 'fulgt');
    const stream = streamOf(round);
    const open = {
      ...{ by: 'LED', key: 'another-key-nobody-may-read' },
      data: { size: 4, replacements: 1, secondReviewPercent: 0 },
      text: { reason: 'En klage fra en skole' },
    };
    await house.backend.undertakings.send(round, command('open', open));
    await house.backend.undertakings.send(round, command('open', open));
    await house.backend.undertakings.send(round, command('gibberish', { by: 'LED' }));
    const told = (msg: string): LogLine[] => lines().filter((line) => line.msg === msg && line['stream'] === stream);
    await until(async () => told('errand').some((line) => line['outcome'] === 'accepted'));
    const read = await events.read(stream);
    const entries = read.kind === 'read' ? read.entries : [];

    const commandKey = blindIndex.ofCommandKey(stream, open.key);
    const about = { undertaking: 'round', workflowId: undertakingWorkflowId(round), attempt: 1 };
    const [first, again, unknown] = told('command');
    const hash = entries[0]?.hash;
    const opened = { ...about, command: 'open', commandKey, outcome: 'accepted', entries: [1, 1] };
    expect(first).toMatchObject({ ...opened, repeated: false, head: hash });
    expect(again).toMatchObject({ ...opened, repeated: true });
    expect(unknown).toMatchObject({ ...about, command: 'unknown', outcome: 'refused', code: 'UNKNOWN_COMMAND' });
    const ran = told('errand').find((line) => line['outcome'] === 'accepted');
    const [from, to] = ran?.['entries'] as [number, number];
    expect(ran).toMatchObject({ ...about, errand: expect.any(String) as string, head: entries[to - 1]?.hash });
    expect(entries[from - 1]?.event).toMatchObject({
      by: 'sagsgang',
      key: `errand:${String(ran?.['errand'])}:${String(ran?.['of'])}`,
    });

    await house.link.temporal.workflow.getHandle(undertakingWorkflowId(round)).terminate('a test');
    const { type, options } = undertakingStart(house.link, round);
    await house.link.temporal.workflow.start(type, options as never);
    await until(async () => told('wake').length > 0);
    expect(told('wake')[0]).toMatchObject({
      ...about,
      outcome: 'accepted',
      entries: null,
      head: expect.any(String) as string,
    });

    const log = readFileSync(logFile, 'utf8');
    for (const secret of [open.key, open.text.reason, '"by"', 'gibberish']) expect(log).not.toContain(secret);
    const labels = '{command="open",outcome="accepted",code="",undertaking="round"}';
    expect(await figure('sagsgang_commands_total', labels)).toBe(2);
    expect(await figure('sagsgang_wakes_total', '{outcome="accepted",undertaking="round"}')).toBeGreaterThan(0);
    expect((await get('/metrics')).text).toContain('sagsgang_errands_total{undertaking="round",');
  });

  test('a wake is told with how late it was', async () => {
    const caseId = await house.opened();
    await house.backend.clockAdvance(caseId, 25 * 3_600_000);
    await until(async () =>
      lines().some((line) => line.msg === 'wake' && line['caseId'] === caseId && !!line['planned']),
    );
    const woken = lines().find((line) => line.msg === 'wake' && line['caseId'] === caseId && line['planned']);
    expect(woken).toMatchObject({ outcome: 'accepted', entries: [expect.any(Number), expect.any(Number)] });
    expect(woken?.['latenessMs']).toBeLessThan(60_000);
    expect(await figure('sagsgang_wake_lateness_seconds_count')).toBeGreaterThan(0);
  });

  test('cases whose next step nobody took are counted, by municipality; open cases by stage and colour', async () => {
    const { municipality, journal } = house.link;
    const caseId = await house.opened();
    expect(await figure('sagsgang_overdue_wakes', `{municipality="${municipality}"}`)).toBeUndefined();
    expect(await figure('sagsgang_journal_figures_read')).toBe(1);
    const stages = await journal.projections.countBy({ municipality, closed: false }, 'stage');
    const { text } = await get('/metrics');
    const open = text.split('\n').filter((line) => line.startsWith('sagsgang_open_cases{'));
    const inStage = (stage: string): number =>
      open
        .filter((line) => line.includes(`municipality="${municipality}",stage="${stage}",colour="`))
        .reduce((sum, line) => sum + Number(line.slice(line.lastIndexOf(' '))), 0);
    if (!(stages instanceof Map)) throw new Error('The journal does not answer');
    for (const [stage, cases] of stages) expect([stage, inStage(stage)]).toEqual([stage, cases]);
    expect([...stages.values()].reduce((sum, cases) => sum + cases, 0)).toBeGreaterThan(2);

    const step = await nextStepOf(caseId);
    await house.does(caseId, 'note', { text: { note: 'x' } });
    expect(await nextStepOf(caseId)).toBe(step);
    await house.terminate(caseId);
    const now = new Date(Date.parse(step) + 120_000).toISOString();
    expect(await journal.vitals.lateWakes(now, 60_000)).toEqual([
      { municipality, cases: expect.any(Number) as number, greatestSeconds: expect.any(Number) as number },
    ]);
    await sql(`update case_overview set next_step = now() - interval '1 hour' where case_id = '${caseId}'`);
    expect(await figure('sagsgang_overdue_wakes', `{municipality="${municipality}"}`)).toBe(1);
    const greatest = await figure('sagsgang_overdue_wake_greatest_seconds', `{municipality="${municipality}"}`);
    expect(greatest).toBeGreaterThan(3_590);
    await house.backend.rebuild(caseId, () => undefined);
    expect(await figure('sagsgang_overdue_wakes', `{municipality="${municipality}"}`)).toBeUndefined();
    expect(await nextStepOf(caseId)).toBe(step);
  });

  test('an outage of the journal: not ready, entries wait and are counted, and then reach it', async () => {
    const caseId = await house.opened();
    await journalServer.stop();
    const { status, text } = await get('/readyz');
    expect({ status, journal: (JSON.parse(text) as { parts: { journal: string } }).parts.journal }).toEqual({
      status: 503,
      journal: expect.stringMatching(/^(connection-failed|connection-lost|timeout)$/) as string,
    });
    expect(await figure('sagsgang_journal_figures_read')).toBe(0);
    expect((await house.does(caseId, 'note', { text: { note: 'x' } })).journalled).toBe(false);
    expect(await figure('sagsgang_outbox_waiting_entries')).toBe(1);
    expect(await figure('sagsgang_outbox_waiting_cases')).toBe(1);
    await until(async () => ((await figure('sagsgang_outbox_oldest_age_seconds')) ?? 0) > 1);
    await journalServer.start();
    await until(async () => (await figure('sagsgang_outbox_waiting_entries')) === 0);
    expect(await figure('sagsgang_outbox_oldest_age_seconds')).toBe(0);
    expect(await figure('sagsgang_journal_lag_seconds_count')).toBe(1);
    expect(await figure('sagsgang_outbox_drains_total', '{outcome="accepted"}')).toBe(1);
    expect(await figure('sagsgang_journal_append_duration_seconds_count', '{outcome="unavailable"}')).toBeGreaterThan(
      0,
    );
    const drain = lines().find((line) => line.msg === 'drain' && line['outcome'] === 'accepted');
    expect(drain).toMatchObject({ caseId, commandKeys: [expect.stringMatching(/^[0-9a-f]{32}$/)], waiting: 0 });
  });

  test('a journal that answers but takes nothing is not ready', async () => {
    const caseId = await house.opened();
    const journal = async (): Promise<unknown> =>
      (JSON.parse((await get('/readyz')).text) as { parts: { journal: string } }).parts.journal;
    expect(await journal()).toBe('ok');
    await sql('alter system set default_transaction_read_only = on');
    await sql('select pg_reload_conf()');
    await until(async () => !(await house.does(caseId, 'note', { text: { note: 'x' } })).journalled);
    expect([(await get('/readyz')).status, await journal()]).toEqual([503, 'read-only']);
    await sql('alter system reset default_transaction_read_only');
    await sql('select pg_reload_conf()');
    await until(async () => (await figure('sagsgang_outbox_waiting_entries')) === 0);
    expect([(await get('/readyz')).status, await journal()]).toEqual([200, 'ok']);
  });

  test('the process and the build are there', async () => {
    const { text } = await get('/metrics');
    expect(text).toMatch(/^sagsgang_build_info\{release="\d+\.\d+\.\d+",build="[^"]+"\} 1$/m);
    for (const name of [
      'process_resident_memory_bytes',
      'nodejs_eventloop_lag_p99_seconds',
      'sagsgang_key_cache_keys',
    ]) {
      expect(await figure(name)).toBeGreaterThan(0);
    }
    expect(await figure('sagsgang_worker_running')).toBe(1);
  });
});
