import type { Pool } from 'pg';
import type { Instant } from '../../domain/case/kernel/time';
import { orThrow } from '../database';
import type { DeliveryKind, DeliveryStatus } from './deliveries';
import { iso, messageOf, MESSAGE_COLUMNS, type InboxMessage, type MessageRow } from './rows';

/** What of an inbox is wanted. Instants are by the cases' own clocks; both ends included. */
export interface InboxQuery {
  readonly municipality: string;
  readonly person: string;
  /** Only what has not been seen. */
  readonly unread?: boolean;
  readonly from?: Instant;
  readonly to?: Instant;
  /** Most messages answered, the latest. */
  readonly limit: number;
}

/** What of the outbox is wanted (absent: everything). */
export interface OutboxQuery {
  readonly municipality: string;
  readonly person?: string;
  /** A case's id or number. */
  readonly case?: string;
  readonly status?: DeliveryStatus;
  /** Most lines answered, the latest. */
  readonly limit: number;
}

/** One line of the outbox (udbakke): what was sent, when, to whom and why. Codes, initials and instants. */
export interface OutboxLine {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly person: string | null;
  readonly webhookId: string | null;
  readonly status: DeliveryStatus;
  readonly attempts: number;
  readonly createdAt: Instant;
  readonly nextTry: Instant;
  readonly sentAt: Instant | null;
  readonly messageId: string | null;
  readonly lastError: string | null;
  /** The deadlines it is about: rule and case number, or case id where it has none. */
  readonly about: readonly { readonly rule: string; readonly case: string }[];
}

/** Messages of a person, the latest of more than the limit, the earliest first. @throws JournalUnavailableError */
export function readInbox(pool: Pool, query: InboxQuery): Promise<readonly InboxMessage[]> {
  return orThrow('journal', async () => {
    const { rows } = await pool.query<MessageRow>(
      `select ${MESSAGE_COLUMNS} from message m left join case_number n on n.case_id = m.case_id
       where m.municipality = $1 and m.person = $2 and (not $3 or m.read_at is null)
         and m.at >= coalesce($4::timestamptz, '-infinity') and m.at <= coalesce($5::timestamptz, 'infinity')
       order by m.at desc, m.case_id desc, m.seq desc limit $6`,
      [query.municipality, query.person, query.unread ?? false, query.from ?? null, query.to ?? null, query.limit],
    );
    return rows.reverse().map(messageOf);
  });
}

/** Notes that a person has seen messages of theirs; answers how many were new to them. @throws JournalUnavailableError */
export function markRead(pool: Pool, municipality: string, person: string, ids: readonly string[]): Promise<number> {
  return orThrow('journal', async () => {
    const { rowCount } = await pool.query(
      `update message set read_at = clock_timestamp()
       where municipality = $1 and person = $2 and id = any($3) and read_at is null`,
      [municipality, person, ids],
    );
    return rowCount ?? 0;
  });
}

/** Lines of the outbox, the latest of more than the limit, the earliest first. @throws JournalUnavailableError */
export function readOutbox(pool: Pool, query: OutboxQuery): Promise<readonly OutboxLine[]> {
  return orThrow('journal', async () => {
    const { rows } = await pool.query<OutboxLine>(
      `with wanted as (select coalesce((select c.case_id from case_number c
          where c.municipality = $1 and c.number = $3), $3) as case_id)
       select d.id, d.kind, d.person, d.webhook_id as "webhookId", d.status, d.attempts,
         ${iso('d.created_at')} as "createdAt", ${iso('d.next_try')} as "nextTry", ${iso('d.sent_at')} as "sentAt",
         d.message_id as "messageId", d.last_error as "lastError", coalesce(${ABOUT}, '[]'::jsonb) as about
       from delivery d, wanted w
       where d.municipality = $1 and ($2::text is null or d.person = $2) and ($4::text is null or d.status = $4)
         and (w.case_id is null or d.case_id = w.case_id or exists (select from delivery_message l
           join message m on m.id = l.message_id where l.delivery_id = d.id and m.case_id = w.case_id))
       order by d.created_at desc, d.id desc limit $5`,
      [query.municipality, query.person ?? null, query.case ?? null, query.status ?? null, query.limit],
    );
    return rows.reverse();
  });
}

const ABOUT = `case when d.kind = 'webhook'
  then (select jsonb_build_array(jsonb_build_object('rule', d.payload #>> '{data,rule}', 'case',
    coalesce((select n.number from case_number n where n.case_id = d.case_id), d.case_id))))
  else (select jsonb_agg(jsonb_build_object('rule', m.rule, 'case', coalesce(n.number, m.case_id)) order by m.at, m.id)
    from delivery_message l join message m on m.id = l.message_id left join case_number n on n.case_id = m.case_id
    where l.delivery_id = d.id) end`;
