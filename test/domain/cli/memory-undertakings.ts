import type { UndertakingDesk } from '../../../client/library/undertakings/ports';
import type { ReadUndertaking } from '../../../client/library/undertakings/read';
import { BackendRefusal } from '../../../client/cli/ports';
import type { Actor, Command } from '../../../domain/case/kernel/command';
import type { CaseEvent, NewEvent, Role } from '../../../domain/case/kernel/event';
import { evolveAll } from '../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../domain/case/kernel/state';
import type { Instant } from '../../../domain/case/kernel/time';
import type { Surroundings, UndertakingState } from '../../../domain/undertaking/book';
import { books } from '../../../domain/undertaking/books';
import { decideUndertaking } from '../../../domain/undertaking/decide';
import { streamOf, type Undertaking } from '../../../domain/undertaking/undertaking';
import type { UndertakingAnswer } from '../../../workflows/contracts/undertaking';

/** Undertakings in memory: the real books and deciders, no errands, no journal. */
export class MemoryUndertakings implements UndertakingDesk {
  readonly streams = new Map<string, CaseEvent[]>();

  constructor(
    private readonly around: () => Surroundings,
    private readonly actor: (initials: string) => Actor,
  ) {}

  named(kind: Undertaking['kind'], name: string): Undertaking {
    return { kind, municipality: 'eksempel', name };
  }

  send(undertaking: Undertaking, command: Command): Promise<UndertakingAnswer> {
    const stream = streamOf(undertaking);
    const book = books[undertaking.kind];
    if (!book) throw new BackendRefusal('UNDERTAKING_UNKNOWN', { kind: undertaking.kind, name: undertaking.name });
    const state = this.stateOf(stream);
    const others = new Map(
      (book.looksAt?.(state, command) ?? []).map((one) => [streamOf(one), this.stateOf(streamOf(one))]),
    );
    const context = { ...this.around(), actor: this.actor(command.by), others };
    const outcome = decideUndertaking(book, state, command, context);
    if (outcome.kind === 'refused') return Promise.resolve({ kind: 'refused', stream, refusal: outcome.refusal });
    const entries = this.put(undertaking, outcome.events, command.by, outcome.role, command.key);
    const [first, last] = [entries[0], entries.at(-1)];
    return Promise.resolve({
      kind: 'accepted',
      stream,
      entries: first && last ? [first.seq, last.seq] : null,
      events: entries.map(({ type }) => type),
    });
  }

  private stateOf(stream: string): UndertakingState {
    return evolveAll(emptyCase(stream, 'eksempel'), this.streams.get(stream) ?? []);
  }

  read(undertaking: Undertaking, now?: Instant): Promise<ReadUndertaking> {
    const stream = streamOf(undertaking);
    const book = books[undertaking.kind];
    const events = this.streams.get(stream);
    if (!book || !events) {
      throw new BackendRefusal('UNDERTAKING_UNKNOWN', { kind: undertaking.kind, name: undertaking.name });
    }
    const state = evolveAll(emptyCase(stream, undertaking.municipality), events);
    const around = { ...this.around(), ...(now === undefined ? {} : { now }) };
    return Promise.resolve({ undertaking, book, events, state, standing: book.standing(state, around), around });
  }

  list(kind: Undertaking['kind'], beginning = ''): Promise<readonly Undertaking[]> {
    const prefix = streamOf({ kind, municipality: 'eksempel', name: beginning });
    const names = [...this.streams.keys()].filter((stream) => stream.startsWith(prefix)).sort();
    return Promise.resolve(names.map((stream) => this.named(kind, stream.split('/').slice(2).join('/'))));
  }

  async readable(kind: Undertaking['kind'], beginning = '', now?: Instant): Promise<readonly ReadUndertaking[]> {
    return Promise.all((await this.list(kind, beginning)).map((one) => this.read(one, now)));
  }

  advance(): Promise<Instant> {
    throw new BackendRefusal('CLOCK_IS_REAL');
  }

  /** Records entries as a person or Sagsgang would have left them. */
  put(
    undertaking: Undertaking,
    events: readonly NewEvent[],
    by = 'sagsgang',
    role: Role = 'system',
    key = 'test',
  ): readonly CaseEvent[] {
    const stream = streamOf(undertaking);
    const before = this.streams.get(stream) ?? [];
    const entries = events.map((event, index) => ({
      ...event,
      seq: before.length + 1 + index,
      recordedAt: this.around().now,
      by,
      role,
      source: role === 'system' ? ('system' as const) : ('person' as const),
      key,
      clockOffsetMs: 0,
    }));
    this.streams.set(stream, [...before, ...entries]);
    return entries;
  }
}
