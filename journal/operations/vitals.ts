import type { Pool } from 'pg';
import type { Instant } from '../../domain/case/kernel/time';
import { isUnavailable, orUnavailable, type Unavailable, type UnavailableCode } from '../database';

/** What asking a database whether it is there comes to. */
export type Pulse = { readonly kind: 'answers' } | Unavailable;

/** How many of a municipality's cases have not been looked at although their timer has run out. */
export interface LateWakes {
  readonly municipality: string;
  readonly cases: number;
  /** How late the latest of them is, in seconds. */
  readonly greatestSeconds: number;
}

/** How many open cases there are of a stage and colour. */
export interface OpenCases {
  readonly municipality: string;
  readonly stage: string;
  readonly colour: string;
  readonly cases: number;
}

/** The pools that are asked. */
export interface VitalsParts {
  readonly quick: Pool;
  readonly bulk: Pool;
  readonly keys: Pool;
  /** Longest wait for a database, in milliseconds. */
  readonly timeoutMs: number;
}

/** Counting all cases may take longer than a command; the answer is held for a while by who asks. */
const COUNT_TIMEOUT_MS = 5_000;

/** What operations (drift) asks of the two databases: whether they answer, and whether cases are woken in time. */
export class Vitals {
  constructor(private readonly parts: VitalsParts) {}

  /** Whether the journal's database answers within the time of a command. */
  journal(): Promise<Pulse> {
    return pulse('journal', this.parts.quick, this.parts.timeoutMs);
  }

  /** Whether the key database answers within the time of a command. */
  keys(): Promise<Pulse> {
    return pulse('keys', this.parts.keys, this.parts.timeoutMs);
  }

  /**
   * Cases in which a step of a deadline's ladder (a warning, the deadline itself, an escalation) was to be taken more than
   * `graceMs` before `now` and has not been: their timer should have fired. Of a row that an earlier release wrote only the
   * deadlines are known. Cases whose clock was skipped (development servers) are left out.
   */
  async lateWakes(now: Instant, graceMs: number): Promise<readonly LateWakes[] | Unavailable> {
    return orUnavailable('journal', COUNT_TIMEOUT_MS, async () => {
      const { rows } = await this.parts.bulk.query<LateWakes>(
        `with late as (
           select municipality, case_id, next_step as since from case_overview
           where next_step < $1::timestamptz - make_interval(secs => $2 / 1000.0) and clock_offset_ms = 0
           union all
           select o.municipality, o.case_id, d.due_at from case_deadline d join case_overview o using (case_id)
           where d.state = 'notYetDue' and d.due_at < $1::timestamptz - make_interval(secs => $2 / 1000.0)
             and d.due_at >= o.next_due and o.as_of <= d.due_at and o.clock_offset_ms = 0 and o.next_step is null
         )
         select municipality, count(distinct case_id)::integer as cases,
           extract(epoch from $1::timestamptz - min(since))::float8 as "greatestSeconds"
         from late group by municipality order by municipality`,
        [now, graceMs],
      );
      return rows;
    });
  }

  /** Open cases by municipality, stage and colour; without a colour under the empty text. */
  async openCases(): Promise<readonly OpenCases[] | Unavailable> {
    return orUnavailable('journal', COUNT_TIMEOUT_MS, async () => {
      const { rows } = await this.parts.bulk.query<OpenCases>(
        `select municipality, stage, coalesce(colour, '') as colour, count(*)::integer as cases
         from case_overview where closed_on is null group by 1, 2, 3 order by 1, 2, 3`,
      );
      return rows;
    });
  }
}

/** The code of a pulse: why there was no answer, or `ok`. */
export function pulseCode(found: Pulse): UnavailableCode | 'ok' {
  return isUnavailable(found) ? found.code : 'ok';
}

async function pulse(store: 'journal' | 'keys', pool: Pool, timeoutMs: number): Promise<Pulse> {
  return orUnavailable(store, timeoutMs, async (): Promise<Pulse> => {
    await pool.query('select 1');
    return { kind: 'answers' };
  });
}
