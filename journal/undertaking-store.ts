import type { Pool } from 'pg';
import { orUnavailable, type Unavailable } from './database';

/** The streams of undertakings (forløb på tværs af sager), for their lists. */
export class UndertakingStore {
  constructor(
    private readonly pool: Pool,
    private readonly timeoutMs: number,
  ) {}

  /**
   * The names of the streams that begin like this, in their order.
   *
   * @param beginning `~round/320/`, say, with every character as it stands; `~` for all of them
   */
  list(beginning: string): Promise<{ readonly kind: 'streams'; readonly streams: readonly string[] } | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<{ stream: string }>(
        `select case_id as stream from case_head
         where case_id >= $1 and starts_with(case_id, $1) and seq > 0 order by case_id`,
        [beginning],
      );
      return { kind: 'streams' as const, streams: rows.map(({ stream }) => stream) };
    });
  }
}
