import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../domain/case/kernel/state';
import { eventsAtWake } from '../../../domain/case/wake';
import { breachesFound, breachesKey } from '../../../domain/import/breaches';
import { planRow } from '../../../domain/import/plan-row';
import { addMs } from '../../../domain/law/calendar/instant';
import { endOfDay } from '../../../domain/law/calendar/copenhagen';
import { lawBook } from '../../../domain/law/editions';
import { judge } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
import { digest, recorded, row, takenOverFrom } from './rows';

const asOf = '2025-03-31';
const now = endOfDay(asOf);
const late = { ...row, needKnown: '2024-01-02' };

function journal() {
  const events = takenOverFrom(late);
  const state = evolveAll(emptyCase('s1', 'test'), events);
  const event = breachesFound(state, judge(rules, state, now, lawBook), asOf);
  if (!event) throw new Error('Nothing found');
  return recorded(events, [{ event, key: breachesKey }]);
}

const taken = () => evolveAll(emptyCase('s1', 'test'), journal());

test('the mark is no part of the row', () => {
  expect(planRow(late, journal(), digest, asOf).kind).toBe('same');
});

test('what had passed when a case was taken over is marked once and never found again', () => {
  const state = taken();
  expect(eventsAtWake(state, now, lawBook).filter(({ type }) => type !== 'DeadlineWarned')).toEqual([]);
  expect(breachesFound(state, judge(rules, state, now, lawBook), asOf)).toBeUndefined();
});

test('what passes later is found as in any other case', () => {
  const state = taken();
  const much = addMs(now, 400 * 86_400_000);
  expect(eventsAtWake(state, much, lawBook).map(({ data }) => data['rule'])).toContain('K25');
  expect(eventsAtWake(state, much, lawBook).map(({ data }) => data['rule'])).not.toContain('K04');
});

test('nothing is marked where nothing had passed', () => {
  const state = evolveAll(
    emptyCase('s1', 'test'),
    takenOverFrom({ caseNumber: 'X1', opened: '2025-03-30', kind: 'support' }),
  );
  expect(breachesFound(state, judge(rules, state, now, lawBook), asOf)).toBeUndefined();
});
