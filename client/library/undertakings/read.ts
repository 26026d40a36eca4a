import type { CaseEvent } from '../../../domain/case/kernel/event';
import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../domain/case/kernel/state';
import type { Instant } from '../../../domain/case/kernel/time';
import type { Book, Standing, Surroundings, UndertakingState } from '../../../domain/undertaking/book';
import { books } from '../../../domain/undertaking/books';
import {
  streamOf,
  undertakingOf,
  type Undertaking,
  type UndertakingKind,
} from '../../../domain/undertaking/undertaking';
import { BackendRefusal } from '../../cli/ports';
import { answered } from '../errors';
import { clockOf } from '../reading';
import type { InstallationLink } from '../installation';
import { realNow } from '../real-now';

/** An undertaking as its journal has it, with everything its entries say. */
export interface ReadUndertaking {
  readonly undertaking: Undertaking;
  readonly book: Book;
  readonly events: readonly CaseEvent[];
  readonly state: UndertakingState;
  readonly standing: Standing;
  /** What its book looked at. */
  readonly around: Surroundings;
}

/**
 * Reads an undertaking.
 *
 * @param now the instant it is looked at as of. @default the real time, or that of its last entry where its clock is ahead
 * @throws BackendRefusal where there is none of this name, or an entry cannot be read
 */
export async function readUndertaking(
  link: InstallationLink,
  undertaking: Undertaking,
  now?: Instant,
): Promise<ReadUndertaking> {
  const { kind, name, municipality } = undertaking;
  const book = books[kind];
  const stream = streamOf(undertaking);
  const { entries } = answered(await link.journal.events.read(stream));
  if (!book || entries.length === 0) throw new BackendRefusal('UNDERTAKING_UNKNOWN', { kind, name });
  const events = entries.map(({ event, unreadable }) => {
    if (!event) throw new BackendRefusal(unreadable === 'newer-release' ? 'RELEASE_TOO_OLD' : 'CONTENT_ERASED');
    return event;
  });
  const state = evolveAll(emptyCase(stream, municipality), events);
  const around = await surroundings(link, undertaking, now ?? clockOf(events, realNow()));
  return { undertaking, book, events, state, standing: book.standing(state, around), around };
}

/** The undertakings of a kind whose names begin like this, in the order of their names. @throws Unreachable */
export async function undertakingsOf(
  link: InstallationLink,
  kind: UndertakingKind,
  beginning = '',
): Promise<readonly Undertaking[]> {
  const stream = streamOf({ kind, municipality: link.municipality, name: beginning });
  const { streams } = answered(await link.journal.undertakings.list(stream));
  return streams.flatMap((found) => undertakingOf(found) ?? []);
}

async function surroundings(
  link: InstallationLink,
  { municipality }: Undertaking,
  now: Instant,
): Promise<Surroundings> {
  const register = answered(await link.journal.staff.register(municipality));
  return { now, ...link.jurisdiction(municipality), register };
}
