import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { dayBefore, halfYearBefore, halfYearName } from '../../domain/report/half-year';
import { quarterAround, quarterBefore, quarterName } from '../../domain/report/quarter';
import type { QuarterlyReportMade, ReportActivities, ScheduledReport } from '../../workflows/contracts/report';

/** A report to be made and kept. */
export interface ReportOrder {
  readonly municipality: string;
  readonly report: ScheduledReport;
  /** Name of the period, as in {@link QuarterlyReportMade}. */
  readonly quarter: string;
  readonly asOf: CivilDay;
  /** The last day before the period. */
  readonly since: CivilDay;
  readonly knownAt: Instant;
}

/** What the making of reports touches. */
export interface ReportPorts {
  /** Makes the report in every format and keeps it; the same order again puts the same bytes in the same places. */
  readonly keep: (order: ReportOrder) => Promise<ReportKept>;
}

/** What was kept of a report, and the lists it was made of. */
export type ReportKept = Pick<QuarterlyReportMade, 'files' | 'digest' | 'lists' | 'unreadLists'>;

/** The activities of reports. */
export function createReportActivities({ keep }: ReportPorts): ReportActivities {
  return {
    makeQuarterlyReport: async ({ municipality, report = 'quarter', instant }) => {
      const day = civilDayOf(instant);
      const over = report === 'quarter' ? quarterBefore(quarterAround(day)) : halfYearBefore(day);
      const quarter = report === 'quarter' ? quarterName(over) : halfYearName(over);
      const about = { quarter, asOf: over.to, knownAt: instant };
      return { ...about, ...(await keep({ municipality, report, since: dayBefore(over), ...about })) };
    },
  };
}
