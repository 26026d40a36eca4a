import type { Instant } from '../../../domain/case/kernel/time';
import { DAILY_HEAD } from '../../../workflows/contracts/proof';
import type { DoctorCheck } from '../../cli/ports';
import type { InstallationLink } from '../installation';
import { realNow } from '../real-now';
import { SUPERVISION } from '../../../workflows/contracts/supervision';
import { roundPlanOf } from '../../../domain/supervision/round/plan';
import type { YearWheel } from '../../../domain/supervision/year-wheel';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { offWheel, readSchedule, scheduleIds, type ScheduleState } from '../supervision/schedule';
import { fine, found } from './check';

/** A scheduled time may have passed this long before anyone need look, in milliseconds. */
const PATIENT_MS = 10 * 60_000;

const setUp = { da: 'Kør node dist/worker/prepare.js.', en: 'Run node dist/worker/prepare.js.' };

/** Looks at every schedule (faste kørsler): daily heads, overviews, supervision. Says which is missing, paused or late, or does not
 * draw by the municipality's year wheel. */
export async function* checkSchedules(link: InstallationLink): AsyncGenerator<DoctorCheck> {
  const there: string[] = [];
  const { wheel } = roundPlanOf(link.jurisdiction(link.municipality).municipality);
  for (const id of scheduleIds) {
    const schedule = await readSchedule(link, id);
    const check = schedule
      ? (scheduleProblem(schedule, realNow()) ?? wheelProblem(schedule, wheel, realNow()))
      : link.settings.development
        ? undefined
        : missing(id);
    if (schedule && !check) there.push(id);
    if (check) yield check;
  }
  const list = there.length > 0 ? there.join(', ') : '–';
  yield fine('schedules', 'SCHEDULES', { da: `Faste kørsler: ${list}.`, en: `Schedules: ${list}.` });
}

function missing(id: string): DoctorCheck {
  if (id === DAILY_HEAD) {
    const text = {
      da: 'Dagens hoved beregnes ikke: kørslen daily-head mangler.',
      en: 'No daily head is made: no daily-head schedule.',
    };
    return found('schedules', 'DAILY_HEAD_UNPLANNED', text, setUp);
  }
  const text = { da: `Den faste kørsel ${id} mangler.`, en: `The schedule ${id} is missing.` };
  return found('schedules', 'SCHEDULE_MISSING', text, setUp);
}

/** What is wrong with a schedule as of an instant: it is paused or late. Undefined where nothing is. */
export function scheduleProblem({ id, paused, next, missed }: ScheduleState, now: Instant): DoctorCheck | undefined {
  if (paused) {
    return found(
      'schedules',
      'SCHEDULE_PAUSED',
      { da: `Den faste kørsel ${id} er sat på pause.`, en: `The schedule ${id} is paused.` },
      {
        da: 'Lad den gå videre i Temporal, eller for tilsynet med sagsgang supervision schedule --resume.',
        en: 'Resume it in Temporal, or for supervision by sagsgang supervision schedule --resume.',
      },
    );
  }
  const [soonest] = next;
  const isLate = soonest !== undefined && Date.parse(now) - Date.parse(soonest) > PATIENT_MS;
  if (isLate || missed > 0) {
    return found(
      'schedules',
      'SCHEDULE_LATE',
      {
        da: `Den faste kørsel ${id} er bagud (${missed} tider er sprunget over).`,
        en: `The schedule ${id} is late (${missed} times were skipped).`,
      },
      {
        da: 'Se den i Temporal. Runder, der mangler, trækkes med sagsgang supervision schedule --backfill.',
        en: 'See it in Temporal. Missing rounds are drawn by sagsgang supervision schedule --backfill.',
      },
    );
  }
  return undefined;
}

/** That the schedule of supervision draws at other times than the year wheel; undefined of others, and where it does not. */
export function wheelProblem(schedule: ScheduleState, wheel: YearWheel, now: Instant): DoctorCheck | undefined {
  const off = schedule.id === SUPERVISION ? offWheel(schedule, wheel, now) : undefined;
  if (!off) return undefined;
  const at = formatDanish(off.at);
  const text = off.onWheel
    ? {
        da: `Den faste kørsel ${schedule.id} følger ikke årshjulet: ${at} står på hjulet, men ikke i kørslen.`,
        en: `The schedule ${schedule.id} does not follow the year wheel: ${at} is on the wheel but not in the schedule.`,
      }
    : {
        da: `Den faste kørsel ${schedule.id} følger ikke årshjulet: ${at} står i kørslen, men ikke på hjulet.`,
        en: `The schedule ${schedule.id} does not follow the year wheel: ${at} is in the schedule but not on the wheel.`,
      };
  return found('schedules', 'SCHEDULE_OFF_WHEEL', text, setUp);
}
