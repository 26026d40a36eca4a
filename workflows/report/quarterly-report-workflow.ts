import { proxyActivities, setCurrentDetails, workflowInfo } from '@temporalio/workflow';
import type { QuarterlyReportInput, QuarterlyReportMade, ReportActivities } from '../contracts/report';

const { makeQuarterlyReport } = proxyActivities<ReportActivities>({
  startToCloseTimeout: '30 minutes',
  scheduleToCloseTimeout: '7 days',
  heartbeatTimeout: '5 minutes',
  retry: { initialInterval: '30 seconds', backoffCoefficient: 2, maximumInterval: '1 hour' },
});

/** Makes the quarterly report of a scheduled instant (kvartalsrapport), also where the instant is caught up later. */
export async function quarterlyReportWorkflow({ municipality }: QuarterlyReportInput): Promise<QuarterlyReportMade> {
  const [at] = (workflowInfo().searchAttributes['TemporalScheduledStartTime'] as readonly Date[] | undefined) ?? [];
  const instant = new Date(at ?? workflowInfo().startTime).toISOString();
  const made = await makeQuarterlyReport({ municipality, instant });
  setCurrentDetails([`**${made.quarter}** · ${made.asOf}`, ...made.files].join('\n\n'));
  return made;
}
