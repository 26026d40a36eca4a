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

/** The first daily head that was sealed after an instant. */
export async function firstHeadAfter(from: Pool, instant: Instant): Promise<DailyHead | undefined> {
  return (await select(from, 'where sealed_at > $1 order by number limit 1', [instant]))[0];
}

async function select(
  from: Pool | PoolClient,
  rest: string,
  values: readonly string[] = [],
): Promise<readonly DailyHead[]> {
  const { rows } = await from.query<HeadRow>(`select ${HEAD_COLUMNS} from daily_head ${rest}`, [...values]);
  return rows.map(headOfRow);
}
