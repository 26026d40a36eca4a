import type { Pool } from 'pg';
import { KeyRingError } from '../keys/key-ring';
import type { KeyRing } from '../keys/key-ring';
import { GENESIS_HASH, chainHash } from './chain';
import type { EntryRow } from './entry';
import { ENTRY_COLUMNS, headerOf, headerText } from './entry';

/** What is wrong with a case's chain, and at which entry it shows. */
export interface ChainProblem {
  readonly code:
    /** Numbers are missing before this entry: rows were removed. */
    | 'entry-missing'
    /** The row is not the one that was chained: edited, moved or inserted. */
    | 'entry-altered'
    /** The row does not follow the one before it. */
    | 'link-broken'
    /** The case's head is not the last entry: the last rows were removed, or the head was edited. */
    | 'head-differs'
    /** The key ring lacks the version under which the row was chained. */
    | 'chain-key-missing';
  readonly seq: number;
}

/** Outcome of verifying one case. An erased case verifies like any other: the chain runs over ciphertext. */
export type CaseVerification =
  | { readonly kind: 'intact'; readonly seq: number; readonly hash: string }
  | { readonly kind: 'broken'; readonly problems: readonly ChainProblem[] }
  /** The journal has neither entries nor a head of this case. */
  | { readonly kind: 'unknown' };

const PAGE = 1000;

/**
 * Recomputes a case's chain from its stored bytes. Finds rows edited, removed, moved and inserted, and a head that does
 * not fit. A case removed with its head is found by comparing the heads of all cases.
 */
export async function verifyCase(pool: Pool, ring: KeyRing, caseId: string): Promise<CaseVerification> {
  const problems: ChainProblem[] = [];
  let last = { seq: 0, hash: GENESIS_HASH };
  for (let rows = await page(pool, caseId, 0); rows.length > 0; rows = await page(pool, caseId, last.seq)) {
    for (const row of rows) {
      if (row.seq !== last.seq + 1) problems.push({ code: 'entry-missing', seq: row.seq });
      else if (row.prev_hash !== last.hash) problems.push({ code: 'link-broken', seq: row.seq });
      const problem = alteration(row, ring);
      if (problem !== undefined) problems.push({ code: problem, seq: row.seq });
      last = { seq: row.seq, hash: row.hash };
    }
  }
  const { rows: heads } = await pool.query<{ seq: number; hash: string }>(
    `select seq, encode(hash, 'hex') as hash from case_head where case_id = $1`,
    [caseId],
  );
  const head = heads[0] ?? { seq: 0, hash: GENESIS_HASH };
  if (head.seq !== last.seq || head.hash !== last.hash) problems.push({ code: 'head-differs', seq: last.seq });
  if (problems.length > 0) return { kind: 'broken', problems };
  return last.seq === 0 ? { kind: 'unknown' } : { kind: 'intact', ...last };
}

async function page(pool: Pool, caseId: string, after: number): Promise<readonly EntryRow[]> {
  const { rows } = await pool.query<EntryRow>(
    `select ${ENTRY_COLUMNS} from case_event e where e.case_id = $1 and e.seq > $2 order by e.seq limit ${PAGE}`,
    [caseId, after],
  );
  return rows;
}

function alteration(row: EntryRow, ring: KeyRing): 'entry-altered' | 'chain-key-missing' | undefined {
  const bytes = {
    header: headerText(headerOf(row)),
    ciphertext: row.ciphertext,
    textCiphertext: row.text_ciphertext,
  };
  try {
    return chainHash(ring, row.chain_version, row.prev_hash, bytes) === row.hash ? undefined : 'entry-altered';
  } catch (error) {
    if (error instanceof KeyRingError) return 'chain-key-missing';
    throw error;
  }
}
