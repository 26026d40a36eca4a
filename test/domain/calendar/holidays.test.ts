import Holidays from 'date-holidays';
import { weekday } from '../../../domain/law/calendar/civil-day';
import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import {
  PUBLIC_HOLIDAYS,
  easterSunday,
  holidayName,
  holidaysOf,
  isPublicHoliday,
} from '../../../domain/law/calendar/holidays';

describe('Easter Sunday', () => {
  it.each([
    [1818, '1818-03-22'],
    [1943, '1943-04-25'],
    [1954, '1954-04-18'],
    [1981, '1981-04-19'],
    [2000, '2000-04-23'],
    [2008, '2008-03-23'],
    [2024, '2024-03-31'],
    [2025, '2025-04-20'],
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2029, '2029-04-01'],
    [2030, '2030-04-21'],
    [2038, '2038-04-25'],
    [2049, '2049-04-18'],
  ])('of %i is %s', (year, day) => {
    expect(easterSunday(year)).toBe(day);
  });

  it('is a Sunday from 22 March to 25 April in every year', () => {
    for (let year = 1700; year < 2500; year++) {
      const easter = easterSunday(year);
      if (weekday(easter) !== 7) throw new Error(`${easter} is no Sunday`);
      if (easter.slice(5) < '03-22' || easter.slice(5) > '04-25') throw new Error(`${easter} is out of range`);
    }
  });
});

describe('public holidays', () => {
  it('of 2025 are these ten', () => {
    expect(holidaysOf(2025).map(({ day, name }) => `${day} ${name.da}`)).toEqual([
      '2025-01-01 nytårsdag',
      '2025-04-17 skærtorsdag',
      '2025-04-18 langfredag',
      '2025-04-20 påskedag',
      '2025-04-21 2. påskedag',
      '2025-05-29 Kristi himmelfartsdag',
      '2025-06-08 pinsedag',
      '2025-06-09 2. pinsedag',
      '2025-12-25 juledag',
      '2025-12-26 2. juledag',
    ]);
  });

  it('have store bededag for the last time in 2023', () => {
    expect(isPublicHoliday('2023-05-05')).toBe(true);
    expect(holidayName('2023-05-05')).toEqual({ da: 'store bededag', en: 'Great Prayer Day' });
    expect(isPublicHoliday('2024-04-26')).toBe(false);
    expect(holidayName('2024-04-26')).toBeNull();
  });

  it.each(['2025-06-05', '2025-12-24', '2025-12-31', '2025-04-19', '2025-04-13'])('do not include %s', (day) => {
    expect(isPublicHoliday(day)).toBe(false);
  });

  it('never fall two on one day', () => {
    for (let year = 1900; year < 2300; year++) {
      const days = holidaysOf(year).map(({ day }) => day);
      expect(new Set(days).size).toBe(days.length);
    }
  });

  it('have a name in both languages', () => {
    for (const { name } of PUBLIC_HOLIDAYS) expect(name.da.length * name.en.length).toBeGreaterThan(0);
  });

  it('are those that an independent table has, 1980–2060', () => {
    const table = new Holidays('DK', { timezone: 'Europe/Copenhagen' });
    for (let year = 1980; year <= 2060; year++) {
      const expected = new Set(
        table
          .getHolidays(year)
          .filter(({ type }) => type === 'public')
          .map(({ date }) => date.slice(0, 10)),
      );
      expect(holidaysOf(year).map(({ day }) => day)).toEqual([...expected].sort());
      for (let day = `${year}-01-01`; day.startsWith(String(year)); day = addDays(day, 1)) {
        if (isPublicHoliday(day) !== expected.has(day)) throw new Error(day);
      }
    }
  });
});
