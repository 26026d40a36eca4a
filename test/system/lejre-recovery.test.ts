import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Backend } from '../../client/cli/ports';
import { backendOver } from '../../client/library/backend';
import { importList } from '../../client/library/import';
import { link, type InstallationLink } from '../../client/library/installation';
import type { ReadUndertaking } from '../../client/library/undertakings/read';
import type { FieldValue } from '../../domain/case/kernel/event';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays, daysBetween } from '../../domain/law/calendar/day-arithmetic';
import { programmeOf, type Programme } from '../../domain/recovery/programme/programme';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { exampleList, type Fields } from './import-lists';

const WEEK = 7 * 86_400_000;
const CASES = 40;
const today = civilDayOf(new Date().toISOString());
const shift = daysBetween('2016-06-07', today);

/** The beginning of Lejre's list, with every day moved so that the list is of today. */
function rowsToday(): { readonly head: string; readonly rows: Fields[] } {
  const [head = '', ...lines] = readFileSync(exampleList('lejre-sager-2016'), 'utf8')
    .replace('\u{feff}', '')
    .split('\r\n');
  const headings = head.split(';');
  const rows = lines
    .slice(0, CASES)
    .map((line) => Object.fromEntries(line.split(';').map((field, at) => [headings[at] ?? '', moved(field)])));
  return { head, rows };
}

function moved(field: string): string {
  return field.replace(/^(\d\d)-(\d\d)-(\d{4})/, (_all, d: string, m: string, y: string) =>
    danish(addDays(`${y}-${m}-${d}`, shift)),
  );
}

function danish(day: string): string {
  return day.split('-').reverse().join('-');
}

describe('a part of Lejre’s cases as a programme on the server, eight months skipped', () => {
  const list = rowsToday();
  const folder = mkdtempSync(join(tmpdir(), 'sagsgang-lejre-'));
  let installation: TestInstallation;
  let worker: RunningWorker;
  let to: InstallationLink;
  let backend: Backend;
  let undertaking: Undertaking;
  let programme: Programme;
  let sent = 0;

  const idsOf = async (stage: string): Promise<string[]> =>
    (await backend.recoveries.rows('lejre')).filter((row) => row.stage === stage).map(({ caseId }) => caseId);

  async function taken(update: boolean): Promise<void> {
    const headings = list.head.split(';');
    const text = [list.head, ...list.rows.map((row) => headings.map((heading) => row[heading] ?? '').join(';')), ''];
    const file = join(folder, `list-${++sent}.csv`);
    writeFileSync(file, `\u{feff}${text.join('\r\n')}`);
    const order = { file, asOf: today, by: 'DRF', update, dryRun: false, municipality: to.municipality };
    expect(await importList(to, order)).toMatchObject({ kind: 'finished' });
  }

  async function tell(
    about: Undertaking,
    name: string,
    data: Record<string, FieldValue> = {},
    text?: Record<string, string>,
  ) {
    const command = { name, key: `lejre-${++sent}`, by: 'GEN', data, ...(text ? { text } : {}) };
    const answer = await backend.undertakings.send(about, command);
    return answer.kind === 'refused' ? answer.refusal.code : 'accepted';
  }

  async function quiet(): Promise<ReadUndertaking> {
    for (const end = Date.now() + 120_000; ; await pause(200)) {
      const read = await backend.undertakings.read(undertaking);
      if (read.standing.stage === 'running' && read.standing.errands.length === 0) return read;
      if (Date.now() > end) throw new Error(JSON.stringify(read.standing));
    }
  }

  beforeAll(async () => {
    installation = await testInstallation();
    worker = await startWorker(installation.settings);
    to = await link(installation.settings);
    backend = backendOver(to);
    const from = '2015-01-01';
    await to.journal.staff.put(to.municipality, [
      { initials: 'GEN', roles: ['recoveryLead'], team: 'Ledelsen', from },
      { initials: 'DRF', roles: ['operations'], team: 'Drift', from },
    ]);
    await taken(false);
    undertaking = backend.undertakings.named('programme', 'lejre');
    expect(await tell(undertaking, 'start', {}, { reason: 'Prøve' })).toBe('accepted');
    await quiet();
  }, 180_000);

  afterAll(async () => {
    await worker.stop();
    await to.close();
    await installation.close();
  });

  test('a case is not closed unrecovered before the family was told; afterwards its closing is found', async () => {
    const waiting = new Set((await backend.recoveries.rows('lejre')).map(({ caseId }) => caseId));
    const known: (readonly [Fields, string])[] = [];
    for (const row of list.rows) {
      const { caseId = '' } = (await backend.resolveCase(row['sagsnr'] ?? '')) ?? {};
      if (waiting.has(caseId)) known.push([row, caseId]);
    }
    const [[toldRow, told] = [{}, ''], [untoldRow, untold] = [{}, '']] = known;
    const recovery = backend.undertakings.named('recovery', `lejre/${told}`);
    expect(await tell(recovery, 'close-unrecovered', {}, { reason: 'Flyttet' })).toBe('RECOVERY_FAMILY_NOT_TOLD');
    expect(await tell(recovery, 'tell-family', { how: 'letter' })).toBe('accepted');
    expect(await tell(recovery, 'close-unrecovered', {}, { reason: 'Flyttet' })).toBe('accepted');
    const close = {
      lukket: danish(today),
      lukkeårsag: 'formål opfyldt',
      faglig_begrundelse: 'Ja',
      lukket_af: 'teamleder',
    };
    Object.assign(toldRow, close, { forældre_orienteret: danish(addDays(today, -1)) });
    Object.assign(untoldRow, close);
    await taken(true);
    await tell(undertaking, 'take-stock');
    await quiet();
    expect((await idsOf('closed')).sort()).toEqual([told, untold].sort());
    const { state } = await backend.undertakings.read(undertaking);
    expect(programmeOf(state)?.statuses.at(-1)?.data).toMatchObject({ closedUnrecovered: 2, untold: 1, closed: 2 });
  }, 120_000);

  test('over eight months: a status every Monday, a stall found, accounts that add up, the re-registered as a row', async () => {
    await tell(undertaking, 'make-plans');
    await tell(undertaking, 'tell-families', { how: 'letter' });
    const open = await idsOf('plan');
    await tell(undertaking, 're-register', { cases: open.slice(0, 3), why: 'siblings' }, { reason: 'Søskende' });
    await quiet();
    await backend.undertakings.advance(undertaking, 35 * WEEK);
    const { state } = await quiet();
    const found = programmeOf(state);
    if (!found) throw new Error('No programme');
    programme = found;
    expect(programme.statuses).toHaveLength(36);
    for (const { data } of programme.statuses) {
      expect(data.open).toBe(data.start + data.new + data.reopened - data.closed - data.moved - data.reRegistered);
      expect(data.outstanding).toBe(data.startOutstanding + data.added - data.recovered - data.closedUnrecovered);
    }
    expect(programme.statuses.at(-1)?.data).toMatchObject({
      start: CASES,
      closed: 2,
      reRegistered: 3,
      open: CASES - 5,
    });
    expect(programme.stalls.length).toBeGreaterThan(0);
    const { caseload, recoveries } = await backend.recoveries.accounts('lejre', {});
    const last = programme.statuses.at(-1)?.data;
    expect([caseload.balance, recoveries.balance]).toEqual([last?.open, last?.outstanding]);
  }, 240_000);

  test('eight months cost the programme’s workflow few events of history', async () => {
    const handle = to.temporal.workflow.getHandle(`programme/${to.municipality}/lejre`);
    const { events } = await handle.fetchHistory();
    expect(events?.length ?? 0).toBeLessThan(1_000);
  });
});
