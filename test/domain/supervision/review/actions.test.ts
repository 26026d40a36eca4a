import fc from 'fast-check';
import { addDays } from '../../../../domain/law/calendar/day-arithmetic';
import { addMs } from '../../../../domain/law/calendar/instant';
import {
  actionStanding,
  countActions,
  isDoneLate,
  type AgreedAction,
} from '../../../../domain/supervision/review/action';
import { dueActionSteps, nextActionWake } from '../../../../domain/supervision/review/action-ladder';

const action: AgreedAction = {
  id: 7,
  owner: 'TL1',
  agreed: '2026-03-02T10:00:00.000Z',
  due: '2026-04-15',
  told: [],
};

test('an action is open through its day, then overdue, until it is done and confirmed', () => {
  expect(actionStanding(action, '2026-04-15T21:59:59.999Z')).toBe('open');
  expect(actionStanding(action, '2026-04-15T22:00:00.000Z')).toBe('overdue');
  const done = { ...action, done: '2026-04-17' };
  expect(actionStanding(done, '2026-04-15T22:00:00.000Z')).toBe('overdue');
  expect(actionStanding(done, '2026-04-17T08:00:00.000Z')).toBe('done');
  expect([isDoneLate(action), isDoneLate(done), isDoneLate({ ...action, done: '2026-04-15' })]).toEqual([
    false,
    true,
    false,
  ]);
  expect(actionStanding({ ...done, confirmed: '2026-04-20T08:00:00.000Z' }, '2026-04-21T00:00:00.000Z')).toBe(
    'confirmed',
  );
});

/** Lets the clock take every step as it falls due. */
function lived(start: AgreedAction, until: string): readonly (readonly [string, string, readonly string[]])[] {
  const taken: (readonly [string, string, readonly string[]])[] = [];
  let current = start;
  for (let wake = nextActionWake([current], String(start.agreed)); wake && wake <= until;) {
    for (const { step, at } of dueActionSteps([current], wake)) {
      taken.push([step.code, at, step.to]);
      current = { ...current, told: [...current.told, { due: current.due, step: step.code }] };
    }
    wake = nextActionWake([current], wake);
  }
  return taken;
}

test('its owner is told before, the team leader when it runs out, the leader after a week, each once', () => {
  expect(lived(action, '2027-01-01T00:00:00.000Z')).toEqual([
    ['w1', '2026-04-08T04:00:00.000Z', ['worker']],
    ['due', '2026-04-15T22:00:00.000Z', ['worker', 'teamLeader']],
    ['e1', '2026-04-22T04:00:00.000Z', ['leader']],
  ]);
});

test('found late, nobody is warned of what has run out, but every level is told', () => {
  expect(dueActionSteps([action], '2026-05-01T00:00:00.000Z').map(({ step }) => step.code)).toEqual(['due', 'e1']);
});

test('what is done wakes nobody; a day that was moved starts anew', () => {
  expect(nextActionWake([{ ...action, done: '2026-03-20' }], '2026-04-01T00:00:00.000Z')).toBeUndefined();
  const told = [
    { due: '2026-04-15', step: 'w1' },
    { due: '2026-04-15', step: 'due' },
  ];
  const moved = { ...action, told, due: '2026-05-15' };
  expect(dueActionSteps([moved], '2026-05-08T04:00:00.000Z').map(({ step }) => step.code)).toEqual(['w1']);
});

test('agreed within the week of its day there is no warning', () => {
  const short = { ...action, due: '2026-03-06' };
  expect(lived(short, '2027-01-01T00:00:00.000Z').map(([code]) => code)).toEqual(['due', 'e1']);
});

const anyAction = fc
  .record({
    id: fc.integer({ min: 1, max: 50 }),
    length: fc.integer({ min: 0, max: 90 }),
    doneAfter: fc.option(fc.integer({ min: 0, max: 120 })),
  })
  .map(({ id, length, doneAfter }): AgreedAction => ({
    ...action,
    id,
    due: addDays('2026-03-02', length),
    ...(doneAfter === null ? {} : { done: addDays('2026-03-02', doneAfter) }),
  }));

test('counts add up, steps come in order, and whoever sleeps until the next wake misses none', () => {
  fc.assert(
    fc.property(fc.array(anyAction, { maxLength: 5 }), fc.integer({ min: 0, max: 150 }), (actions, days) => {
      const now = addMs('2026-03-02T10:00:00.000Z', days * 86_400_000);
      const counts = countActions(actions, now);
      expect(counts.open + counts.overdue + counts.done + counts.confirmed).toBe(actions.length);
      const due = dueActionSteps(actions, now);
      expect(due.map(({ at }) => at)).toEqual(due.map(({ at }) => at).sort());
      const wake = nextActionWake(actions, now);
      if (due.length > 0) expect(wake).toBe(due[0]?.at);
      else if (wake) {
        expect(wake > now).toBe(true);
        expect(dueActionSteps(actions, addMs(wake, -1)).filter(({ step }) => step.code !== 'w1')).toEqual([]);
      }
    }),
    { numRuns: 60 },
  );
});
