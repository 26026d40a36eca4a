import Holidays from 'date-holidays';
import { civilDayOf, formatLocal, instantOf } from '../../../domain/law/calendar/copenhagen';
import { expiry, type LimitUnit } from '../../../domain/law/calendar/counting';
import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import { dayMs, monthsLater, timeMs } from '../lists/independent-calendar';

const due = (unit: LimitUnit, count: number, start: string): string | null => expiry({ unit, count }, start).day;
const danish = (iso: string): string => iso.split('-').reverse().join('-');
const iso = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

describe('Easter 2024–2030', () => {
  it.each([
    ['2024-03-25', '2024-04-05'],
    ['2025-04-14', '2025-04-25'],
    ['2026-03-30', '2026-04-10'],
    ['2027-03-22', '2027-04-02'],
    ['2028-04-10', '2028-04-21'],
    ['2029-03-26', '2029-04-06'],
    ['2030-04-15', '2030-04-26'],
  ])('6 hverdage from the Monday before, %s, end %s', (start, day) => {
    expect(due('hverdage', 6, start)).toBe(day);
  });

  it.each([
    ['2024-03-26', '2024-04-09'],
    ['2025-04-15', '2025-04-29'],
    ['2026-03-31', '2026-04-14'],
    ['2027-03-23', '2027-04-06'],
    ['2028-04-11', '2028-04-25'],
    ['2029-03-27', '2029-04-10'],
    ['2030-04-16', '2030-04-30'],
  ])('7 arbejdsdage from the Tuesday before, %s, end %s', (start, day) => {
    expect(due('arbejdsdage', 7, start)).toBe(day);
  });
});

describe('Christmas 2024–2030', () => {
  it.each([
    ['2024-12-19', '2024-12-31'],
    ['2025-12-19', '2025-12-31'],
    ['2026-12-19', '2026-12-29'],
    ['2027-12-19', '2027-12-27'],
    ['2028-12-19', '2028-12-29'],
    ['2029-12-19', '2029-12-31'],
    ['2030-12-19', '2030-12-31'],
  ])('6 hverdage from %s end %s', (start, day) => {
    expect(due('hverdage', 6, start)).toBe(day);
  });
});

describe('5 June 2024–2030', () => {
  it.each([
    ['2024-06-04', '2024-06-05', 'a hverdag'],
    ['2025-06-04', '2025-06-05', 'a hverdag'],
    ['2026-06-04', '2026-06-05', 'a hverdag'],
    ['2027-06-04', '2027-06-07', 'a Saturday'],
    ['2028-06-04', '2028-06-06', 'Whit Monday'],
    ['2029-06-04', '2029-06-05', 'a hverdag'],
    ['2030-06-04', '2030-06-05', 'a hverdag'],
  ])('one hverdag after %s is %s: it is %s', (start, day) => {
    expect(due('hverdage', 1, start)).toBe(day);
  });
});

describe('months', () => {
  it.each([
    ['2023-10-31', 4, '2024-02-29'],
    ['2024-10-31', 4, '2025-02-28'],
    ['2027-10-29', 4, '2028-02-29'],
    ['2024-02-29', 1, '2024-03-29'],
    ['2024-02-29', 4, '2024-06-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-11-30', 3, '2027-02-28'],
  ])('over 29 February: %s and %i months is %s', (start, count, day) => {
    expect(due('months', count, start)).toBe(day);
  });

  it('from the 31st end on the last day of the month, or on the 31st', () => {
    const from = (start: string): (string | null)[] =>
      Array.from({ length: 12 }, (_, index) => due('months', index + 1, start)?.slice(5) ?? null);
    const until = [
      '02-28',
      '03-31',
      '04-30',
      '05-31',
      '06-30',
      '07-31',
      '08-31',
      '09-30',
      '10-31',
      '11-30',
      '12-31',
      '01-31',
    ];
    expect(from('2025-01-31')).toEqual(until);
    expect(from('2024-01-31')).toEqual(['02-29', ...until.slice(1)]);
    expect(from('2025-08-31')).toEqual([...until.slice(7), ...until.slice(0, 7)]);
  });
});

const springs = ['2024-03-31', '2025-03-30', '2026-03-29', '2027-03-28', '2028-03-26', '2029-03-25', '2030-03-31'];
const autumns = ['2024-10-27', '2025-10-26', '2026-10-25', '2027-10-31', '2028-10-29', '2029-10-28', '2030-10-27'];

describe('24 hours over the nights when clocks change', () => {
  const shown = (day: string, time: string): string =>
    formatLocal(expiry({ unit: 'hours', count: 24 }, instantOf(addDays(day, -1), time)).instant).slice(0, 16);

  it.each(springs)('%s: noon becomes one o’clock, and half past two is skipped', (day) => {
    expect([shown(day, '12:00'), shown(day, '02:30'), shown(day, '01:30')]).toEqual([
      `${day}T13:00`,
      `${day}T03:30`,
      `${day}T01:30`,
    ]);
  });

  it.each(autumns)('%s: noon becomes eleven, and half past two comes twice', (day) => {
    expect([shown(day, '12:00'), shown(day, '02:30'), shown(day, '03:30')]).toEqual([
      `${day}T11:00`,
      `${day}T02:30`,
      `${day}T02:30`,
    ]);
  });

  it.each([...springs, ...autumns])('%s has its end at midnight for limits in days and months', (day) => {
    expect(expiry({ unit: 'days', count: 1 }, addDays(day, -1)).instant).toBe(
      new Date(timeMs(`${danish(addDays(day, 1))} 00:00`) - 1).toISOString(),
    );
  });
});

describe('every day of 2024–2030 as a start, against calendars written by others', () => {
  const starts: string[] = [];
  for (let day = '2024-01-01'; day <= '2030-12-31'; day = addDays(day, 1)) starts.push(day);
  const table = new Holidays('DK', { timezone: 'Europe/Copenhagen' });
  const holidays = new Set(
    [2024, 2025, 2026, 2027, 2028, 2029, 2030, 2031].flatMap((year) =>
      table.getHolidays(year).flatMap(({ type, date }) => (type === 'public' ? [date.slice(0, 10)] : [])),
    ),
  );

  function counted(start: string, count: number, lastWeekday: number): string {
    let ms = dayMs(danish(start));
    for (let left = count; left > 0;) {
      ms += 86_400_000;
      const weekday = new Date(ms).getUTCDay();
      if (weekday >= 1 && weekday <= lastWeekday && !holidays.has(iso(ms))) left -= 1;
    }
    return iso(ms);
  }

  it.each([1, 6, 7, 20])('%i hverdage and arbejdsdage, with and without Saturdays', (count) => {
    const wrong = starts.filter((start) => {
      const [lenient, strict] = [counted(start, count, 5), counted(start, count, 6)];
      const limit = { unit: 'hverdage', count } as const;
      return (
        expiry(limit, start).day !== lenient ||
        expiry({ ...limit, unit: 'arbejdsdage' }, start).day !== lenient ||
        expiry(limit, start, { saturdayCounts: true }).day !== strict
      );
    });
    expect(wrong).toEqual([]);
  });

  it.each([1, 3, 4, 6, 8, 12])('%i months', (count) => {
    expect(
      starts.filter((start) => due('months', count, start) !== iso(monthsLater(dayMs(danish(start)), count))),
    ).toEqual([]);
  });

  it('24 elapsed hours from noon and from half past three at night, as the platform shows them', () => {
    const wrong = starts.flatMap((start) =>
      ['12:00', '03:30'].filter((time) => {
        const ms = timeMs(`${danish(start)} ${time}`);
        const { instant } = expiry({ unit: 'hours', count: 24 }, new Date(ms).toISOString());
        return Date.parse(instant) !== ms + 86_400_000 || civilDayOf(instant) !== addDays(start, 1);
      }),
    );
    expect(wrong).toEqual([]);
  });
});
