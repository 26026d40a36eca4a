import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { atOnce } from '../../activities/recovery/at-once';
import type { Backend } from '../../client/cli/ports';
import { backendOver, connect } from '../../client/library/backend';
import { importList } from '../../client/library/import';
import { link, type InstallationLink } from '../../client/library/installation';
import type { ReadUndertaking } from '../../client/library/undertakings/read';
import type { CaseloadAnswer } from '../../client/cli/caseload';
import type { FieldValue } from '../../domain/case/kernel/event';
import type { CivilDay } from '../../domain/case/kernel/time';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import type { RecoveryRow } from '../../domain/recovery/programme/row';
import { programmeOf, type Programme } from '../../domain/recovery/programme/programme';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import type { ImportTotals } from '../../workflows/contracts/import-totals';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { called } from '../dev/called';
import { testInstallation, type TestInstallation } from '../dev/environment';
import type { Fields } from './import-lists';
import { danish, type LejreList } from './lejre-story';

/** Full-time equivalents (årsværk) before and from the day on which somebody is back and another works full time. */
export const FULL_TIME = { before: 15.83, after: 17 } as const;

/** A server with Lejre's department, a programme, and the lists that its case system sends. */
export class LejreTown {
  private readonly folder = mkdtempSync(join(tmpdir(), 'sagsgang-lejre-'));
  private sent = 0;

  private constructor(
    private readonly installation: TestInstallation,
    private readonly worker: RunningWorker,
    readonly to: InstallationLink,
    readonly backend: Backend,
    readonly programme: Undertaking,
    private readonly list: LejreList,
    private readonly patienceMs: number,
  ) {}

  /** @param patienceMs how long the programme may work on one thing */
  static async open(list: LejreList, patienceMs: number): Promise<LejreTown> {
    const installation = await testInstallation();
    const worker = await startWorker(installation.settings);
    const to = await link(installation.settings);
    const backend = backendOver(to);
    return new LejreTown(
      installation,
      worker,
      to,
      backend,
      backend.undertakings.named('programme', 'lejre'),
      list,
      patienceMs,
    );
  }

  async close(): Promise<void> {
    await this.worker.stop();
    await this.to.close();
    await this.installation.close();
  }

  /** The whole department, whatever part of its cases the run has: eighteen people, two of them long away at first. */
  async employ(back: CivilDay): Promise<void> {
    const from = '2015-01-01';
    const people = ['Børn', 'Handicap', 'Unge'].flatMap((team) =>
      Array.from({ length: 6 }, (_, index) => ({ initials: `L${team.charAt(0)}${index + 1}`, team })),
    );
    await this.to.journal.staff.put(this.to.municipality, [
      { initials: 'GEN', roles: ['recoveryLead'], team: 'Ledelsen', from },
      { initials: 'DRF', roles: ['operations'], team: 'Drift', from },
      ...people.map((person) => ({
        ...person,
        roles: ['caseworker' as const],
        from,
        ...(person.initials === 'LB1' ? { share: 0.83, until: addDays(back, -1) } : {}),
      })),
      { initials: 'LB1', team: 'Børn', roles: ['caseworker'], share: 1, from: back },
    ]);
    const away = [
      { initials: 'LH1', from, until: addDays(back, -1) },
      { initials: 'LU1', from },
    ];
    await this.backend.staff.putAbsences(away, 'GEN');
  }

  /** Takes over a list of these rows as of a day. */
  async taken(rows: readonly Fields[], asOf: CivilDay, update = true): Promise<ImportTotals['counts']> {
    const file = join(this.folder, `list-${++this.sent}.csv`);
    writeFileSync(file, this.list.text(rows));
    const order = { file, asOf, by: 'DRF', update, dryRun: false, municipality: this.to.municipality };
    const outcome = await importList(this.to, order);
    if (outcome.kind !== 'finished') throw new Error(JSON.stringify(outcome));
    return outcome.totals.counts;
  }

  /** Tells the programme something; answers the code of the refusal, or `accepted`. */
  tell(name: string, data: Record<string, FieldValue> = {}, text?: Record<string, string>): Promise<string> {
    return this.told(this.programme, name, data, text);
  }

  /** Tells the recovery of a case something. */
  tellCase(
    caseId: string,
    name: string,
    data: Record<string, FieldValue> = {},
    text?: Record<string, string>,
  ): Promise<string> {
    return this.told(this.backend.undertakings.named('recovery', `lejre/${caseId}`), name, data, text);
  }

  /** Decides to close cases unrecovered, each after its family was told. Says what was answered to each step. */
  async decideClosings(caseIds: readonly string[]): Promise<readonly string[]> {
    const told = new Set((await this.rows()).filter((row) => row.told).map(({ caseId }) => caseId));
    const answers = await atOnce(caseIds, async (caseId) => {
      const telling = told.has(caseId) ? 'accepted' : await this.tellCase(caseId, 'tell-family', { how: 'letter' });
      return [telling, await this.tellCase(caseId, 'close-unrecovered', {}, { reason: 'Flyttet' })];
    });
    return answers.flat();
  }

  rows(): Promise<readonly RecoveryRow[]> {
    return this.backend.recoveries.rows('lejre');
  }

  /** The cases of rows, in their order, by the id each has here. */
  async known(rows: readonly Fields[]): Promise<readonly (readonly [string, Fields])[]> {
    return atOnce(rows, async (row) => {
      const { caseId = '' } = (await this.backend.resolveCase(row['sagsnr'] ?? '')) ?? {};
      return [caseId, row] as const;
    });
  }

  /** Waits until the programme has done what it had to do. */
  async quiet(): Promise<ReadUndertaking> {
    for (const end = Date.now() + this.patienceMs; ; await pause(200)) {
      const read = await this.backend.undertakings.read(this.programme);
      if (read.standing.stage === 'running' && read.standing.errands.length === 0) return read;
      if (Date.now() > end) throw new Error(JSON.stringify(read.standing));
    }
  }

  /** Moves the programme's clock forward, and waits until it has done what came on the way. */
  async weeks(count: number): Promise<void> {
    await this.backend.undertakings.advance(this.programme, count * 7 * 86_400_000);
    await this.quiet();
  }

  /** The programme as it stands. */
  async found(): Promise<Programme> {
    const programme = programmeOf((await this.quiet()).state);
    if (!programme) throw new Error('No programme');
    return programme;
  }

  /** What `sagsgang caseload` answers of a day. */
  async caseload(day: CivilDay): Promise<CaseloadAnswer> {
    const { settings, env } = this.installation;
    const argv = ['caseload', '--as-of', danish(day), '--json', '--lang', 'en'];
    const { code, out, err } = await called(argv, { env, connect: () => connect(settings) });
    if (code !== 0) throw new Error(err);
    return JSON.parse(out) as CaseloadAnswer;
  }

  private async told(
    about: Undertaking,
    name: string,
    data: Record<string, FieldValue>,
    text?: Record<string, string>,
  ): Promise<string> {
    const command = { name, key: `lejre-${++this.sent}`, by: 'GEN', data, ...(text ? { text } : {}) };
    const answer = await this.backend.undertakings.send(about, command);
    return answer.kind === 'refused' ? answer.refusal.code : 'accepted';
  }
}
