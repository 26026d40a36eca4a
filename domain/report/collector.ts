import { fixTimes, stateAsOf, type FixedTimes, type TwoTimes } from '../case/as-of';
import { CaseClosed } from '../case/closure/facts';
import { dayOf } from '../case/kernel/order';
import type { CaseState } from '../case/kernel/state';
import type { CivilDay, Instant } from '../case/kernel/time';
import { civilDayOf } from '../law/calendar/copenhagen';
import type { LawBook } from '../law/edition';
import { loadCaseOn, loadStateOn, type LoadCase } from '../recovery/caseload/load-case';
import { notesOf, reportStateOf, type CaseToReport } from './extract';
import { moneyTrackOf, type MoneyTrack, type TrackToReport } from './money-track';
import type { ReportCase } from './report-case';

/** The cases by one pair of times: one column of a report. */
export interface ReportColumn {
  /** The day it stands for: of the instant asked about, else the latest of the cases' clocks. */
  readonly day: CivilDay;
  readonly times: TwoTimes;
  readonly cases: readonly ReportCase[];
  /** The open cases as caseloads count them. */
  readonly open: readonly LoadCase[];
  /** The cases on tracks of money; absent where they were not asked for. */
  readonly money?: readonly MoneyTrack[];
}

/** What one pass over the journal gave. */
export interface Collected {
  /** In the order in which they were asked for. */
  readonly columns: readonly ReportColumn[];
  /** The cases open on each of the days of a history. */
  readonly history: ReadonlyMap<CivilDay, readonly LoadCase[]>;
}

/** What one pass over the journal is to give. */
export interface CollectOrder {
  readonly columns: readonly TwoTimes[];
  /** Days on which caseloads are wanted beside those of the columns. */
  readonly historyDays?: readonly CivilDay[];
  /** By what was known when caseloads are counted on those days, and who was away. @default all that is known */
  readonly knownAt?: Instant;
  /** Also the cases on tracks of money; `only`: nothing but those. @default neither */
  readonly money?: 'also' | 'only';
}

/** Takes cases one by one, each once, and keeps of each what figures need by every pair of times. */
export class Collector {
  private readonly columns: {
    times: TwoTimes;
    latest: CivilDay;
    cases: ReportCase[];
    open: LoadCase[];
    money?: MoneyTrack[];
  }[];
  private readonly history: ReadonlyMap<CivilDay, LoadCase[]>;
  private readonly knownAt: Instant | undefined;

  /** @param today the day of a column that names none, where no case's clock is ahead */
  constructor(
    order: CollectOrder,
    private readonly law: LawBook,
    today: CivilDay,
  ) {
    this.columns = order.columns.map((times) => {
      const instant = times.asOf ?? times.knownAt;
      return {
        times,
        latest: instant === undefined ? today : civilDayOf(instant),
        cases: [],
        open: [],
        ...(order.money ? { money: [] } : {}),
      };
    });
    this.history = new Map((order.historyDays ?? []).map((day) => [day, []]));
    this.knownAt = order.knownAt;
  }

  /** Takes a case of the journal. @param clock the case's own clock */
  add(one: CaseToReport, clock: Instant): void {
    const { caseId, caseNumber, municipality, events } = one;
    this.columns.forEach(({ times }, index) => {
      const fixed = fixTimes(times, clock);
      this.put(index, stateAsOf(caseId, municipality, events, fixed), caseNumber, fixed, notesOf(events, fixed));
    });
    for (const [day, open] of this.history) {
      const load = loadCaseOn(one, day, this.knownAt ?? clock);
      if (load) open.push(load);
    }
  }

  /** Takes a case on a track of money. @param clock its own clock */
  addTrack(one: TrackToReport, clock: Instant): void {
    for (const { times, money } of this.columns) {
      const track = moneyTrackOf(one, fixTimes(times, clock));
      if (track) money?.push(track);
    }
  }

  /** Takes a case of a case list. @param stateOf its state as if taken over at an instant */
  addListed(caseNumber: string, stateOf: (instant: Instant) => CaseState, clock: Instant): void {
    this.columns.forEach(({ times }, index) => {
      const fixed = fixTimes(times, clock);
      const state = stateOf(fixed.asOf);
      const day = civilDayOf(fixed.asOf);
      const facts = state.facts.filter((fact) => fact.type !== CaseClosed.event || dayOf(fact) <= day);
      this.put(index, { ...state, facts }, caseNumber, fixed, []);
    });
  }

  /** What has been collected. */
  collected(): Collected {
    return {
      columns: this.columns.map(({ latest, ...column }) => ({ ...column, day: latest })),
      history: this.history,
    };
  }

  private put(
    index: number,
    state: CaseState,
    caseNumber: string,
    fixed: FixedTimes,
    notes: ReportCase['notes'],
  ): void {
    const column = this.columns[index];
    const reported = reportStateOf(state, caseNumber, fixed, this.law, notes);
    if (!column || !reported) return;
    const day = civilDayOf(fixed.asOf);
    if (day > column.latest) column.latest = day;
    column.cases.push(reported);
    const load = loadStateOn(state, caseNumber, day);
    if (load) column.open.push(load);
  }
}
