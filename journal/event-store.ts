import type { Pool } from 'pg';
import type { CaseEvent } from '../domain/case/kernel/event';
import type { BlindIndex } from './blind-index';
import type { Unavailable } from './database';
import { isUnavailable, orThrow, orUnavailable } from './database';
import { findAnswer } from './events/answers';
import { Appender } from './events/appender';
import { GENESIS_HASH } from './events/chain';
import type { EntryRow, JournalEntry } from './events/entry';
import { ENTRY_COLUMNS } from './events/entry';
import type { CaseJournal, StreamOptions, Upcast } from './events/reader';
import { openRows, streamCases } from './events/reader';
import type { AppendOptions, AppendRequest, AppendResult, FoundAnswer, Head } from './events/requests';
import type { CaseVerification } from './events/verify';
import { verifyCase } from './events/verify';
import type { KeyRing } from './keys/key-ring';
import type { KeyStore } from './keys/key-store';
import { Recent } from './keys/recent';
import { KnownLines } from './projections/known-lines';

/** What an {@link EventStore} works with. */
export interface EventStoreParts {
  /** Connections for single commands: statements end within `timeoutMs`. */
  readonly quick: Pool;
  /** Connections for batches, streams and verification. */
  readonly bulk: Pool;
  readonly keys: KeyStore;
  readonly ring: KeyRing;
  readonly blindIndex: BlindIndex;
  /** @default entries as they were written */
  readonly upcast?: Upcast | undefined;
  /** Longest wait of a single command, in milliseconds. @default 1000 */
  readonly timeoutMs?: number;
  /** Told of every append of a single case: what came of it and how long it took. */
  readonly onAppend?: AppendWatch;
}

/** Takes what came of an append, how long it took, in milliseconds, and in an outage which. */
export type AppendWatch = (outcome: AppendResult['kind'], durationMs: number, outage?: Unavailable) => void;

/** Part of one case's journal. */
export type ReadResult = { readonly kind: 'read'; readonly entries: readonly JournalEntry[] } | Unavailable;

/** The case that was looked for, if there is one. */
export type FoundCase = { readonly kind: 'found'; readonly caseId: string } | { readonly kind: 'none' } | Unavailable;

const BATCH_TIMEOUT_MS = 60_000;
const BATCH_ENTRIES = 1500;
const BATCH_CASES = 500;
const RECENT_HEADS = 10_000;

/** The journal (journalen): the append-only, chained and encrypted record of all cases. */
export class EventStore {
  private readonly timeoutMs: number;
  private readonly single: Appender;
  private readonly batch: Appender;

  constructor(private readonly parts: EventStoreParts) {
    this.timeoutMs = parts.timeoutMs ?? 1000;
    const heads = new Recent<string, Head>(RECENT_HEADS);
    const lines = new KnownLines();
    this.single = new Appender({ ...parts, pool: parts.quick, heads, lines });
    this.batch = new Appender({ ...parts, pool: parts.bulk, heads, lines });
  }

  /**
   * Appends entries to a case in one transaction: all of them with claims, answers and projection, or nothing.
   *
   * Idempotent on case and number: the same entries again are answered with `alreadyThere`. Tried once; an outage is
   * answered within `timeoutMs`, and what was given up on may still be carried out: repeat it later.
   *
   * @param expectedSeq The number of the last entry already there; 0 for a new case.
   * @throws RangeError where the entries are not numbered from `expectedSeq + 1`.
   */
  async append(
    caseId: string,
    expectedSeq: number,
    events: readonly CaseEvent[],
    options: AppendOptions,
  ): Promise<AppendResult> {
    const started = performance.now();
    const results = await orUnavailable('journal', this.timeoutMs, () =>
      this.single.append([{ ...options, caseId, expectedSeq, events }]),
    );
    const result: AppendResult = isUnavailable(results)
      ? results
      : (results[0] ?? { kind: 'unavailable', code: 'busy', store: 'journal' });
    this.parts.onAppend?.(result.kind, performance.now() - started, isUnavailable(result) ? result : undefined);
    return result;
  }

  /**
   * Appends to many cases, in batches: each case all or nothing, the batch not. The results are in the order of the
   * requests. A case may occur more than once; its parts are appended in order.
   */
  async appendMany(requests: readonly AppendRequest[]): Promise<AppendResult[]> {
    const results: AppendResult[] = [];
    for (const batch of batchesOf(requests)) {
      const answered = await orUnavailable('journal', BATCH_TIMEOUT_MS, () => this.batch.append(batch));
      results.push(...(isUnavailable(answered) ? batch.map(() => answered) : answered));
    }
    return results;
  }

  /** The stored answer to a command, a refusal too. `contentDigest` tells whether it is the same command again. */
  async findAnswer(caseId: string, key: string, contentDigest: string): Promise<FoundAnswer> {
    const { quick, keys, blindIndex } = this.parts;
    return orUnavailable('journal', this.timeoutMs, () =>
      findAnswer(quick, keys, blindIndex, { caseId, key, contentDigest }),
    );
  }

  /** Entries of one case in order, both ends included. */
  async read(
    caseId: string,
    range: { readonly fromSeq?: number; readonly toSeq?: number; readonly text?: boolean } = {},
  ): Promise<ReadResult> {
    return orUnavailable('journal', this.timeoutMs, async (): Promise<ReadResult> => {
      const { rows } = await this.parts.quick.query<EntryRow>({
        name: 'read-entries',
        text: `select ${ENTRY_COLUMNS} from case_event e
          where e.case_id = $1 and e.seq between $2 and $3 order by e.seq`,
        values: [caseId, range.fromSeq ?? 1, range.toSeq ?? 2_147_483_647],
      });
      const entries = await openRows(rows, this.parts, range.text ?? true);
      return isUnavailable(entries) ? entries : { kind: 'read', entries };
    });
  }

  /** All entries of several cases without their free text, by case id; cases without entries are left out. */
  async readMany(caseIds: readonly string[]): Promise<ReadonlyMap<string, readonly JournalEntry[]> | Unavailable> {
    if (caseIds.length === 0) return new Map();
    return orUnavailable('journal', BATCH_TIMEOUT_MS, async () => {
      const { rows } = await this.parts.bulk.query<EntryRow>(
        `select ${ENTRY_COLUMNS} from case_event e where e.case_id = any($1::text[]) order by e.case_id, e.seq`,
        [[...caseIds]],
      );
      const entries = await openRows(rows, this.parts, false);
      if (isUnavailable(entries)) return entries;
      const byCase = new Map<string, JournalEntry[]>();
      for (const entry of entries) {
        const { caseId } = entry.header;
        const others = byCase.get(caseId);
        if (others) others.push(entry);
        else byCase.set(caseId, [entry]);
      }
      return byCase;
    });
  }

  /** Streams whole cases in the order of their ids. @throws JournalUnavailableError in the midst of an outage. */
  readCases(options: StreamOptions = {}): AsyncGenerator<CaseJournal> {
    return streamCases(this.parts.bulk, this.parts, options);
  }

  /** Streams all entries, case by case. @throws JournalUnavailableError in the midst of an outage. */
  async *readAll(options: StreamOptions = {}): AsyncGenerator<JournalEntry> {
    for await (const { entries } of this.readCases(options)) yield* entries;
  }

  /** Where a case's journal ends; `seq` 0 is a case without entries. */
  async head(caseId: string): Promise<({ readonly kind: 'head' } & Head) | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.parts.quick.query<Head>(
        `select seq, encode(hash, 'hex') as hash from case_head where case_id = $1`,
        [caseId],
      );
      return { kind: 'head' as const, ...(rows[0] ?? { seq: 0, hash: GENESIS_HASH }) };
    });
  }

  /** Streams the heads of all cases in the order of their ids. @throws JournalUnavailableError in an outage. */
  async *heads(
    municipality?: string,
  ): AsyncGenerator<{ readonly caseId: string; readonly municipality: string } & Head> {
    for (let after = ''; ;) {
      const { rows } = await orThrow('journal', () =>
        this.parts.bulk.query<{ caseId: string; municipality: string } & Head>(
          `select case_id as "caseId", municipality, seq, encode(hash, 'hex') as hash from case_head
           where case_id > $1 and ($2::text is null or municipality = $2) order by case_id limit 5000`,
          [after, municipality ?? null],
        ),
      );
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined) return;
      after = last.caseId;
    }
  }

  /** The open case of a child. */
  findOpenCaseOfChild(municipality: string, childIndex: string): Promise<FoundCase> {
    return this.findCase('open_case_of_child', 'child_index', municipality, childIndex);
  }

  /** The case imported under a number of another system. */
  findCaseOfSource(municipality: string, sourceIndex: string): Promise<FoundCase> {
    return this.findCase('source_case', 'source_index', municipality, sourceIndex);
  }

  /** The number people know a case by (sagsnummer); `null` while it has none. */
  async caseNumber(caseId: string): Promise<{ readonly kind: 'number'; readonly number: string | null } | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.parts.quick.query<{ number: string }>(
        'select number from case_number where case_id = $1',
        [caseId],
      );
      return { kind: 'number' as const, number: rows[0]?.number ?? null };
    });
  }

  /** Recomputes a case's chain. */
  verifyCase(caseId: string): Promise<CaseVerification | Unavailable> {
    return orUnavailable('journal', BATCH_TIMEOUT_MS, () => verifyCase(this.parts.bulk, this.parts.ring, caseId));
  }

  private findCase(
    table: 'open_case_of_child' | 'source_case',
    column: 'child_index' | 'source_index',
    municipality: string,
    index: string,
  ): Promise<FoundCase> {
    return orUnavailable('journal', this.timeoutMs, async (): Promise<FoundCase> => {
      const { rows } = await this.parts.quick.query<{ case_id: string }>(
        `select case_id from ${table} where municipality = $1 and ${column} = decode($2, 'hex')`,
        [municipality, index],
      );
      return rows[0] ? { kind: 'found', caseId: rows[0].case_id } : { kind: 'none' };
    });
  }
}

function* batchesOf(requests: readonly AppendRequest[]): Generator<AppendRequest[]> {
  let batch: AppendRequest[] = [];
  let cases = new Set<string>();
  let entries = 0;
  for (const request of requests) {
    const full = batch.length >= BATCH_CASES || entries >= BATCH_ENTRIES || cases.has(request.caseId);
    if (full) {
      yield batch;
      batch = [];
      cases = new Set();
      entries = 0;
    }
    batch.push(request);
    cases.add(request.caseId);
    entries += request.events.length;
  }
  if (batch.length > 0) yield batch;
}
