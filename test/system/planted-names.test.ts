import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { defaultDataConverter } from '@temporalio/common';
import { Client } from '@temporalio/client';
import { Client as DatabaseClient } from 'pg';
import { roleWords } from '../../domain/staff/roles';
import type { Role } from '../../domain/case/kernel/event';
import type { Backend } from '../../client/cli/ports';
import { connect } from '../../client/library/backend';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { called } from '../dev/called';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { sharedEnvironment } from '../dev/shared';
import { command, notification, openHouse, type House } from '../workflow/house';
import { everyForm, findIn, needlesOf, type Finding } from './planted/needles';
import { findInFile, findInFolder, findInTables, findInTemporal } from './planted/places';
import { PLANTED_CPR, PLANTED_NAME, plantedSteps, secret } from './planted/plant';
import { openReceivers, type Receivers } from './planted/sent';
import { plantInUndertakings } from './planted/undertakings';

/** Planted where it can be read, to show that the search finds what there is to be found. */
const CONTROL = 'Øllegård Synlig-Zwickel';
const CONTROL_NEEDLES = needlesOf(CONTROL);
const NEEDLES = [PLANTED_NAME, PLANTED_CPR, PLANTED_CPR.replace('-', '')].flatMap(needlesOf);

async function query(url: string, sql: string, values: readonly unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new DatabaseClient({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, [...values])).rows;
  } finally {
    await client.end();
  }
}

describe('names and CPR numbers planted in every field', () => {
  let installation: TestInstallation;
  let worker: RunningWorker;
  let house: House;
  let folder: string;
  let logFile: string;
  let receivers: Receivers;
  const outcomes = new Map<string, string>();
  const shown: string[] = [];
  let told: ReadonlyMap<string, string> = new Map();

  beforeAll(async () => {
    installation = await testInstallation();
    folder = mkdtempSync(join(sharedEnvironment().folder, 'planted-'));
    logFile = join(folder, 'worker.log');
    process.env['SAGSGANG_LOG'] = 'trace';
    process.env['SAGSGANG_LOG_FILE'] = logFile;
    process.env['SAGSGANG_RECEIPTS'] = join(folder, 'receipts.jsonl');
    receivers = await openReceivers();
    const operations = { listen: { host: '127.0.0.1', port: 0 } };
    worker = await startWorker(installation.settings, { operations, messages: receivers.messages });
    house = await openHouse({ settings: installation.settings, worker: false });
    const roles = Object.keys(roleWords).filter((role) => role !== 'system') as Role[];
    await house.backend.staff.put([
      { initials: 'ALT', roles, team: 'Modtagelsen', from: '2015-01-01' },
      { initials: 'PLA', roles: ['supervisor'], team: 'Ledelsen', from: '2015-01-01' },
      { initials: 'DRF', roles: ['operations'], from: '2015-01-01' },
    ]);
    await plant();
  }, 240_000);
  afterAll(async () => {
    delete process.env['SAGSGANG_LOG'];
    delete process.env['SAGSGANG_LOG_FILE'];
    delete process.env['SAGSGANG_RECEIPTS'];
    await house.close();
    await worker.stop();
    await receivers.close();
    await installation.close();
  });

  /** Every command, the ways in which commands fail, an import, and the command line’s own errors. */
  async function plant(): Promise<void> {
    const caseId = await house.opened(`${PLANTED_NAME}-barn`);
    const day = new Date(Date.parse((await house.backend.state(caseId)).now)).toISOString().slice(0, 10);
    const last = ['register-conflict', 'record-death', 'misfile'];
    const all = plantedSteps(day);
    for (const [name, step] of [
      ...all.filter(([command]) => !last.includes(command)),
      ...all.filter(([command]) => last.includes(command)),
    ]) {
      const answer = await house.send(caseId, name, step);
      outcomes.set(name, answer.kind === 'accepted' ? 'accepted' : answer.refusal.code);
      shown.push(JSON.stringify(answer.kind === 'refused' ? answer.refusal : answer.notices));
    }
    const badData = { notifier: secret('a code'), child: PLANTED_CPR, [`${PLANTED_NAME}`]: 'x' };
    for (const data of [badData, { child: PLANTED_CPR }, { notifier: PLANTED_NAME }]) {
      const answer = await house.send({ child: PLANTED_CPR }, 'notify', { by: 'ALT', data });
      if (answer.kind === 'refused') shown.push(JSON.stringify(answer.refusal));
    }
    const inUndertakings = await plantInUndertakings(house, await house.opened());
    shown.push(...inUndertakings.shown);
    told = inUndertakings.outcomes;
    const child = `${PLANTED_NAME}-frist`;
    const late = await house.does({ child }, 'notify', {
      ...notification(child),
      text: { content: secret('what is told of') },
    });
    await receivers.tellOf(house, late.caseId);
    await failing(caseId);
    await importing();
    await onTheCommandLine(caseId);
  }

  /** A note whose activity fails for good: the error travels through Temporal. */
  async function failing(caseId: string): Promise<void> {
    const { journalUrl } = installation.settings;
    await query(journalUrl, 'alter table command_answer rename to command_answer_away');
    try {
      const note = command('note', { by: 'ALT', text: { note: secret('a failing note') } });
      await house.backend.send({ caseId }, note).catch((error: unknown) => shown.push(String(error)));
    } finally {
      await query(journalUrl, 'alter table command_answer_away rename to command_answer');
    }
  }

  async function importing(): Promise<void> {
    const example = join(__dirname, '..', '..', 'examples', 'lyngby-lukkede-sager.csv');
    const [heading = '', row = ''] = readFileSync(example, 'utf8').split('\r\n');
    const cells = row.replace(/"[^"]*"/, 'begrundelse').split(';');
    const changed = cells.map((cell, at) =>
      heading.split(';')[at] === 'barn_id' ? `${PLANTED_NAME}-liste` : cell === 'begrundelse' ? secret('a list') : cell,
    );
    const bad = cells.map((cell, at) => (/^\d\d-\d\d-\d{4}$/.test(cell) ? secret(`cell ${at}`) : cell));
    bad[0] = 'LTK-2';
    const file = join(mkdtempSync(join(sharedEnvironment().folder, 'list-outside-')), 'liste.csv');
    writeFileSync(file, `${heading}\r\n${changed.join(';')}\r\n${bad.join(';')}\r\n`);
    const order = { asOf: '2025-03-14', by: 'DRF', update: false, dryRun: false } as const;
    const outcome = await house.backend.importList({ file, ...order }, {});
    outcomes.set('import', outcome.kind);
    writeFileSync(file, '');
  }

  async function call(...argv: string[]): Promise<string> {
    const terminal = { env: { SAGSGANG_USER: 'ALT' }, connect: () => connect(installation.settings) };
    return (await called(argv, terminal)).err;
  }

  async function onTheCommandLine(caseId: string): Promise<void> {
    const text = secret('the command line');
    shown.push(
      await call('case', 'register-party', caseId, '--relation', 'ukendt', '--name', text),
      await call('case', 'note', caseId, '--note', text, '--at', '01-01-2099'),
      await call('case', 'note', caseId, '--note', text, '--as', 'UKENDT'),
      await call('case', 'approve-closure', caseId, '--against', text, '--as', 'B01'),
    );
  }

  const expectNothing = (findings: readonly Finding[]): void => expect(findings).toEqual([]);

  test('every command was sent, and most were accepted', () => {
    const accepted = [...outcomes.values()].filter((outcome) => outcome === 'accepted').length;
    expect(outcomes.size).toBeGreaterThan(70);
    expect(accepted / outcomes.size).toBeGreaterThan(0.7);
    expect(
      [...outcomes.values()].filter((outcome) => outcome === 'FIELD_INVALID' || outcome === 'FIELD_UNKNOWN'),
    ).toEqual([]);
    expect(outcomes.get('import')).toBe('finished');
  });

  test('the free texts of rounds, reviews and recoveries were taken', () => {
    const taken = [...told].flatMap(([name, outcome]) => (outcome === 'accepted' ? [name] : []));
    expect(taken).toEqual(
      expect.arrayContaining([
        'round open',
        'review answer',
        'review agree-action',
        'review send-back',
        'closedReview open',
        'programme start',
        'programme steering-group',
        'recovery tell-family',
        'recovery pause',
        'correction open',
        'correction take',
      ]),
    );
  });

  test('the search finds every form of a name that can be read, in every kind of place', async () => {
    for (const { form, bytes } of everyForm(CONTROL)) {
      const hidden = Buffer.concat([Buffer.from('xyz'), bytes, Buffer.from('xyz')]);
      expect([form, findIn('bytes', hidden, CONTROL_NEEDLES).length > 0]).toEqual([form, true]);
    }
    const { journalUrl, taskQueue, namespace } = installation.settings;
    await query(journalUrl, 'create table control (plain text, packed bytea)');
    await query(journalUrl, 'insert into control values ($1, $2)', [CONTROL, gzipSync(CONTROL)]);
    const readable = new Client({ connection: installation.temporal.connection, namespace });
    await readable.workflow.start('nobodyRunsThis', {
      taskQueue: `${taskQueue}-nobody`,
      workflowId: 'control',
      args: [CONTROL],
      memo: { about: CONTROL },
    });
    expect(defaultDataConverter.payloadCodecs).toEqual([]);
    const formsIn = (findings: readonly Finding[]): string =>
      findings.map(({ place, form }) => `${place}: ${form}`).join('\n');
    const tables = formsIn(await findInTables(journalUrl, CONTROL_NEEDLES));
    expect(tables).toMatch(/table control: plain$/m);
    expect(tables).toMatch(/table control: plain, packed 1 deep/);
    const server = formsIn(await findInTemporal(house.link, CONTROL_NEEDLES));
    for (const place of ['visibility', 'describe', 'history of nobodyRunsThis'])
      expect(server).toContain(`${place}: plain`);
    expect(formsIn(findInFolder(join(sharedEnvironment().folder, 'temporal'), CONTROL_NEEDLES))).toContain('plain');
    const files = (await ownFolders()).flatMap((folder) => findInFolder(folder, CONTROL_NEEDLES));
    expect(formsIn(files)).toContain('plain');
    expect(formsIn(files)).toContain('pg_wal');
    await readable.workflow.getHandle('control').terminate();
    await query(journalUrl, 'drop table control');
  }, 180_000);

  async function dataFolder(): Promise<string> {
    const [row] = await query(sharedEnvironment().adminUrl, 'show data_directory');
    return String(row?.['data_directory']);
  }

  /** Where PostgreSQL keeps the databases of this installation, and its log of writes. */
  async function ownFolders(): Promise<readonly string[]> {
    const { journalUrl, keysUrl } = installation.settings;
    const ids: unknown[] = [];
    for (const url of [journalUrl, keysUrl]) {
      const [row] = await query(url, 'select oid from pg_database where datname = current_database()');
      ids.push(row?.['oid']);
    }
    const data = await dataFolder();
    return [...ids.map((id) => join(data, 'base', String(id))), join(data, 'pg_wal'), join(data, 'global')];
  }

  test('are in no table of the journal or the key store', async () => {
    const { journalUrl, keysUrl } = installation.settings;
    expectNothing([...(await findInTables(journalUrl, NEEDLES)), ...(await findInTables(keysUrl, NEEDLES))]);
  });

  test('are in no file of PostgreSQL, its log of writes included', async () => {
    for (const folder of await ownFolders()) expectNothing(findInFolder(folder, NEEDLES));
  }, 180_000);

  test('are in no history, list or memo of Temporal, and in no file of its database', async () => {
    expectNothing(await findInTemporal(house.link, NEEDLES));
    expectNothing(findInFolder(sharedEnvironment().folder, NEEDLES, await dataFolder()));
  }, 180_000);

  test('are in no log at its most talkative, and in no figure', async () => {
    expect(readFileSync(logFile, 'utf8').length).toBeGreaterThan(1_000);
    expectNothing(findInFile(logFile, NEEDLES));
    const figures = await (await fetch(`${worker.operationsUrl ?? ''}/metrics`)).text();
    expect(figures).toContain('sagsgang');
    expectNothing(findIn('metrics', Buffer.from(figures), NEEDLES));
  });

  test('are in nothing that leaves the house: mails, notices to other systems, receipts, reports, daily heads', async () => {
    expectNothing(findIn('sent', Buffer.from(receivers.sent()), NEEDLES));
    expect(readFileSync(join(folder, 'receipts.jsonl'), 'utf8').split('\n').length).toBeGreaterThan(70);
    expectNothing(findInFile(join(folder, 'receipts.jsonl'), NEEDLES));
    const documents = join(folder, 'documents');
    mkdirSync(documents);
    const { temporalAddress, journalUrl, keysUrl, keyRing } = installation.settings;
    const env = {
      ...{ SAGSGANG_USER: 'ALT', TEMPORAL_ADDRESS: temporalAddress, DATABASE_URL: journalUrl },
      ...{ SAGSGANG_KEYS_URL: keysUrl, SAGSGANG_KEY_RING: keyRing, SAGSGANG_DEVELOPMENT: '1' },
    };
    await house.link.journal.proof.sealDay(new Date(Date.now() + 86_400_000).toISOString());
    const connecting = (): Promise<Backend> => connect(installation.settings);
    for (const line of [
      'report committee --format json',
      'report committee --format text',
      'report account --format html',
      'report round plantet --format json',
      'heads export',
    ]) {
      const [words, file] = [line.split(' '), join(documents, line.replaceAll(' ', '-'))];
      const out = words[0] === 'heads' ? [file] : ['--out', file];
      const { code, err } = await called([...words, ...out], { env, connect: connecting });
      expect([line, code, err]).toEqual([line, 0, expect.any(String)]);
      expect(readFileSync(file).length).toBeGreaterThan(100);
    }
    expectNothing(findInFolder(documents, NEEDLES));
  }, 60_000);

  test('are in no refusal, notice or error text', () => {
    expect(shown.join('\n').length).toBeGreaterThan(1_000);
    expectNothing(findIn('errors', Buffer.from(shown.join('\n')), NEEDLES));
  });
});
