import type { Pool } from 'pg';
import type { Instant } from '../../domain/case/kernel/time';
import { orThrow } from '../database';
import { messageOf, MESSAGE_COLUMNS, type InboxMessage, type MessageRow } from './rows';

/** What leaves the house: one urgent message, a day's overview, or a notice to another system. */
export type DeliveryKind = 'now' | 'digest' | 'webhook';

/** How a delivery stands: waiting, taken over by the receiver, refused for good, or given up after days of trying. */
export type DeliveryStatus = 'queued' | 'sent' | 'failed' | 'given-up';

/** A delivery that a worker has taken on. Nobody else takes it until its lease has run out. */
export interface TakenDelivery {
  readonly id: string;
  readonly municipality: string;
  readonly kind: DeliveryKind;
  readonly person: string | null;
  readonly webhookId: string | null;
  readonly payload: unknown;
  /** How many times it has been taken on, this one included. */
  readonly attempts: number;
  /** Milliseconds since it was made, by the database's clock. */
  readonly ageMs: number;
  /** Day on which it was made, in Copenhagen. */
  readonly createdAt: Instant;
  /** Message-ID of an earlier attempt. */
  readonly messageId: string | null;
  /** Whether death or closing has silenced what a notice to another system tells; of mail see {@link Deliveries.messages}. */
  readonly silenced: boolean;
}

/** What came of an attempt. Error codes only: never the receiver's words. */
export type Outcome =
  | { readonly kind: 'sent' }
  /** To be tried again after a while, in milliseconds. */
  | { readonly kind: 'later'; readonly afterMs: number; readonly error: string }
  | { readonly kind: 'failed' | 'given-up'; readonly error: string };

/** How long a delivery belongs to the worker that took it on. Longer than any attempt takes. */
export const LEASE_MS = 120_000;

/** The deliveries (forsendelser) in the journal's database. Every method throws JournalUnavailableError in an outage. */
export class Deliveries {
  constructor(
    private readonly pool: Pool,
    private readonly leaseMs = LEASE_MS,
  ) {}

  /** Takes on deliveries of a channel that are due, the oldest first; each is taken by one worker only. */
  take(channel: 'email' | 'webhook', limit: number): Promise<readonly TakenDelivery[]> {
    return orThrow('journal', async () => {
      const { rows } = await this.pool.query<TakenDelivery>(
        `update delivery d set attempts = attempts + 1,
           next_try = clock_timestamp() + $3 * interval '1 millisecond'
         where id in (
           select id from delivery where status = 'queued' and channel = $1 and next_try <= clock_timestamp()
           order by next_try, id limit $2 for update skip locked)
         returning id, municipality, kind, person, webhook_id as "webhookId", payload, attempts,
           (extract(epoch from clock_timestamp() - created_at) * 1000)::float8 as "ageMs",
           to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "createdAt",
           message_id as "messageId",
           channel = 'webhook' and is_silenced(case_id, (payload #>> '{data,seq}')::integer) as silenced`,
        [channel, limit, this.leaseMs],
      );
      return rows;
    });
  }

  /** The messages of a delivery, in the order in which the cases told them; none that death or closing has silenced. */
  messages(id: string): Promise<readonly InboxMessage[]> {
    return orThrow('journal', async () => {
      const { rows } = await this.pool.query<MessageRow>(
        `select ${MESSAGE_COLUMNS} from delivery_message d join message m on m.id = d.message_id
         left join case_number n on n.case_id = m.case_id
         where d.delivery_id = $1 and not is_silenced(m.case_id, m.seq) order by m.at, m.case_id, m.seq`,
        [id],
      );
      return rows.map(messageOf);
    });
  }

  /** Keeps under which Message-ID it goes out, before it does: every attempt has the same. */
  async name(id: string, messageId: string): Promise<void> {
    await orThrow('journal', () =>
      this.pool.query('update delivery set message_id = $2 where id = $1 and message_id is null', [id, messageId]),
    );
  }

  /** Records what came of an attempt. One that was recorded as sent stays so. */
  async record(id: string, outcome: Outcome): Promise<void> {
    const status = outcome.kind === 'later' ? 'queued' : outcome.kind;
    const [error, afterMs] = [
      outcome.kind === 'sent' ? null : outcome.error,
      outcome.kind === 'later' ? outcome.afterMs : 0,
    ];
    await orThrow('journal', () =>
      this.pool.query(
        `update delivery set status = $2, last_error = $3,
           next_try = clock_timestamp() + $4 * interval '1 millisecond',
           sent_at = case when $2 = 'sent' then clock_timestamp() end
         where id = $1 and status = 'queued'`,
        [id, status, error, afterMs],
      ),
    );
  }
}
