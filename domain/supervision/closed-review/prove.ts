import type { CaseEvent } from '../../case/kernel/event';
import { stateBefore } from '../../case/kernel/evolve';
import { factsOf, type CaseState } from '../../case/kernel/state';
import type { Hashing } from '../draw/hashing';
import * as facts from './facts';
import { listingText } from './listing';
import { drawLot } from './lot';
import { reviewOf, type ClosedReview } from './review';
import { chosenCases } from './task-force-deciders';

/** One choice of cases for a Task Force, and whether it is what follows from the journal. */
export interface ProvedChoice {
  /** Number of its entry. */
  readonly entry: number;
  /** How many cases were agreed. */
  readonly size: number;
  readonly cases: readonly string[];
  /** Chosen by lot, with its seed and the lists it was drawn from; absent where somebody chose them. */
  readonly lot?: { readonly seed: string; readonly populations: readonly string[] };
  /** A lot drawn again from the lists as they were gives the same; as many cases as agreed were chosen. */
  readonly same: boolean;
}

/**
 * Draws every lot of a review again from its journal as it was before the lot, and says whether it comes to the same.
 * What was added to the review later has no part in it.
 */
export function proveChoices(
  events: readonly CaseEvent[],
  { stream, municipality }: { readonly stream: string; readonly municipality: string },
  hashing: Hashing,
): readonly ProvedChoice[] {
  const before = (seq: number): CaseState => stateBefore(seq, { stream, municipality, events });
  return factsOf(before(Infinity), facts.TaskForceChosen).map(({ seq, data }): ProvedChoice => {
    const { cases = [], size = cases.length, seed, populations = [] } = data;
    const found = { entry: seq, size, cases };
    if (seed === undefined) return { ...found, same: size === cases.length };
    const state = before(seq);
    const again = drawLot(reviewOf(state), chosenCases(state), size, hashing);
    const isSame = seed === again.seed && isEqual(populations, again.populations) && isEqual(cases, again.cases);
    return { ...found, lot: { seed, populations }, same: isSame && size === cases.length };
  });
}

/** Whether each list of a review still has the hash it was frozen with, and as many cases. */
export function isIntact(review: ClosedReview, hashing: Hashing): boolean {
  const cases = [...review.cases.values()];
  return review.batches.every(({ of, frozen }) => {
    if (!frozen) return true;
    const listed = cases.filter(({ since }) => since === of.seq).map((one) => one.listed);
    return listed.length === frozen.data.cases && hashing.of(listingText(listed)) === frozen.data.hash;
  });
}

function isEqual(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((value, at) => value === other[at]);
}
