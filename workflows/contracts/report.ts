import type { CivilDay, Instant } from '../../domain/case/kernel/time';

/** Type name of the workflow that makes the quarterly report. */
export const QUARTERLY_REPORT_WORKFLOW = 'quarterlyReportWorkflow';

/** Id of the schedule of the quarterly report (kvartalsrapport), and of its workflows. */
export const QUARTERLY_REPORT = 'quarterly-report';

/** What a schedule starts it with. */
export interface QuarterlyReportInput {
  readonly municipality: string;
}

/** A report that was made: where, and of what. No figure, no personal data. */
export interface QuarterlyReportMade {
  /** `2026-Q3`. */
  readonly quarter: string;
  readonly asOf: CivilDay;
  /** Only what was recorded by then is counted, so that the report can be made again. */
  readonly knownAt: Instant;
  /** Names of the files. */
  readonly files: readonly string[];
  /** SHA-256 of the figures, as they are in the JSON file. */
  readonly digest: string;
}

/** The activity of the report: the same instant always gives the same files. */
export interface ReportActivities {
  /** Makes the report of the last quarter that was over at an instant. */
  makeQuarterlyReport(about: QuarterlyReportInput & { readonly instant: Instant }): Promise<QuarterlyReportMade>;
}
