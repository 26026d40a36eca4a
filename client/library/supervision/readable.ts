import { BackendRefusal } from '../../cli/ports';
import type { UndertakingDesk } from '../undertakings/ports';
import type { ReadUndertaking } from '../undertakings/read';

/**
 * The reviews of drawn cases that the reader may read, in the order of their names.
 *
 * @param round of one round only
 */
export async function* readableReviews(desk: UndertakingDesk, round?: string): AsyncGenerator<ReadUndertaking> {
  for (const review of await desk.list('review', round === undefined ? '' : `${round}/`)) {
    const read = await desk.read(review).catch(unlessNotYours);
    if (read) yield read;
  }
}

function unlessNotYours(error: unknown): undefined {
  if (error instanceof BackendRefusal && error.code === 'REVIEW_NOT_YOURS') return undefined;
  throw error;
}
