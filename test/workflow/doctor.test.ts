import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Client as DatabaseClient } from 'pg';
import { backendOver } from '../../client/library/backend';
import { link, type InstallationLink } from '../../client/library/installation';
import type { Backend, DoctorCheck, DoctorOrder } from '../../client/cli/ports';
import { streamOf, type Undertaking } from '../../domain/undertaking/undertaking';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { ensureDatabase, withDatabase } from '../../worker/dev/databases';
import { undertakingWorkflowId, type UndertakingAnswer } from '../../workflows/contracts/undertaking';
import { sharedEnvironment } from '../dev/shared';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { entries, tamper } from '../journal/harness';
import { command, newChild, notification, openHouse, type House, type Step } from './house';

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

function tell(backend: Backend, undertaking: Undertaking, name: string, step: Step): Promise<UndertakingAnswer> {
  return backend.undertakings.send(undertaking, command(name, { by: 'LED', ...step }));
}

const codesOf = (found: readonly DoctorCheck[]): (string | undefined)[] =>
  found.filter(({ ok }) => !ok).map(({ code }) => code);

describe('a journal restored from an older backup, while the workflows lived on', () => {
  const receipts = join(mkdtempSync(join(tmpdir(), 'sagsgang-receipts-')), 'receipts.jsonl');
  let installation: TestInstallation;
  let house: House;
  let restored: { to: InstallationLink; backend: Backend; worker: RunningWorker };
  const lostCommandKey = 'key-after-the-backup';
  const lateChild = newChild();
  const opening = { ...notification(lateChild), key: 'case-after-the-backup' };
  let [ahead, untouched, late, lost] = ['', '', '', ''];

  let before: Undertaking;
  let after: Undertaking;
  const round = { data: { size: 4, replacements: 1, secondReviewPercent: 0 }, text: { reason: 'En klage' } };

  async function awaitsHead(undertaking: Undertaking): Promise<void> {
    for (const end = Date.now() + 30_000; Date.now() < end; await pause(50)) {
      if ((await house.backend.undertakings.read(undertaking)).standing.stage === 'awaitingHead') return;
    }
    throw new Error('The round was not frozen');
  }

  beforeAll(async () => {
    process.env['SAGSGANG_RECEIPTS'] = receipts;
    installation = await testInstallation();
    house = await openHouse({ settings: installation.settings });
    ahead = await house.opened();
    untouched = await house.opened();
    lost = await house.opened();
    before = house.backend.undertakings.named('round', 'foer');
    after = house.backend.undertakings.named('round', 'efter');
    await tell(house.backend, before, 'open', round);
    await awaitsHead(before);
    const { journalUrl } = installation.settings;
    const backup = await copyOf(journalUrl, `backup-${lost}`);
    await house.does(ahead, 'assess', { data: { notifications: [2], danger: false, acute: false } });
    await house.does(ahead, 'note', { ...note('Efter sikkerhedskopien'), key: lostCommandKey });
    ({ caseId: late } = await house.does({ child: lateChild }, 'notify', opening));
    await tell(house.backend, before, 'focus', { data: { focus: ['K06'] } });
    await tell(house.backend, after, 'open', round);
    await awaitsHead(after);
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
    expect(of(late)?.next?.da).toContain(`sagsgang rehydrate ${late} --from-journal`);
    expect(of(lost)).toMatchObject({ ok: false, code: 'WORKFLOW_MISSING', next: { da: `sagsgang rehydrate ${lost}` } });
    expect(of(streamOf(before))).toMatchObject({ ok: false, subject: 'undertaking', code: 'JOURNAL_BEHIND' });
    expect(of(streamOf(after))).toMatchObject({ ok: false, subject: 'undertaking', code: 'JOURNAL_MISSING' });
    expect(found.filter(({ caseId }) => caseId === undefined).map(({ ok }) => ok)).toEqual([
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
    expect(gone.map(({ caseId }) => caseId)).toEqual([ahead, ahead, late, streamOf(before), streamOf(after)]);
    expect(readFileSync(receipts, 'utf8')).not.toContain(lostCommandKey);
    const { survey } = restored.to.journal;
    expect(gone[1]?.commandKey).toBe(survey.digestOf({ caseId: ahead, key: lostCommandKey }));
    expect(found.find(({ subject }) => subject === 'receipts')?.da).toBe(
      'Kvitterede kommandoer: 4 er i journalen, 5 er der ikke.',
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

  test('a case opened after the backup is listed whole, and its workflow ends only when that is allowed', async () => {
    const { backend } = restored;
    const refused = await backend.send({ caseId: late }, command('note', note('Efter genskabelsen')));
    expect(refused.answer).toMatchObject({ kind: 'refused', refusal: { code: 'JOURNAL_BEHIND' } });
    const asked = await backend.rehydrateFromJournal(late, { discard: false });
    expect(asked.outcome).toBe('notAllowed');
    expect(asked.beyond.map(({ entry, event, by }) => [entry, event, by])).toEqual([
      [1, 'CaseOpened', expect.any(String)],
      [2, 'NotificationReceived', 'B01'],
    ]);
    expect(codesOf(await checks(backend, undefined, { quick: true }))).toContain('JOURNAL_MISSING');
    expect(await backend.rehydrateFromJournal(late, { discard: true })).toEqual({ ...asked, outcome: 'ended' });
    expect(await backend.rehydrateFromJournal(late, { discard: false })).toEqual({ ...asked, outcome: 'ended' });
    expect(codesOf(await checks(backend, late))).toEqual([]);
    await expect(backend.rehydrateFromJournal('s0000000000000000', { discard: true })).rejects.toThrow('CASE_UNKNOWN');
  });

  test('the notification, registered again with its key, opens that case under its id', async () => {
    const { answer } = await restored.backend.send({ child: lateChild }, command('notify', opening));
    expect(answer).toMatchObject({ kind: 'accepted', caseId: late, entries: [1, 2] });
    expect(codesOf(await checks(restored.backend, late))).toEqual([]);
  });

  test('an undertaking ahead of its journal records nothing until its workflow is given up', async () => {
    const { backend, to } = restored;
    const ask = (undertaking: Undertaking, discard: boolean): ReturnType<Backend['rehydrateFromJournal']> =>
      backend.rehydrateFromJournal(streamOf(undertaking), { discard });
    const { seq } = (await backend.undertakings.read(before)).state;
    const focus = { data: { focus: ['K12'] } };
    expect(await tell(backend, before, 'focus', focus)).toMatchObject({ refusal: { code: 'JOURNAL_BEHIND' } });
    expect(await ask(before, false)).toMatchObject({ outcome: 'notAllowed', beyond: [{ entry: seq + 1 }] });
    expect(await ask(before, true)).toMatchObject({ outcome: 'replaced', beyond: [{ entry: seq + 1 }] });
    expect(await tell(backend, before, 'focus', focus)).toMatchObject({ entries: [seq + 1, seq + 1] });
    const gone = await ask(after, true);
    expect([gone.outcome, gone.beyond[0]?.entry]).toEqual(['ended', 1]);
    expect(await ask(before, true)).toEqual({ outcome: 'agreed', beyond: [] });
    await expect(ask(after, true)).rejects.toThrow('UNDERTAKING_UNKNOWN');
    await to.temporal.workflow.getHandle(undertakingWorkflowId(before)).terminate('a test');
    const found = await checks(backend);
    expect(found.filter(({ subject }) => subject === 'undertaking')).toMatchObject([
      { caseId: streamOf(before), ok: false, code: 'WORKFLOW_MISSING' },
    ]);
  });

  test('rehydrating all starts what is missing, leaves the rest alone, and may be repeated', async () => {
    const run = async (): Promise<Record<string, string>> => {
      const outcomes: Record<string, string> = {};
      for await (const { caseId, outcome } of restored.backend.rehydrate(undefined, {})) outcomes[caseId] = outcome;
      return outcomes;
    };
    const unreadable = streamOf({ ...before, name: 'aaben' });
    const { journal } = restored.to;
    await journal.events.append(unreadable, 0, entries(1, 1), { municipality: before.municipality });
    await tamper(
      restored.to.settings.journalUrl,
      `update case_event set ciphertext = '' where case_id = '${unreadable}'`,
    );
    const others = { [ahead]: 'running', [untouched]: 'running', [late]: 'running', [unreadable]: 'failed' };
    expect(await run()).toEqual({ ...others, [lost]: 'started', [streamOf(before)]: 'started' });
    expect(await run()).toEqual({ ...others, [lost]: 'running', [streamOf(before)]: 'running' });
    expect(codesOf(await checks(restored.backend))).toEqual(['JOURNAL_UNREADABLE']);
  });
});
