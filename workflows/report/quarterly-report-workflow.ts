import { defineQuery, proxyActivities, setCurrentDetails, setHandler, workflowInfo } from '@temporalio/workflow';
import {
  REPORT_QUERY,
  type QuarterlyReportInput,
  type QuarterlyReportMade,
  type ReportActivities,
} from '../contracts/report';

const { makeQuarterlyReport } = proxyActivities<ReportActivities>({
  startToCloseTimeout: '30 minutes',
  scheduleToCloseTimeout: '7 days',
  heartbeatTimeout: '5 minutes',
  retry: { initialInterval: '30 seconds', backoffCoefficient: 2, maximumInterval: '1 hour' },
});

const madeQuery = defineQuery<QuarterlyReportMade | null>(REPORT_QUERY);

/**
 * Makes the report of a scheduled instant, also where the instant is caught up later: the quarterly report
 * (kvartalsrapport), or the half-year's account (halvårsopfølgning).
 */
export async function quarterlyReportWorkflow(input: QuarterlyReportInput): Promise<QuarterlyReportMade> {
  let known: QuarterlyReportMade | null = null;
  setHandler(madeQuery, () => known);
  const [at] = (workflowInfo().searchAttributes['TemporalScheduledStartTime'] as readonly Date[] | undefined) ?? [];
  const instant = new Date(at ?? workflowInfo().startTime).toISOString();
  const made = await makeQuarterlyReport({ ...input, instant });
  known = made;
  setCurrentDetails([`**${made.quarter}** · ${made.asOf}`, ...made.files].join('\n\n'));
  return made;
}
