import type { Pool, PoolClient } from 'pg';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { Message, MessageTone, Notice } from '../../domain/messages/message';
import { isUnavailable, JournalUnavailableError, orThrow } from '../database';
import { ENTRY_COLUMNS, type EntryRow } from '../events/entry';
import { openRows, type Opening } from '../events/reader';
import { inTransaction } from './transaction';
import { namesFor, type NamedAfterwards, type Unnamed } from './unnamed';
import { writeMessages, type Derived } from './write-messages';

/** What follows from an entry: messages to people, and a notice to other systems. The domain says it. */
export interface Derivation {
  readonly messagesOf: (events: readonly CaseEvent[], about: AboutCase) => readonly Message[];
  readonly noticeOf: (event: CaseEvent, about: AboutCase) => Notice | undefined;
  readonly payloadOf: (notice: Notice) => unknown;
  /** Number of the entry that an entry sets aside, so that it silences nothing; undefined for any other. */
  readonly entrySetAside: (event: CaseEvent) => number | undefined;
  /** Whether an entry is about a deadline and names nobody. */
  readonly namesNobody: (event: CaseEvent) => boolean;
  readonly namedAfterwards: NamedAfterwards;
}

/** The case an entry is of. */
export interface AboutCase {
  readonly caseId: string;
  readonly municipality: string;
}

/** What came of one batch. */
export interface Dispatched {
  /** Entries taken off the queue. */
  readonly entries: number;
  /** Messages that were new. */
  readonly messages: number;
  /** Deliveries that were new. */
  readonly deliveries: number;
  /** Entries that cannot be read for now and are tried again later. */
  readonly held: number;
}

interface QueuedRow extends EntryRow {
  readonly queued_at: string;
  readonly again: boolean;
}

/** How long an entry that cannot be read is left alone. */
const HELD = `interval '5 minutes'`;

/**
 * Takes one batch off the queue: opens its entries and makes their messages and deliveries, all in one transaction. Several
 * workers at once each take other entries; what is made twice is there once.
 *
 * @throws JournalUnavailableError where journal or keys do not answer: the batch stays in the queue
 */
export function dispatchBatch(
  pool: Pool,
  opening: Opening,
  derivation: Derivation,
  limit: number,
): Promise<Dispatched> {
  return orThrow('journal', () =>
    inTransaction(pool, async (client) => {
      const rows = await take(client, limit);
      const entries = await openRows(rows, opening, false);
      if (isUnavailable(entries)) throw new JournalUnavailableError(entries.store, entries.code);
      const unnamed = rows.flatMap((row, index): readonly Unnamed[] => {
        const event = entries[index]?.event;
        const { case_id: caseId, municipality } = row;
        return event && derivation.namesNobody(event) ? [{ caseId, municipality, event }] : [];
      });
      const names = await namesFor(pool, client, unnamed, derivation.namedAfterwards);
      const derived: Derived[] = [];
      const done: EntryRow[] = [];
      const held: EntryRow[] = [];
      const aside: SetAside[] = [];
      for (const [index, row] of rows.entries()) {
        const entry = entries[index];
        if (entry?.event === undefined && entry?.unreadable !== 'key-destroyed') {
          held.push(row);
          continue;
        }
        done.push(row);
        if (!entry.event) continue;
        const about = { caseId: row.case_id, municipality: row.municipality };
        const setAside = derivation.entrySetAside(entry.event);
        if (setAside !== undefined) aside.push({ caseId: row.case_id, seq: setAside, bySeq: row.seq });
        const event = names.get(entry.event) ?? entry.event;
        const notice = row.again ? undefined : derivation.noticeOf(event, about);
        derived.push({
          queuedAt: row.queued_at,
          again: row.again,
          messages: derivation.messagesOf([event], about),
          ...(notice
            ? { notice: { tone: notice.tone, ...about, seq: row.seq, payload: derivation.payloadOf(notice) } }
            : {}),
        });
      }
      if (aside.length > 0) await writeSetAside(client, aside);
      const written = await writeMessages(client, derived);
      await client.query(`delete from message_queue where ${CHOSEN}`, chosen(done));
      await client.query(
        `update message_queue set held_until = clock_timestamp() + ${HELD} where ${CHOSEN}`,
        chosen(held),
      );
      return { entries: done.length, held: held.length, ...written };
    }),
  );
}

/**
 * Puts every entry about a deadline, and every one that may set another aside, into the queue anew: messages that are there
 * stay, and only the inbox is made.
 */
export async function requeueAll(pool: Pool, tones: Readonly<Record<string, MessageTone>>): Promise<number> {
  return orThrow('journal', async () => {
    const { rowCount } = await pool.query(
      `insert into message_queue (case_id, seq, municipality, again)
       select case_id, seq, municipality, true from case_event where event_type = any($1) on conflict do nothing`,
      [Object.keys(tones)],
    );
    const { rows } = await pool.query<{ n: number }>('select queue_all_set_aside() as n');
    return (rowCount ?? 0) + (rows[0]?.n ?? 0);
  });
}

interface SetAside {
  readonly caseId: string;
  readonly seq: number;
  /** Number of the entry that does. */
  readonly bySeq: number;
}

async function writeSetAside(client: PoolClient, aside: readonly SetAside[]): Promise<void> {
  await client.query(
    `insert into entry_set_aside (case_id, seq, by_seq)
     select "caseId", seq, "bySeq" from jsonb_to_recordset($1::jsonb) as a ("caseId" text, seq integer, "bySeq" integer)
     order by 1, 2 on conflict do nothing`,
    [JSON.stringify(aside)],
  );
}

const CHOSEN = `(case_id, seq) in (select * from unnest($1::text[], $2::integer[]))`;

function chosen(rows: readonly EntryRow[]): unknown[] {
  return [rows.map((row) => row.case_id), rows.map((row) => row.seq)];
}

async function take(client: PoolClient, limit: number): Promise<readonly QueuedRow[]> {
  const { rows } = await client.query<QueuedRow>(
    `with taken as (
       select case_id, seq, queued_at, again from message_queue
       where held_until is null or held_until <= clock_timestamp()
       order by queued_at, case_id, seq limit $1 for update skip locked)
     select ${ENTRY_COLUMNS}, t.queued_at::text, t.again
     from taken t join case_event e using (case_id, seq) order by t.queued_at, e.case_id, e.seq`,
    [limit],
  );
  return rows;
}
