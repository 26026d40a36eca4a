import type { CalendarSpec, ScheduleOptions } from '@temporalio/client';
import { ownMunicipality } from '../client/connection/municipality';
import { standardRoundPlan } from '../domain/supervision/round/plan';
import type { YearWheel } from '../domain/supervision/year-wheel';
import { SUPERVISE_WORKFLOW, SUPERVISION, type SuperviseInput } from '../workflows/contracts/supervision';
import { ensureSchedule, type ScheduleHome } from './ensure-schedule';

const months = [
  'JANUARY',
  'FEBRUARY',
  'MARCH',
  'APRIL',
  'MAY',
  'JUNE',
  'JULY',
  'AUGUST',
  'SEPTEMBER',
  'OCTOBER',
  'NOVEMBER',
  'DECEMBER',
] as const;

/** The times of the wheel's latest edition, as a schedule has them. */
export function wheelCalendars(wheel: YearWheel): CalendarSpec[] {
  const edition = wheel.at(-1);
  if (!edition) throw new RangeError('A wheel has an edition');
  const [hour, minute] = edition.time.split(':').map(Number);
  const month = edition.months.flatMap((number) => months[number - 1] ?? []);
  return [{ month, dayOfMonth: edition.day, hour: hour ?? 0, minute: minute ?? 0, comment: 'årshjul' }];
}

/**
 * At each place of the year wheel, in Copenhagen time. Every round is started for its own instant, also when the one
 * before is still being drawn (ALLOW_ALL), and a server that was away for up to sixty days catches up with each it missed.
 */
function supervision(taskQueue: string, input: SuperviseInput, wheel: YearWheel): ScheduleOptions {
  return {
    scheduleId: SUPERVISION,
    spec: { calendars: wheelCalendars(wheel), timezone: 'Europe/Copenhagen' },
    action: {
      type: 'startWorkflow',
      workflowType: SUPERVISE_WORKFLOW,
      workflowId: SUPERVISION,
      taskQueue,
      args: [input],
    },
    policies: { overlap: 'ALLOW_ALL', catchupWindow: '60 days', pauseOnFailure: false },
  };
}

/**
 * Sees to it that rounds are drawn by the year wheel; see {@link ensureSchedule}.
 *
 * @param wheel other times than the municipality's, for tests
 */
export async function ensureSupervision(home: ScheduleHome, wheel: YearWheel = standardRoundPlan.wheel): Promise<void> {
  await ensureSchedule(home, supervision(home.taskQueue, { municipality: ownMunicipality() }, wheel));
}
