import type { Pool } from 'pg';
import type { Instant } from '../../domain/case/kernel/time';
import { isUnavailable, orUnavailable } from '../database';

/** How long a reading is gone by before the database is asked again, in milliseconds. */
const READING_MS = 60_000;

interface Reading {
  /** The database's time, in milliseconds since 1970. */
  readonly time: number;
  /** When it was read, on the process's own steady clock. */
  readonly at: number;
}

/**
 * Real time by the clock of the journal's database, which all workers share: a machine whose own clock is wrong, or is
 * set back while it works, does not take a case's clock for a skipped one. Between two readings a steady clock counts on,
 * in an outage as well; the machine's own clock is believed only before the first reading.
 */
export class DatabaseClock {
  private reading: Reading | undefined;
  private asking: Promise<void> | undefined;

  constructor(
    private readonly pool: Pool,
    private readonly timeoutMs: number,
  ) {}

  /** What time it is. @param machineMs What the machine's own clock says, in milliseconds since 1970. */
  now(machineMs: number): Instant {
    const { reading } = this;
    if (!reading || performance.now() - reading.at > READING_MS) void this.read();
    const time = reading ? reading.time + performance.now() - reading.at : machineMs;
    return new Date(time).toISOString();
  }

  /** Asks the database; settles when it has answered or does not. */
  read(): Promise<void> {
    this.asking ??= this.ask().finally(() => (this.asking = undefined));
    return this.asking;
  }

  private async ask(): Promise<void> {
    const asked = performance.now();
    const answer = await orUnavailable('journal', this.timeoutMs, () =>
      this.pool.query<{ time: number }>('select (extract(epoch from clock_timestamp()) * 1000)::float8 as time'),
    ).catch(() => undefined);
    const time = answer && !isUnavailable(answer) ? answer.rows[0]?.time : undefined;
    if (time !== undefined) this.reading = { time, at: (asked + performance.now()) / 2 };
  }
}
