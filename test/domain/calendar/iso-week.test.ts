import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import { dayOfWeek, readWeek, weekOf } from '../../../domain/law/calendar/iso-week';
import { weekday } from '../../../domain/law/calendar/civil-day';

describe('weeks as Danish calendars number them', () => {
  test.each([
    ['2026-11-22', '2026-W47'],
    ['2026-11-23', '2026-W48'],
    ['2024-12-29', '2024-W52'],
    ['2024-12-30', '2025-W01'],
    ['2027-01-03', '2026-W53'],
    ['2027-01-04', '2027-W01'],
    ['2025-01-01', '2025-W01'],
    ['2021-01-03', '2020-W53'],
  ])('%s lies in %s', (day, week) => {
    expect(weekOf(day)).toBe(week);
    expect(dayOfWeek(week, weekday(day))).toBe(day);
  });

  test('every week has its seven days', () => {
    for (let day = '2019-12-30'; day < '2031-01-01'; day = addDays(day, 1)) {
      expect(dayOfWeek(weekOf(day), weekday(day))).toBe(day);
    }
  });

  test.each([
    ['2026-W48', '2026-W48'],
    ['2026w5', '2026-W05'],
    ['2026-u53', '2026-W53'],
    ['2025-W53', undefined],
    ['2026-W00', undefined],
    ['2026-11-23', undefined],
    ['0000-W01', undefined],
  ])('«%s» is read as %s', (typed, week) => {
    expect(readWeek(typed)).toBe(week);
  });
});
