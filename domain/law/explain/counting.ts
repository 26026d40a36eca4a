import type { Bilingual, CivilDay, Moment } from '../../case/kernel/time';
import { civilDayOf, offsetHoursAt, firstInstantOf } from '../calendar/copenhagen';
import { expiry, type Due, type TimeLimit } from '../calendar/counting';
import { addDays } from '../calendar/day-arithmetic';
import { partsOf, weekday } from '../calendar/civil-day';
import { holidayName } from '../calendar/holidays';
import { isDayOnly } from '../calendar/instant';
import { dayInWords, dueInWords, limitInWords, momentInWords } from '../calendar/words';
import { joined, list, sentence } from './sentences';

/**
 * How a time limit is counted from its start to its due moment, as sentences: what day 0 is, what is left out on the
 * way (public holidays by name), and why the due day has the date it has.
 */
export function countingInWords(limit: TimeLimit, start: Moment, due: Due): readonly Bilingual[] {
  const length = limitInWords(limit);
  const from = limit.unit === 'hours' ? momentInWords(start) : dayInWords(civilDayOf(start));
  switch (limit.unit) {
    case 'hours':
      return [hours(length, start), ...clockChange(start, due), runsOut(due)];
    case 'hverdage':
    case 'arbejdsdage':
      return [
        sentence(`${length.da} fra ${from.da}, som er dag 0`, `${length.en} from ${from.en}, which is day 0`),
        ...leftOut(civilDayOf(start), due),
        runsOut(due),
        ...strictReading(limit, start, due),
      ];
    case 'days':
    case 'weeks':
      return [
        sentence(
          `${length.da} fra ${from.da}, som er dag 0; weekender og helligdage tæller med`,
          `${length.en} from ${from.en}, which is day 0; weekends and holidays count`,
        ),
        runsOut(due),
      ];
    case 'months':
      return [months(limit, length, from, start, due), runsOut(due)];
  }
}

function hours(length: Bilingual, start: Moment): Bilingual {
  const from = isDayOnly(start) ? withMidnight(start) : momentInWords(start);
  return sentence(
    `${length.da} i træk fra ${from.da}, også i weekender og på helligdage`,
    `${length.en} on end from ${from.en}, weekends and holidays included`,
  );
}

/** Only the day is known: the hours count from its beginning. */
function withMidnight(day: CivilDay): Bilingual {
  const words = dayInWords(day);
  return { da: `begyndelsen af ${words.da}`, en: `the beginning of ${words.en}` };
}

function clockChange(start: Moment, due: Due): readonly Bilingual[] {
  const [before, after] = [offsetHoursAt(firstInstantOf(start)), offsetHoursAt(due.instant)];
  if (before === after) return [];
  return [
    before < after
      ? sentence(
          'Uret stilles en time frem undervejs, så klokkeslættet bliver en time senere',
          'Clocks go forward on the way, so the hour shown is one later',
        )
      : sentence(
          'Uret stilles en time tilbage undervejs, så klokkeslættet bliver en time tidligere',
          'Clocks go back on the way, so the hour shown is one earlier',
        ),
  ];
}

/** Names the public holidays on weekdays that were left out between start and due day. */
function leftOut(start: CivilDay, { day: due }: Due): readonly Bilingual[] {
  const holidays: Bilingual[] = [];
  if (due) {
    for (let day = addDays(start, 1); day < due; day = addDays(day, 1)) {
      const name = weekday(day) > 5 ? null : holidayName(day);
      if (name) holidays.push({ da: `${name.da} (${dayInWords(day).da})`, en: `${name.en} (${dayInWords(day).en})` });
    }
  }
  const weekends = { da: 'lørdage og søndage', en: 'Saturdays and Sundays' };
  const names =
    holidays.length > 0
      ? list([weekends, ...holidays])
      : joined(weekends, { da: ' og helligdage', en: ' and public holidays' });
  return [sentence(`${names.da} tæller ikke med`, `${names.en} do not count`)];
}

/** Whether a Saturday is a hverdag is not settled: what is late is judged leniently, what is aimed at is the strict day. */
function strictReading(limit: TimeLimit, start: Moment, { day: due }: Due): readonly Bilingual[] {
  const { day: strict } = expiry(limit, start, { saturdayCounts: true });
  if (limit.unit !== 'hverdage' || strict === null || due === null || strict >= due) return [];
  const words = dayInWords(strict);
  return [
    sentence(
      `Det er ikke afklaret, om en lørdag er en hverdag; strengt læst udløber fristen ${words.da}, så sigt efter den dag`,
      `Whether a Saturday is a working day is not settled; read strictly the last day is ${words.en}, so aim for that`,
    ),
  ];
}

function months({ count }: TimeLimit, length: Bilingual, from: Bilingual, start: Moment, { day: due }: Due): Bilingual {
  const dayNumber = partsOf(civilDayOf(start)).day;
  const clamped = due !== null && partsOf(due).day !== dayNumber;
  const base = { da: `${length.da} fra ${from.da}`, en: `${length.en} from ${from.en}` };
  if (!clamped) {
    const unit =
      count === 1
        ? { da: 'måneden efter', en: 'in the next month' }
        : { da: `${length.da} senere`, en: `${length.en} later` };
    return sentence(`${base.da}: samme dato ${unit.da}`, `${base.en}: the same date ${unit.en}`);
  }
  return sentence(
    `${base.da}: måneden har ingen ${dayNumber}., så månedens sidste dag gælder`,
    `${base.en}: the month has no day ${dayNumber}, so its last day counts`,
  );
}

function runsOut(due: Due): Bilingual {
  const when = dueInWords(due);
  return due.day === null
    ? sentence(`Fristen udløber ${when.da}`, `The time runs out on ${when.en}`)
    : sentence(`Fristen udløber ${when.da}; hele dagen er med`, `The last day in time is ${when.en}, the whole of it`);
}
