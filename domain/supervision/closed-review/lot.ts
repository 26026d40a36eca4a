import { joined, type Hashing } from '../draw/hashing';
import type { ClosedReview } from './review';

/** A lot (lodtrækning) among the cases of a review, as it can be drawn again. */
export interface Lot {
  /** Hashes of the frozen lists it was drawn from: of the opening and of the extensions that brought cases. */
  readonly populations: readonly string[];
  /** SHA-256 of the hashes of the lists and nothing else: whoever orders a lot has no say in it. */
  readonly seed: string;
  /** The cases drawn, in the order in which they came out. */
  readonly cases: readonly string[];
}

/** What a lot is drawn from: the lists and the seed they give. */
export function lotSeed({ batches }: ClosedReview, hashing: Hashing): Omit<Lot, 'cases'> {
  const populations = batches.flatMap(({ frozen }) => (frozen && frozen.data.cases > 0 ? [frozen.data.hash] : []));
  return { populations, seed: hashing.of(joined(['task-force', ...populations])) };
}

/**
 * Draws a lot among the cases of a review that nobody has chosen yet: by ascending ticket, the SHA-256 of the seed and
 * the case. The same lists give the same cases, whoever draws and however many.
 */
export function drawLot(review: ClosedReview, chosen: readonly string[], size: number, hashing: Hashing): Lot {
  const { populations, seed } = lotSeed(review, hashing);
  const tickets = [...review.cases.keys()]
    .filter((caseId) => !chosen.includes(caseId))
    .map((caseId) => ({ caseId, ticket: hashing.of(joined([seed, caseId])) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1));
  return { populations, seed, cases: tickets.slice(0, size).map(({ caseId }) => caseId) };
}
