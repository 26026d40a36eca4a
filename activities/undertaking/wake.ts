import type { UndertakingMoment, UndertakingView } from '../../workflows/contracts/undertaking';
import { SYSTEM_INITIALS } from '../case/wake-case';
import { spanBehind } from '../case/watched';
import { bookOf } from './book-of';
import type { UndertakingPorts } from './ports';
import { surroundings, viewOf, type Streams } from './stream';

/** An undertaking after it was looked at. */
export interface Woken {
  readonly view: UndertakingView;
  /** Numbers of the entries recorded, first and last; null where nothing had fallen due. */
  readonly entries: readonly [number, number] | null;
}

/**
 * Looks at an undertaking because its timer ran out or because it has just been started: records what has fallen due.
 *
 * @throws JournalAwayError where the journal does not answer; the workflow looks again later
 */
export function wakeUndertakingWith(
  ports: UndertakingPorts,
  streams: Streams,
): (input: UndertakingMoment) => Promise<Woken> {
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
    let entries: Woken['entries'] = null;
    const after = await streams.record(input, found, author, (state) => {
      const due = state.seq > 0 ? book.due(state, around) : [];
      entries = spanBehind(state.seq, due);
      return due;
    });
    return { view: viewOf(book, after, around), entries };
  };
}
