import type { Pool } from 'pg';
import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import { isUnavailable, JournalUnavailableError, orThrow } from '../database';
import type { DataKey } from '../keys/data-key';
import type { KeyStore } from '../keys/key-store';
import { iso } from './rows';

/** How a person is reached outside the inbox (kanal). */
export interface PersonChannel {
  readonly initials: string;
  /** E-mail address; absent where the key that reads it cannot be had. */
  readonly email?: string;
  readonly language: 'da' | 'en';
  /** Hour in Copenhagen, 5–20, at which the day's overview is sent. */
  readonly digestHour: number;
  /** Nothing is sent up to and including this day; it waits. */
  readonly pausedUntil?: CivilDay;
}

/** One change of a person's channel. */
export interface ChannelChange {
  readonly at: Instant;
  /** Initials of the one who changed it. */
  readonly by: string;
  readonly removed: boolean;
  /** Whether an address was entered that is not the one it had. */
  readonly newAddress: boolean;
  readonly language: 'da' | 'en' | null;
  readonly digestHour: number | null;
  readonly pausedUntil: CivilDay | null;
}

interface Row {
  readonly initials: string;
  readonly key_id: string;
  readonly address: Buffer;
  readonly language: 'da' | 'en';
  readonly digest_hour: number;
  readonly paused_until: CivilDay | null;
}

/** The key scope of a municipality's addresses and secrets of messages. */
export function channelScope(municipality: string): string {
  return `channels/${municipality}`;
}

/** The key of a municipality's addresses and secrets, made where there is none. @throws JournalUnavailableError */
export async function channelKey(keys: KeyStore, municipality: string): Promise<DataKey> {
  const found = await keys.keyFor({ scope: channelScope(municipality) }, { create: true });
  if (found.kind === 'key') return found.key;
  throw new JournalUnavailableError('keys', isUnavailable(found) ? found.code : 'closed');
}

/** Where people are reached. Addresses are encrypted. Every method throws JournalUnavailableError in an outage. */
export class Channels {
  constructor(
    private readonly pool: Pool,
    private readonly keys: KeyStore,
  ) {}

  /** Everyone with a channel, or one person. */
  find(municipality: string, initials?: string): Promise<readonly PersonChannel[]> {
    return orThrow('journal', async () => {
      const { rows } = await this.pool.query<Row>(
        `select initials, key_id, address, language, digest_hour, to_char(paused_until, 'YYYY-MM-DD') as paused_until
         from person_channel where municipality = $1 and ($2::text is null or initials = $2) order by 1`,
        [municipality, initials ?? null],
      );
      const keys = await this.keys.keysById([...new Set(rows.map(({ key_id }) => key_id))]);
      if (isUnavailable(keys)) throw new JournalUnavailableError(keys.store, keys.code);
      return rows.map((row) => {
        const key = keys.get(row.key_id);
        const email = key?.kind === 'key' ? key.key.open(row.address, about(municipality, row.initials)) : undefined;
        return {
          initials: row.initials,
          ...(email === undefined ? {} : { email: email.toString() }),
          language: row.language,
          digestHour: row.digest_hour,
          ...(row.paused_until === null ? {} : { pausedUntil: row.paused_until }),
        };
      });
    });
  }

  /** Enters or replaces a person's channel; what waited for it is tried at once. @param by who does; @default the person */
  async put(
    municipality: string,
    channel: PersonChannel & { readonly email: string },
    by = channel.initials,
  ): Promise<void> {
    const { initials, email, language, digestHour, pausedUntil } = channel;
    const known = (await this.find(municipality, initials))[0]?.email;
    const key = await channelKey(this.keys, municipality);
    const address = key.seal(Buffer.from(email), about(municipality, initials));
    await orThrow('journal', () =>
      this.pool.query(
        `with put as (
           insert into person_channel (municipality, initials, key_id, address, language, digest_hour, paused_until)
           values ($1, $2, $3, $4, $5, $6, $7)
           on conflict (municipality, initials) do update set key_id = excluded.key_id, address = excluded.address,
             language = excluded.language, digest_hour = excluded.digest_hour, paused_until = excluded.paused_until
         ), noted as (
           insert into person_channel_change (municipality, initials, changed_by, removed, new_address, language,
             digest_hour, paused_until)
           values ($1, $2, $8, false, $9, $5, $6, $7))
         update delivery set next_try = clock_timestamp()
         where municipality = $1 and person = $2 and status = 'queued'
           and last_error in ('no-address', 'address-unreadable', 'paused')`,
        [municipality, initials, key.id, address, language, digestHour, pausedUntil ?? null, by, known !== email],
      ),
    );
  }

  /** Takes a person's channel away: messages stay in the inbox. Answers whether there was one. @param by as of {@link put} */
  remove(municipality: string, initials: string, by = initials): Promise<boolean> {
    return orThrow('journal', async () => {
      const { rowCount } = await this.pool.query(
        `with removed as (delete from person_channel where municipality = $1 and initials = $2 returning initials)
         insert into person_channel_change (municipality, initials, changed_by, removed, new_address)
         select $1, initials, $3, true, false from removed`,
        [municipality, initials, by],
      );
      return rowCount === 1;
    });
  }

  /** Who has changed a person's channel, when, and to what, the earliest first; the addresses themselves are not kept. */
  changes(municipality: string, initials: string): Promise<readonly ChannelChange[]> {
    return orThrow('journal', async () => {
      const { rows } = await this.pool.query<ChannelChange>(
        `select ${iso('changed_at')} as at, changed_by as by, removed, new_address as "newAddress", language,
           digest_hour as "digestHour", to_char(paused_until, 'YYYY-MM-DD') as "pausedUntil"
         from person_channel_change where municipality = $1 and initials = $2 order by changed_at`,
        [municipality, initials],
      );
      return rows;
    });
  }
}

function about(municipality: string, initials: string): Buffer {
  return Buffer.from(JSON.stringify(['channel', municipality, initials]));
}
