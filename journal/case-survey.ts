import type { Pool } from 'pg';
import type { Instant } from '../domain/case/kernel/time';
import type { BlindIndex } from './blind-index';
import { orThrow } from './database';
import type { Head } from './events/requests';
import { IS_CASE } from './events/streams';

/** Where one case's journal ends, and whether a workflow should be running for it. */
export interface CaseStanding extends Head {
  readonly caseId: string;
  readonly municipality: string;
  /** Open, or closed with a deadline still to come; true where the overview is missing, but never of an erased case. */
  readonly needsWorkflow: boolean;
  /** How far the case's clock was ahead of real time at its last entry, in milliseconds; 0 in production. */
  readonly clockOffsetMs: number;
}

/** Which cases a survey goes through. */
export interface SurveyOptions {
  /** Leaves out cases up to and including this id: takes a survey up again. */
  readonly afterCaseId?: string;
  /** Only this case. */
  readonly caseId?: string;
}

/** A command somebody was answered, by its case and its key or the digest the journal knows the key by. */
export interface AcknowledgedCommand {
  readonly caseId: string;
  readonly key?: string;
  /** 32 hexadecimal digits. */
  readonly commandKey?: string;
}

const PAGE = 5000;

const NEEDS_WORKFLOW = `(not exists (select from case_erasure g where g.case_id = h.case_id) and (o.case_id is null or o.closed_on is null or (o.next_due <> 'infinity' and exists (
  select from case_deadline d where d.case_id = h.case_id and d.state = 'notYetDue'))))`;

/** Looks over all cases of the journal, for those who compare it with what runs and with what was answered. */
export class CaseSurvey {
  constructor(
    private readonly pool: Pool,
    private readonly blindIndex: BlindIndex,
  ) {}

  /**
   * How many cases the journal has, and how many of them need a workflow.
   *
   * @param municipality only its cases. @default those of all
   * @throws JournalUnavailableError
   */
  async count(municipality?: string): Promise<{ readonly cases: number; readonly needWorkflow: number }> {
    const { rows } = await orThrow('journal', () =>
      this.pool.query<{ cases: number; needWorkflow: number }>(
        `select count(*)::int as cases, (count(*) filter (where ${NEEDS_WORKFLOW}))::int as "needWorkflow"
         from case_head h left join case_overview o on o.case_id = h.case_id where h.seq > 0 and h.${IS_CASE}
           and ($1::text is null or h.municipality = $1)`,
        [municipality ?? null],
      ),
    );
    return rows[0] ?? { cases: 0, needWorkflow: 0 };
  }

  /** Streams the cases in the order of their ids. @throws JournalUnavailableError in an outage */
  async *standings({ afterCaseId, caseId }: SurveyOptions = {}): AsyncGenerator<CaseStanding> {
    for (let after = afterCaseId ?? ''; ;) {
      const { rows } = await orThrow('journal', () =>
        this.pool.query<CaseStanding>(
          `select h.case_id as "caseId", h.municipality, h.seq, encode(h.hash, 'hex') as hash,
             ${NEEDS_WORKFLOW} as "needsWorkflow", coalesce(o.clock_offset_ms, 0)::float8 as "clockOffsetMs"
           from case_head h left join case_overview o on o.case_id = h.case_id
           where h.seq > 0 and h.${IS_CASE} and h.case_id > $1 and ($2::text is null or h.case_id = $2)
           order by h.case_id limit ${PAGE}`,
          [after, caseId ?? null],
        ),
      );
      yield* rows;
      const last = rows.at(-1);
      if (last === undefined || rows.length < PAGE) return;
      after = last.caseId;
    }
  }

  /** Whether any entry, of a case or of an undertaking, was recorded before an instant. @throws JournalUnavailableError */
  async hasEntriesBefore(instant: Instant): Promise<boolean> {
    const { rows } = await orThrow('journal', () =>
      this.pool.query<{ there: boolean }>(
        'select exists (select from case_event where recorded_at < $1::timestamptz) as there',
        [instant],
      ),
    );
    return rows[0]?.there ?? false;
  }

  /** The hashes of a case's entries, first to last. @throws JournalUnavailableError */
  async hashes(caseId: string): Promise<readonly string[]> {
    const { rows } = await orThrow('journal', () =>
      this.pool.query<{ hash: string }>(
        `select encode(hash, 'hex') as hash from case_event where case_id = $1 order by seq`,
        [caseId],
      ),
    );
    return rows.map(({ hash }) => hash);
  }

  /**
   * For each version of the key ring that entries are chained under, a key of one of its entries: whether it can be read
   * tells whether the ring and the key store belong to this journal.
   *
   * @throws JournalUnavailableError
   */
  async keySamples(): Promise<readonly { readonly version: number; readonly keyId: string }[]> {
    const { rows } = await orThrow('journal', () =>
      this.pool.query<{ version: number; keyId: string }>(
        `select chain_version as version, min(key_id::text) as "keyId" from case_event group by 1 order by 1`,
      ),
    );
    return rows;
  }

  /**
   * Which of some acknowledged commands the journal has, as entries or as a stored answer; in their order.
   *
   * @throws JournalUnavailableError
   */
  async has(commands: readonly AcknowledgedCommand[]): Promise<readonly boolean[]> {
    const { rows } = await orThrow('journal', () =>
      this.pool.query<{ there: boolean }>(
        `select exists (select from command_answer a
             where a.case_id = c.case_id and a.command_key = decode(c.key, 'hex'))
           or exists (select from case_event e
             where e.case_id = c.case_id and e.command_digest = decode(c.key, 'hex')) as there
         from unnest($1::text[], $2::text[]) with ordinality as c (case_id, key, place) order by c.place`,
        [commands.map(({ caseId }) => caseId), commands.map((command) => this.digestOf(command))],
      ),
    );
    return rows.map(({ there }) => there);
  }

  /** What the journal knows a command's key by: 32 hexadecimal digits. */
  digestOf({ caseId, key, commandKey }: AcknowledgedCommand): string {
    return commandKey ?? this.blindIndex.ofCommandKey(caseId, key ?? '');
  }
}
