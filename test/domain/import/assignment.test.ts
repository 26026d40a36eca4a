import type { ListRow } from '../../../domain/case/from-list/columns';
import type { CaseEvent } from '../../../domain/case/kernel/event';
import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../domain/case/kernel/state';
import { teamOf, workerOf } from '../../../domain/case/standing';
import { planRow } from '../../../domain/import/plan-row';
import { continuityOf } from '../../../domain/recovery/caseload/continuity';
import { loadCaseOn } from '../../../domain/recovery/caseload/load-case';
import type { StaffRegister } from '../../../domain/staff/register';
import { asOf } from '../builder';
import { reported } from '../report/journalled';
import { applied, byPerson, digest, row, takenOverFrom } from './rows';

const register: StaffRegister = {
  municipality: 'test',
  members: [
    { initials: 'M04', roles: [{ role: 'caseworker', from: '2020-01-01', until: '2025-04-30' }] },
    { initials: 'NY1', roles: [{ role: 'caseworker', from: '2025-06-01' }] },
  ],
};
const after = (before: readonly CaseEvent[], changed: ListRow, day: string) => {
  const plan = planRow(changed, before, digest, day);
  const events = applied(before, plan);
  const again = planRow(changed, events, digest, day);
  expect(again.differences.every(({ kept }) => kept === true) && again.events.length === 0).toBe(true);
  return { plan, events };
};
const stateOf = (events: readonly CaseEvent[]) => evolveAll(emptyCase('s1', 'test'), events);
const toReport = (events: readonly CaseEvent[]) => ({
  caseId: 's1',
  caseNumber: '2025-00001',
  municipality: 'test',
  events,
});
const ny1 = { ...row, worker: 'NY1' };

describe('another worker in the list', () => {
  test('is an assignment from the list’s day, told as a change', () => {
    const { plan } = after(takenOverFrom(row), ny1, '2025-06-01');
    expect(plan.events).toEqual([
      {
        part: 'row:rådgiver/2025-06-01',
        event: { type: 'WorkerAssigned', happenedAt: '2025-06-01', data: { worker: 'NY1' } },
      },
    ]);
    expect(plan.differences).toEqual([
      {
        caseNumber: row.caseNumber,
        part: 'row:rådgiver',
        type: 'WorkerAssigned',
        kind: 'changed',
        changes: [{ field: 'worker', from: 'M04', to: 'NY1' }],
      },
    ]);
  });

  test('leaves the past as it was: the change and the days without a worker are counted', () => {
    const { events } = after(takenOverFrom(row), ny1, '2025-06-01');
    const one = reported(toReport(events), '2025-06-30');
    expect(continuityOf([one], register, { from: '2025-01-01', to: '2025-06-30' })).toMatchObject({
      changes: 1,
      daysWithout: 31,
    });
    const on = (day: string) => loadCaseOn(toReport(events), day, asOf('2025-12-31'));
    expect([on('2025-03-31'), on('2025-06-30')]).toMatchObject([
      { worker: 'M04', since: '2025-01-02' },
      { worker: 'NY1', since: '2025-06-01' },
    ]);
    expect(reported(toReport(events), '2025-05-31', '2025-12-31')).toMatchObject({
      worker: 'M04',
      assigned: [{ worker: 'M04' }],
    });
  });

  test('is told once however many lists repeat it, and an older list changes nothing', () => {
    const { events } = after(takenOverFrom(row), ny1, '2025-06-01');
    expect(planRow(ny1, events, digest, '2025-06-02').kind).toBe('same');
    expect(planRow(row, events, digest, '2025-05-31').kind).toBe('same');
    const back = after(events, row, '2025-07-01').events;
    expect(workerOf(stateOf(back))).toBe('M04');
  });

  test('is put right by another list of the same day', () => {
    const { events } = after(takenOverFrom(row), ny1, '2025-06-01');
    const { plan, events: mended } = after(events, { ...row, worker: 'NY2' }, '2025-06-01');
    expect(plan.events).toMatchObject([{ event: { corrects: events.length, data: { worker: 'NY2' } } }]);
    expect(reported(toReport(mended), '2025-06-30').assigned.map(({ worker }) => worker)).toEqual(['M04', 'NY2']);
  });

  test('of the first day is a correction', () => {
    expect(after(takenOverFrom(row), ny1, row.opened ?? '').plan.events).toMatchObject([
      { part: 'row:oprettet', event: { corrects: 1, data: { worker: 'NY1' } } },
    ]);
  });

  test('does not undo what a person did on that day or later', () => {
    const assign = (day: string) =>
      byPerson(takenOverFrom(row), {
        type: 'WorkerAssigned',
        happenedAt: `${day}T10:00:00.000Z`,
        data: { worker: 'B07' },
      });
    for (const day of ['2025-06-01', '2025-06-03']) {
      const { plan } = after(assign(day), ny1, '2025-06-01');
      expect(plan).toMatchObject({ events: [], differences: [{ kind: 'changed', kept: true }] });
      expect(planRow({ ...row, worker: 'B07' }, assign(day), digest, '2025-06-01').kind).toBe('same');
      expect(planRow(row, assign(day), digest, '2025-06-10').kind).toBe('same');
    }
    expect(workerOf(stateOf(after(assign('2025-05-20'), ny1, '2025-06-01').events))).toBe('NY1');
  });

  test('may be nobody, and another team', () => {
    const { worker: _, ...vacant } = row;
    const { events } = after(takenOverFrom(row), vacant, '2025-04-01');
    expect(workerOf(stateOf(events))).toBeUndefined();
    const one = reported(toReport(events), '2025-04-30');
    expect(continuityOf([one], register, { from: '2025-01-01', to: '2025-04-30' })).toMatchObject({
      changes: 0,
      daysWithout: 30,
    });
    const moved = after(events, { ...ny1, team: 'Handicap' }, '2025-06-01');
    expect([workerOf(stateOf(moved.events)), teamOf(stateOf(moved.events))]).toEqual(['NY1', 'Handicap']);
    expect(moved.plan.differences.map(({ part }) => part)).toEqual(['row:rådgiver', 'row:team']);
  });
});
