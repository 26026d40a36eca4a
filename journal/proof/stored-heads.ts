import type { Pool, PoolClient } from 'pg';
import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import type { DailyHead, HeadRow } from './daily-head';
import { HEAD_COLUMNS, headOfRow } from './daily-head';

/** All daily heads in the order of their numbers: one a day, some hundred bytes each. */
export function readHeads(from: Pool | PoolClient): Promise<readonly DailyHead[]> {
  return select(from, 'order by number');
}

/** The last daily head. */
export async function lastHead(from: Pool): Promise<DailyHead | undefined> {
  return (await select(from, 'order by number desc limit 1'))[0];
}

/** The daily head of a day; none where that day has none. */
export async function headOfDay(from: Pool, day: CivilDay): Promise<DailyHead | undefined> {
  return (await select(from, 'where day = $1', [day]))[0];
}

/** An entry that a head is to cover. */
export interface Covered {
  /** The case, or the stream of the undertaking. */
  readonly caseId: string;
  /** Number of the entry. */
  readonly seq: number;
  /** Number of a head that is known; the head is a later one. */
  readonly above: number;
}

/** The first daily head that was sealed after an instant, and covers an entry where one is told. */
export async function firstHeadAfter(from: Pool, instant: Instant, covered?: Covered): Promise<DailyHead | undefined> {
  if (!covered) return (await select(from, 'where sealed_at > $1 order by number limit 1', [instant]))[0];
  const { caseId, seq, above } = covered;
  const covers = `exists (select from daily_leaf l
    where l.case_id = $3 and l.seq >= $4 and l.number <= daily_head.number)`;
  const rest = `where sealed_at > $1 and number > $2 and ${covers} order by number limit 1`;
  return (await select(from, rest, [instant, above, caseId, seq]))[0];
}

/** What the heads cover of a case, or of an undertaking. */
export interface Coverage {
  readonly number: number;
  /** Number of its last entry that this head and those after it cover, up to the next coverage. */
  readonly seq: number;
}

/** The heads that covered more of a case than those before them, in the order of their numbers. */
export async function readCoverage(from: Pool, caseId: string): Promise<readonly Coverage[]> {
  const { rows } = await from.query<Coverage>('select number, seq from daily_leaf where case_id = $1 order by number', [
    caseId,
  ]);
  return rows;
}

async function select(
  from: Pool | PoolClient,
  rest: string,
  values: readonly (string | number)[] = [],
): Promise<readonly DailyHead[]> {
  const { rows } = await from.query<HeadRow>(`select ${HEAD_COLUMNS} from daily_head ${rest}`, [...values]);
  return rows.map(headOfRow);
}
