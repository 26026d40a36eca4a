import path from 'node:path';
import { readCaseList } from '../../../client/lists/read-list';
import type { ListRow } from '../../../domain/case/from-list/columns';
import { stateFromRow } from '../../../domain/case/from-list/judge-row';
import type { CivilDay } from '../../../domain/case/kernel/time';
import { lastOf } from '../../../domain/case/kernel/state';
import { CaseOpened } from '../../../domain/case/opening/facts';
import { civilDayOf, endOfDay, instantOf } from '../../../domain/law/calendar/copenhagen';
import { addDays, daysBetween } from '../../../domain/law/calendar/day-arithmetic';
import { judgeRow } from '../../../domain/case/from-list/judge-row';
import { Chance } from '../../../domain/simulation/chance';
import { Town } from './town';

/** The rows of one of the example lists. */
export async function rowsOf(list: string): Promise<ListRow[]> {
  const rows: ListRow[] = [];
  for await (const item of readCaseList(path.join(__dirname, `../../../examples/${list}.csv`))) {
    if ('problem' in item) throw new Error(JSON.stringify(item.problem));
    rows.push(item.row);
  }
  return rows;
}

/** The day the list is of, and the programme starts. */
export const START: CivilDay = '2016-06-07';
const NEW_A_MONTH = 25;
const MONTHS = 7;
/** From when nobody worked on the recovery, and from when they did again. */
export const IDLE: readonly [CivilDay, CivilDay] = ['2016-10-10', '2016-11-14'];

/** A town with Lejre's cases and the work people do in it, week by week; always the same. */
export class Lejre {
  readonly town = new Town(instantOf(START, '12:00'));
  private readonly rows = new Map<string, ListRow>();
  private readonly chance = new Chance(2016, 'lejre');
  private arrived = 0;
  /** Cases brought in order for longer than the walk lasts. */
  private readonly mended = new Set<string>();
  closed = 0;
  /** What happened where somebody tried to close before the parents were told. */
  readonly refusals: string[] = [];

  constructor(private readonly list: readonly ListRow[]) {
    for (const row of list) this.put(row, START);
  }

  /** The work of a week: new cases, everyday work, recoveries mended, cases closed with the parents told first. */
  week(next: string): void {
    const today = addDays(civilDayOf(next), -1);
    this.arrive(today);
    this.everyday(today);
    if (today >= IDLE[0] && today < IDLE[1]) return;
    const open = this.town.rows.filter(({ ending, caseId }) => !ending && !this.rows.get(caseId)?.closed);
    const pace = 14 + Math.floor(this.chance.next() * 14);
    for (const { caseId } of open.slice(0, pace)) this.mend(caseId, today);
    for (const { caseId } of open.slice(pace, pace + 2)) this.close(caseId, today, true);
    const done = this.town.rows.filter(({ ending, caseId }) => ending && !this.rows.get(caseId)?.closed).slice(0, 5);
    for (const { caseId } of done) this.close(caseId, today, false);
  }

  private arrive(today: CivilDay): void {
    const due = Math.min(NEW_A_MONTH * MONTHS, Math.floor((daysBetween(START, today) * NEW_A_MONTH) / 30.5));
    while (this.arrived < due) {
      const like = this.list[(this.arrived * 7) % this.list.length];
      this.arrived += 1;
      if (!like) return;
      const notified = instantOf(addDays(today, -1), '09:00');
      this.put(
        {
          ...{ caseNumber: `LEJ-NY-${this.arrived}`, kind: 'notification', concern: like.concern ?? 'low' },
          ...{ opened: addDays(today, -1), notified, notifier: 'citizen', receipt: today },
          assessed: instantOf(addDays(today, -1), '15:00'),
          ...(this.arrived % 3 === 0
            ? { screened: today, screeningOutcome: 'none', decided: today, guidance: true, talkNeeded: true }
            : { screened: today, screeningOutcome: 'none' }),
        } as ListRow,
        today,
      );
    }
  }

  /** What is not being recovered is kept in order as it falls due. */
  private everyday(today: CivilDay): void {
    const ended = new Set(this.town.rows.flatMap(({ caseId, ending }) => (ending ? [caseId] : [])));
    for (const [caseId, row] of this.rows) {
      const isRecovered = this.town.recoveries.has(caseId) && !ended.has(caseId);
      if (row.closed || isRecovered || this.mended.has(caseId) || caseId.startsWith('LEJ-NY')) continue;
      if (judgeRow(row, addDays(today, 8)).outstanding.length > 0) this.mend(caseId, today);
    }
  }

  private mend(caseId: string, today: CivilDay): void {
    const row = this.rows.get(caseId);
    if (!row) return;
    this.mended.add(caseId);
    const started = row.measureStarted !== undefined;
    this.put(
      {
        ...row,
        ...{ screened: row.screened ?? today, screeningOutcome: row.screeningOutcome ?? 'inquiry' },
        ...(row.needKnown && !row.examinationFinished ? { examinationFinished: today } : {}),
        ...(row.decided && !row.talkHeld && !row.talkLeftOut ? { talkHeld: today } : {}),
        ...(row.decided ? { partiesHeard: row.partiesHeard ?? today, guidance: true } : {}),
        ...(row.decided ? { planDecided: row.planDecided ?? false } : {}),
        ...(started && row.planDecided !== false && !row.planAdopted ? { planAdopted: today } : {}),
        ...(started ? { goals: row.goals ?? 1, firstFollowUp: row.firstFollowUp ?? today } : {}),
        ...(started
          ? {
              nextFollowUp: addDays(today, 400),
              expectedEnd: addDays(today, 500),
              planDecided: row.planDecided ?? false,
            }
          : {}),
        ...(row.kind === 'disability' ? { targetGroup: row.targetGroup ?? today } : {}),
        ...(row.kind === 'placement' ? { visits: 2 } : {}),
      } as ListRow,
      today,
    );
  }

  private close(caseId: string, today: CivilDay, unrecovered: boolean): void {
    const row = this.rows.get(caseId);
    if (!row || this.closed >= 140) return;
    const { town } = this;
    if (unrecovered) {
      const reason = { reason: 'Familien ønsker ikke mere' };
      if (!town.row(caseId)?.told) {
        this.refusals.push(town.tellCase(caseId, 'close-unrecovered', {}, reason));
        town.tellCase(caseId, 'tell-family', { how: 'letter' });
      }
      this.refusals.push(town.tellCase(caseId, 'close-unrecovered', {}, reason));
    }
    this.closed += 1;
    const told = { familyTold: addDays(today, -1), justification: 'Begrundet', closedBy: 'teamLeader' };
    this.put({ ...row, ...told, closed: today, closingCause: 'formål opfyldt', measureEnded: today } as ListRow, today);
  }

  private put(row: ListRow, today: CivilDay): void {
    this.rows.set(row.caseNumber, row);
    const before = this.town.cases.get(row.caseNumber);
    const rec = before && lastOf(before, CaseOpened)?.rec;
    const state = stateFromRow(row, endOfDay(addDays(today, -1)));
    const facts = state.facts.map((fact) => (rec && fact.type === CaseOpened.event ? { ...fact, rec } : fact));
    this.town.cases.set(row.caseNumber, { ...state, facts });
  }
}
