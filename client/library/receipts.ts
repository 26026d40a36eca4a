import { appendFileSync, createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Command } from '../../domain/case/kernel/command';
import type { Instant } from '../../domain/case/kernel/time';
import type { AcknowledgedCommand, CaseSurvey } from '../../journal/case-survey';
import type { CommandAnswer } from '../../workflows/contracts/messages';
import type { UndertakingAnswer } from '../../workflows/contracts/undertaking';
import { BackendRefusal } from '../cli/ports';
import { realNow } from './real-now';

/** One acknowledged command (kvittering) of a file of receipts; of an undertaking's, `caseId` is the name of its stream. */
export interface Receipt extends AcknowledgedCommand {
  readonly entries: readonly [number, number] | null;
  /** When it was answered. */
  readonly at: Instant | null;
}

/** The variable that names the file to which this program appends a receipt of each acknowledged command. */
const fileVariable = 'SAGSGANG_RECEIPTS';

/**
 * Keeps the acknowledgement of a command, where `SAGSGANG_RECEIPTS` names a file: one line of JSON with the case or the
 * undertaking's stream, the digest of the key, entries and time, no content. The file is kept on another machine, and a key
 * may be anybody's words: never the key itself. Written before the answer is handed on. Only what left entries is
 * acknowledged as recorded.
 */
export function keepReceipt(
  survey: Pick<CaseSurvey, 'digestOf'>,
  { key, name }: Pick<Command, 'key' | 'name'>,
  answer: CommandAnswer | UndertakingAnswer,
): void {
  const file = process.env[fileVariable];
  if (!file || answer.kind !== 'accepted' || answer.entries === null) return;
  const caseId = 'stream' in answer ? answer.stream : answer.caseId;
  const about = 'stream' in answer ? { stream: caseId } : { caseId };
  const commandKey = survey.digestOf({ caseId, key });
  const journalled = 'stream' in answer || answer.journalled;
  const line = { ...about, commandKey, command: name, entries: answer.entries, journalled, at: realNow() };
  appendFileSync(file, `${JSON.stringify(line)}\n`, { mode: 0o600 });
}

/**
 * Streams the acknowledged commands of a file: lines of `SAGSGANG_RECEIPTS`, or a worker's log. Other lines are passed by.
 * Lines of earlier releases have the key itself.
 *
 * @throws BackendRefusal where the file cannot be read
 */
export async function* readReceipts(file: string): AsyncGenerator<Receipt> {
  const lines = createInterface({ input: createReadStream(file), crlfDelay: Infinity });
  try {
    for await (const line of lines) {
      const receipt = receiptOf(line);
      if (receipt) yield receipt;
    }
  } catch (error) {
    const { code } = error as { readonly code?: unknown };
    if (typeof code !== 'string') throw error;
    throw new BackendRefusal('RECEIPTS_UNREADABLE', { file });
  }
}

function receiptOf(line: string): Receipt | undefined {
  const read = parsed(line);
  if (!read) return undefined;
  const { key, commandKey, entries, at, outcome } = read;
  const caseId = read['caseId'] ?? read['stream'];
  if (typeof caseId !== 'string' || (outcome !== undefined && outcome !== 'accepted')) return undefined;
  const span = spanOf(entries);
  if (!span) return undefined;
  const when = { entries: span, at: typeof at === 'string' ? at : null };
  if (typeof commandKey === 'string' && /^[0-9a-f]{32}$/.test(commandKey)) return { caseId, commandKey, ...when };
  return typeof key === 'string' ? { caseId, key, ...when } : undefined;
}

function parsed(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}

function spanOf(entries: unknown): readonly [number, number] | undefined {
  if (!Array.isArray(entries)) return undefined;
  const [first, last] = entries as readonly unknown[];
  return typeof first === 'number' && typeof last === 'number' ? [first, last] : undefined;
}
