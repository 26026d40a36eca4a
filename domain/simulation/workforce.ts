import type { CivilDay } from '../case/kernel/time';
import { toDayNumber } from '../law/calendar/civil-day';
import type { Chance } from './chance';
import { isQuick, type Scenario, type Staffing } from './scenario';
import { stillStands, type Task, type Waiting } from './task';

const WORKDAYS_A_WEEK = 5;
const MINUTES_AN_HOUR = 60;

/** One simulated worker (rådgiver). */
export class Worker {
  /** Whether this one does examinations only, as one of the team. */
  inTeam = false;
  /** Minutes worked on the day at hand. */
  used = 0;
  /** Minutes of these that open cases take by being there. */
  care = 0;
  /** Work begun and not finished. */
  readonly desk: Task[] = [];
  private week = -1;
  private away = false;

  constructor(
    /** Minutes for cases on a working day. */
    readonly minutes: number,
    private readonly absence: number,
    private readonly chance: Chance,
  ) {}

  /** Minutes of the day at hand that went to what had waited. */
  get tasked(): number {
    return this.used - this.care;
  }

  get left(): number {
    return this.minutes - this.used;
  }

  /** Whether the worker is there on a day; drawn week by week, Monday to Sunday. */
  isThere(day: CivilDay): boolean {
    const week = Math.floor((toDayNumber(day) + 3) / 7);
    while (this.week < week) {
      this.week = this.week < 0 ? week : this.week + 1;
      this.away = this.chance.happens(this.absence);
    }
    return !this.away;
  }

  /** Begins a day, of which open cases take a share by being there. What waits is done first. */
  begins(share: number): void {
    this.care = this.minutes * share;
    this.used = this.care;
  }

  /** Puts minutes into something. @throws RangeError where they are more than are left of the day */
  works(minutes: number): void {
    if (minutes > this.left) throw new RangeError('Nobody works more minutes than they have');
    this.used += minutes;
  }

  /** The next thing on the desk that still stands, soonest due first. */
  onDesk(lets: (task: Task) => boolean): Task | undefined {
    let best: Task | undefined;
    for (let index = this.desk.length - 1; index >= 0; index--) {
      const task = this.desk[index];
      if (!task) continue;
      if (!stillStands(task)) this.desk.splice(index, 1);
      else if (lets(task) && (!best || task.due <= best.due)) best = task;
    }
    return best;
  }

  /** Takes something off the desk. */
  offDesk(task: Task | undefined): Task | undefined {
    if (task) this.desk.splice(this.desk.indexOf(task), 1);
    return task;
  }
}

/** Hires workers; each has a stream of chance named by its number. */
export function hire(
  staffing: readonly Staffing[],
  scenario: Scenario,
  streamOf: (number: number) => Chance,
  already = 0,
): Worker[] {
  const hours = staffing.flatMap(({ number, hoursPerWeek }) => Array.from({ length: number }, () => hoursPerWeek));
  return hours.map((hoursPerWeek, index) => {
    const minutes = ((hoursPerWeek * MINUTES_AN_HOUR) / WORKDAYS_A_WEEK) * (1 - scenario.otherDuties);
    return new Worker(minutes, scenario.absence, streamOf(already + index));
  });
}

/** Work that waits for somebody: what is quick, examinations, and the rest. */
export interface Pool {
  readonly quick: Waiting;
  readonly others: Waiting;
  readonly examinations: Waiting;
}

/** The part of the pool in which a task waits. */
export function placeIn(pool: Pool, { kind }: Task, { work }: Scenario): Waiting {
  if (kind === 'examination') return pool.examinations;
  return isQuick(work[kind]) ? pool.quick : pool.others;
}

/**
 * What a worker takes up next, and takes out of the pool or off the desk. What was begun goes before what is due no
 * sooner, an examination that was begun before any other.
 *
 * @param hasTeam whether examinations are the team's alone
 */
export function takeNext(worker: Worker, pool: Pool, { order }: Scenario, hasTeam: boolean): Task | undefined {
  const { quick, others, examinations } = pool;
  const other = (): Task | undefined => quick.take() ?? sooner(worker, worker.onDesk(isOther), others);
  const examination = (): Task | undefined => worker.offDesk(worker.onDesk(isExamination)) ?? examinations.take();
  if (hasTeam) return worker.inTeam ? (examination() ?? other()) : other();
  if (order === 'smallFirst') return other() ?? examination();
  if (quick.first) return quick.take();
  const begun = worker.onDesk(() => true);
  const waiting = dueSooner(others.first, examinations.first) ? examinations : others;
  return sooner(worker, begun, waiting);
}

const isExamination = ({ kind }: Task): boolean => kind === 'examination';
const isOther = ({ kind }: Task): boolean => kind !== 'examination';

function sooner(worker: Worker, begun: Task | undefined, waiting: Waiting): Task | undefined {
  return dueSooner(begun, waiting.first) ? waiting.take() : worker.offDesk(begun);
}

/** Whether the second is there and due sooner than the first, or there is no first. */
function dueSooner(first: Task | undefined, second: Task | undefined): boolean {
  return second !== undefined && (first === undefined || second.due < first.due);
}
