import type { Instant } from '../../../domain/case/kernel/time';
import { dailyHeadErrors } from '../../../domain/errors/daily-head-errors';
import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import { civilDayOf, formatDanish } from '../../../domain/law/calendar/copenhagen';
import { addMs } from '../../../domain/law/calendar/instant';
import type { DailyHead } from '../../../journal/proof/daily-head';
import type { DoctorCheck } from '../../cli/ports';
import { answered } from '../errors';
import type { InstallationLink } from '../installation';
import { realNow } from '../real-now';
import { fine, found } from './check';

/** A head is sealed each morning; where none was for this long, nobody makes them. In milliseconds. */
const PATIENT_MS = 2 * 86_400_000;

/** A head may be this far ahead of the clock here before its day is one that has not come, in milliseconds. */
const CLOCKS_APART_MS = 10 * 60_000;

/**
 * Looks at when the journal was last sealed (dagens hoved), whatever the schedule says of itself. On a development server,
 * which sleeps with its machine, what is wrong is only named; where nothing is to be sealed nothing is said.
 *
 * @throws Unreachable
 */
export async function checkHeads(link: InstallationLink): Promise<DoctorCheck | undefined> {
  const now = realNow();
  const latest = answered(await link.journal.proof.latest());
  if (latest.kind === 'found') {
    const { head } = latest;
    const text = {
      da: `Dagens hoved nr. ${head.number} er forseglet ${formatDanish(head.sealedAt)}.`,
      en: `Daily head no. ${head.number} was sealed ${formatDanish(head.sealedAt)}.`,
    };
    return named(link, headProblem(head, now)) ?? fine('heads', 'DAILY_HEAD', text);
  }
  const since = addMs(now, -PATIENT_MS);
  const isOverdue = await link.journal.survey.hasEntriesBefore(since);
  return isOverdue ? named(link, problem('DAILY_HEAD_NEVER_MADE', { since: formatDanish(since) })) : undefined;
}

/** What is wrong with the last daily head as of an instant: too old, or of a day to come. Undefined where nothing is. */
export function headProblem(
  { number, day, sealedAt }: Pick<DailyHead, 'number' | 'day' | 'sealedAt'>,
  now: Instant,
): DoctorCheck | undefined {
  if (day > civilDayOf(addMs(now, CLOCKS_APART_MS))) {
    return problem('DAILY_HEAD_AHEAD', { head: number, day: formatDanish(day) });
  }
  const age = Date.parse(now) - Date.parse(sealedAt);
  return age > PATIENT_MS ? problem('DAILY_HEAD_LATE', { head: number, sealed: formatDanish(sealedAt) }) : undefined;
}

function problem(code: keyof typeof dailyHeadErrors, params: ErrorParams): DoctorCheck {
  const { message, next } = dailyHeadErrors[code];
  return found('heads', code, { da: fill(message.da, params), en: fill(message.en, params) }, next);
}

function named({ settings }: InstallationLink, check: DoctorCheck | undefined): DoctorCheck | undefined {
  return check && settings.development ? { ...check, ok: true } : check;
}
