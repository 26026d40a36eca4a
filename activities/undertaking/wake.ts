import type { UndertakingActivities } from '../../workflows/contracts/undertaking';
import { SYSTEM_INITIALS } from '../case/wake-case';
import { bookOf } from './book-of';
import type { UndertakingPorts } from './ports';
import { surroundings, viewOf, type Streams } from './stream';

/**
 * Looks at an undertaking because its timer ran out or because it has just been started: records what has fallen due.
 *
 * @throws JournalAwayError where the journal does not answer; the workflow looks again later
 */
export function wakeUndertakingWith(
  ports: UndertakingPorts,
  streams: Streams,
): UndertakingActivities['wakeUndertaking'] {
  return async (input) => {
    const book = bookOf(ports, input);
    const { now } = input;
    const found = await streams.find(input, input);
    const around = await surroundings(ports, input, now);
    const author = {
      by: SYSTEM_INITIALS,
      role: 'system',
      source: 'system',
      key: `wake:${found.state.seq}:${now}`,
      now,
    } as const;
    const after = await streams.record(input, found, author, (state) => (state.seq > 0 ? book.due(state, around) : []));
    return viewOf(book, after, around);
  };
}
