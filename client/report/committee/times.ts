import type { Bilingual, CivilDay } from '../../../domain/case/kernel/time';
import { partsOf } from '../../../domain/law/calendar/civil-day';
import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import type { ReportPeriod } from '../../../domain/report/period';

const months: readonly Bilingual[] = [
  { da: 'jan.', en: 'Jan' },
  { da: 'feb.', en: 'Feb' },
  { da: 'marts', en: 'Mar' },
  { da: 'april', en: 'Apr' },
  { da: 'maj', en: 'May' },
  { da: 'juni', en: 'Jun' },
  { da: 'juli', en: 'Jul' },
  { da: 'aug.', en: 'Aug' },
  { da: 'sept.', en: 'Sep' },
  { da: 'okt.', en: 'Oct' },
  { da: 'nov.', en: 'Nov' },
  { da: 'dec.', en: 'Dec' },
];

/** A month as charts name it: `okt. 26`. */
export function monthShort(day: CivilDay): Bilingual {
  const { year, month } = partsOf(day);
  const name = months[month - 1] ?? { da: '', en: '' };
  const short = String(year % 100).padStart(2, '0');
  return { da: `${name.da} ${short}`, en: `${name.en} ${short}` };
}

/** A quarter in words: «4. kvartal 2026». */
export function quarterInWords({ from }: ReportPeriod): Bilingual {
  const { year, month } = partsOf(from);
  const quarter = Math.ceil(month / 3);
  const ordinal = ['1st', '2nd', '3rd', '4th'][quarter - 1] ?? '';
  return { da: `${quarter}. kvartal ${year}`, en: `${ordinal} quarter of ${year}` };
}

/** A last day as charts name it: the quarter where it ends one, else the month it lies in. */
export function endShort(day: CivilDay): Bilingual {
  const { year, month } = partsOf(day);
  const next = partsOf(addDays(day, 1));
  if (next.day !== 1 || month % 3 !== 0) return monthShort(day);
  const quarter = month / 3;
  return { da: `${quarter}. kv. ${year}`, en: `Q${quarter} ${year}` };
}
