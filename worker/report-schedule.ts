import type { ScheduleOptions } from '@temporalio/client';
import { ownMunicipality } from '../client/connection/municipality';
import {
  HALF_YEAR_REPORT,
  QUARTERLY_REPORT,
  QUARTERLY_REPORT_WORKFLOW,
  type QuarterlyReportInput,
} from '../workflows/contracts/report';
import { ensureSchedule, type ScheduleHome } from './ensure-schedule';

/**
 * At 06.00 on the fifth day of each quarter, in Copenhagen time: what happened in the last days of the quarter before has
 * been written down by then. Each report is for its own instant (ALLOW_ALL), and a server that was away for up to ninety
 * days makes the one it missed.
 */
function quarterlyReport(taskQueue: string, input: QuarterlyReportInput): ScheduleOptions {
  const month: ['JANUARY', 'APRIL', 'JULY', 'OCTOBER'] = ['JANUARY', 'APRIL', 'JULY', 'OCTOBER'];
  return {
    scheduleId: QUARTERLY_REPORT,
    spec: {
      calendars: [{ month, dayOfMonth: 5, hour: 6, minute: 0, comment: 'kvartalsrapport' }],
      timezone: 'Europe/Copenhagen',
    },
    action: {
      type: 'startWorkflow',
      workflowType: QUARTERLY_REPORT_WORKFLOW,
      workflowId: QUARTERLY_REPORT,
      taskQueue,
      args: [input],
    },
    policies: { overlap: 'ALLOW_ALL', catchupWindow: '90 days', pauseOnFailure: false },
  };
}

/** At 06.30 on 5 January and July: the account of the half-year before beside the one before that, in the same way. */
function halfYearReport(taskQueue: string, input: QuarterlyReportInput): ScheduleOptions {
  const { spec, action, ...rest } = quarterlyReport(taskQueue, { ...input, report: 'halfYear' });
  const month: ['JANUARY', 'JULY'] = ['JANUARY', 'JULY'];
  return {
    ...rest,
    scheduleId: HALF_YEAR_REPORT,
    spec: {
      ...spec,
      calendars: [{ month, dayOfMonth: 5, hour: 6, minute: 30, comment: 'halvårsopfølgning' }],
    },
    action: { ...action, workflowId: HALF_YEAR_REPORT },
  };
}

/** Sees to it that the reports are made, of the quarter and of the half-year; see {@link ensureSchedule}. */
export async function ensureReports(home: ScheduleHome): Promise<void> {
  const input = { municipality: ownMunicipality() };
  await ensureSchedule(home, quarterlyReport(home.taskQueue, input));
  await ensureSchedule(home, halfYearReport(home.taskQueue, input));
}
