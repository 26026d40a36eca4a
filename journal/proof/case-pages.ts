import type { PoolClient } from 'pg';
import { headsOfCases, rowsOfCases } from '../events/verify';
import type { KeyRing } from '../keys/key-ring';
import type { CheckedCase } from './case-check';
import { CaseCheck } from './case-check';
import type { Ledger, StoredLeaf } from './ledger';

/** Cases in the order of their ids, wherever one is named: a case that lacks its head or its entries is found, too. */
const CASE_IDS = `
  (select case_id from case_head where case_id > $1 and seq > 0 order by case_id limit $2)
  union (select distinct case_id from case_event where case_id > $1 order by case_id limit $2)
  union (select distinct case_id from daily_leaf where case_id > $1 and number <= $3 order by case_id limit $2)
  order by case_id limit $2`;

/** What the checks of cases go by, and what they add to. */
export interface CheckingBy {
  readonly ring: KeyRing;
  /** Leaves of later heads are left out. */
  readonly upTo: number;
  /** See `sealingTimes`. */
  readonly sealed: readonly number[];
  readonly ledger: Ledger;
}

/** The next cases after an id. */
export async function idsAfter(
  client: PoolClient,
  after: string,
  limit: number,
  upTo: number,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ case_id: string }>(CASE_IDS, [after, limit, upTo]);
  return rows.map(({ case_id }) => case_id);
}

/** Checks some cases, which follow one another without a gap, in the order of their ids. */
export async function checkCases(
  client: PoolClient,
  caseIds: readonly string[],
  { ring, upTo, sealed, ledger }: CheckingBy,
): Promise<ReadonlyMap<string, CheckedCase>> {
  const checked = new Map<string, CheckedCase>();
  const [first, last] = [caseIds[0], caseIds.at(-1)];
  if (first === undefined || last === undefined) return checked;
  const heads = await headsOfCases(client, caseIds);
  const leaves = await leavesOfCases(client, caseIds, upTo);
  const rows = rowsOfCases(client, first, last);
  let next = await rows.next();
  for (const caseId of caseIds) {
    const own = leaves.get(caseId) ?? [];
    const check = new CaseCheck(ring, caseId, own, sealed);
    for (; !next.done && next.value.case_id === caseId; next = await rows.next()) check.take(next.value);
    checked.set(caseId, check.finish(heads.get(caseId)));
    ledger.take(own);
  }
  return checked;
}

async function leavesOfCases(
  client: PoolClient,
  caseIds: readonly string[],
  upTo: number,
): Promise<ReadonlyMap<string, readonly StoredLeaf[]>> {
  const { rows } = await client.query<StoredLeaf>(
    `select case_id as "caseId", number, seq, encode(hash, 'hex') as hash from daily_leaf
     where case_id = any($1::text[]) and number <= $2 order by case_id, number`,
    [[...caseIds], upTo],
  );
  const byCase = new Map<string, StoredLeaf[]>();
  for (const leaf of rows) byCase.set(leaf.caseId, [...(byCase.get(leaf.caseId) ?? []), leaf]);
  return byCase;
}
