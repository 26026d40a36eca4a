import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client as DatabaseClient } from 'pg';
import { backendOver } from '../../client/library/backend';
import { link, type InstallationLink } from '../../client/library/installation';
import type { Backend, DoctorCheck, DoctorOrder } from '../../client/cli/ports';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { ensureDatabase, withDatabase } from '../../worker/dev/databases';
import { sharedEnvironment } from '../dev/shared';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { openHouse, type House } from './house';

const note = (text: string) => ({ text: { note: text } });

/** Copies a database that nobody else is connected to. */
async function copyOf(url: string, name: string): Promise<string> {
  const { adminUrl } = sharedEnvironment();
  const original = new URL(url).pathname.slice(1);
  const admin = new DatabaseClient({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [original]);
  await admin.end();
  await ensureDatabase(adminUrl, name, original);
  return withDatabase(adminUrl, name);
}

async function checks(backend: Backend, caseId?: string, order?: DoctorOrder): Promise<DoctorCheck[]> {
  const all: DoctorCheck[] = [];
  for await (const check of backend.doctor(caseId, order)) all.push(check);
  return all;
}

const codesOf = (found: readonly DoctorCheck[]): (string | undefined)[] =>
  found.filter(({ ok }) => !ok).map(({ code }) => code);

describe('a journal restored from an older backup, while the workflows lived on', () => {
  const receipts = join(mkdtempSync(join(tmpdir(), 'sagsgang-receipts-')), 'receipts.jsonl');
  let installation: TestInstallation;
  let house: House;
  let restored: { to: InstallationLink; backend: Backend; worker: RunningWorker };
  const lostCommandKey = 'key-after-the-backup';
  let [ahead, untouched, late, lost] = ['', '', '', ''];

  beforeAll(async () => {
    process.env['SAGSGANG_RECEIPTS'] = receipts;
    installation = await testInstallation();
    house = await openHouse({ settings: installation.settings });
    ahead = await house.opened();
    untouched = await house.opened();
    lost = await house.opened();
    const { journalUrl } = installation.settings;
    const backup = await copyOf(journalUrl, `backup-${lost}`);
    await house.does(ahead, 'assess', { data: { notifications: [2], danger: false, acute: false } });
    await house.does(ahead, 'note', { ...note('Efter sikkerhedskopien'), key: lostCommandKey });
    late = await house.opened();
    await house.terminate(lost);
    await house.close();
    delete process.env['SAGSGANG_RECEIPTS'];
    const settings = { ...installation.settings, journalUrl: backup };
    const worker = await startWorker(settings);
    const to = await link(settings);
    restored = { to, backend: backendOver(to), worker };
  });
  afterAll(async () => {
    await restored.worker.stop();
    await restored.to.close();
    await installation.close();
  });

  test('doctor names each case, what is wrong with it and the next step', async () => {
    const found = await checks(restored.backend);
    const of = (caseId: string): DoctorCheck | undefined => found.find((check) => check.caseId === caseId);
    expect(of(ahead)).toMatchObject({ ok: false, code: 'JOURNAL_BEHIND' });
    expect(of(ahead)?.next?.da).toContain(`sagsgang rehydrate ${ahead} --from-journal`);
    expect(of(untouched)).toMatchObject({ ok: true, code: 'AGREES' });
    expect(of(late)).toMatchObject({ ok: false, code: 'JOURNAL_MISSING' });
    expect(of(lost)).toMatchObject({ ok: false, code: 'WORKFLOW_MISSING', next: { da: `sagsgang rehydrate ${lost}` } });
    expect(found.filter(({ subject }) => subject !== 'case').map(({ ok }) => ok)).toEqual([
      true,
      true,
      true,
      true,
      true,
      true,
    ]);
  });

  test('quickly it says which workflows are missing, without asking the others', async () => {
    const found = await checks(restored.backend, undefined, { quick: true });
    expect(found.find(({ caseId }) => caseId === lost)).toMatchObject({ code: 'WORKFLOW_MISSING' });
    expect(found.find(({ caseId }) => caseId === ahead)).toMatchObject({ code: 'RUNS' });
  });

  test('the receipts say exactly which acknowledged commands came after the backup', async () => {
    const found = await checks(restored.backend, undefined, { quick: true, receipts });
    const gone = found.filter(({ subject }) => subject === 'receipt');
    expect(gone.map(({ caseId }) => caseId)).toEqual([ahead, ahead, late]);
    const { survey } = restored.to.journal;
    expect(gone[1]?.commandKey).toBe(survey.digestOf({ caseId: ahead, key: lostCommandKey }));
    expect(found.find(({ subject }) => subject === 'receipts')?.da).toBe(
      'Kvitterede kommandoer: 3 er i journalen, 3 er der ikke.',
    );
  });

  test('a line of a worker’s log is a receipt as well', async () => {
    const { survey } = restored.to.journal;
    const line = (key: string, outcome: string): string =>
      JSON.stringify({
        msg: 'command',
        caseId: ahead,
        commandKey: survey.digestOf({ caseId: ahead, key }),
        outcome,
        entries: [4, 4],
      });
    const file = `${receipts}.log`;
    writeFileSync(
      file,
      ['no receipt', line(lostCommandKey, 'accepted'), line('refused', 'refused'), '{"msg":"wake"}'].join('\n'),
    );
    const found = await checks(restored.backend, undefined, { quick: true, receipts: file });
    expect(found.filter(({ subject }) => subject === 'receipt')).toHaveLength(1);
  });

  test('neither a command nor a wake gives the workflow’s entries up', async () => {
    const { answer } = await restored.backend.send(
      { caseId: ahead },
      { name: 'note', key: 'beyond', by: 'B01', data: {}, text: { note: 'Efter genskabelsen' } },
    );
    expect(answer).toMatchObject({ kind: 'refused', refusal: { code: 'JOURNAL_BEHIND' } });
    for await (const woken of restored.backend.wake(ahead, {}))
      expect(woken).toMatchObject({ outcome: 'failed', code: 'JournalBehindError' });
    expect((await restored.backend.state(ahead)).state.seq).toBe(4);
  });

  test('rehydrating from the journal says what goes, and does it only when that is allowed', async () => {
    const asked = await restored.backend.rehydrateFromJournal(ahead, { discard: false });
    expect(asked.outcome).toBe('notAllowed');
    expect(asked.beyond.map(({ entry }) => entry)).toEqual([3, 4]);
    expect(asked.beyond[0]).toMatchObject({ event: 'NotificationAssessed', by: 'B01', waiting: false });
    expect(asked.beyond[1]?.commandKey).toBe(
      restored.to.journal.survey.digestOf({ caseId: ahead, key: lostCommandKey }),
    );
    expect((await restored.backend.state(ahead)).state.seq).toBe(4);
    expect(await restored.backend.rehydrateFromJournal(ahead, { discard: true })).toEqual({
      ...asked,
      outcome: 'replaced',
    });
    expect((await restored.backend.state(ahead)).state.seq).toBe(2);
    expect(codesOf(await checks(restored.backend, ahead))).toEqual([]);
  });

  test('rehydrating all starts what is missing, leaves the rest alone, and may be repeated', async () => {
    const run = async (): Promise<Record<string, string>> => {
      const outcomes: Record<string, string> = {};
      for await (const { caseId, outcome } of restored.backend.rehydrate(undefined, {})) outcomes[caseId] = outcome;
      return outcomes;
    };
    expect(await run()).toEqual({ [ahead]: 'running', [untouched]: 'running', [lost]: 'started' });
    expect(await run()).toEqual({ [ahead]: 'running', [untouched]: 'running', [lost]: 'running' });
    expect(codesOf(await checks(restored.backend, lost))).toEqual([]);
  });
});
