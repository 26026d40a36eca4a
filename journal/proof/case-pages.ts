import type { PoolClient } from 'pg';
import { headsOfCases, rowsOfCases } from '../events/verify';
import type { KeyRing } from '../keys/key-ring';
import type { CheckedCase } from './case-check';
import { CaseCheck } from './case-check';
import { Ledger } from './ledger';
import type { StoredLeaf } from './ledger';

/**
 * Cases in the order of their ids, wherever one is named: a case that lacks its head or its entries is found, too. One
 * id after another by the primary keys: `distinct` would read all entries where the table's statistics are old.
 */
const CASE_IDS = `
  with recursive found as (
    select $1::text collate "C" as case_id, 0 as place
    union all
    select least(
      (select h.case_id from case_head h where h.case_id > found.case_id and h.seq > 0 order by h.case_id limit 1),
      (select e.case_id from case_event e where e.case_id > found.case_id order by e.case_id limit 1),
      (select l.case_id from daily_leaf l where l.case_id > found.case_id order by l.case_id limit 1)), place + 1
    from found where found.case_id is not null and place < $2
  )
  select case_id from found where place > 0 and case_id is not null order by place`;

const PAGE = 5000;

const LEAF_COLUMNS = `case_id as "caseId", number, seq, encode(hash, 'hex') as hash`;

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
export async function idsAfter(client: PoolClient, after: string, limit: number): Promise<readonly string[]> {
  const { rows } = await client.query<{ case_id: string }>(CASE_IDS, [after, limit]);
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
  const leaves = await leavesOfCases(client, first, last, upTo);
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

/**
 * Checks one case alone. The ledger is given the leaves of all cases: that those of the case are the ones the daily heads
 * were sealed over shows only when all are added up.
 */
export async function checkOneCase(
  client: PoolClient,
  caseId: string,
  by: CheckingBy,
): Promise<ReadonlyMap<string, CheckedCase>> {
  let own: StoredLeaf[] = [];
  for await (const leaf of leavesOfAll(client, by.upTo)) {
    if (own[0] && own[0].caseId !== leaf.caseId) {
      by.ledger.take(own);
      own = [];
    }
    own.push(leaf);
  }
  by.ledger.take(own);
  return checkCases(client, [caseId], { ...by, ledger: new Ledger() });
}

async function* leavesOfAll(client: PoolClient, upTo: number): AsyncGenerator<StoredLeaf> {
  for (let after = { caseId: '', number: 0 }; ;) {
    const { rows } = await client.query<StoredLeaf>(
      `select ${LEAF_COLUMNS} from daily_leaf
       where (case_id, number) > ($1, $2) and number <= $3 order by case_id, number limit ${PAGE}`,
      [after.caseId, after.number, upTo],
    );
    yield* rows;
    const end = rows.at(-1);
    if (end === undefined || rows.length < PAGE) return;
    after = end;
  }
}

async function leavesOfCases(
  client: PoolClient,
  first: string,
  last: string,
  upTo: number,
): Promise<ReadonlyMap<string, readonly StoredLeaf[]>> {
  const { rows } = await client.query<StoredLeaf>(
    `select ${LEAF_COLUMNS} from daily_leaf
     where case_id >= $1 and case_id <= $2 order by case_id, number`,
    [first, last],
  );
  const byCase = new Map<string, StoredLeaf[]>();
  for (const leaf of rows) {
    if (leaf.number > upTo) continue;
    const others = byCase.get(leaf.caseId);
    if (others) others.push(leaf);
    else byCase.set(leaf.caseId, [leaf]);
  }
  return byCase;
}
