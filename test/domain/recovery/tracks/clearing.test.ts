import fc from 'fast-check';
import { judgeRow } from '../../../../domain/case/from-list/judge-row';
import type { ListRow } from '../../../../domain/case/from-list/columns';
import { weekday } from '../../../../domain/law/calendar/civil-day';
import { addDays } from '../../../../domain/law/calendar/day-arithmetic';
import { isHverdag } from '../../../../domain/law/calendar/working-days';
import { clearingPlan, overdueExamination, type OverdueExamination } from '../../../../domain/recovery/tracks/clearing';
import { clearingProgress } from '../../../../domain/recovery/tracks/clearing-progress';

const on = '2025-03-31';
const mondayOf = (day: string) => addDays(day, 1 - weekday(day));
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

  it('begins no more beside those that were handed out before', () => {
    const taken = ['2025-04-07', '2025-04-22', '2025-04-22'];
    const { planned } = clearingPlan([one(1, on), one(2, on), one(3, on)], {
      from: '2025-04-07',
      perWeek: 2,
      weeksEach: 1,
      taken,
    });
    expect(planned.map(({ begins }) => begins)).toEqual(['2025-04-07', '2025-04-14', '2025-04-14']);
  });

  it('keeps to one team, and is empty without cases', () => {
    const order = { from: on, perWeek: 1, weeksEach: 1, team: 'Handicap' };
    expect(clearingPlan([one(1, on), one(2, on, 'Handicap')], order).planned).toHaveLength(1);
    expect(clearingPlan([one(1, on)], order)).toEqual({ order, planned: [], weeks: [] });
    expect(() => clearingPlan([], { from: on, perWeek: 0, weeksEach: 1 })).toThrow(RangeError);
  });

  it.each([
    ['a Saturday', '2025-04-05', '2025-04-07', '2025-04-14'],
    ['the Thursday before Easter', '2025-04-17', '2025-04-22', '2025-04-28'],
    ['the Saturday before Easter', '2026-04-04', '2026-04-07', '2026-04-13'],
  ])('that may begin on %s begins on the next working day, and in the week after goes on', (_, from, first, second) => {
    const { planned, weeks } = clearingPlan([one(1, on), one(2, on), one(3, on)], { from, perWeek: 2, weeksEach: 1 });
    expect(planned.map(({ begins }) => begins)).toEqual([first, first, second]);
    expect(weeks[0]).toEqual({ week: 1, monday: mondayOf(first), begun: 2, left: 1 });
  });

  it('ends each on a working day', () => {
    const [only] = clearingPlan([one(1, on)], { from: '2025-04-14', perWeek: 1, weeksEach: 1 }).planned;
    expect(only?.finished).toBe('2025-04-16');
  });

  it('of any cases from any day loses none, begins no more than it may a calendar week, and ends with none left', () => {
    const someDays = fc.array(fc.integer({ min: 1, max: 28 }), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(
        someDays,
        fc.integer({ min: 1, max: 7 }),
        fc.integer({ min: 1, max: 9 }),
        fc.integer({ min: 0, max: 3_650 }),
        (days, perWeek, weeksEach, later) => {
          const cases = days.map((day, index) => one(index, `2024-02-${String(day).padStart(2, '0')}`));
          const from = addDays('2020-01-01', later);
          const { planned, weeks, ends } = clearingPlan(cases, { from, perWeek, weeksEach });
          expect(new Set(planned.map(({ caseNumber }) => caseNumber)).size).toBe(days.length);
          const begun = new Map<string, number>();
          for (const { begins, finished, week } of planned) {
            expect([begins >= from, isHverdag(begins), isHverdag(finished), finished >= begins]).not.toContain(false);
            expect(weeks[week - 1]?.monday).toBe(mondayOf(begins));
            begun.set(mondayOf(begins), (begun.get(mondayOf(begins)) ?? 0) + 1);
          }
          expect(Math.max(...begun.values())).toBeLessThanOrEqual(perWeek);
          expect(weeks.map(({ monday, begun: told }) => [monday, told])).toEqual(
            weeks.map(({ monday }) => [monday, begun.get(monday) ?? 0]),
          );
          expect([weeks.at(-1)?.left, ends]).toEqual([0, planned.at(-1)?.finished]);
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

  it('is that of a team alone, and nothing is cleared by moving to another', () => {
    const before = { day: '2025-03-03', overdue: [one(1, on), one(2, on), one(3, on, 'Handicap')] };
    const after = { day: '2025-03-31', overdue: [one(2, on, 'Handicap'), one(4, on)] };
    expect(clearingProgress(before, after, 'Handicap')).toMatchObject({ before: 2, cleared: 1, added: 0, now: 1 });
    expect(clearingProgress(before, after, 'Modtagelsen')).toMatchObject({ before: 1, cleared: 1, added: 1, now: 1 });
  });
});
