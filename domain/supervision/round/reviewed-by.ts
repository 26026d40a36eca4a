import type { Command } from '../../case/kernel/command';
import { factsOf } from '../../case/kernel/state';
import type { UndertakingContext, UndertakingState } from '../../undertaking/book';
import { streamOf, type Undertaking } from '../../undertaking/undertaking';
import { ReviewCompleted } from '../case-review/facts';
import { CaseEliminated } from './facts';
import { reviewName, roundName } from './round';

/** The review that a round looks at before it lets a case go out: its own, named by the case's number. */
export function looksAtReview(state: UndertakingState, { name, data }: Command): readonly Undertaking[] {
  const number = Number(data['number']);
  if (name !== CaseEliminated.command || !Number.isInteger(number) || number < 1) return [];
  return [reviewOf(state, number)];
}

/**
 * Initials of those who have completed their review of a drawn case, of two also the first one: what they found can be
 * known from then on, and a case that goes out then would be chosen by its result.
 */
export function completedBy(
  state: UndertakingState,
  number: number,
  { others }: Pick<UndertakingContext, 'others'>,
): readonly string[] {
  const review = others?.get(streamOf(reviewOf(state, number)));
  return review ? [...new Set(factsOf(review, ReviewCompleted).map(({ by }) => by))] : [];
}

function reviewOf(state: UndertakingState, number: number): Undertaking {
  return { kind: 'review', municipality: state.municipality, name: reviewName(roundName(state), number) };
}
