import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { quarterAround, quarterBefore, quarterName } from '../../domain/report/quarter';
import type { ReportActivities } from '../../workflows/contracts/report';

/** A report to be made and kept. */
export interface ReportOrder {
  readonly municipality: string;
  readonly quarter: string;
  readonly asOf: CivilDay;
  readonly knownAt: Instant;
}

/** What the making of reports touches. */
export interface ReportPorts {
  /** Makes the report in every format and keeps it; the same order again puts the same bytes in the same places. */
  readonly keep: (order: ReportOrder) => Promise<{ readonly files: readonly string[]; readonly digest: string }>;
}

/** The activities of reports. */
export function createReportActivities({ keep }: ReportPorts): ReportActivities {
  return {
    makeQuarterlyReport: async ({ municipality, instant }) => {
      const over = quarterBefore(quarterAround(civilDayOf(instant)));
      const about = { quarter: quarterName(over), asOf: over.to, knownAt: instant };
      return { ...about, ...(await keep({ municipality, ...about })) };
    },
  };
}
