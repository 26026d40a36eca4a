import type { CivilDay, Instant } from '../../domain/case/kernel/time';

/** Type name of the workflow that makes the quarterly report. */
export const QUARTERLY_REPORT_WORKFLOW = 'quarterlyReportWorkflow';

/** Id of the schedule of the quarterly report (kvartalsrapport), and of its workflows. */
export const QUARTERLY_REPORT = 'quarterly-report';

/** Id of the schedule of the half-year's account (halvårsopfølgning), and of its workflows. */
export const HALF_YEAR_REPORT = 'half-year-report';

/** Name of the query that answers which report was made, and when; null until it is there. */
export const REPORT_QUERY = 'made';

/** The reports that schedules make: the committee's of a quarter, and the account of a half-year without cases. */
export type ScheduledReport = 'quarter' | 'halfYear';

/** What a schedule starts it with. */
export interface QuarterlyReportInput {
  readonly municipality: string;
  /** @default 'quarter' */
  readonly report?: ScheduledReport;
}

/** A report that was made: where, and of what. No figure, no personal data. */
export interface QuarterlyReportMade {
  /** The period: `2026-Q3`, of a half-year `2026-H1`. */
  readonly quarter: string;
  readonly asOf: CivilDay;
  /** Only what was recorded by then is counted, so that the report can be made again. */
  readonly knownAt: Instant;
  /** Names of the files. */
  readonly files: readonly string[];
  /** SHA-256 of the figures, as they are in the JSON file. */
  readonly digest: string;
  /** The lists of money that were counted. */
  readonly lists?: readonly ReportList[];
  /** Lists of money that could not be read; the report says why. */
  readonly unreadLists?: number;
}

/** A list of money that was counted, by its day and its SHA-256; no name and no path. */
export interface ReportList {
  readonly kind: 'lostEarnings' | 'payments';
  readonly day: CivilDay;
  readonly digest: string;
}

/** The activity of the report: the same instant always gives the same files. */
export interface ReportActivities {
  /** Makes the report of the last quarter, or half-year, that was over at an instant. */
  makeQuarterlyReport(about: QuarterlyReportInput & { readonly instant: Instant }): Promise<QuarterlyReportMade>;
}
