import type { CivilDay } from '../case/kernel/time';

/** A number that varies, as a triangular distribution: at least, usually, at most. */
export type Varying = readonly [low: number, usual: number, high: number];

/**
 * The kinds of work a simulated worker does. Which of them a case asks for, and by when, is the law's to say; see
 * `standing-work`.
 */
export const workKinds = {
  receipt: { da: 'kvittering', en: 'receipt' },
  assessment: { da: '24-timers vurdering', en: '24-hour assessment' },
  screening: { da: 'screening', en: 'screening' },
  feedback: { da: 'orientering af fagperson', en: 'feedback to the professional' },
  inquiry: { da: 'afdækning', en: 'inquiry' },
  examination: { da: 'børnefaglig undersøgelse', en: 'examination' },
  decision: { da: 'afgørelse', en: 'decision' },
  plan: { da: 'plan', en: 'plan' },
  followUp: { da: 'opfølgning', en: 'follow-up' },
  visit: { da: 'personrettet tilsyn', en: 'placement visit' },
  ending: { da: 'ophør eller forlængelse', en: 'ending or extension' },
  closing: { da: 'lukning', en: 'closing' },
} as const;

/** A kind of work. */
export type WorkKind = keyof typeof workKinds;

/** What is assumed of one kind of work. */
export interface WorkAssumption {
  /** Minutes it takes, from the first to the last. */
  readonly minutes: Varying;
  /** Dated work: how many days before it is due it may be taken up. @default at once */
  readonly leadDays?: number;
  /** Days from when the work arises until it can be done, such as waiting for statements. @default none */
  readonly waitDays?: Varying;
  /** Work without a date in law: how many days the workers give themselves. @default 30 */
  readonly aimDays?: number;
}

/** Some workers who work the same hours. */
export interface Staffing {
  readonly number: number;
  readonly hoursPerWeek: number;
}

/** What is otherwise from a day. */
export interface Change {
  readonly from: CivilDay;
  /** Workers who come. */
  readonly hired?: readonly Staffing[];
  /** From now on this many of the workers do every examination (undersøgelsesteam), and the others none. */
  readonly examinationTeam?: number;
}

/** Shares between 0 and 1 of what comes of cases. */
export interface Shares {
  /** Notifications whose notifier is unknown, and those from citizens; the rest come from professionals. */
  readonly anonymous: number;
  readonly citizen: number;
  /** New cases that are about a disability. */
  readonly disability: number;
  /** Screenings that lead to an examination and to an inquiry; the rest lead to nothing further. */
  readonly examination: number;
  readonly inquiry: number;
  /** Inquiries and examinations that show a need of support. */
  readonly supportAfterInquiry: number;
  readonly supportAfterExamination: number;
  /** Decisions on support that are placements, and those with a plan. */
  readonly placement: number;
  readonly plan: number;
  /** Measures that are extended when they reach their expected end. */
  readonly extension: number;
}

/**
 * How workers choose what to do next. What usually takes an hour at most goes first in any case. `smallFirst`: then the
 * rest by when it is due, and examinations with the time that is left. `mostOverdue`: then whatever is due soonest or
 * longest overdue, examinations or not.
 */
export const workOrders = {
  smallFirst: {
    da: 'dag til dag: korte opgaver først, så resten efter frist, undersøgelser med den tid, der er tilbage',
    en: 'day to day: short tasks first, the rest by due day, examinations with the time that is left',
  },
  mostOverdue: {
    da: 'korte opgaver først, så det, der er længst over fristen, undersøgelser også',
    en: 'short tasks first, then what is longest overdue, examinations too',
  },
} as const;

/** A way of choosing what to do next. */
export type WorkOrder = keyof typeof workOrders;

/** A municipality to be simulated (scenarie): plain data, all of it assumption. Deadlines are not in it: they are the law's. */
export interface Scenario {
  readonly name: string;
  /** The first day, from which on people work. */
  readonly start: CivilDay;
  readonly months: number;
  /** Edition of the law by which everything new is judged. @default the law of the day */
  readonly edition?: string;
  /** Notifications that open a new case, a month on average. */
  readonly arrivalsPerMonth: number;
  readonly workers: readonly Staffing[];
  /** Share of the weeks a worker is away: holidays, illness, courses. Public holidays come on top, by the calendar. */
  readonly absence: number;
  /** Share of the hours at work that goes to something else than cases. */
  readonly otherDuties: number;
  /** Minutes a month that each open case takes besides the work listed: telephone, family, records. */
  readonly minutesPerOpenCase: number;
  /** Minutes it takes to get back into an examination that was put down the day before or earlier. */
  readonly takeUpMinutes: number;
  readonly order: WorkOrder;
  /** Whether a duty officer (døgnvagt) assesses what would run out before the next working day. */
  readonly dutyOfficer: boolean;
  readonly work: Readonly<Record<WorkKind, WorkAssumption>>;
  readonly shares: Shares;
  /** Days from a decision until the measure begins. */
  readonly measureStartDays: Varying;
  /** Months a measure is expected to run, when decided or extended. */
  readonly measureMonths: Varying;
  /** Months to the next follow-up, as dated at each follow-up. */
  readonly followUpMonths: number;
  readonly changes: readonly Change[];
}

/** Whether work is quick: it usually takes an hour at most. */
export function isQuick({ minutes: [, usual] }: WorkAssumption): boolean {
  return usual <= 60;
}

/** Hours a week of a full-time post (årsværk). */
export const FULL_TIME_HOURS = 37;

/** Full-time posts (årsværk) on a day: everyone employed, present or not. */
export function fullTimeOn({ workers, changes }: Scenario, day: CivilDay): number {
  const hired = changes.filter(({ from }) => from <= day).flatMap((change) => change.hired ?? []);
  let hours = 0;
  for (const { number, hoursPerWeek } of [...workers, ...hired]) hours += number * hoursPerWeek;
  return hours / FULL_TIME_HOURS;
}
