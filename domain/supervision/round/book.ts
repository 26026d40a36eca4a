import type { Book } from '../../undertaking/book';
import { chooseFocus, closeRound, eliminate, gather, openRound, orderFurther } from './deciders';
import { CaseEliminated, FocusChosen, FurtherDrawOrdered, ReviewsAskedFor, RoundClosed, RoundOpened } from './facts';
import * as drawn from './facts-draw';
import { looksAtReview } from './reviewed-by';
import { standingOf } from './standing';
import { roundStages } from './words';

const systemSteps = [
  drawn.PopulationFrozen,
  drawn.PopulationListed,
  drawn.SeedFixed,
  drawn.StratumDrawn,
  drawn.CaseDrawn,
  drawn.ReserveHeld,
  drawn.CasePassedOver,
  drawn.RoundDrawn,
  drawn.DrawNotPossible,
  drawn.CaseReplaced,
  drawn.ReviewsOpened,
  drawn.ReviewsEnded,
];

/** The book of a round of management supervision (tilsynsrunde): frozen, drawn, reviewed, closed. */
export const roundBook: Book = {
  kind: 'round',
  definitions: [
    RoundOpened,
    FocusChosen,
    FurtherDrawOrdered,
    CaseEliminated,
    ReviewsAskedFor,
    RoundClosed,
    ...systemSteps,
  ],
  systemEvents: new Set(systemSteps.map(({ event }) => event)),
  opening: RoundOpened.event,
  stages: roundStages,
  deciders: {
    [RoundOpened.event]: openRound,
    [FocusChosen.event]: chooseFocus,
    [FurtherDrawOrdered.event]: orderFurther,
    [CaseEliminated.event]: eliminate,
    [ReviewsAskedFor.event]: gather,
    [RoundClosed.event]: closeRound,
  },
  due: () => [],
  standing: standingOf,
  looksAt: looksAtReview,
  about: (_state, entry) => (entry?.type === CaseEliminated.event ? [{ caseId: String(entry.data['case']) }] : []),
  afterErasure: new Set([CaseEliminated.event]),
};
