import type { Command } from '../../domain/case/kernel/command';
import { ReviewEliminated } from '../../domain/supervision/case-review/facts';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import type { UndertakingAnswer } from '../../workflows/contracts/undertaking';

/** Sends a command to an undertaking; the same key again gets the same answer. */
export type SendToUndertaking = (undertaking: Undertaking, command: Command) => Promise<UndertakingAnswer>;

/** A case that a round took out of its draw. */
export interface Elimination {
  readonly review: Undertaking;
  /** Name of the round. */
  readonly round: string;
  /** Number of the round's entry that took it out. */
  readonly entry: number;
  /** Initials of the one who did. */
  readonly by: string;
}

/**
 * Ends the review of a case that its round took out: in the review's own workflow, so that it ends at once, on behalf of
 * the one who took the case out. Repeatable.
 *
 * @returns whether the review is over
 */
export async function eliminateReview(send: SendToUndertaking, elimination: Elimination): Promise<boolean> {
  const { review, round, entry, by } = elimination;
  const answer = await send(review, {
    name: ReviewEliminated.command,
    key: `round:${round}:${entry}`,
    by,
    data: { round, elimination: String(entry) },
  });
  return answer.kind === 'accepted' || answer.refusal.code === 'REVIEW_IS_CLOSED';
}
