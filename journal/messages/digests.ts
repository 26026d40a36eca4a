import type { Pool } from 'pg';
import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import { civilDayOf, formatLocal, instantOf } from '../../domain/law/calendar/copenhagen';
import { orThrow } from '../database';
import { inTransaction } from './transaction';

/** What came of making a day's overviews: counts, no personal data. */
export interface DigestsMade {
  readonly day: CivilDay;
  /** Overviews made now: one a person. */
  readonly digests: number;
  /** Messages gathered in them. */
  readonly messages: number;
}

interface Reader {
  readonly municipality: string;
  readonly initials: string;
  readonly digest_hour: number;
}

/**
 * Makes the overviews of a day (dagens overblik) for everyone whose hour has come: each gathers what the person was told,
 * not at once, up to that hour and has not had in an overview before, so that days missed are in it too. One a person a
 * day, by the real time; made again it does nothing. Nobody without a message gets one, nor whoever pauses.
 *
 * @throws JournalUnavailableError in an outage
 */
export function makeDigests(pool: Pool, realNow: Instant): Promise<DigestsMade> {
  const day = civilDayOf(realNow);
  const hour = Number(formatLocal(realNow).slice(11, 13));
  return orThrow('journal', async () => {
    const { rows } = await pool.query<Reader>(
      `select municipality, initials, digest_hour from person_channel
       where digest_hour <= $1 and (paused_until is null or paused_until < $2::date) order by 1, 2`,
      [hour, day],
    );
    let digests = 0;
    let messages = 0;
    for (const reader of rows) {
      const gathered = await makeDigest(pool, reader, day);
      digests += gathered > 0 ? 1 : 0;
      messages += gathered;
    }
    return { day, digests, messages };
  });
}

function makeDigest(pool: Pool, { municipality, initials, digest_hour }: Reader, day: CivilDay): Promise<number> {
  const id = `digest:${municipality}:${initials}:${day}`;
  const until = instantOf(day, `${String(digest_hour).padStart(2, '0')}:00`);
  return inTransaction(pool, async (client) => {
    const { rowCount: made } = await client.query(
      `insert into delivery (id, municipality, kind, channel, person)
       select $1, $2, 'digest', 'email', $3 where exists (${WAITING}) on conflict do nothing`,
      [id, municipality, initials, until],
    );
    if (made !== 1) return 0;
    const { rowCount } = await client.query(
      `insert into delivery_message (message_id, delivery_id)
       select w.id, $1 from (${WAITING}) w on conflict do nothing`,
      [id, municipality, initials, until],
    );
    if ((rowCount ?? 0) === 0) await client.query('delete from delivery where id = $1', [id]);
    return rowCount ?? 0;
  });
}

/** Messages that wait for an overview: $2 municipality, $3 person, $4 until when they came in. */
const WAITING = `select m.id from message m
  where m.municipality = $2 and m.person = $3 and not m.urgent and m.queued_at <= $4::timestamptz
    and not exists (select from delivery_message d where d.message_id = m.id) and not is_silenced(m.case_id, m.seq)`;
