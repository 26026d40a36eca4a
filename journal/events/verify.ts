import type { Pool, PoolClient } from 'pg';
import { KeyRingError } from '../keys/key-ring';
import type { KeyRing } from '../keys/key-ring';
import { GENESIS_HASH, chainHash } from './chain';
import type { EntryRow } from './entry';
import { ENTRY_COLUMNS, headerOf, headerText } from './entry';
import type { Head } from './requests';

/** What is wrong with a case's chain, and at which entry it shows. */
export interface ChainProblem {
  readonly code:
    /** Numbers are missing before this entry: rows were removed. */
    | 'entry-missing'
    /** The row is not the one that was chained: edited, moved or inserted. */
    | 'entry-altered'
    /** The row does not follow the one before it. */
    | 'link-broken'
    /** The case's head is not the last entry, or of another municipality: rows were removed, or the head was edited. */
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

/** A case's head as it is stored: the chain does not cover the municipality, by which cases are listed and counted. */
export interface StoredHead extends Head {
  readonly municipality: string;
}

/** Where the journal of a case without entries ends. */
const NOWHERE: Head = { seq: 0, hash: GENESIS_HASH };

const PAGE = 1000;

/** The check of one case's chain: is given its rows in order, recomputes each, and says in the end what is wrong. */
export class ChainCheck {
  private readonly problems: ChainProblem[] = [];
  private last = NOWHERE;
  /** Of the first entry, with which the head was made. */
  private municipality: string | undefined;

  constructor(private readonly ring: KeyRing) {}

  /** The last row taken, as it is stored. */
  get end(): Head {
    return this.last;
  }

  /** Takes the next row of the case. */
  take(row: EntryRow): void {
    if (row.seq !== this.last.seq + 1) this.problems.push({ code: 'entry-missing', seq: row.seq });
    else if (row.prev_hash !== this.last.hash) this.problems.push({ code: 'link-broken', seq: row.seq });
    const problem = alteration(row, this.ring);
    if (problem !== undefined) this.problems.push({ code: problem, seq: row.seq });
    this.last = { seq: row.seq, hash: row.hash };
    this.municipality ??= row.municipality;
  }

  /** What came of it; `head` is the case's own, where it has one. */
  finish(head?: StoredHead): CaseVerification {
    const { seq, hash } = this.last;
    const ends = head ?? NOWHERE;
    const moved = head !== undefined && this.municipality !== undefined && head.municipality !== this.municipality;
    if (ends.seq !== seq || ends.hash !== hash || moved) this.problems.push({ code: 'head-differs', seq });
    if (this.problems.length > 0) return { kind: 'broken', problems: this.problems };
    return seq === 0 ? { kind: 'unknown' } : { kind: 'intact', seq, hash };
  }
}

/**
 * Recomputes a case's chain from its stored bytes, as of one moment. Finds rows edited, removed, moved and inserted, and
 * a head that does not fit. A case removed with its head is found by the daily heads: see `journal/proof`.
 */
export async function verifyCase(pool: Pool, ring: KeyRing, caseId: string): Promise<CaseVerification> {
  return atOneMoment(pool, async (client) => {
    const check = new ChainCheck(ring);
    for await (const row of rowsOfCases(client, caseId, caseId)) check.take(row);
    return check.finish((await headsOfCases(client, [caseId])).get(caseId));
  });
}

/** Reads in one transaction that sees a single moment of the journal, whatever is written meanwhile. */
export async function atOneMoment<T>(pool: Pool, read: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const result = await read(client);
    await client.query('commit');
    client.release();
    return result;
  } catch (error) {
    client.release(true);
    throw error;
  }
}

/** Streams the rows of all cases from one id to another, both included, in the order of ids and numbers. */
export async function* rowsOfCases(client: PoolClient, first: string, last: string): AsyncGenerator<EntryRow> {
  for (let after = { id: first, seq: 0 }; ;) {
    const { rows } = await client.query<EntryRow>(
      `select ${ENTRY_COLUMNS} from case_event e
       where (e.case_id, e.seq) > ($1, $2) and e.case_id <= $3 order by e.case_id, e.seq limit ${PAGE}`,
      [after.id, after.seq, last],
    );
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    after = { id: end.case_id, seq: end.seq };
  }
}

/** The heads of some cases by id, as `case_head` has them. */
export async function headsOfCases(
  client: PoolClient,
  caseIds: readonly string[],
): Promise<ReadonlyMap<string, StoredHead>> {
  const { rows } = await client.query<StoredHead & { readonly caseId: string }>(
    `select case_id as "caseId", municipality, seq, encode(hash, 'hex') as hash
     from case_head where case_id = any($1::text[])`,
    [[...caseIds]],
  );
  return new Map(rows.map(({ caseId, ...head }) => [caseId, head]));
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
