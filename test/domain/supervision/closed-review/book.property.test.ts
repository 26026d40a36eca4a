import fc from 'fast-check';
import { ClosedCasesRaised } from '../../../../domain/supervision/closed-review/facts';
import { tallyOf } from '../../../../domain/supervision/closed-review/tally';
import { listed, Reviewing } from './book-builder';

const ids = Array.from({ length: 6 }, (_, i) => `s${i}`);
const categories = ['complete', 'lesser', 'greater'] as const;
const some = fc.subarray(ids, { minLength: 1 });
const category = fc.constantFrom(...categories);
const by = fc.constantFrom('LED', 'TIL', 'EKS', 'JUR');
const words = { reason: 'Grund.', rationale: 'Grund.' };

/** One step anybody may try, in any order; many are refused, and what is refused changes nothing. */
const step = fc.oneof(
  fc.record({ name: fc.constant('move'), by, data: fc.record({ cases: some, category }) }),
  fc.record({
    name: fc.constant('concern'),
    by,
    data: fc.record(
      {
        cases: some,
        answer: fc.constantFrom('yes', 'no', 'lesser'),
        route: fc.constantFrom('notification', 'ownScreening'),
        reassessOn: fc.constant('2026-12-01'),
      },
      { requiredKeys: ['cases', 'answer'] },
    ),
  }),
  fc.record({
    name: fc.constant('informed'),
    by,
    data: fc.record({ cases: some, outcome: fc.constantFrom('informed', 'notRelevant') }),
  }),
  fc.record({ name: fc.constant('reassess'), by, data: fc.record({ cases: some }) }),
  fc.record({ name: fc.constant('errand'), by, data: fc.record({ cases: some }) }),
  fc.record({ name: fc.constant('extend'), by, data: fc.record({ cases: some }) }),
  fc.record({ name: fc.constant('close'), by, data: fc.constant({}) }),
);

test('whatever is done in whatever order: no case is lost, every reading stays, and every group adds up', () => {
  fc.assert(
    fc.property(
      fc.array(category, { minLength: 6, maxLength: 6 }),
      fc.array(step, { maxLength: 25 }),
      (system, steps) => {
        const reviewing = new Reviewing().opened(...ids.map((id, i) => listed(id, system[i] ?? 'complete')));
        const said = new Map<string, string>();
        for (const { name, by: who, data } of steps) {
          if (name === 'errand') settleErrands(reviewing);
          else {
            const text =
              name === 'move'
                ? { rationale: words.rationale }
                : name === 'reassess'
                  ? { assessment: 'Set.' }
                  : { reason: words.reason };
            reviewing.tries(who, name, data, name === 'informed' || name === 'close' ? undefined : text);
          }
          for (const one of reviewing.review.cases.values()) {
            for (const reading of ['first', 'external'] as const) {
              const verdict = one[reading];
              if (!verdict) expect(said.has(`${one.caseId}/${reading}`)).toBe(false);
              else {
                const key = `${one.caseId}/${reading}`;
                const now = `${verdict.by}/${verdict.category}`;
                expect(said.get(key) ?? now).toBe(now);
                said.set(key, now);
              }
            }
          }
          check(reviewing, system);
        }
      },
    ),
    { numRuns: 50 },
  );
});

/** Carries concern to the cases; every third case takes nothing. Freezes extensions by cases that are there already. */
function settleErrands(reviewing: Reviewing): void {
  for (const { name, of } of reviewing.standing.errands) {
    if (name === 'freeze') {
      reviewing.freezes([listed('s0', 'greater')]);
      continue;
    }
    const fact = reviewing.state.facts.find(({ seq }) => seq === of);
    const cases = (fact?.data['cases'] ?? []) as readonly string[];
    const taken = cases.filter((id) => Number(id.slice(1)) % 3 !== 0);
    const refused = cases.filter((id) => !taken.includes(id));
    const data = { answer: of, cases: taken, entries: taken.map(() => 9), refused, codes: refused.map(() => 'X') };
    reviewing.put([{ type: ClosedCasesRaised.event, happenedAt: reviewing.now, data }]);
  }
}

function check(reviewing: Reviewing, system: readonly string[]): void {
  const cases = [...reviewing.review.cases.values()];
  expect(cases.map(({ caseId }) => caseId)).toEqual(ids);
  expect(cases.map((one) => one.system)).toEqual(system);
  const { byReading, standing, concern, raised, assessed, family, reassessment } = tallyOf(cases);
  const sum = (group: object): number => Object.values(group).reduce((all: number, one: number) => all + one, 0);
  for (const counts of Object.values(byReading)) expect(sum(counts)).toBe(6);
  expect([sum(standing), sum(concern)]).toEqual([6, 6]);
  expect([sum(raised), sum(family)]).toEqual([concern.yes, concern.no]);
  expect(sum(assessed)).toBe(raised.notified + raised.screened);
  expect(reviewing.standing.counts['toReassess']).toBe(reassessment.waiting);
  expect(reviewing.standing.counts['unanswered']).toBe(concern.unanswered);
}
