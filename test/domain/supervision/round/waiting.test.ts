import { waitingProblem } from '../../../../client/library/doctor/rounds';
import { lawBook } from '../../../../domain/law/editions';
import { exampleMunicipality } from '../../../../domain/law/municipalities/example';
import { roundBook } from '../../../../domain/supervision/round/book';
import { openingOf, standardRoundPlan } from '../../../../domain/supervision/round/plan';
import { roundOfInstant } from '../../../../domain/supervision/round/place';
import { drawnRound, INSTANT, Journal, NAME, NOW } from './round-journal';

/** What doctor says of a round as of an instant. */
function said({ state }: Journal, now: string): string | undefined {
  const standing = roundBook.standing(state, { now, law: lawBook, municipality: exampleMunicipality });
  const undertaking = { kind: 'round', municipality: '320', name: NAME } as const;
  return waitingProblem({ undertaking, state, standing }, now)?.da;
}

test('a round that nobody watches any more is named while it is not drawn, and not before two days', () => {
  const journal = new Journal();
  journal.record(openingOf(standardRoundPlan, roundOfInstant(standardRoundPlan.wheel, INSTANT), NOW));
  expect(said(journal, '2026-12-02T12:00:00.000Z')).toBeUndefined();
  expect(said(journal, '2026-12-05T12:00:00.000Z')).toMatch(
    /^Tilsynsrunden 2026-12 er ikke trukket: .*fryses, nu i 4 døgn/,
  );
  const { journal: drawn } = drawnRound();
  expect(said(drawn, '2026-12-02T12:00:00.000Z')).toBeUndefined();
});
