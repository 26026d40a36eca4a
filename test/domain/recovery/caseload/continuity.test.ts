import { workerOf } from '../../../../domain/case/standing';
import { continuityOf } from '../../../../domain/recovery/caseload/continuity';
import { loadCaseOn } from '../../../../domain/recovery/caseload/load-case';
import type { StaffRegister } from '../../../../domain/staff/register';
import { asOf, event, given, type Entry } from '../../builder';
import { journalled, reported } from '../../report/journalled';

const register: StaffRegister = {
  municipality: '999',
  members: ['B01', 'B02', 'B03'].map((initials) => ({ initials, roles: [{ role: 'caseworker', from: '2015-01-01' }] })),
};
const opened = (day: string, child: string, worker?: string): Entry =>
  event('CaseOpened', day, { door: 'notification', child, ...(worker === undefined ? {} : { worker }) });
const assigned = (day: string, worker: string, recorded = day): Entry =>
  event('WorkerAssigned', day, { worker }, { recorded });
const year = { from: '2026-01-01', to: '2026-12-31' };
const continuity = (...cases: readonly (readonly Entry[])[]) =>
  continuityOf(
    cases.map((entries, index) => reported(journalled(String(index), ...entries), '2026-12-31')),
    register,
    year,
  );

describe('continuity', () => {
  test('counts a day without a worker once for each child', () => {
    const without = [opened('2026-01-01', 'B1'), assigned('2026-02-01', 'B01')];
    expect(continuity(without)).toMatchObject({ children: 1, changes: 0, withoutWorker: 1, daysWithout: 31 });
    expect(continuity(without, without)).toMatchObject({ children: 1, withoutWorker: 1, daysWithout: 31 });
    const longer = [opened('2026-01-16', 'B1'), assigned('2026-02-11', 'B01')];
    expect(continuity(without, longer).daysWithout).toBe(41);
    expect(continuity(without, [opened('2026-01-01', 'B2'), assigned('2026-02-01', 'B01')]).daysWithout).toBe(62);
  });

  test('counts two cases that go from one worker to another on a day as one change', () => {
    const moved = [opened('2025-01-01', 'B1', 'B01'), assigned('2026-03-01', 'B02')];
    expect(continuity(moved, moved)).toMatchObject({ children: 1, changes: 1, byChanges: [0, 1, 0, 0] });
    const other = [opened('2025-01-01', 'B1', 'B01'), assigned('2026-03-01', 'B03')];
    expect(continuity(moved, other)).toMatchObject({ children: 1, changes: 2, byChanges: [0, 0, 1, 0] });
  });

  test('goes by the days assignments tell of, not by the order in which they were recorded', () => {
    const entries = [
      opened('2026-01-01', 'B1', 'B01'),
      assigned('2026-03-01', 'B03'),
      assigned('2026-02-01', 'B02', '2026-03-05'),
    ];
    expect(workerOf(given(...entries))).toBe('B03');
    const one = journalled('1', ...entries);
    expect(reported(one, '2026-12-31').assigned.map(({ worker }) => worker)).toEqual(['B01', 'B02', 'B03']);
    expect(continuity(entries).changes).toBe(2);
    const on = (day: string) => loadCaseOn(one, day, asOf('2026-12-31'));
    expect([on('2026-02-10'), on('2026-12-31')]).toMatchObject([
      { worker: 'B02', since: '2026-02-01' },
      { worker: 'B03', since: '2026-03-01' },
    ]);
  });

  test('has a worker’s case since the day it came, not since the worker was named again', () => {
    const again = journalled('1', opened('2026-01-01', 'B1', 'B01'), assigned('2026-03-01', 'B01'));
    expect(loadCaseOn(again, '2026-12-31', asOf('2026-12-31'))?.since).toBe('2026-01-01');
  });
});
