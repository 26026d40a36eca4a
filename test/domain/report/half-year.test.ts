import { dayBefore, halfYearBefore, halfYearName } from '../../../domain/report/half-year';

it.each([
  ['2026-01-05', '2025-H2', '2025-07-01', '2025-12-31'],
  ['2026-04-05', '2025-H2', '2025-07-01', '2025-12-31'],
  ['2026-06-30', '2025-H2', '2025-07-01', '2025-12-31'],
  ['2026-07-05', '2026-H1', '2026-01-01', '2026-06-30'],
  ['2026-12-31', '2026-H1', '2026-01-01', '2026-06-30'],
])('the half-year that was over on %s is %s', (day, name, from, to) => {
  const period = halfYearBefore(day);
  expect([halfYearName(period), period]).toEqual([name, { from, to }]);
  expect(dayBefore(period) < from).toBe(true);
});
