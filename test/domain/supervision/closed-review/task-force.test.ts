import type { CaseEvent } from '../../../../domain/case/kernel/event';
import { proveChoices } from '../../../../domain/supervision/closed-review/prove';
import { chosenCases } from '../../../../domain/supervision/closed-review/task-force-deciders';
import { sha256 } from '../../../../journal/sha256';
import { listed, Reviewing } from './book-builder';

const reason = { reason: 'Aftalt med Task Force.' };
const cases = (count: number, letter = 's') =>
  Array.from({ length: count }, (_, i) => listed(`${letter}${i}`, 'lesser'));
const ids = (count: number): string[] => cases(count).map(({ caseId }) => caseId);
const about = { stream: '~closedReview/eksempel/a', municipality: 'eksempel' };
const proved = (events: readonly CaseEvent[]) => proveChoices(events, about, sha256);

/** An extension, read with a hash of its own. */
function extended(reviewing: Reviewing, letter: string): Reviewing {
  return reviewing.does('EKS', 'extend', { cases: [letter] }).freezes(cases(30, letter), `${letter}00d`);
}

describe('the cases of a Task Force', () => {
  test.each([10, 20, 21])('named by somebody are as many as agreed: %i', (size) => {
    const reviewing = new Reviewing().opened(...cases(40));
    const wrong = [
      { cases: ids(size - 1), size },
      { cases: ids(size + 1), size },
    ];
    for (const data of wrong)
      expect(reviewing.refuses('LED', 'task-force', data, reason)).toBe('TASK_FORCE_WRONG_NUMBER');
    expect(reviewing.refuses('LED', 'task-force', { cases: ids(size), size })).toBe('TASK_FORCE_WITHOUT_REASON');
    reviewing.does('LED', 'task-force', { cases: ids(size), size }, reason);
    expect(proved(reviewing.journal)).toMatchObject([{ size, cases: ids(size), same: true }]);
  });

  test('are twenty where nothing else is agreed, or all there are', () => {
    const reviewing = new Reviewing().opened(...cases(40));
    for (const count of [10, 19, 21]) {
      expect(reviewing.refuses('LED', 'task-force', { cases: ids(count) }, reason)).toBe('TASK_FORCE_WRONG_NUMBER');
    }
    reviewing.does('LED', 'task-force', { cases: ids(20) }, reason);
    expect(chosenCases(new Reviewing().opened(...cases(40)).does('LED', 'task-force', {}).state)).toHaveLength(20);
    expect(chosenCases(new Reviewing().opened(...cases(7)).does('LED', 'task-force', {}).state)).toHaveLength(7);
  });

  test('drawn by lot are the same whoever draws and whatever is said, and fewer are the first of more', () => {
    const lot = (by: string, size: number, text = {}): readonly string[] =>
      chosenCases(new Reviewing().opened(...cases(40)).does(by, 'task-force', { size }, text).state);
    const ten = lot('LED', 10);
    expect(new Set(ten).size).toBe(10);
    expect(ten).not.toEqual(ids(10));
    expect(lot('EKS', 10, reason)).toEqual(ten);
    expect(lot('TIL', 25).slice(0, 10)).toEqual(ten);
    const other = new Reviewing()
      .does('LED', 'open', { from: '2024-01-01', to: '2025-12-31' })
      .freezes(cases(40), 'beef');
    expect(chosenCases(other.does('LED', 'task-force', { size: 10 }).state)).not.toEqual(ten);
  });

  test('are drawn once from the same lists, from those not chosen, and never more than there are', () => {
    const unread = new Reviewing().does('LED', 'open', { from: '2024-01-01', to: '2025-12-31' });
    expect(unread.refuses('LED', 'task-force', {})).toBe('CLOSED_REVIEW_NOT_FROZEN');
    const reviewing = new Reviewing().opened(...cases(40)).does('LED', 'task-force', { cases: ids(20) }, reason);
    expect(reviewing.refuses('LED', 'task-force', { size: 21 })).toBe('TASK_FORCE_WRONG_NUMBER');
    reviewing.does('LED', 'task-force', { size: 20 });
    expect([...chosenCases(reviewing.state)].sort()).toEqual(ids(40).sort());
    expect(reviewing.refuses('LED', 'task-force', { size: 1 })).toBe('TASK_FORCE_LOT_DRAWN');
    expect(reviewing.refuses('LED', 'task-force', { cases: ['s1'], size: 1 }, reason)).toBe('TASK_FORCE_CASE_TWICE');
  });

  test('stay what they were when the review is extended, and can still be drawn again', () => {
    const reviewing = new Reviewing().opened(...cases(40)).does('LED', 'task-force', { size: 10 });
    const before = chosenCases(reviewing.state);
    const [lot] = proved(reviewing.journal);
    expect(lot).toMatchObject({ size: 10, same: true, lot: { populations: ['f00d'] } });
    extended(reviewing, 't');
    expect(chosenCases(reviewing.state)).toEqual(before);
    expect(proved(reviewing.journal)).toEqual([lot]);
    reviewing.does('LED', 'task-force', { size: 12 });
    const [, further] = proved(reviewing.journal);
    expect(further).toMatchObject({ size: 12, same: true, lot: { populations: ['f00d', 't00d'] } });
    expect(further?.cases.filter((one) => before.includes(one))).toEqual([]);
  });

  test('are found out where the journal says anything else than the lot', () => {
    const journal = extended(new Reviewing().opened(...cases(40)).does('LED', 'task-force', { size: 10 }), 't').journal;
    const chosen = journal.find(({ type }) => type === 'TaskForceChosen');
    const drawn = (chosen?.data['cases'] ?? []) as readonly string[];
    const left = ids(40).find((id) => !drawn.includes(id)) ?? '';
    const changes = [
      { cases: [...drawn.slice(1), left] },
      { cases: drawn.slice(1), size: 9, populations: ['f00d', 't00d'] },
      { cases: drawn.slice(1) },
      { cases: [...drawn].reverse() },
      { seed: sha256.of('another') },
      { populations: ['f00d', 't00d'] },
    ];
    for (const change of changes) {
      const altered = journal.map((one) => (one === chosen ? { ...one, data: { ...one.data, ...change } } : one));
      expect([change, proved(altered)[0]?.same]).toEqual([change, false]);
    }
    const listing = journal.map((one) =>
      one.type === 'ClosedPopulationFrozen' ? { ...one, data: { ...one.data, hash: 'beef' } } : one,
    );
    expect(proved(listing)[0]?.same).toBe(false);
  });
});
