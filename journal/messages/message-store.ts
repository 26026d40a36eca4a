import type { Pool } from 'pg';
import type { Instant } from '../../domain/case/kernel/time';
import type { MessageTone } from '../../domain/messages/message';
import { orUnavailable, type Unavailable } from '../database';
import type { Opening } from '../events/reader';
import { Channels } from './channels';
import { Deliveries } from './deliveries';
import { makeDigests, type DigestsMade } from './digests';
import { markRead, readInbox, readOutbox, type InboxQuery, type OutboxLine, type OutboxQuery } from './inbox';
import { dispatchBatch, requeueAll, type Derivation, type Dispatched } from './queue';
import type { InboxMessage } from './rows';
import { Webhooks } from './webhooks';

/** What waits to be told, for operations. Ages in seconds, by the database's clock. */
export interface Backlog {
  /** Entries whose messages are not made yet. */
  readonly queued: number;
  readonly oldestQueuedSeconds: number;
  /** Deliveries by kind and status that have not left. */
  readonly deliveries: readonly {
    readonly kind: string;
    readonly status: string;
    readonly count: number;
    readonly oldestSeconds: number;
  }[];
}

const BATCH = 200;

/** Messages, what leaves the house, and where to (beskeder, forsendelser, kanaler), in the journal's database. */
export class MessageStore {
  readonly channels: Channels;
  readonly webhooks: Webhooks;

  constructor(
    private readonly pool: Pool,
    private readonly opening: Opening,
    private readonly timeoutMs: number,
  ) {
    this.channels = new Channels(pool, opening.keys);
    this.webhooks = new Webhooks(pool, opening.keys);
  }

  /** Takes one batch off the queue. @throws JournalUnavailableError in an outage */
  dispatch(derivation: Derivation, limit = BATCH): Promise<Dispatched> {
    return dispatchBatch(this.pool, this.opening, derivation, limit);
  }

  /** Puts every entry of these types into the queue anew. @throws JournalUnavailableError in an outage */
  requeueAll(tones: Readonly<Record<string, MessageTone>>): Promise<number> {
    return requeueAll(this.pool, tones);
  }

  /** Makes the overviews of the day at this real instant. @throws JournalUnavailableError in an outage */
  makeDigests(realNow: Instant): Promise<DigestsMade> {
    return makeDigests(this.pool, realNow);
  }

  /** What is to be sent. @param leaseMs how long a delivery belongs to the worker that took it on */
  deliveries(leaseMs?: number): Deliveries {
    return new Deliveries(this.pool, leaseMs);
  }

  /** Messages of a person. @throws JournalUnavailableError in an outage */
  inbox(query: InboxQuery): Promise<readonly InboxMessage[]> {
    return readInbox(this.pool, query);
  }

  /** Notes that a person has seen messages of theirs. @throws JournalUnavailableError in an outage */
  markRead(municipality: string, person: string, ids: readonly string[]): Promise<number> {
    return markRead(this.pool, municipality, person, ids);
  }

  /** What was sent, or is to be. @throws JournalUnavailableError in an outage */
  outbox(query: OutboxQuery): Promise<readonly OutboxLine[]> {
    return readOutbox(this.pool, query);
  }

  /** What waits. */
  backlog(): Promise<Backlog | Unavailable> {
    return orUnavailable('journal', this.timeoutMs, async () => {
      const { rows } = await this.pool.query<Backlog>(
        `select count(*)::int as queued,
           coalesce(extract(epoch from clock_timestamp() - min(queued_at)), 0)::float8 as "oldestQueuedSeconds",
           (select coalesce(jsonb_agg(d), '[]') from (
              select kind, status, count(*)::int as count,
                extract(epoch from clock_timestamp() - min(created_at))::float8 as "oldestSeconds"
              from delivery where status <> 'sent' group by 1, 2 order by 1, 2) d) as deliveries
         from message_queue`,
      );
      return rows[0] ?? { queued: 0, oldestQueuedSeconds: 0, deliveries: [] };
    });
  }
}
