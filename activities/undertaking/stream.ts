import type { CaseEvent, NewEvent, Role, Source } from '../../domain/case/kernel/event';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase } from '../../domain/case/kernel/state';
import type { Instant } from '../../domain/case/kernel/time';
import type { Book, Surroundings, UndertakingState } from '../../domain/undertaking/book';
import { streamOf, type Undertaking } from '../../domain/undertaking/undertaking';
import type { AppendOptions, AppendResult } from '../../journal/events/requests';
import { Recent } from '../../journal/keys/recent';
import type { UndertakingView } from '../../workflows/contracts/undertaking';
import { clockOffset } from '../case/clock';
import { JournalAwayError, loadOn } from '../case/load-case';
import { stampAll, textDigester } from '../case/stamp';
import type { UndertakingPorts } from './ports';
import { casesAbout, mayFollowErasure } from './texts';

/** An undertaking as its journal has it. */
export interface Stream {
  readonly state: UndertakingState;
  /** Hash of the last entry; null where there is none. */
  readonly hash: string | null;
}

/** Who an entry is from. */
export interface Author {
  readonly by: string;
  readonly role: Role;
  readonly source: Source;
  readonly key: string;
  readonly now: Instant;
}

/** Undertakings held in memory; few are worked on at once. */
const HELD = 200;

/** Times entries are made anew because somebody else was first. */
const ATTEMPTS = 20;

/**
 * The streams of undertakings, as activities read and write them. What was read last is held in memory; that it is still
 * the end of the journal, the next append finds out.
 */
export class Streams {
  private readonly held = new Recent<string, Stream>(HELD);

  constructor(private readonly ports: UndertakingPorts) {}

  /**
   * An undertaking as it stands.
   *
   * @param known where its workflow last knew the journal to end; what is held in memory is taken only if it ends there
   * @throws JournalAwayError where the journal does not answer
   * @throws JournalBehindError where it lacks the entry its workflow last knew
   */
  async find(undertaking: Undertaking, known: { readonly hash: string | null }): Promise<Stream> {
    const held = this.held.get(streamOf(undertaking));
    return held && known.hash !== null && held.hash === known.hash ? held : this.read(undertaking, known.hash);
  }

  /**
   * An undertaking as the journal has it now.
   *
   * @param known hash of an entry that must be there. @default none
   * @throws JournalAwayError
   * @throws JournalBehindError where that entry is not there
   */
  async read(undertaking: Undertaking, known: string | null = null): Promise<Stream> {
    const stream = streamOf(undertaking);
    const { municipality } = undertaking;
    const loaded = await loadOn(this.ports.events, { caseId: stream, municipality, hash: known });
    const found = { state: loaded.state, hash: loaded.hash };
    this.held.set(stream, found);
    return found;
  }

  /** Several undertakings as the journal has them now, by their streams. @throws JournalAwayError */
  async readAll(undertakings: readonly Undertaking[]): Promise<ReadonlyMap<string, UndertakingState>> {
    const found = new Map<string, UndertakingState>();
    for (const one of undertakings) found.set(streamOf(one), (await this.read(one)).state);
    return found;
  }

  /**
   * Appends entries behind what was found; answers the undertaking after them, or what stood in the way. Free text about
   * cases goes with their erasure, and is not taken where one was erased before.
   */
  async append(
    undertaking: Undertaking,
    { state, hash }: Stream,
    events: readonly CaseEvent[],
    options: Pick<AppendOptions, 'commands' | 'once'> = {},
  ): Promise<Stream | Exclude<AppendResult, { kind: 'appended' | 'alreadyThere' }>> {
    const stream = streamOf(undertaking);
    const { municipality } = undertaking;
    const book = this.ports.books[undertaking.kind];
    const about = await casesAbout(this.ports, book, municipality, state, events);
    const append = (texts: Pick<AppendOptions, 'textOf' | 'ownTextKey'>): Promise<AppendResult> =>
      this.ports.events.append(stream, state.seq, events, {
        ...{ ...options, municipality, ...texts },
        ...(hash === null ? {} : { prevHash: hash }),
      });
    let result = await append(about);
    const erased = result.kind === 'noKey' && result.code === 'key-destroyed';
    if (erased && mayFollowErasure(book, events)) result = await append({});
    if (!('seq' in result)) return result;
    const after = { state: evolveAll(state, events), hash: events.length > 0 ? result.hash : hash };
    this.held.set(stream, after);
    return after;
  }

  /**
   * Appends what Sagsgang itself records. Where somebody else was first it is made anew from what the journal has then,
   * as long as that goes on from what was found: never behind an older journal.
   *
   * @param make the entries, from the undertaking as it stands; none: nothing is appended
   * @throws JournalAwayError
   * @throws JournalBehindError where the journal lacks the entry that was found last
   */
  async record(
    undertaking: Undertaking,
    found: Stream,
    author: Author,
    make: (state: UndertakingState) => readonly NewEvent[],
  ): Promise<Stream> {
    let stream = found;
    for (let left = ATTEMPTS; left > 0; left -= 1) {
      const events = this.stamp(stream.state, make(stream.state), author);
      if (events.length === 0) return stream;
      const after = await this.append(undertaking, stream, events);
      if (!('kind' in after)) return after;
      if (after.kind !== 'conflict') throw new JournalAwayError(`The journal took nothing (${after.kind})`);
      stream = await this.read(undertaking, stream.hash);
    }
    throw new JournalAwayError('Others were always first');
  }

  /** Gives entries their place and their author. */
  stamp(state: UndertakingState, events: readonly NewEvent[], { now, ...author }: Author): CaseEvent[] {
    return stampAll(events, {
      ...author,
      after: state.seq,
      recordedAt: now,
      clockOffsetMs: clockOffset(now, this.ports.realNow()),
      digestText: textDigester(this.ports.blindIndex, state.caseId),
    });
  }

  /** An undertaking without entries. */
  empty(undertaking: Undertaking): UndertakingState {
    return emptyCase(streamOf(undertaking), undertaking.municipality);
  }
}

/** What a book looks at besides the state. */
export async function surroundings(
  ports: Pick<UndertakingPorts, 'register' | 'jurisdiction'>,
  { municipality }: Undertaking,
  now: Instant,
): Promise<Surroundings> {
  const register = await ports.register(municipality);
  return { now, ...ports.jurisdiction(municipality), ...(register ? { register } : {}) };
}

/** What the workflow is told of an undertaking. */
export function viewOf(
  book: Book,
  { state, hash }: Stream,
  around: Surroundings,
  retryAt: Instant | null = null,
): UndertakingView {
  return { seq: state.seq, hash, standing: book.standing(state, around), retryAt };
}
