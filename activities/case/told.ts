import { definitionOfCommand } from '../../domain/case/catalogue';
import type { Instant } from '../../domain/case/kernel/time';
import type {
  CaseActivities,
  CaseMoment,
  DrainInput,
  DrainResult,
  HandleInput,
  HandleResult,
  Reaction,
  Rebased,
} from '../../workflows/contracts/case-host';
import type { BlindIndex } from '../../journal/blind-index';
import { contentDigest } from './stamp';

/** What every line told of a case has: codes, numbers and ids only. */
export interface AboutCase {
  readonly caseId: string;
  readonly municipality: string;
  /** The case's clock when the work began. */
  readonly at: Instant;
  /** How long the work took, in milliseconds. */
  readonly durationMs: number;
  /** Numbers of the entries made, first and last; null where there are none. */
  readonly entries: readonly [number, number] | null;
  /** Hash of the case's last journalled entry afterwards; null where it is not known. */
  readonly head: string | null;
  /** Entries of the case that wait for the journal afterwards. */
  readonly waiting: number;
  /** Recorded instant of the oldest of the entries that began to wait, or waited, in this piece of work. */
  readonly waitingSince?: Instant;
}

/** One command as it was handled (kommandokvittering): from its key to its entries. */
export interface CommandLine extends AboutCase {
  readonly kind: 'command';
  /** The command's name; `unknown` for one that does not exist, whose name could be anything. */
  readonly command: string;
  /** The command's key as the journal's rows know it: a keyed digest of 32 hexadecimal digits, never the key. */
  readonly commandKey: string;
  /** Digest of what the command says. */
  readonly contentDigest: string;
  /** Initials of the one who gave it. */
  readonly by: string;
  readonly outcome: 'accepted' | 'refused' | 'failed';
  /** Code of the refusal, or name of the failure that the server tries again. */
  readonly code?: string;
  /** Whether the entries are in the journal; false while they wait for it. */
  readonly journalled: boolean;
  /** Whether the command had been handled before and got its former answer. */
  readonly repeated: boolean;
}

/** One time a case was looked at because its timer ran out or it was started from its journal (vækning). */
export interface WakeLine extends AboutCase {
  readonly kind: 'wake';
  /** The instant the timer had been set to; absent where the case was read for another reason. */
  readonly planned?: Instant;
  readonly outcome: 'accepted' | 'failed';
  readonly code?: string;
}

/** One attempt to put waiting entries into the journal. */
export interface DrainLine extends AboutCase {
  readonly kind: 'drain';
  readonly outcome: 'accepted' | 'failed';
  readonly code?: string;
  /** The commands whose entries have now reached the journal, by the digests of their keys. */
  readonly commandKeys: readonly string[];
}

/** What is told of the work on cases: the one source of log lines, figures and receipts. */
export type CaseLine = CommandLine | WakeLine | DrainLine;

const UNKNOWN_COMMAND = 'unknown';

/** What telling needs. */
export interface Telling {
  readonly blindIndex: BlindIndex;
  /** Takes a line before the work is answered; the answer waits for it. What it throws makes the server try again. */
  readonly told?: (line: CaseLine) => void | Promise<void>;
}

/** The activities of a case, each telling a line of what it did before it answers. */
export function telling({ blindIndex, told }: Telling, activities: CaseActivities): CaseActivities {
  if (!told) return activities;
  return {
    handleCommand: watched(told, activities.handleCommand, (input, seen) => commandLine(blindIndex, input, seen)),
    wakeCase: watched(told, activities.wakeCase, wakeLine),
    drainOutbox: watched(told, activities.drainOutbox, (input, seen) => drainLine(blindIndex, input, seen)),
    rebaseOutbox: watched(told, activities.rebaseOutbox, (input, { result, ...seen }) =>
      drainLine(blindIndex, input, { ...seen, ...(result ? { result: drainedBy(result) } : {}) }),
    ),
  };
}

/** How a piece of work went: with a result, or with the failure it ended in. */
interface Seen<Result> {
  readonly durationMs: number;
  readonly result?: Result;
  readonly failure?: string;
}

function watched<Input, Result>(
  told: NonNullable<Telling['told']>,
  work: (input: Input) => Promise<Result>,
  lineOf: (input: Input, seen: Seen<Result>) => CaseLine,
): (input: Input) => Promise<Result> {
  return async (input) => {
    const started = performance.now();
    const took = (): number => Math.round((performance.now() - started) * 100) / 100;
    const result = await work(input).catch(async (error: unknown) => {
      const failure = error instanceof Error ? error.name : 'Error';
      await told(lineOf(input, { durationMs: took(), failure }));
      throw error;
    });
    await told(lineOf(input, { durationMs: took(), result }));
    return result;
  };
}

function commandLine(blindIndex: BlindIndex, input: HandleInput, seen: Seen<HandleResult>): CommandLine {
  const { command, caseId } = input;
  const { answer, reaction } = seen.result ?? {};
  const accepted = answer?.kind === 'accepted' ? answer : undefined;
  const made = reaction?.events ?? [];
  const entries = accepted?.entries ?? spanOf(made);
  return {
    kind: 'command',
    ...about(input, seen, reaction),
    command: definitionOfCommand(command.name) ? command.name : UNKNOWN_COMMAND,
    commandKey: blindIndex.ofCommandKey(caseId, command.key),
    contentDigest: blindIndex.ofContent(caseId, contentDigest(command)),
    by: command.by,
    entries,
    outcome: answer?.kind ?? 'failed',
    ...codeOf(answer?.kind === 'refused' ? answer.refusal.code : seen.failure),
    journalled: answer !== undefined && (accepted?.journalled ?? reaction?.waiting === undefined),
    repeated: answer !== undefined && made.length === 0 && (entries !== null || input.remembered !== undefined),
  };
}

function wakeLine(input: CaseMoment, seen: Seen<Reaction>): WakeLine {
  const { planned } = input;
  return {
    kind: 'wake',
    ...about(input, seen, seen.result),
    ...(planned === undefined ? {} : { planned }),
    entries: spanOf(seen.result?.events ?? []),
    outcome: seen.result ? 'accepted' : 'failed',
    ...codeOf(seen.failure),
  };
}

/** Waiting entries that got new numbers have reached the journal like others. */
function drainedBy({ reaction: { hash, caseNumber } }: Rebased): DrainResult {
  return { hash: hash ?? '', caseNumber };
}

function drainLine(
  blindIndex: BlindIndex,
  input: DrainInput,
  { result: found, ...seen }: Seen<DrainResult>,
): DrainLine {
  const result = found?.moved ? undefined : found;
  const { caseId, municipality, now: at, waiting } = input;
  const events = waiting.flatMap((append) => append.events);
  const oldest = events[0]?.recordedAt;
  return {
    kind: 'drain',
    caseId,
    municipality,
    at,
    durationMs: seen.durationMs,
    entries: spanOf(events),
    head: result?.hash ?? input.hash,
    waiting: result ? 0 : events.length,
    ...(oldest === undefined ? {} : { waitingSince: oldest }),
    outcome: result ? 'accepted' : 'failed',
    ...codeOf(found?.moved ? 'JournalMoved' : seen.failure),
    commandKeys: result
      ? waiting.flatMap(({ command }) => (command ? [blindIndex.ofCommandKey(caseId, command.key)] : []))
      : [],
  };
}

function about(input: CaseMoment, seen: Seen<unknown>, reaction: Reaction | undefined): Omit<AboutCase, 'entries'> {
  const begins = reaction?.waiting?.events ?? [];
  const first = begins[0]?.recordedAt;
  return {
    caseId: input.caseId,
    municipality: input.municipality,
    at: input.now,
    durationMs: seen.durationMs,
    head: reaction ? reaction.hash : input.hash,
    waiting: input.waiting.entries + begins.length,
    ...(first === undefined ? {} : { waitingSince: first }),
  };
}

function codeOf(code: string | undefined): { readonly code?: string } {
  return code === undefined ? {} : { code };
}

function spanOf(events: readonly { readonly seq: number }[]): readonly [number, number] | null {
  const [first, last] = [events[0], events.at(-1)];
  return first && last ? [first.seq, last.seq] : null;
}
