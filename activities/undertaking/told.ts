import type { Instant } from '../../domain/case/kernel/time';
import type { Book } from '../../domain/undertaking/book';
import { streamOf, type Undertaking, type UndertakingKind } from '../../domain/undertaking/undertaking';
import type { HandleUndertakingInput, UndertakingMoment, UndertakingView } from '../../workflows/contracts/undertaking';
import { contentDigest } from '../case/stamp';
import { UNKNOWN_COMMAND, type AboutWork } from '../case/told';
import { codeOf, watched, type Seen } from '../case/watched';
import type { Handled } from './handle';
import type { ErrandCall, UndertakingPorts } from './ports';
import type { Woken } from './wake';

/** What every line told of an undertaking has: codes, numbers and names of streams only. */
export interface AboutUndertaking extends AboutWork {
  /** Name of its stream, where a line of a case has the case's id. */
  readonly stream: string;
  readonly undertaking: UndertakingKind;
}

/** One command to an undertaking as it was handled. */
export interface UndertakingCommandLine extends AboutUndertaking {
  readonly kind: 'command';
  /** The command's name; `unknown` for one that its kind does not have. */
  readonly command: string;
  /** The command's key as the journal's rows know it: a keyed digest of 32 hexadecimal digits, never the key. */
  readonly commandKey: string;
  /** Digest of what the command says. */
  readonly contentDigest: string;
  readonly outcome: 'accepted' | 'refused' | 'failed';
  /** Code of the refusal, or name of the failure that the server tries again. */
  readonly code?: string;
  /** Whether the command had been handled before and got its former answer. */
  readonly repeated: boolean;
}

/** One time an undertaking was looked at because its timer ran out or it was started from its journal. */
export interface UndertakingWakeLine extends AboutUndertaking {
  readonly kind: 'wake';
  readonly outcome: 'accepted' | 'failed';
  readonly code?: string;
}

/** One attempt at an errand (ærinde). */
export interface ErrandLine extends AboutUndertaking {
  readonly kind: 'errand';
  /** Code of what is to be done. */
  readonly errand: string;
  /** Number of the entry it follows from. */
  readonly of: number;
  /** `waiting`: what it waits for is not there yet. */
  readonly outcome: 'accepted' | 'waiting' | 'failed';
  readonly code?: string;
}

/** What is told of the work on undertakings. */
export type UndertakingLine = UndertakingCommandLine | UndertakingWakeLine | ErrandLine;

/** What an attempt at an errand came to: the entries it left, or nothing yet. */
export interface RunErrand {
  readonly entries: readonly [number, number] | null;
  readonly head: string | null;
  readonly isWaiting: boolean;
}

/** What is done for an undertaking's workflow, as it is told of. */
export interface UndertakingWork {
  readonly handle: (input: HandleUndertakingInput) => Promise<Handled>;
  readonly wake: (input: UndertakingMoment) => Promise<Woken>;
}

/** The work on an undertaking's commands and wakes, each telling a line of what it did before it answers. */
export function tellingOfUndertakings(ports: UndertakingPorts, { handle, wake }: UndertakingWork): UndertakingWork {
  const { undertakingTold: told } = ports;
  if (!told) return { handle, wake };
  return {
    handle: watched(told, handle, (input, seen) => commandLine(ports, input, seen)),
    wake: watched(told, wake, wakeLine),
  };
}

/** The line of an attempt at an errand. */
export function errandLine(call: ErrandCall, { result, ...seen }: Seen<RunErrand>): ErrandLine {
  return {
    kind: 'errand',
    ...about({ ...call, hash: null }, seen, result && { hash: result.head }),
    errand: call.errand.name,
    of: call.errand.of,
    entries: result?.entries ?? null,
    outcome: result ? (result.isWaiting ? 'waiting' : 'accepted') : 'failed',
    ...codeOf(seen.failure),
  };
}

function commandLine(
  { blindIndex, books }: Pick<UndertakingPorts, 'blindIndex' | 'books'>,
  input: HandleUndertakingInput,
  { result, ...seen }: Seen<Handled>,
): UndertakingCommandLine {
  const { command, kind } = input;
  const stream = streamOf(input);
  const answer = result?.answer;
  return {
    kind: 'command',
    ...about(input, seen, result?.view),
    command: isCommandOf(books[kind], command.name) ? command.name : UNKNOWN_COMMAND,
    commandKey: blindIndex.ofCommandKey(stream, command.key),
    contentDigest: blindIndex.ofContent(stream, contentDigest(command)),
    entries: answer?.kind === 'accepted' ? answer.entries : null,
    outcome: answer?.kind ?? 'failed',
    ...codeOf(answer?.kind === 'refused' ? answer.refusal.code : seen.failure),
    repeated: result?.repeated ?? false,
  };
}

function wakeLine(input: UndertakingMoment, { result, ...seen }: Seen<Woken>): UndertakingWakeLine {
  return {
    kind: 'wake',
    ...about(input, seen, result?.view),
    entries: result?.entries ?? null,
    outcome: result ? 'accepted' : 'failed',
    ...codeOf(seen.failure),
  };
}

function about(
  input: Undertaking & { readonly now: Instant; readonly hash: string | null },
  { durationMs }: Pick<Seen<unknown>, 'durationMs'>,
  after: Pick<UndertakingView, 'hash'> | undefined,
): Omit<AboutUndertaking, 'entries'> {
  return {
    stream: streamOf(input),
    undertaking: input.kind,
    municipality: input.municipality,
    at: input.now,
    durationMs,
    head: after ? after.hash : input.hash,
  };
}

function isCommandOf(book: Book | undefined, name: string): boolean {
  return book?.definitions.some(({ command }) => command === name) ?? false;
}
