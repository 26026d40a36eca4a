import fc from 'fast-check';
import { allDeadlines, type Deadline } from '../../../domain/law/agenda';
import { lawBook } from '../../../domain/law/editions';
import { judge } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
import type { CaseState } from '../../../domain/case/kernel/state';
import { anyPlan, stepFrom } from './arbitraries';
import { screenedOut } from './life';

const deadlines = (state: CaseState, now: string): readonly Deadline[] =>
  allDeadlines(judge(rules, state, now, lawBook));
const id = ({ rule, subject }: Deadline): string => `${rule}:${subject}`;
const isUnmet = ({ standing }: Deadline): boolean => standing === 'notYetDue' || standing === 'outstanding';
const isEnded = (state: CaseState, { subject }: Deadline): boolean =>
  state.facts.some(({ type, data }) => type === 'MeasureEnded' && data['measure'] === subject);

const plans = fc.array(anyPlan, { minLength: 1, maxLength: 25 });

/** Commands by which a deadline may go unmet: its subject is over, is no part of the case, or has another clock. */
const ends: ReadonlySet<string> = new Set([
  'end-measure',
  'end-acute-placement',
  'misfile',
  'link-birth',
  'know-need',
  'record-death',
  'approve-closure',
]);

describe('no deadline disappears unmet', () => {
  test('while time passes it stays what it was until it is missed, and that is recorded', () => {
    fc.assert(
      fc.property(plans, (steps) => {
        const life = screenedOut();
        for (const plan of steps) {
          const before = deadlines(life.state, life.now).filter(isUnmet);
          const { closed, dead } = judge(rules, life.state, life.now, lawBook);
          life.wait({ hours: plan.wait });
          const told = life.wakes().filter(({ type }) => type === 'DeadlineMissed');
          const missed = told.map(({ data }) => `${data['rule']}:${data['subject']}:${data['due']}`);
          const after = new Map(deadlines(life.state, life.now).map((one) => [id(one), one]));
          if (closed || dead) expect(missed).toEqual([]);
          else {
            for (const one of before) {
              const still = after.get(id(one));
              if (!still && isEnded(life.state, one)) continue;
              expect([id(one), still?.due]).toEqual([id(one), one.due]);
              if (one.standing === 'outstanding' || one.due >= life.now) continue;
              expect([id(one), still?.standing]).toEqual([id(one), 'outstanding']);
              expect(missed).toContain(`${id(one)}:${one.due}`);
            }
          }
          life.send(plan.definition.command, stepFrom(plan, life.state, life.now));
        }
      }),
      { numRuns: 60 },
    );
  });

  test('a command meets it, moves it or ends its subject; none else makes it go', () => {
    fc.assert(
      fc.property(plans, (steps) => {
        const life = screenedOut();
        for (const plan of steps) {
          life.wait({ hours: plan.wait });
          life.wakes();
          const before = deadlines(life.state, life.now);
          const outcome = life.send(plan.definition.command, stepFrom(plan, life.state, life.now));
          const after = deadlines(life.state, life.now);
          if (outcome.kind === 'refused') expect(after).toEqual(before);
          else if (!outcome.events.some(({ corrects }) => corrects !== undefined)) {
            const [known, there] = [new Set(before.map(id)), new Set(after.map(id))];
            const moved = new Set(after.filter((one) => !known.has(id(one))).map(({ rule }) => rule));
            const gone = before.filter((one) => isUnmet(one) && !there.has(id(one)) && !moved.has(one.rule));
            const { command } = plan.definition;
            if (!ends.has(command)) expect([command, gone]).toEqual([command, []]);
          }
        }
      }),
      { numRuns: 80 },
    );
  });
});
