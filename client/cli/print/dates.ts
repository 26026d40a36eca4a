import type { CivilDay, Instant, Moment } from '../../../domain/case/kernel/time';
import { civilDayOf, endOfDay, formatDanish } from '../../../domain/law/calendar/copenhagen';
import { daysBetween } from '../../../domain/law/calendar/day-arithmetic';
import { isDayOnly, MS_PER_HOUR, toEpochMs } from '../../../domain/law/calendar/instant';
import { countInWords, dayInWords } from '../../../domain/law/calendar/words';
import type { Lang } from '../language';

/** A moment as Danes write it with its weekday: `lør 05-04-2025 kl. 14.00`. Copenhagen time. */
export function withWeekday(moment: Moment, lang: Lang): string {
  return `${dayInWords(civilDayOf(moment))[lang].slice(0, 3)} ${written(moment, lang)}`;
}

/** A moment without weekday: `05-04-2025 kl. 14.00`, `05-04-2025 14:00`. */
export function written(moment: Moment, lang: Lang): string {
  const danish = formatDanish(moment);
  return lang === 'da' ? danish : danish.replace(/ kl\. (\d\d)\.(\d\d)/, ' $1:$2');
}

/** Something that falls due: a day where days are counted, else an instant. */
export interface DueMoment {
  readonly due: Instant;
  readonly dueDate: CivilDay | null;
}

/** When it falls due, as shown in tables. */
export function dueShown({ due, dueDate }: DueMoment, lang: Lang): string {
  return withWeekday(dueDate ?? shownAsDay(due), lang);
}

/** How long is left, or how long it has been over: «om 3 t 20 min», «i dag», «for 2 dage siden». */
export function leftInWords({ due, dueDate }: DueMoment, now: Instant, lang: Lang): string {
  const day = dueDate ?? shownAsDay(due);
  return isDayOnly(day) ? daysLeft(civilDayOf(now), day, lang) : hoursLeft(now, due, lang);
}

/** A projection keeps the last instant of a due day; people read the day. */
function shownAsDay(due: Instant): Moment {
  const day = civilDayOf(due);
  return due === endOfDay(day) ? day : due;
}

function daysLeft(today: CivilDay, day: CivilDay, lang: Lang): string {
  const days = daysBetween(today, day);
  if (days === 0) return { da: 'i dag', en: 'today' }[lang];
  if (days === 1) return { da: 'i morgen', en: 'tomorrow' }[lang];
  const years = Math.floor(Math.abs(days) / 365);
  const count =
    years >= 2 ? { da: `${years} år`, en: `${years} years` }[lang] : countInWords(Math.abs(days), 'days')[lang];
  if (days > 0) return { da: `om ${count}`, en: `in ${count}` }[lang];
  return { da: `${count} over`, en: `${count} over` }[lang];
}

function hoursLeft(now: Instant, due: Instant, lang: Lang): string {
  const ms = toEpochMs(due) - toEpochMs(now);
  const minutes = Math.floor(Math.abs(ms) / 60_000);
  const hours = Math.floor(minutes / 60);
  const unit = lang === 'da' ? 't' : 'h';
  const days = Math.floor(Math.abs(ms) / (24 * MS_PER_HOUR));
  const text =
    days >= 3
      ? countInWords(days, 'days')[lang]
      : hours > 0
        ? `${hours} ${unit} ${minutes % 60} min`
        : `${minutes} min`;
  if (ms < 0) return `${text} over`;
  return lang === 'da' ? `om ${text}` : `in ${text}`;
}
