import { stateFromRow } from '../case/from-list/judge-row';
import type { ListRow } from '../case/from-list/columns';
import type { CaseState } from '../case/kernel/state';
import type { CivilDay, Instant } from '../case/kernel/time';
import { endOfDay, instantOf, startOfDay } from '../law/calendar/copenhagen';
import { addDays, addMonths } from '../law/calendar/day-arithmetic';
import { addMs } from '../law/calendar/instant';
import { isArbejdsdag } from '../law/calendar/working-days';
import { arrivalsOn, openCase } from './arrivals';
import { Caseload } from './caseload';
import { Chance } from './chance';
import { DeadlineBook } from './deadline-book';
import type { MonthOutcome, RunOutcome } from './outcome';
import { fullTimeOn, type Scenario } from './scenario';
import { SimulatedCase, type World } from './simulated-case';
import { standingOf, type Standing } from './standing-work';
import { finishWork } from './steps';
import { stillStands, Waiting, type Task } from './task';
import { hire, takeNext, type Pool, type Worker } from './workforce';

const DAY_BEGINS = '08:00';
const DUTY_OFFICER_AT = '22:30';
const MS_A_MINUTE = 60_000;
/** Working days a month, for what open cases take each day: a year has about 250. */
const WORKDAYS_A_MONTH = 250 / 12;

/** A case as it stands on the first day, with what stands to be done in it. */
export interface StartingCase {
  readonly state: CaseState;
  readonly standing: Standing;
}

/** The open cases of a case list as they stand on the first day of a scenario; judged once, for all runs. */
export function startingCases(rows: readonly ListRow[], { start }: Scenario, { law }: World): readonly StartingCase[] {
  const now = startOfDay(start);
  return rows.flatMap((row) => {
    if (row.closed !== undefined && row.closed <= start) return [];
    const state = stateFromRow(row, now);
    return [{ state, standing: standingOf(state, now, law) }];
  });
}

/**
 * Runs a scenario once, from its first day to its last. The same scenario, cases, seed and run give the same outcome on
 * every machine.
 */
export function runOnce(
  scenario: Scenario,
  starting: readonly StartingCase[],
  world: World,
  { seed, run }: { readonly seed: number; readonly run: number },
): RunOutcome {
  return new Run(scenario, starting, world, (...labels) => new Chance(seed, run, ...labels)).toTheEnd();
}

class Run {
  private readonly pool: Pool = {
    quick: new Waiting(),
    others: new Waiting(),
    examinations: new Waiting(),
  };
  private readonly book: DeadlineBook;
  private readonly caseload: Caseload;
  private readonly arrivals: Chance;
  private readonly workers: Worker[];
  private readonly months: MonthOutcome[] = [];
  private hasTeam = false;
  private opened = 0;
  private closed = 0;
  private heldByGate = 0;
  private month = { opened: 0, closed: 0, examined: 0 };
  private minutesHad = 0;
  private minutesWorked = 0;
  private fullestDay = 0;

  constructor(
    private readonly scenario: Scenario,
    private readonly starting: readonly StartingCase[],
    private readonly world: World,
    private readonly chanceOf: (...labels: readonly (string | number)[]) => Chance,
  ) {
    const now = startOfDay(scenario.start);
    this.book = new DeadlineBook(now);
    this.caseload = new Caseload(scenario, world.law, this.book, this.pool);
    this.arrivals = chanceOf('arrivals');
    this.workers = hire(scenario.workers, scenario, (number) => chanceOf('worker', number));
    starting.forEach(({ state, standing }, index) => {
      this.caseload.add(new SimulatedCase(state, chanceOf('listed', index), world), now, standing);
    });
  }

  toTheEnd(): RunOutcome {
    const { start, months } = this.scenario;
    let day = start;
    for (let month = 1; month <= months; month++) {
      const next = addMonths(start, month);
      for (; day < next; day = addDays(day, 1)) this.live(day);
      this.endMonth(addDays(next, -1));
    }
    for (const deadlines of this.caseload.cases.values()) deadlines.end(endOfDay(addDays(day, -1)));
    return {
      rules: this.book.outcome(),
      months: this.months,
      startedWith: this.starting.length,
      opened: this.opened,
      closed: this.closed,
      open: this.openCases,
      heldByGate: this.heldByGate,
      minutesHad: this.minutesHad,
      minutesWorked: this.minutesWorked,
      fullestDay: this.fullestDay,
    };
  }

  private get openCases(): number {
    return this.starting.length + this.opened - this.closed;
  }

  private live(day: CivilDay): void {
    this.change(day);
    this.caseload.begin(day);
    if (isArbejdsdag(day)) this.work(day);
    for (const at of arrivalsOn(day, this.scenario, this.arrivals)) this.arrive(at);
    if (this.scenario.dutyOfficer) this.assessAtNight(day);
  }

  private change(day: CivilDay): void {
    for (const { from, hired, examinationTeam } of this.scenario.changes) {
      if (from !== day) continue;
      const streamOf = (number: number): Chance => this.chanceOf('worker', number);
      this.workers.push(...hire(hired ?? [], this.scenario, streamOf, this.workers.length));
      if (examinationTeam !== undefined) this.formTeam(examinationTeam);
    }
  }

  private formTeam(size: number): void {
    this.hasTeam = size > 0;
    this.workers.forEach((worker, index) => {
      worker.inTeam = index < size;
      if (worker.inTeam || !this.hasTeam) return;
      for (const task of worker.desk.filter(({ kind }) => kind === 'examination')) {
        this.pool.examinations.add(worker.offDesk(task) ?? task);
      }
    });
  }

  private arrive(at: Instant): void {
    this.opened += 1;
    this.month.opened += 1;
    const chance = this.chanceOf('case', this.opened);
    this.caseload.add(openCase(`SIM-${this.opened}`, at, chance, this.scenario, this.world), at);
  }

  /** A working day: whoever is free soonest takes up the next thing; what was finished is recorded in order of time. */
  private work(day: CivilDay): void {
    const present = this.workers.filter((worker) => worker.isThere(day));
    this.takeCareOfOpenCases(present);
    const begins = instantOf(day, DAY_BEGINS);
    const finished: { readonly task: Task; readonly at: Instant }[] = [];
    const free = new Set(present);
    while (free.size > 0) {
      const worker = soonestFree(free);
      const task = worker && worker.left > 0 ? takeNext(worker, this.pool, this.scenario, this.hasTeam) : undefined;
      if (!worker || !task) {
        if (worker) free.delete(worker);
        continue;
      }
      if (task.kind === 'examination' && task.touched !== undefined) task.left += this.scenario.takeUpMinutes;
      const minutes = Math.min(task.left, worker.left);
      worker.works(minutes);
      task.left -= minutes;
      task.touched = day;
      if (task.left > 0) worker.desk.push(task);
      else finished.push({ task, at: addMs(begins, Math.round(worker.tasked * MS_A_MINUTE)) });
    }
    finished.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
    for (const { task, at } of finished) if (stillStands(task)) this.finish(task, at);
    for (const worker of present) this.count(worker);
  }

  private takeCareOfOpenCases(present: readonly Worker[]): void {
    const caseworkers = present.filter(({ inTeam }) => !inTeam);
    const had = caseworkers.reduce((sum, { minutes }) => sum + minutes, 0);
    const asked = (this.openCases * this.scenario.minutesPerOpenCase) / WORKDAYS_A_MONTH;
    const share = had > 0 ? Math.min(1, asked / had) : 0;
    for (const worker of present) worker.begins(worker.inTeam ? 0 : share);
  }

  private count(worker: Worker): void {
    this.minutesHad += worker.minutes;
    this.minutesWorked += worker.used;
    this.fullestDay = Math.max(this.fullestDay, worker.used / worker.minutes);
  }

  private finish(task: Task, at: Instant): void {
    const { of: one, key, kind } = task;
    finishWork(task, at, this.scenario);
    one.planned.delete(key);
    if (kind === 'examination') this.month.examined += 1;
    if (kind === 'closing') {
      if (one.closed) {
        this.closed += 1;
        this.month.closed += 1;
      } else {
        one.heldByGate = true;
        this.heldByGate += 1;
      }
    }
    this.caseload.look(one, at);
  }

  /** The duty officer assesses what would run out before anybody is at work long enough to do it. */
  private assessAtNight(day: CivilDay): void {
    let morning = addDays(day, 1);
    while (!isArbejdsdag(morning)) morning = addDays(morning, 1);
    const [now, tooLate] = [instantOf(day, DUTY_OFFICER_AT), instantOf(morning, '12:00')];
    for (const task of this.caseload.assessmentsDueBy(tooLate)) this.finish(task, now);
  }

  private endMonth(day: CivilDay): void {
    const now = endOfDay(day);
    const { open: examinationsOpen, overdue: examinationsOverdue } = this.caseload.openOf('K04', now);
    const fullTime = fullTimeOn(this.scenario, day);
    const { opened, closed, examined: examinationsFinished } = this.month;
    this.month = { opened: 0, closed: 0, examined: 0 };
    const open = this.openCases;
    this.months.push({
      day,
      opened,
      closed,
      open,
      fullTime,
      perFullTime: open / fullTime,
      examinationsFinished,
      examinationsOpen,
      examinationsOverdue,
    });
  }
}

function soonestFree(workers: ReadonlySet<Worker>): Worker | undefined {
  let soonest: Worker | undefined;
  for (const worker of workers) if (!soonest || worker.tasked < soonest.tasked) soonest = worker;
  return soonest;
}
