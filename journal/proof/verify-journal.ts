import type { Pool, PoolClient } from 'pg';
import type { Instant } from '../../domain/case/kernel/time';
import { orThrow } from '../database';
import { atOneMoment } from '../events/verify';
import type { KeyRing } from '../keys/key-ring';
import { sealingTimes } from './case-check';
import { checkCases, checkOneCase, idsAfter } from './case-pages';
import { CheckpointError } from './checkpoint';
import type { VerifyState } from './checkpoint';
import { FIRST_PREV_HASH } from './daily-head';
import type { DailyHead } from './daily-head';
import { Ledger } from './ledger';
import type { ProofProblem } from './problem';
import { readHeads } from './stored-heads';
import { compareWithFile, verifyHeads } from './verify-heads';

/** What is to be verified, and who is told on the way. */
export interface VerifyOptions {
  /** Only this case, and whether what the daily heads are said to have seen of all cases is what they were sealed over. */
  readonly caseId?: string;
  /** Daily heads that were exported and kept elsewhere. */
  readonly file?: readonly DailyHead[];
  /** Goes on where an earlier verification stood. */
  readonly from?: VerifyState;
  /** Cases read in one transaction. @default 500 */
  readonly page?: number;
  /** Called for every problem as it is found, those found before an interruption included. */
  readonly onProblem?: (problem: ProofProblem) => void;
  /** Called after each page of cases; answering false stops, and the state says where to go on. */
  readonly onPage?: (
    far: { readonly cases: number; readonly total: number },
    state: () => VerifyState,
  ) => boolean | Promise<boolean>;
}

/** What came of a verification. */
export interface Verification {
  /** Whether it came to the end. */
  readonly finished: boolean;
  readonly cases: number;
  readonly entries: number;
  /** Entries that came into the journal after a daily head, though their time of recording is before it. */
  readonly late: number;
  readonly heads: number;
  /** The last daily head that was checked; entries after it rest on their case's chain alone. */
  readonly last?: DailyHead;
  /** How many heads were sealed since an interrupted verification began; the cases were not compared with them. */
  readonly later: number;
  readonly problems: readonly ProofProblem[];
}

/**
 * Verifies the whole journal, or one case: recomputes every chain from the stored bytes and compares with the daily
 * heads, and these with a file kept elsewhere. Needs the key ring and no data key, so erased cases verify like others.
 * Reads one page of cases at a time, each as of one moment; what is written meanwhile does no harm.
 *
 * @throws JournalUnavailableError in an outage
 * @throws CheckpointError where the journal lacks the daily head that `from` went by
 */
export async function verifyJournal(pool: Pool, ring: KeyRing, options: VerifyOptions): Promise<Verification> {
  const { from, caseId: only, page = 500 } = options;
  const stored = await orThrow('journal', () => atOneMoment(pool, readAll));
  const startedAt = from?.startedAt ?? stored.at;
  const heads = headsUpTo(stored.heads, from);
  const last = heads.at(-1);
  const upTo = { number: last?.number ?? 0, hash: last?.hash ?? FIRST_PREV_HASH };
  const ledger = new Ledger(from?.ledger);
  const by = { ring, upTo: upTo.number, sealed: sealingTimes(heads), ledger };
  const found: ProofProblem[] = [];
  const tell = (problem: ProofProblem): void => {
    found.push(problem);
    options.onProblem?.(problem);
  };
  const ofCases: ProofProblem[] = [...(from?.problems ?? [])];
  let { afterCaseId, cases, entries, late } = from ?? { afterCaseId: '', cases: 0, entries: 0, late: 0 };
  const state = (): VerifyState => {
    return { startedAt, upTo, afterCaseId, cases, entries, late, problems: [...ofCases], ledger: ledger.state() };
  };

  verifyHeads(ring, stored.heads, stored.lastLeaf).forEach(tell);
  compareWithFile(stored.heads, options.file ?? []).forEach(tell);
  ofCases.forEach(tell);
  for (;;) {
    const checked = await orThrow('journal', () =>
      atOneMoment(pool, async (client) =>
        only === undefined
          ? checkCases(client, await idsAfter(client, afterCaseId, page), by)
          : checkOneCase(client, only, by),
      ),
    );
    for (const [caseId, one] of checked) {
      afterCaseId = caseId;
      cases += 1;
      entries += one.entries;
      late += one.late;
      ofCases.push(...one.problems);
      one.problems.forEach(tell);
    }
    const finished = only !== undefined || checked.size < page;
    const goesOn = (await options.onPage?.({ cases, total: stored.cases }, state)) ?? true;
    if (!finished && goesOn) continue;
    if (finished) ledger.compare(heads).forEach(tell);
    const counts = { cases, entries, late, heads: heads.length, later: stored.heads.length - heads.length };
    return { finished, ...counts, ...(last ? { last } : {}), problems: found };
  }
}

interface Stored {
  readonly at: Instant;
  readonly heads: readonly DailyHead[];
  readonly lastLeaf: number;
  readonly cases: number;
}

async function readAll(client: PoolClient): Promise<Stored> {
  const heads = await readHeads(client);
  const { rows } = await client.query<{ at: Instant; leaf: number; cases: string }>(
    `select to_char(now() at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as at,
       (select coalesce(max(number), 0) from daily_leaf) as leaf,
       (select count(*) from case_head where seq > 0) as cases`,
  );
  const { at = '', leaf = 0, cases = 0 } = rows[0] ?? {};
  return { at, heads, lastLeaf: leaf, cases: Number(cases) };
}

function headsUpTo(heads: readonly DailyHead[], from: VerifyState | undefined): readonly DailyHead[] {
  if (!from) return heads;
  const { number, hash } = from.upTo;
  const known = heads.filter((head) => head.number <= number);
  if ((known.at(-1)?.hash ?? FIRST_PREV_HASH) !== hash) throw new CheckpointError();
  return known;
}
