import type { CivilDay, Instant } from '../../../domain/case/kernel/time';
import type { ClosureCategory } from '../../../domain/law/judgement';
import type { HistoryPoint } from '../../../domain/recovery/caseload/history';
import type { LostEarningsFinding } from '../../../domain/recovery/lost-earnings/assess';
import type { PaymentFinding } from '../../../domain/recovery/payments/assess';
import type { Forecast } from '../../../domain/recovery/programme/forecast';
import type { FigureValue } from '../../../domain/report/figures/figure';
import type { Published } from '../../../domain/report/masking';
import type { ReportPeriod } from '../../../domain/report/period';
import type { Problem } from '../../lists/problem';
import type { PublicReport } from '../supervision/report';
import type { Goal } from './committee-goals';

/** The figures of a quarterly report to the committee (kvartalsrapport til udvalget); nothing in them tells of fewer than five. */
export interface CommitteeFigures {
  /** Code of the municipality. */
  readonly municipality: string;
  /** `2026-Q4`. */
  readonly quarter: string;
  /** The quarter, or what has passed of it. */
  readonly period: ReportPeriod;
  /** The quarter before. */
  readonly before: ReportPeriod;
  readonly knownAt?: Instant;
  /** The daily head of the last day (dagshoved). */
  readonly journalHead?: { readonly day: CivilDay; readonly head: string };
  /** Key figures at the end of the quarter and of the one before. */
  readonly lines: readonly CommitteeLine[];
  /** The open cases by colour at the end of this and earlier quarters, the earliest first. */
  readonly colours: readonly ColoursOn[];
  /** Absent where no staff register is known. */
  readonly caseload?: CommitteeCaseload;
  readonly goals: readonly GoalStanding[];
  readonly recoveries: readonly CommitteeRecovery[];
  /** The last round of supervision with reviewed cases (ledelsestilsyn). */
  readonly round?: PublicReport;
  readonly closedReviews: readonly CommitteeClosedReview[];
  /** What the list of lost earnings comes to; what is done about it in the journal is among the lines. */
  readonly lostEarnings?: CommitteeLostEarnings;
  /** What the list of payments comes to; what is done about it in the journal is among the lines. */
  readonly payments?: CommitteePayments;
  /** Lists that were to be counted and could not be read. */
  readonly unreadLists?: readonly UnreadList[];
  /** Whether the cases on tracks of money were read from a journal; absent over case lists. */
  readonly tracks?: 'read' | 'someUnreadable';
  /** Whether the entries of all cases could be read; absent over case lists. */
  readonly cases?: 'read' | 'someUnreadable';
}

/** Which list was counted, so that it can be found again: no name and no path. */
export interface CountedList {
  /** The day its name tells, else the day it was last changed. Copenhagen. */
  readonly day: CivilDay;
  /** SHA-256 of the file. */
  readonly digest: string;
  /** Lines that could not be read and are not counted. */
  readonly unread: number;
}

/** A list that could not be read, and why. */
export interface UnreadList extends Pick<Problem, 'code' | 'column' | 'params'> {
  /** Absent where not even that could be told, or where it is the folder. */
  readonly day?: CivilDay;
}

/** A key figure as it leaves the department. */
export type PublishedFigure = FigureValue | 'masked';

/** One key figure now and a quarter ago. */
export interface CommitteeLine {
  readonly code: string;
  readonly now: PublishedFigure;
  /** Absent where there were no cases then. */
  readonly before?: PublishedFigure;
}

/** The open cases by colour on a day. */
export interface ColoursOn {
  readonly day: CivilDay;
  readonly open: Published;
  readonly red: Published;
  readonly yellow: Published;
  readonly green: Published;
}

/** The caseload over time, with the limits it is held against. */
export interface CommitteeCaseload {
  readonly fewest: number;
  readonly most: number;
  /** Whether the limits are Sagsgang's own, since the municipality has set none. */
  readonly ours?: boolean;
  readonly history: readonly CaseloadOn[];
}

/** The caseload on a day. Full-time equivalents and workers are of the whole department. */
export interface CaseloadOn extends Pick<HistoryPoint, 'day' | 'fullTime' | 'heads'> {
  readonly cases: Published;
}

/** A goal of the municipality and how it stands. */
export interface GoalStanding extends Goal {
  /** The goal's figure now, in the goal's own unit; absent where it is masked or there is none. */
  readonly value?: number;
  readonly reached?: boolean;
}

/** A recovery programme: its two accounts, what is left over time, and when it may end. */
export interface CommitteeRecovery {
  readonly name: string;
  readonly from: CivilDay;
  readonly until: CivilDay;
  readonly caseload: Readonly<
    Record<'start' | 'new' | 'reopened' | 'closed' | 'moved' | 'reRegistered' | 'open', Published>
  >;
  readonly recoveries: Readonly<
    Record<'start' | 'added' | 'recovered' | 'closedUnrecovered' | 'outstanding', Published>
  >;
  /** What was outstanding at the end of each month, and on the last day. */
  readonly burnDown: readonly { readonly day: CivilDay; readonly outstanding: Published }[];
  readonly forecast: PublishedForecast;
}

/** When a programme may end; without what is outstanding, which its account tells. */
export type PublishedForecast =
  | Exclude<Forecast, PacedForecast>
  | (Omit<Extract<Forecast, { kind: 'noEnd' }>, 'outstanding' | 'pace'> & { readonly pace: Published })
  | (Omit<Extract<Forecast, { kind: 'range' }>, 'outstanding' | 'pace'> & { readonly pace: Published });

type PacedForecast = Extract<Forecast, { pace: number }>;

/** A review of closed cases: how they fall on the three categories, by the controls and as they stand. */
export interface CommitteeClosedReview {
  readonly name: string;
  readonly cases: Published;
  readonly byControls: Readonly<Record<ClosureCategory, Published>>;
  readonly standing: Readonly<Record<ClosureCategory, Published>>;
  readonly concern: Readonly<Record<'yes' | 'no' | 'unanswered', Published>>;
}

/** What a list of lost earnings comes to; amounts in øre a month. */
export interface CommitteeLostEarnings {
  /** Absent where it was no file, such as a pipe. */
  readonly list?: CountedList;
  readonly cases: Published;
  readonly reviewed: Published;
  readonly findings: Readonly<Record<LostEarningsFinding, Published>>;
  readonly groups: Readonly<Record<'over' | 'under' | 'right' | 'unsettled', Published>>;
  readonly differences: Readonly<Record<'over' | 'under' | 'all', Published>>;
}

/** What a list of payments comes to; amounts in øre a month. */
export interface CommitteePayments {
  /** Absent where it was no file, such as a pipe. */
  readonly list?: CountedList;
  readonly cases: Published;
  /** Decided that somebody pays, that nobody does, decided without a result noted, and not decided. */
  readonly groups: Readonly<Record<'pays' | 'exempt' | 'unclear' | 'undecided', Published>>;
  readonly collected: Published;
  readonly findings: Readonly<Record<PaymentFinding, Published>>;
  readonly due: Published;
  readonly dueCollected: Published;
}
