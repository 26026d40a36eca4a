/**
 * A second calendar, written from the page on the form of case lists and sharing nothing with the one under test: days
 * are UTC midnights, Copenhagen time is asked of the platform, Easter comes from a table of full moons.
 */

const DAY = 86_400_000;

/** `dd-mm-yyyy` as a UTC midnight; NaN for a blank. */
export function dayMs(danish: string): number {
  const [day, month, year] = danish.slice(0, 10).split('-').map(Number);
  return danish === '' ? NaN : Date.UTC(year ?? 0, (month ?? 1) - 1, day);
}

const copenhagen = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

function shownAt(ms: number): string {
  const parts = new Map(copenhagen.formatToParts(ms).map(({ type, value }) => [type, value]));
  return `${parts.get('day')}-${parts.get('month')}-${parts.get('year')} ${parts.get('hour')}:${parts.get('minute')}`;
}

const instants = new Map<string, number>();

/** The instant that Copenhagen shows as `dd-mm-yyyy HH:MM`; the first one where the hour is repeated. */
export function timeMs(danish: string): number {
  const known = instants.get(danish);
  if (known !== undefined) return known;
  const asUtc = dayMs(danish) + Number(danish.slice(11, 13)) * 3_600_000 + Number(danish.slice(14, 16)) * 60_000;
  const hours = [2, 1].find((offset) => shownAt(asUtc - offset * 3_600_000) === danish) ?? 1;
  instants.set(danish, asUtc - hours * 3_600_000);
  return asUtc - hours * 3_600_000;
}

/** The first instant after a civil day in Copenhagen. */
export function midnightAfter(day: number): number {
  const next = new Date(day + DAY);
  const two = (n: number): string => String(n).padStart(2, '0');
  return timeMs(`${two(next.getUTCDate())}-${two(next.getUTCMonth() + 1)}-${next.getUTCFullYear()} 00:00`);
}

/** The same day-number that many months later, else the last day of that month. */
export function monthsLater(day: number, months: number): number {
  const from = new Date(day);
  const lastOfMonth = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months + 1, 0));
  const dayOfMonth = Math.min(from.getUTCDate(), lastOfMonth.getUTCDate());
  return Date.UTC(lastOfMonth.getUTCFullYear(), lastOfMonth.getUTCMonth(), dayOfMonth);
}

function easterSunday(year: number): number {
  const epact = (19 * (year % 19) + Math.floor(year / 100) - Math.floor(year / 400) - moonShift(year) + 15) % 30;
  const lateMoon = epact === 29 || (epact === 28 && year % 19 > 10);
  const fullMoon = Date.UTC(year, 2, 21) + (lateMoon ? epact - 1 : epact) * DAY;
  return fullMoon + (7 - new Date(fullMoon).getUTCDay()) * DAY;
}

function moonShift(year: number): number {
  const century = Math.floor(year / 100);
  return Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
}

function isWorkingDay(day: number): boolean {
  const date = new Date(day);
  const year = date.getUTCFullYear();
  const weekday = date.getUTCDay();
  const fixed = `${date.getUTCDate()}/${date.getUTCMonth() + 1}`;
  const fromEaster = Math.round((day - easterSunday(year)) / DAY);
  const movable = [-3, -2, 0, 1, 39, 49, 50, ...(year <= 2023 ? [26] : [])];
  return weekday !== 0 && weekday !== 6 && !['1/1', '25/12', '26/12'].includes(fixed) && !movable.includes(fromEaster);
}

/** The day that many hverdage after a day, which is itself day 0. */
export function workingDaysLater(day: number, count: number): number {
  let at = day;
  for (let left = count; left > 0;) {
    at += DAY;
    if (isWorkingDay(at)) left--;
  }
  return at;
}
