import type { Pool, PoolClient } from 'pg';
import type { Instant } from '../../domain/case/kernel/time';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { orThrow } from '../database';
import type { KeyRing } from '../keys/key-ring';
import type { DailyHead, HeadContent, HeadRow } from './daily-head';
import { FIRST_PREV_HASH, HEAD_COLUMNS, headHash, headOfRow } from './daily-head';
import type { Leaf } from './merkle';
import { MerkleTree, leafHash } from './merkle';

/** What came of sealing a day: the head, and whether it was made now or was there already. */
export interface SealedDay {
  readonly made: boolean;
  readonly head: DailyHead;
}

interface LeafRow extends Leaf {
  /** The case is new, or its last entry another, since the head before. */
  readonly changed: boolean;
}

const PAGE = 5000;

/**
 * Seals the journal as it stands (dagens hoved): one transaction that sees a single moment of it, whatever is written
 * meanwhile. A day that has a head keeps it; so does a day before the last head's, of a clock that was set back.
 *
 * @throws JournalUnavailableError in an outage; nothing is written then
 */
export async function sealDay(
  pool: Pool,
  ring: KeyRing,
  at: Instant,
  onProgress: (cases: number) => void = () => undefined,
): Promise<SealedDay> {
  return orThrow('journal', async () => {
    const client = await pool.connect();
    try {
      // A lock takes no snapshot: what is seen is as of the first query, after whoever was sealing has finished.
      await client.query('begin isolation level repeatable read; lock table daily_head in exclusive mode');
      const sealed = await seal(client, ring, at, onProgress);
      await client.query('commit');
      client.release();
      return sealed;
    } catch (error) {
      client.release(true);
      throw error;
    }
  });
}

async function seal(
  client: PoolClient,
  ring: KeyRing,
  at: Instant,
  onProgress: (cases: number) => void,
): Promise<SealedDay> {
  const { rows } = await client.query<HeadRow>(`select ${HEAD_COLUMNS} from daily_head order by number desc limit 1`);
  const before = rows[0] && headOfRow(rows[0]);
  const day = civilDayOf(at);
  if (before && day <= before.day) return { made: false, head: before };
  const number = (before?.number ?? 0) + 1;
  const all = new MerkleTree();
  const changes = new MerkleTree();
  let entries = 0;
  for (let page = await leaves(client, number, ''); page.length > 0;) {
    const changed = page.filter((leaf) => leaf.changed);
    for (const leaf of page) {
      entries += leaf.seq;
      all.add(leafHash(leaf));
    }
    for (const leaf of changed) changes.add(leafHash(leaf));
    await insertLeaves(client, number, changed);
    onProgress(all.count);
    page = await leaves(client, number, page.at(-1)?.caseId ?? '');
  }
  const content: HeadContent = {
    number,
    day,
    sealedAt: at,
    cases: all.count,
    entries,
    root: all.root(),
    changed: changes.count,
    changes: changes.root(),
    prevHash: before?.hash ?? FIRST_PREV_HASH,
    chainVersion: ring.activeVersion,
  };
  const head = { ...content, hash: headHash(ring, content) };
  await insertHead(client, head);
  return { made: true, head };
}

async function leaves(client: PoolClient, number: number, after: string): Promise<readonly LeafRow[]> {
  const { rows } = await client.query<LeafRow>(
    `select h.case_id as "caseId", h.seq, encode(h.hash, 'hex') as hash,
       (l.seq, l.hash) is distinct from (h.seq, h.hash) as changed
     from case_head h
     left join lateral (select seq, hash from daily_leaf where case_id = h.case_id and number < $1
       order by number desc limit 1) l on true
     where h.seq > 0 and h.case_id > $2 order by h.case_id limit ${PAGE}`,
    [number, after],
  );
  return rows;
}

async function insertLeaves(client: PoolClient, number: number, changed: readonly Leaf[]): Promise<void> {
  if (changed.length === 0) return;
  await client.query(
    `insert into daily_leaf (case_id, number, seq, hash)
     select l."caseId", $1, l.seq, decode(l.hash, 'hex')
     from jsonb_to_recordset($2) as l ("caseId" text, seq integer, hash text)`,
    [number, JSON.stringify(changed)],
  );
}

async function insertHead(client: PoolClient, head: DailyHead): Promise<void> {
  await client.query(
    `insert into daily_head
       (number, day, sealed_at, cases, entries, root, changed, changes, prev_hash, chain_version, hash)
     values ($1, $2, $3, $4, $5, decode($6, 'hex'), $7, decode($8, 'hex'), decode($9, 'hex'), $10, decode($11, 'hex'))`,
    [
      ...[head.number, head.day, head.sealedAt, head.cases, head.entries, head.root],
      ...[head.changed, head.changes, head.prevHash, head.chainVersion, head.hash],
    ],
  );
}
