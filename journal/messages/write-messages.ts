import type { PoolClient } from 'pg';
import type { Message, MessageTone } from '../../domain/messages/message';

/** What follows from one entry, ready to be written. */
export interface Derived {
  /** When the entry came into the queue, by the database's clock. */
  readonly queuedAt: string;
  /** Taken up once more: only the inbox is made, nothing is sent at once. */
  readonly again: boolean;
  readonly messages: readonly Message[];
  /** For other systems; absent where they are not told. */
  readonly notice?: {
    readonly tone: MessageTone;
    readonly municipality: string;
    readonly caseId: string;
    readonly seq: number;
    readonly payload: unknown;
  };
}

/** Id of the delivery of a message that is sent at once. */
const NOW_ID = `'now:' || m.id`;

/**
 * Writes messages, the deliveries of the urgent ones, and those to other systems. What is there already, stays as it is.
 *
 * @returns how many were new
 */
export async function writeMessages(
  client: PoolClient,
  derived: readonly Derived[],
): Promise<{ readonly messages: number; readonly deliveries: number }> {
  const messages = derived.flatMap(({ messages: told, queuedAt }) => told.map((message) => ({ ...message, queuedAt })));
  const notices = derived.flatMap(({ notice }) => (notice ? [notice] : []));
  const inserted = messages.length === 0 ? 0 : await writeInbox(client, messages);
  const urgent = derived
    .flatMap(({ again, messages: all }) => (again ? [] : all.filter((one) => one.urgent)))
    .map(({ id }) => id);
  const sent = urgent.length === 0 ? 0 : await writeUrgent(client, urgent);
  const told = notices.length === 0 ? 0 : await writeNotices(client, notices);
  return { messages: inserted, deliveries: sent + told };
}

async function writeInbox(client: PoolClient, messages: readonly object[]): Promise<number> {
  const { rowCount } = await client.query(
    `insert into message (id, municipality, person, case_id, seq, tone, rule, subject, due, law, at, urgent, found_late,
       recorded_late, queued_at)
     select id, municipality, person, "caseId", seq, tone, rule, subject, due, law, at, urgent, "foundLate",
       coalesce("recordedLate", false), "queuedAt"
     from jsonb_to_recordset($1::jsonb) as m (id text, municipality text, person text, "caseId" text, seq integer,
       tone text, rule text, subject integer, due timestamptz, law text, at timestamptz, urgent boolean,
       "foundLate" boolean, "recordedLate" boolean, "queuedAt" timestamptz)
     order by id on conflict do nothing`,
    [JSON.stringify(messages)],
  );
  return rowCount ?? 0;
}

async function writeUrgent(client: PoolClient, ids: readonly string[]): Promise<number> {
  const { rowCount } = await client.query(
    `with made as (
       insert into delivery (id, municipality, kind, channel, person, case_id)
       select ${NOW_ID}, m.municipality, 'now', 'email', m.person, m.case_id from message m
       where m.id = any($1) and not exists (select from delivery_message d where d.message_id = m.id)
       order by 1 on conflict do nothing returning id, substr(id, 5) as message_id)
     insert into delivery_message (message_id, delivery_id) select message_id, id from made on conflict do nothing`,
    [ids],
  );
  return rowCount ?? 0;
}

async function writeNotices(client: PoolClient, notices: readonly object[]): Promise<number> {
  const { rowCount } = await client.query(
    `insert into delivery (id, municipality, kind, channel, webhook_id, case_id, payload)
     select 'webhook:' || w.id || ':' || n."caseId" || ':' || n.seq, w.municipality, 'webhook', 'webhook', w.id,
       n."caseId", n.payload
     from jsonb_to_recordset($1::jsonb) as n (municipality text, "caseId" text, seq integer, tone text, payload jsonb)
     join webhook w on w.municipality = n.municipality and w.removed_at is null and n.tone = any (w.tones)
     order by 1 on conflict do nothing`,
    [JSON.stringify(notices)],
  );
  return rowCount ?? 0;
}
