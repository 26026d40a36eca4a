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
import { codeOf, spanOf, watched, type Seen } from './watched';

/** What every line told of a piece of work has: codes, numbers and ids only. */
export interface AboutWork {
  readonly municipality: string;
  /** The clock of the case or undertaking when the work began. */
  readonly at: Instant;
  /** How long the work took, in milliseconds. */
  readonly durationMs: number;
  /** Numbers of the entries made, first and last; null where there are none, or where they have no numbers yet. */
  readonly entries: readonly [number, number] | null;
  /** Hash of the last journalled entry afterwards; null where it is not known. */
  readonly head: string | null;
}

/** What every line told of a case has. */
export interface AboutCase extends AboutWork {
  readonly caseId: string;
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

/** What a command that does not exist is called: its name could be anything. */
export const UNKNOWN_COMMAND = 'unknown';

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
    rebaseOutbox: watched(told, activities.rebaseOutbox, (input, seen) => rebaseLine(blindIndex, input, seen)),
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

/** Waiting entries that got new numbers have reached the journal like others; their old numbers are other entries'. */
function rebaseLine(blindIndex: BlindIndex, input: DrainInput, { result, ...seen }: Seen<Rebased>): DrainLine {
  if (!result) return { ...drainLine(blindIndex, input, seen), entries: null };
  const { hash, caseNumber } = result.reaction;
  const line = drainLine(blindIndex, input, { ...seen, result: { hash: hash ?? '', caseNumber } });
  const seqs = result.commands.flatMap(({ entries }) => entries);
  return { ...line, entries: seqs.length > 0 ? [Math.min(...seqs), Math.max(...seqs)] : null };
}

function drainLine(blindIndex: BlindIndex, input: DrainInput, { result, ...seen }: Seen<DrainResult>): DrainLine {
  const { caseId, municipality, now: at } = input;
  const count = result ? (result.drained ?? (result.moved ? 0 : input.waiting.length)) : 0;
  const isPutIn = result !== undefined && (count > 0 || !result.moved);
  const [done, left] = [input.waiting.slice(0, count), input.waiting.slice(count)];
  const events = (isPutIn ? done : left).flatMap((append) => append.events);
  const oldest = input.waiting[0]?.events[0]?.recordedAt;
  return {
    kind: 'drain',
    caseId,
    municipality,
    at,
    durationMs: seen.durationMs,
    entries: result && !isPutIn ? null : spanOf(events),
    head: isPutIn ? result.hash : input.hash,
    waiting: left.reduce((sum, append) => sum + append.events.length, 0),
    ...(oldest === undefined ? {} : { waitingSince: oldest }),
    outcome: isPutIn ? 'accepted' : 'failed',
    ...codeOf(seen.failure ?? (isPutIn ? undefined : result?.behind ? 'JournalBehind' : 'JournalMoved')),
    commandKeys: done.flatMap(({ command }) => (command ? [blindIndex.ofCommandKey(caseId, command.key)] : [])),
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
