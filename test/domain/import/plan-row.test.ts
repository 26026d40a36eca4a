import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase, lastOf } from '../../../domain/case/kernel/state';
import type { CaseEvent } from '../../../domain/case/kernel/event';
import { NotificationAssessed } from '../../../domain/case/assessment/facts';
import { MeasureEnded, MeasureStarted } from '../../../domain/case/measure/facts';
import { stateFromRow } from '../../../domain/case/from-list/judge-row';
import { endOfDay } from '../../../domain/law/calendar/copenhagen';
import { lawBook } from '../../../domain/law/editions';
import { judge } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
import { isStillOpenHere, withoutClosing } from '../../../domain/import/closed-elsewhere';
import { planRow } from '../../../domain/import/plan-row';
import { applied, byPerson, digest, row, takenOverFrom } from './rows';

const day = '2025-03-31';
const stateOf = (events: readonly CaseEvent[]) => evolveAll(emptyCase('s1', 'test'), events);

describe('a row that was taken over before', () => {
  test('says nothing new when it is the same', () => {
    expect(planRow({ ...row }, takenOverFrom(row), digest, day)).toEqual({ kind: 'same', events: [], differences: [] });
  });

  test('corrects the entry of a part that says something else', () => {
    const before = takenOverFrom(row);
    const assessment = before.find(({ type }) => type === NotificationAssessed.event);
    const plan = planRow({ ...row, assessed: '2025-01-04T09:00:00.000Z' }, before, digest, day);
    expect(plan.events).toMatchObject([{ part: 'row:vurderet', event: { corrects: assessment?.seq } }]);
    expect(plan.differences).toEqual([
      {
        caseNumber: row.caseNumber,
        part: 'row:vurderet',
        type: NotificationAssessed.event,
        kind: 'changed',
        changes: [{ field: 'happenedAt', from: '2025-01-02T15:00:00.000Z', to: '2025-01-04T09:00:00.000Z' }],
      },
    ]);
  });

  test('adds a part that is new, pointing at the entries that are there', () => {
    const before = takenOverFrom(row);
    const plan = planRow({ ...row, measureEnded: '2025-03-03' }, before, digest, day);
    const state = stateOf(applied(before, plan));
    expect(plan.differences).toMatchObject([{ kind: 'added', type: MeasureEnded.event }]);
    expect(lastOf(state, MeasureEnded)?.data.measure).toBe(lastOf(state, MeasureStarted)?.seq);
  });

  test('points new parts at one another', () => {
    const { measure: _, step: __, measureStarted, expectedEnd: ___, ...bare } = row;
    const before = takenOverFrom(bare);
    const later = { ...bare, measureStarted: measureStarted ?? '', measureEnded: '2025-03-03' };
    const state = stateOf(applied(before, planRow(later, before, digest, day)));
    expect(lastOf(state, MeasureEnded)?.data.measure).toBe(lastOf(state, MeasureStarted)?.seq);
  });

  test('takes out of sight what it has no more, and can bring it back', () => {
    const { assessed: _, ...without } = row;
    const before = takenOverFrom(row);
    const gone = applied(before, planRow(without, before, digest, day));
    expect(lastOf(stateOf(gone), NotificationAssessed)).toBeUndefined();
    expect(planRow(without, gone, digest, day).kind).toBe('same');
    const back = applied(gone, planRow(row, gone, digest, day));
    expect(lastOf(stateOf(back), NotificationAssessed)?.at).toBe(row.assessed);
  });

  test('is judged afterwards as if it had come so from the beginning', () => {
    const changed = { ...row, assessed: '2025-01-09T09:00:00.000Z', planDecided: true, firstFollowUp: '2025-04-01' };
    const before = takenOverFrom(row);
    const after = stateOf(applied(before, planRow(changed, before, digest, day)));
    const asOf = endOfDay('2025-09-30');
    const judged = judge(rules, after, asOf, lawBook);
    const fresh = judge(rules, stateFromRow(changed, asOf), asOf, lawBook);
    expect([judged.unmet, judged.outstanding, judged.colour]).toEqual([fresh.unmet, fresh.outstanding, fresh.colour]);
  });
});

describe('what is told of a difference', () => {
  test('is never free text', () => {
    const before = takenOverFrom(row);
    const plan = planRow({ ...row, measure: 'noget ganske andet' }, before, digest, day);
    expect(plan.differences).toMatchObject([{ changes: [{ field: 'text' }] }]);
    expect(JSON.stringify(plan.differences)).not.toContain('noget');
  });

  test('is never who the child is', () => {
    const plan = planRow({ ...row, child: 'B7654321', birthDay: '2014-06-05' }, takenOverFrom(row), digest, day);
    expect(plan.differences).toMatchObject([{ changes: [{ field: 'child' }, { field: 'birthDay' }] }]);
    expect(JSON.stringify(plan.differences)).not.toMatch(/B7654321|B1234567|2014/);
  });
});

describe('a person’s entry', () => {
  const { assessed: _, ...unassessed } = row;
  const own = {
    type: NotificationAssessed.event,
    happenedAt: '2025-01-03T08:00:00.000Z',
    data: { notifications: [2] },
  };

  test('is kept where the list says something else later', () => {
    const before = byPerson(takenOverFrom(unassessed), own);
    const plan = planRow({ ...row, assessed: '2025-01-05T08:00:00.000Z' }, before, digest, day);
    expect(plan).toMatchObject({ kind: 'different', events: [], differences: [{ kind: 'added', kept: true }] });
  });

  test('agrees with a list that tells of it on the same day', () => {
    const before = byPerson(takenOverFrom(unassessed), own);
    expect(planRow({ ...row, assessed: '2025-01-03T10:00:00.000Z' }, before, digest, day).kind).toBe('same');
  });

  test('is kept where it corrects what the list said', () => {
    const before = takenOverFrom(row);
    const seq = before.find(({ type }) => type === NotificationAssessed.event)?.seq ?? 0;
    const corrected = byPerson(before, { ...own, corrects: seq });
    expect(planRow(row, corrected, digest, day).kind).toBe('same');
    const plan = planRow({ ...row, assessed: '2025-01-09T08:00:00.000Z' }, corrected, digest, day);
    expect(plan).toMatchObject({ events: [], differences: [{ kind: 'changed', kept: true }] });
  });

  test('is kept where it took what the list said out of sight', () => {
    const before = takenOverFrom(row);
    const entry = before.find(({ type }) => type === NotificationAssessed.event)?.seq ?? 0;
    const hidden = byPerson(before, { type: 'EntryMisfiled', happenedAt: '2025-01-03', data: { entry } });
    expect(planRow(row, hidden, digest, day).kind).toBe('same');
    expect(planRow(unassessed, hidden, digest, day)).toMatchObject({
      events: [],
      differences: [{ kind: 'gone', kept: true }],
    });
  });
});

describe('a closing', () => {
  const closed = { ...row, measureEnded: '2025-03-01', closed: '2025-03-10', closedBy: 'teamLeader' } as const;

  test('made elsewhere is recorded as such', () => {
    const before = takenOverFrom(row);
    const plan = planRow(closed, before, digest, day);
    expect(plan.differences.map(({ kind, part }) => [kind, part])).toEqual([
      ['added', 'row:indsats_slut'],
      ['added', 'row:lukket'],
    ]);
    expect(judge(rules, stateOf(applied(before, plan)), endOfDay('2025-03-31'), lawBook).closed).toBe(true);
  });

  test('made elsewhere is kept out where something recorded here is open', () => {
    const judged = (events: readonly CaseEvent[]) => judge(rules, stateOf(events), endOfDay('2025-03-31'), lawBook);
    const before = byPerson(takenOverFrom(row), {
      type: 'NotificationReceived',
      happenedAt: '2025-03-01T10:00:00.000Z',
      data: { notifier: 'citizen' },
    });
    const plan = planRow(closed, before, digest, day);
    const after = applied(before, plan);
    expect(isStillOpenHere(stateOf(after), judged(after))).toBe(true);
    const kept = withoutClosing(plan);
    expect(judged(applied(before, kept)).closed).toBe(false);
    expect(kept.differences.at(-1)).toMatchObject({ part: 'row:lukket', kept: true });

    const known = applied(takenOverFrom(row), planRow(closed, takenOverFrom(row), digest, day));
    expect(isStillOpenHere(stateOf(known), judged(known))).toBe(false);
  });

  test('that was reopened here stays reopened, whatever the old list repeats', () => {
    const reopened = byPerson(takenOverFrom(closed), {
      type: 'CaseReopened',
      happenedAt: '2025-04-05T10:00:00.000Z',
      data: { reason: 'newNotification' },
    });
    expect(planRow(closed, reopened, digest, day).kind).toBe('same');
    const { closed: _closed, closedBy: _by, ...open } = closed;
    expect(planRow(open, reopened, digest, day).kind).toBe('same');
    const again = planRow({ ...closed, closed: '2025-06-01' }, reopened, digest, day);
    expect(again.events).toMatchObject([{ part: 'row:lukket', event: { happenedAt: '2025-06-01' } }]);
    expect(again.events[0]?.event.corrects).toBeUndefined();
    const twice = applied(reopened, again);
    expect(planRow({ ...closed, closed: '2025-06-01' }, twice, digest, day).kind).toBe('same');
    expect(judge(rules, stateOf(twice), endOfDay('2025-06-30'), lawBook).closed).toBe(true);
  });
});
