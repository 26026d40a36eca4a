import type { CalendarSpec, ScheduleOptions } from '@temporalio/client';
import { jurisdictions, type Jurisdictions } from '../client/connection/jurisdictions';
import { ownMunicipality } from '../client/connection/municipality';
import { roundPlanOf } from '../domain/supervision/round/plan';
import { wheelYears } from '../domain/supervision/wheel-years';
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

/** The first and the last year that a schedule knows. */
const [FIRST_YEAR, LAST_YEAR] = [2000, 2100];

/** The times of a wheel, as a schedule has them: those of all its editions, each in its own years. */
export function wheelCalendars(wheel: YearWheel): CalendarSpec[] {
  const all = wheelYears(wheel).filter(({ until = LAST_YEAR }) => until >= FIRST_YEAR);
  return all.flatMap(({ from, until = LAST_YEAR, times }) =>
    times.map(({ months: numbers, day, time }): CalendarSpec => {
      const [hour = 0, minute = 0] = time.split(':').map(Number);
      const month = numbers.flatMap((number) => months[number - 1] ?? []);
      const year = all.length === 1 ? {} : { year: { start: Math.max(from, FIRST_YEAR), end: until } };
      return { month, dayOfMonth: day, hour, minute, ...year, comment: 'årshjul' };
    }),
  );
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
 * Sees to it that rounds are drawn by the year wheel of the installation's municipality; see {@link ensureSchedule}.
 *
 * @throws LocalLevelsError where a municipality's file is wrong
 */
export async function ensureSupervision(
  home: ScheduleHome,
  jurisdiction: Jurisdictions = jurisdictions(),
): Promise<void> {
  const municipality = ownMunicipality();
  const { wheel } = roundPlanOf(jurisdiction(municipality).municipality);
  await ensureSchedule(home, supervision(home.taskQueue, { municipality }, wheel));
}
