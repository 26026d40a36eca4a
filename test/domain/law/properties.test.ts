import fc from 'fast-check';
import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import { hasPassed } from '../../../domain/law/calendar/counting';
import type { Finding } from '../../../domain/law/rule';
import { asOf, event, given, judged, listed } from '../builder';

type Entry = ReturnType<typeof event>;
type Make = (when: string) => Entry;

/** Steps of case work that refer to entries 1 (a notification), 2 (a decision) and 3 (a measure). */
const steps: readonly Make[] = [
  (when) => event('NotificationAssessed', when, { notifications: [1], danger: false, acute: false }),
  (when) => event('ReceiptSent', when, { notification: 1 }),
  (when) => event('Screened', when, { outcome: 'examination' }),
  (when) => event('Screened', when, { outcome: 'none', notifications: [1] }),
  (when) => event('NotificationReceived', when, { notifier: 'citizen', abuse: true }),
  (when) => event('NeedBecameKnown', when),
  (when) => event('ExaminationFinished', when),
  (when) => event('ProvisionalAssessmentMade', when),
  (when) => event('ChildConversationHeld', when),
  (when) => event('PartiesHeard', when),
  (when) => event('DecisionMade', when, { kind: 'placement', consent: false }),
  (when) => event('RecommendedToCommittee', when, { kind: 'placement' }),
  (when) => event('PlanAdopted', when, { goals: 1 }),
  (when) => event('FollowUpHeld', when, { measure: 3, next: addDays(when, 90) }),
  (when) => event('MeasureExtended', when, { measure: 3, expectedEnd: addDays(when, 200) }),
  (when) => event('MeasureEnded', when, { measure: 3 }),
  (when) => event('PlacementVisitMade', when, { talkedWithChild: true }),
  (when) => event('AcutePlacementMade', when, { basis: 'chair' }),
  (when) => event('ComplaintReceived', when, { decision: 2 }),
  (when) => event('AccessRequested', when, { kind: 'file' }),
  (when) => event('StatementRequested', when, { from: 'skole', due: addDays(when, 20) }),
  (when) => event('ApplicationReceived', when, { area: 'support' }),
  (when) => listed('VisitsCounted', when, { visits: 1 }),
];

const day = fc.integer({ min: 0, max: 500 }).map((days) => addDays('2024-12-01', days));
const entry = fc.tuple(fc.constantFrom(...steps), day).map(([make, when]) => make(when));

const journal = fc
  .array(entry, { maxLength: 14 })
  .map((more) =>
    given(
      event('NotificationReceived', '2024-12-01T10:00', { notifier: 'professional' }),
      event('DecisionMade', '2024-12-20', { kind: 'measure', planDecided: true }),
      event('MeasureStarted', '2025-01-31', { kind: 'placement', decision: 2, expectedEnd: '2025-12-31' }),
      ...more,
    ),
  );

function isSame(a: Finding, b: Finding): boolean {
  return a.subject === b.subject && a.start === b.start && a.due?.instant === b.due?.instant;
}

test('no deadline disappears unmet: what was not yet due is outstanding once its time has passed', () => {
  fc.assert(
    fc.property(journal, fc.integer({ min: 1, max: 700 }), (state, days) => {
      // Everything is recorded by then, so that only time passes between the two looks.
      const [first, then] = ['2026-04-20', addDays('2026-04-20', days)];
      const before = judged(state, first).rules;
      const after = judged(state, then).rules;
      before.forEach(({ rule, findings }, index) => {
        for (const finding of findings) {
          if (finding.standing !== 'notYetDue' || !finding.due || !hasPassed(finding.due, asOf(then))) continue;
          const later = after[index]?.findings.find((other) => isSame(finding, other));
          expect({ rule: rule.code, standing: later?.standing }).toEqual({ rule: rule.code, standing: 'outstanding' });
        }
      });
    }),
    { numRuns: 150 },
  );
});

test('an outstanding deadline has passed, one not yet due has not, and what met it stands in the journal', () => {
  fc.assert(
    fc.property(journal, day, (state, when) => {
      for (const { findings } of judged(state, when).rules) {
        for (const { standing, due, evidence, settings } of findings) {
          if (due && standing === 'notYetDue') expect(hasPassed(due, asOf(when))).toBe(false);
          if (evidence !== undefined) expect(state.facts.some(({ seq }) => seq === evidence)).toBe(true);
          expect(settings.edition).toMatch(/^(2024-01|2025-03|liste-2025)$/);
        }
      }
    }),
    { numRuns: 150 },
  );
});

test('the same case judged twice gives the same judgement', () => {
  fc.assert(
    fc.property(journal, day, (state, when) => {
      expect(judged(state, when)).toEqual(judged(state, when));
    }),
    { numRuns: 50 },
  );
});
