import type { Command } from '../../case/kernel/command';
import type { NewEvent } from '../../case/kernel/event';
import { factsOf, lastOf } from '../../case/kernel/state';
import type { UndertakingContext, UndertakingState } from '../../undertaking/book';
import { streamOf, undertakingOf, type Undertaking } from '../../undertaking/undertaking';
import { CaseEliminated } from '../round/facts';
import { reviewName } from '../round/round';
import { ReviewEliminated, ReviewOpened } from './facts';

/** The round that a review looks at before it ends because its case went out: the one that opened it. */
export function looksAtRound(state: UndertakingState, { name }: Command): readonly Undertaking[] {
  const round = roundOfReview(state);
  return name === ReviewEliminated.command && round ? [round] : [];
}

/**
 * Whether the round took this case out by the entry that is named, and the one who did is the one who sends it. A review
 * cannot be left out any other way: the round's entry says why, and brings the next case in.
 */
export function isTakenOut(
  state: UndertakingState,
  { data }: NewEvent,
  { actor, others }: Pick<UndertakingContext, 'actor' | 'others'>,
): boolean {
  const round = roundOfReview(state);
  const found = round && others?.get(streamOf(round));
  if (!found || data['round'] !== round.name) return false;
  const own = undertakingOf(state.caseId)?.name;
  return factsOf(found, CaseEliminated).some(
    ({ seq, by, data: out }) =>
      String(seq) === data['elimination'] && by === actor.initials && reviewName(round.name, out.number) === own,
  );
}

/** The number of the case in its round, as it stands in the review's name: `2026-12/017` is 17. */
export function numberIn({ caseId }: Pick<UndertakingState, 'caseId'>): number {
  return Number(caseId.split('/').at(-1));
}

function roundOfReview(state: UndertakingState): Undertaking | undefined {
  const opened = lastOf(state, ReviewOpened);
  return opened && { kind: 'round', municipality: state.municipality, name: opened.data.round };
}
