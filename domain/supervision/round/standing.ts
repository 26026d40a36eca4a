import type { Errand, Standing, Surroundings, UndertakingState } from '../../undertaking/book';
import type { roundStages } from './words';
import { reviewName, roundName, roundOf, standingCases, unfinished, type Round } from './round';

/** Names of a round's errands. */
export const roundErrands = {
  /** Reads all cases and freezes the population. */
  freeze: 'freeze',
  /** Waits for the head and draws. */
  draw: 'draw',
  /** Opens the reviews of cases that came in. */
  openReviews: 'openReviews',
  /** Takes back the review of a case that went out. */
  withdrawReview: 'withdrawReview',
  /** Looks which reviews are over. */
  followReviews: 'followReviews',
} as const;

/** Where a round stands. Nothing in it waits for the clock: what it waits for, its errands look for again. */
export function standingOf(state: UndertakingState, _around: Surroundings): Standing {
  const round = roundOf(state);
  const name = roundName(state);
  const left = unfinished(name, round);
  const standing = standingCases(round);
  return {
    stage: stageOf(state, round, unopened(name, round).length, left.length),
    counts: {
      population: round.frozen?.data.count ?? 0,
      drawn: round.cases.filter(({ replaces }) => replaces === undefined).length,
      eliminated: round.cases.length - standing.length,
      replaced: round.cases.filter(({ replaces }) => replaces !== undefined).length,
      reviewed: standing.length - left.length,
      left: left.length,
    },
    nextWake: null,
    errands: errandsOf(state, name, round, left.length),
    over: round.closed,
  };
}

/** The cases of a round whose reviews are still to be opened. */
export function unopened(name: string, round: Round): ReturnType<typeof standingCases> {
  return standingCases(round).filter(({ number }) => !round.opened.has(reviewName(name, number)));
}

/** The cases that went out after their reviews were opened, which are still to be taken back; by the entry that took them out. */
export function withdrawn(
  name: string,
  round: Round,
): readonly { readonly seq: number; readonly by: string; readonly review: string }[] {
  return round.cases.flatMap(({ number, eliminated }) => {
    const review = reviewName(name, number);
    const isOpen = round.opened.has(review) && !round.ended.has(review);
    return eliminated && isOpen ? [{ seq: eliminated.seq, by: eliminated.by, review }] : [];
  });
}

function stageOf(state: UndertakingState, round: Round, toOpen: number, left: number): keyof typeof roundStages {
  if (state.seq === 0) return 'none';
  if (round.closed) return 'closed';
  if (!round.frozen) return 'freezing';
  if (round.draws.some(({ made, refused }) => !made && refused === undefined)) return 'awaitingHead';
  if (toOpen > 0) return 'opening';
  return left > 0 ? 'reviewing' : 'reviewed';
}

function errandsOf(state: UndertakingState, name: string, round: Round, left: number): readonly Errand[] {
  if (state.seq === 0 || round.closed) return [];
  if (!round.frozen) return [{ name: roundErrands.freeze, of: 1 }];
  const draws = round.draws
    .filter(({ made, refused }) => !made && refused === undefined)
    .map(({ seq }) => ({ name: roundErrands.draw, of: seq }));
  const [first] = unopened(name, round);
  const opening = first ? [{ name: roundErrands.openReviews, of: first.seq }] : [];
  const withdrawing = withdrawn(name, round).map(({ seq }) => ({ name: roundErrands.withdrawReview, of: seq }));
  const following = left > 0 && !first ? [{ name: roundErrands.followReviews, of: lastOpened(state, round) }] : [];
  return [...draws, ...opening, ...withdrawing, ...following];
}

/** Following goes on after each review that ended: another errand each time, as the entry before settled the last one. */
function lastOpened(state: UndertakingState, round: Round): number {
  return round.ended.size === 0 ? 1 : state.seq;
}
