import { committeeReport, roundReport } from '../../../../domain/supervision/figures/report';
import { cases, result } from './results';

const strata = [
  { id: 'worker:B01', size: 30 },
  { id: 'worker:B02', size: 20 },
];
const reviewed = [
  ...cases(5, 'worker:B01', 'yes', 'North'),
  ...cases(2, 'worker:B01', 'no', 'North'),
  ...cases(3, 'worker:B02', 'partly', 'South'),
  ...cases(6, 'worker:B02', 'yes', 'West'),
];

test('a round’s report holds the whole, each team, the findings and the agreement', () => {
  const report = roundReport(strata, reviewed, [{ first: [result('K06', 'yes')], second: [result('K06', 'no')] }]);
  expect(report).toMatchObject({
    population: 50,
    reviewed: 16,
    findings: { greater: 0, lesser: 0, remark: 5 },
    agreement: { cases: 1 },
  });
  expect(report.teams.map(({ team, reviewed: count }) => [team, count])).toEqual([
    ['North', 7],
    ['South', 3],
    ['West', 6],
  ]);
  expect(report.rates[0]?.estimate?.share).toBeCloseTo(0.6 * (5 / 7) + 0.4 * (6 / 9), 12);
});

test('a committee’s report masks small teams and names no worker, even where workers are strata', () => {
  const report = committeeReport(strata, reviewed);
  expect(report.items[0]?.teams.map(({ team, rate }) => [team, rate.kind])).toEqual([
    ['North', 'masked'],
    ['South', 'masked'],
    ['West', 'shown'],
  ]);
  expect(JSON.stringify(report)).not.toMatch(/B0\d/);
});
