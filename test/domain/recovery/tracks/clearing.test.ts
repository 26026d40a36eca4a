import fc from 'fast-check';
import { judgeRow } from '../../../../domain/case/from-list/judge-row';
import type { ListRow } from '../../../../domain/case/from-list/columns';
import { clearingPlan, overdueExamination, type OverdueExamination } from '../../../../domain/recovery/tracks/clearing';
import { clearingProgress } from '../../../../domain/recovery/tracks/clearing-progress';

const on = '2025-03-31';
const overdueOf = (row: ListRow, day = on) => overdueExamination(row, judgeRow(row, day), day);
const one = (number: number, due: string, team = 'Modtagelsen'): OverdueExamination => ({
  caseNumber: `A-${number}`,
  team,
  since: '2024-01-01',
  due,
  overdueBy: 1,
});

describe('an overdue examination', () => {
  const row: ListRow = { caseNumber: 'A-1', opened: '2024-10-01', needKnown: '2024-10-01', team: 'Modtagelsen' };

  it('is one whose four months have run out, with its last day as the law counts it', () => {
    expect(overdueOf(row)).toEqual({
      caseNumber: 'A-1',
      team: 'Modtagelsen',
      since: '2024-10-01',
      due: '2025-02-01',
      overdueBy: 58,
    });
  });

  it.each<[string, ListRow, string]>([
    ['in time', row, '2025-02-01'],
    ['finished, though late', { ...row, examinationFinished: '2025-03-01' }, on],
    ['of a closed case', { ...row, closed: '2025-03-01' }, on],
    ['never needed', { caseNumber: 'A-2', opened: '2024-10-01' }, on],
  ])('is none where it is %s', (_, other, day) => {
    expect(overdueOf(other, day)).toBeUndefined();
  });
});

describe('a plan of clearing', () => {
  it('takes the oldest first, so many a week, on working days', () => {
    const plan = clearingPlan([one(1, '2024-09-01'), one(2, '2024-03-01'), one(3, '2024-05-01')], {
      from: '2025-04-14',
      perWeek: 2,
      weeksEach: 3,
    });
    expect(plan.planned.map(({ caseNumber, week, begins, finished }) => [caseNumber, week, begins, finished])).toEqual([
      ['A-2', 1, '2025-04-14', '2025-05-02'],
      ['A-3', 1, '2025-04-14', '2025-05-02'],
      ['A-1', 2, '2025-04-22', '2025-05-09'],
    ]);
    expect(plan.weeks.map(({ begun, left }) => [begun, left])).toEqual([
      [2, 3],
      [1, 3],
      [0, 1],
      [0, 0],
    ]);
  });

  it('keeps to one team, and is empty without cases', () => {
    const order = { from: on, perWeek: 1, weeksEach: 1, team: 'Handicap' };
    expect(clearingPlan([one(1, on), one(2, on, 'Handicap')], order).planned).toHaveLength(1);
    expect(clearingPlan([one(1, on)], order)).toEqual({ order, planned: [], weeks: [] });
    expect(() => clearingPlan([], { from: on, perWeek: 0, weeksEach: 1 })).toThrow(RangeError);
  });

  it('of any cases loses none, begins no more than it may, and ends with none left', () => {
    const someDays = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        someDays,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 9 }),
        (days, perWeek, weeksEach) => {
          const cases = days.map((day, index) => one(index, `2024-02-${String(day).padStart(2, '0')}`));
          const { planned, weeks } = clearingPlan(cases, { from: '2025-12-22', perWeek, weeksEach });
          expect(new Set(planned.map(({ caseNumber }) => caseNumber)).size).toBe(days.length);
          expect(weeks.every(({ begun }) => begun <= perWeek)).toBe(true);
          expect(weeks.reduce((sum, { begun }) => sum + begun, 0)).toBe(days.length);
          expect(weeks.at(-1)?.left).toBe(0);
        },
      ),
    );
  });
});

describe('progress between two lists', () => {
  it('adds up, and tells when none is left at this pace', () => {
    const before = { day: '2025-03-03', overdue: [one(1, on), one(2, on), one(3, on), one(4, on)] };
    const after = { day: '2025-03-31', overdue: [one(4, on), one(5, on)] };
    expect(clearingProgress(before, after)).toEqual({
      before: 4,
      cleared: 3,
      added: 1,
      now: 2,
      weeks: 4,
      endsAtThisPace: '2025-04-28',
    });
    expect(clearingProgress(after, after)).not.toHaveProperty('endsAtThisPace');
  });
});
