import type { Round } from '../round/round';
import { eliminationReasons } from '../round/words';

/** Why a drawn case went out, by its code. */
export type EliminationReason = keyof typeof eliminationReasons;

/** A drawn case that went out of its round (udgået). */
export interface EliminatedCase {
  /** Its number in the round. */
  readonly number: number;
  readonly reason: EliminationReason;
  /** Entry that says why in words. */
  readonly entry: number;
  /** Number of the case that came in for it; absent where no replacement was left. */
  readonly replacedBy?: number;
}

/** The cases that went out of a round, in the order of their numbers. */
export function eliminatedCases({ cases }: Pick<Round, 'cases'>): readonly EliminatedCase[] {
  return cases.flatMap(({ number, eliminated }): readonly EliminatedCase[] => {
    if (!eliminated) return [];
    const replacedBy = cases.find(({ replaces }) => replaces === number)?.number;
    const { seq: entry, data } = eliminated;
    return [{ number, reason: data.reason, entry, ...(replacedBy === undefined ? {} : { replacedBy }) }];
  });
}

/** How many cases went out for which reason; every reason is there. */
export function countReasons(
  cases: readonly Pick<EliminatedCase, 'reason'>[],
): Readonly<Record<EliminationReason, number>> {
  const counts = Object.fromEntries(Object.keys(eliminationReasons).map((reason) => [reason, 0]));
  for (const { reason } of cases) counts[reason] = (counts[reason] ?? 0) + 1;
  return counts as Record<EliminationReason, number>;
}
