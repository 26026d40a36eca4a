import type { Colour, ClosureCategory } from '../law/judgement';
import type { Finding } from '../law/rule';
import type { CivilDay, Instant, Moment } from '../case/kernel/time';
import type { caseKinds, decisionKinds, notificationDuties, notificationReasons, notifiers } from '../case/words';

/** One rule's answer about one subject of a case, with the days that figures are counted by. */
export interface ReportFinding {
  /** `K02`, `F07`. */
  readonly rule: string;
  /** Number of the entry it is about, 0 for the case as a whole. */
  readonly subject: number;
  /** Event type of that entry; absent for the case as a whole. */
  readonly about?: string;
  /** The day of that entry, else of the opening. */
  readonly day: CivilDay;
  readonly standing: Finding['standing'];
  readonly start?: Moment;
  readonly due?: Instant;
  readonly dueDay?: CivilDay;
  /** When what met it, in time or too late, was done and recorded. */
  readonly done?: {
    readonly at: Moment;
    readonly day: CivilDay;
    readonly recorded: Instant;
    /** It came with a case list: when it was written down there is not known. */
    readonly listed?: true;
  };
  readonly recordedLate?: true;
  /** Whether its clock runs: in an open case of a child who lives. */
  readonly running: boolean;
}

/** A notification in the fields that statistics ask for. */
export interface ReportNotification {
  readonly subject: number;
  readonly day: CivilDay;
  /** Absent where a case list does not say. */
  readonly notifier?: keyof typeof notifiers;
  readonly duty?: keyof typeof notificationDuties;
  readonly reasons: readonly (keyof typeof notificationReasons)[];
  /** The child's age in whole years on the day; absent where unknown, negative before birth. */
  readonly age?: number;
}

/** A stretch in which the case was open, both ends included; without an end it is open still. */
export interface OpenSpan {
  readonly from: CivilDay;
  readonly until?: CivilDay;
}

/**
 * What figures need to know of one case as of two times (sagsuddrag): codes, days and what the rules answered. Never a
 * name, a text or a worker's doing; all of it derived from the case's facts by the ordinary readings and rules.
 */
export interface ReportCase {
  readonly caseId: string;
  readonly caseNumber: string;
  /** Pseudonym of the child, to count children; never printed. */
  readonly child?: string;
  readonly kind: keyof typeof caseKinds;
  readonly team?: string;
  /** Initials of the worker who has the case. */
  readonly worker?: string;
  readonly open: boolean;
  readonly colour?: Colour;
  readonly category?: ClosureCategory;
  readonly openedOn: CivilDay;
  readonly spans: readonly OpenSpan[];
  readonly reopened: readonly CivilDay[];
  readonly closed: readonly CivilDay[];
  /** Who had the case from which day: the opening and every assignment, in order; `vacant` where nobody had it. */
  readonly assigned: readonly {
    readonly day: CivilDay;
    readonly worker?: string;
    readonly team?: string;
    readonly vacant?: true;
  }[];
  /** Codes of the unmet controls that can still be mended. */
  readonly outstanding: readonly string[];
  readonly findings: readonly ReportFinding[];
  readonly notifications: readonly ReportNotification[];
  readonly decisions: readonly {
    readonly subject: number;
    readonly day: CivilDay;
    readonly kind: keyof typeof decisionKinds;
  }[];
  readonly measures: readonly {
    readonly subject: number;
    readonly placement: boolean;
    readonly from: CivilDay;
    readonly until?: CivilDay;
    readonly running: boolean;
    /** Days from the decision to the start, where the decision is known. */
    readonly waited?: number;
  }[];
  /** Days on which the child was talked with (børnesamtaler). */
  readonly talks: readonly CivilDay[];
  /** Decided measures and placements that have not begun (venteliste): the decision and its day. */
  readonly waiting: readonly { readonly subject: number; readonly day: CivilDay }[];
  /** Of each talk, visit, meeting and note a person recorded: the day it was recorded and the days it came after. */
  readonly notes: readonly { readonly subject: number; readonly recorded: CivilDay; readonly days: number }[];
}
