import type { UndertakingDesk } from '../undertakings/ports';
import type { ReadUndertaking } from '../undertakings/read';

/**
 * The reviews of drawn cases that the reader may read, in the order of their names, as one reading.
 *
 * @param round of one round only
 */
export async function* readableReviews(desk: UndertakingDesk, round?: string): AsyncGenerator<ReadUndertaking> {
  yield* await desk.readable('review', round === undefined ? '' : `${round}/`);
}
