import fc from 'fast-check';
import { eventsKnownAt, fixTimes, stateAsOf, type FixedTimes } from '../../../domain/case/as-of';
import type { CaseState } from '../../../domain/case/kernel/state';
import { civilDayOf, firstInstantOf } from '../../../domain/law/calendar/copenhagen';
import { addMs, MS_PER_HOUR } from '../../../domain/law/calendar/instant';
import { lawBook } from '../../../domain/law/editions';
import { judge, type Judgement } from '../../../domain/law/judgement';
import { rules } from '../../../domain/law/rules';
import { anyPlan, stepFrom } from './arbitraries';
import type { Life } from './life';
import { readyToClose, screenedOut } from './life';

/** A step of any command, told as having happened so many hours before it is recorded; by its day only, or not at all. */
const backdated = fc.record({
  plan: anyPlan,
  hoursAgo: fc.oneof(fc.constant(null), fc.integer({ min: 0, max: 2_000 })),
  dayOnly: fc.boolean(),
});

const lives = fc.record({
  readyToBeClosed: fc.boolean(),
  steps: fc.array(backdated, { minLength: 1, maxLength: 15 }),
});

type Lived = typeof lives extends fc.Arbitrary<infer T> ? T : never;

/** A case with every state that its workflow held, by the last instant at which it held it. */
interface Told {
  readonly life: Life;
  readonly answers: ReadonlyMap<string, CaseState>;
}

function tell({ readyToBeClosed, steps }: Lived): Told {
  const life = readyToBeClosed ? readyToClose() : screenedOut();
  const answers = new Map<string, CaseState>();
  for (const { plan, hoursAgo, dayOnly } of steps) {
    life.wait({ hours: plan.wait });
    life.wakes();
    const told = hoursAgo === null ? undefined : addMs(life.now, -hoursAgo * MS_PER_HOUR);
    const at = told !== undefined && dayOnly ? civilDayOf(told) : told;
    life.send(plan.definition.command, {
      ...stepFrom(plan, life.state, life.now),
      ...(at === undefined ? {} : { at }),
    });
    answers.set(life.now, life.state);
  }
  return { life, answers };
}

const seen = ({ life }: Told, times: FixedTimes): CaseState =>
  stateAsOf(life.state.caseId, life.state.municipality, life.journal, times);

const judged = (state: CaseState, { asOf, knownAt }: FixedTimes): Judgement =>
  judge(rules, state, asOf, lawBook, knownAt);

/** Two instants anywhere in the life of a case, and a little on either side. */
const anyTimes = fc.tuple(fc.integer({ min: -50, max: 1_100 }), fc.integer({ min: -50, max: 1_100 }));

function within({ life }: Told, [asOf, knownAt]: readonly [number, number]): FixedTimes {
  const first = life.journal[0]?.recordedAt ?? life.now;
  const hours = (Date.parse(life.now) - Date.parse(first)) / MS_PER_HOUR;
  const at = (share: number): string => addMs(first, Math.round((hours * share) / 1_000) * MS_PER_HOUR);
  return { asOf: at(asOf), knownAt: at(knownAt) };
}

const runs = { numRuns: 40 };

describe('whatever anybody does in whatever order, told whenever', () => {
  test('now, by what is known now, is the case as it is', () => {
    fc.assert(
      fc.property(lives, (lived) => {
        const told = tell(lived);
        const now = fixTimes({}, told.life.now);
        expect(seen(told, now)).toEqual(told.life.state);
        expect(judged(seen(told, now), now)).toEqual(judge(rules, told.life.state, told.life.now, lawBook));
      }),
      runs,
    );
  });

  test('any instant, by what was known at that instant, is what the workflow answered then', () => {
    fc.assert(
      fc.property(lives, (lived) => {
        const told = tell(lived);
        for (const [instant, answer] of told.answers) {
          const then = fixTimes({ knownAt: instant }, told.life.now);
          expect(seen(told, then)).toEqual(answer);
          expect(judged(seen(told, then), then)).toEqual(judge(rules, answer, instant, lawBook));
        }
      }),
      { numRuns: 20 },
    );
  });

  test('what is known only grows', () => {
    fc.assert(
      fc.property(lives, anyTimes, (lived, pair) => {
        const told = tell(lived);
        const [earlier = '', later = ''] = Object.values(within(told, pair)).sort();
        const before = eventsKnownAt(told.life.journal, earlier);
        expect(eventsKnownAt(told.life.journal, later).slice(0, before.length)).toEqual(before);
      }),
      runs,
    );
  });

  test('by one knowledge, what has happened only grows', () => {
    fc.assert(
      fc.property(lives, anyTimes, (lived, pair) => {
        const told = tell(lived);
        const [earlier = '', later = ''] = Object.values(within(told, pair)).sort();
        const knownAt = told.life.now;
        const then = seen(told, { asOf: later, knownAt }).facts;
        for (const fact of seen(told, { asOf: earlier, knownAt }).facts) expect(then).toContainEqual(fact);
      }),
      runs,
    );
  });

  test('nothing is seen that had not happened or was not known, and the law judges what is left', () => {
    fc.assert(
      fc.property(lives, anyTimes, (lived, pair) => {
        const told = tell(lived);
        const times = within(told, pair);
        const state = seen(told, times);
        for (const { at, rec, src } of state.facts) {
          expect(rec <= times.knownAt).toBe(true);
          expect((src === 'system' ? rec : firstInstantOf(at)) <= times.asOf).toBe(true);
        }
        const numbers = new Set(state.facts.map(({ seq }) => seq));
        for (const { findings } of judged(state, times).rules) {
          for (const { evidence } of findings) if (evidence !== undefined) expect(numbers).toContain(evidence);
        }
      }),
      runs,
    );
  });
});
