import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import type { Refusal } from '../../domain/case/kernel/command';
import type { NewEvent } from '../../domain/case/kernel/event';
import { decideUndertaking } from '../../domain/undertaking/decide';
import type { Book } from '../../domain/undertaking/book';
import { streamOf } from '../../domain/undertaking/undertaking';
import { sha256 } from '../../journal/sha256';
import type {
  HandleUndertakingInput,
  HandleUndertakingResult,
  UndertakingAnswer,
} from '../../workflows/contracts/undertaking';
import { clockOffset } from '../case/clock';
import { envelopeRefusal } from '../case/envelope';
import { unlessAway } from '../case/load-case';
import { contentDigest } from '../case/stamp';
import { bookOf } from './book-of';
import { refusalOfError } from './failures';
import type { UndertakingPorts } from './ports';
import { surroundings, viewOf, type Stream, type Streams } from './stream';

/** What came of a command, and whether that was the answer it had got before. */
export interface Handled extends HandleUndertakingResult {
  readonly repeated: boolean;
}

/** Times a command is decided anew because the journal has gone on; after that its sender is told to send it again. */
const ATTEMPTS = 20;

/**
 * Handles one command to an undertaking: reads it, decides, appends once, and answers. In an outage it is refused and
 * may be sent again; a repetition finds its key in the journal and gets the stored answer.
 */
export function handleUndertakingWith(
  ports: UndertakingPorts,
  streams: Streams,
): (input: HandleUndertakingInput) => Promise<Handled> {
  return async (input) => {
    try {
      return await handle(ports, streams, input);
    } catch (error) {
      const refusal = refusalOfError(error);
      if (!refusal) throw error;
      return { answer: refusedWith(input, refusal), repeated: false };
    }
  };
}

async function handle(ports: UndertakingPorts, streams: Streams, input: HandleUndertakingInput): Promise<Handled> {
  const book = bookOf(ports, input);
  let found = await streams.find(input, input);
  for (let left = ATTEMPTS; left > 0; left -= 1) {
    const result = await attempt(ports, streams, book, input, found);
    if (result !== 'behind') return result;
    found = await streams.read(input, input.hash);
    const stored = await storedAnswer(ports, input);
    if (stored) return { ...(await answered(ports, book, input, found, stored)), repeated: true };
  }
  return answered(ports, book, input, found, refusedWith(input, { code: 'JOURNAL_UNAVAILABLE' }));
}

/** `behind`: the journal has gone on, or has answered this command before. */
async function attempt(
  ports: UndertakingPorts,
  streams: Streams,
  book: Book,
  input: HandleUndertakingInput,
  found: Stream,
): Promise<Handled | 'behind'> {
  const { command, now, municipality } = input;
  const malformed = envelopeRefusal(command);
  if (malformed) return answered(ports, book, input, found, refusedWith(input, malformed));
  const refuse = async (refusal: Refusal): Promise<Handled> => {
    const stored = await storedAnswer(ports, input);
    const result = await answered(ports, book, input, found, stored ?? refusedWith(input, refusal));
    return { ...result, repeated: stored !== undefined };
  };
  if (clockOffset(now, ports.realNow()) > 0 && !ports.allowSkippedClock) return refuse({ code: 'CLOCK_IS_REAL' });
  const actor = await ports.actor(municipality, command.by, civilDayOf(now));
  if (!actor) return refuse({ code: 'UNKNOWN_STAFF', params: { initials: command.by } });
  const around = await surroundings(ports, input, now);
  const others = await streams.readAll(book.looksAt?.(found.state, command) ?? []);
  const outcome = decideUndertaking(book, found.state, command, { ...around, actor, others, hashing: sha256 });
  if (outcome.kind === 'refused') return refuse(outcome.refusal);
  const events = streams.stamp(found.state, outcome.events, {
    by: command.by,
    role: outcome.role,
    source: 'person',
    key: command.key,
    now,
  });
  const [first, last] = [events[0], events.at(-1)];
  const answer: UndertakingAnswer = {
    kind: 'accepted',
    stream: streamOf(input),
    entries: first && last ? [first.seq, last.seq] : null,
    events: events.map(({ type }) => type),
  };
  const commands = [{ key: command.key, contentDigest: contentDigest(command), answer }];
  const after = await streams.append(input, found, events, { commands, once: true });
  if (!('kind' in after)) return { answer, view: viewOf(book, after, around), repeated: false };
  if (after.kind === 'conflict') return 'behind';
  return { answer: refusedWith(input, { code: codeOf(after, outcome.events) }), repeated: false };
}

/** Why nothing was appended: a text is about an erased case, or the undertaking's own key is gone. */
function codeOf({ kind }: { readonly kind: string }, events: readonly NewEvent[]): string {
  if (kind !== 'noKey') return 'JOURNAL_UNAVAILABLE';
  return events.some(({ text }) => text !== undefined) ? 'UNDERTAKING_CASE_ERASED' : 'CONTENT_ERASED';
}

/** @throws JournalAwayError where it cannot be known whether the command was answered before */
async function storedAnswer(
  ports: UndertakingPorts,
  input: HandleUndertakingInput,
): Promise<UndertakingAnswer | undefined> {
  const { command } = input;
  const stored = unlessAway(await ports.events.findAnswer(streamOf(input), command.key, contentDigest(command)));
  if (stored.kind === 'none') return undefined;
  if (stored.kind === 'noKey') return refusedWith(input, { code: 'CONTENT_ERASED' });
  return stored.sameContent ? (stored.answer as UndertakingAnswer) : refusedWith(input, { code: 'KEY_REUSED' });
}

async function answered(
  ports: UndertakingPorts,
  book: Book,
  input: HandleUndertakingInput,
  found: Stream,
  answer: UndertakingAnswer,
): Promise<Handled> {
  return { answer, view: viewOf(book, found, await surroundings(ports, input, input.now)), repeated: false };
}

function refusedWith(input: HandleUndertakingInput, refusal: Refusal): UndertakingAnswer {
  return { kind: 'refused', stream: streamOf(input), refusal };
}
