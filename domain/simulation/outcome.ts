import type { CivilDay } from '../case/kernel/time';

/** What became of the deadlines of one rule in one run. */
export interface RuleOutcome {
  /** Deadlines that were met, or fell due unmet, in the time simulated; those already past at the start are apart. */
  readonly due: number;
  /** Of these, the ones met too late or still missing at the end. */
  readonly late: number;
  /** Of the late ones, those still missing at the end. */
  readonly missing: number;
  /** Steps that were missing past their time on the first day, and those of them still missing at the end. */
  readonly pastAtStart: number;
  readonly pastAtEnd: number;
}

/** One month of one run, or what stands at its end. */
export interface MonthOutcome {
  /** The last day. */
  readonly day: CivilDay;
  readonly opened: number;
  readonly closed: number;
  /** Open cases at the end of the month, and how many there are to a full-time post (sagstal pr. årsværk). */
  readonly open: number;
  readonly fullTime: number;
  readonly perFullTime: number;
  readonly examinationsFinished: number;
  /** Examinations whose four months run or have run out, and those run out. */
  readonly examinationsOpen: number;
  readonly examinationsOverdue: number;
}

/** One run: one course that the assumptions may take. */
export interface RunOutcome {
  /** By code of the rule. */
  readonly rules: Readonly<Record<string, RuleOutcome>>;
  readonly months: readonly MonthOutcome[];
  readonly startedWith: number;
  readonly opened: number;
  readonly closed: number;
  readonly open: number;
  /** Closings that the closure gate refused. */
  readonly heldByGate: number;
  /** Minutes the workers had for cases, and those they worked. */
  readonly minutesHad: number;
  readonly minutesWorked: number;
  /** The largest share of a working day's minutes that anybody worked; never more than 1. */
  readonly fullestDay: number;
}
