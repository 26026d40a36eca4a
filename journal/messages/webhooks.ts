import { randomBytes, randomUUID } from 'node:crypto';
import type { Pool } from 'pg';
import type { Instant } from '../../domain/case/kernel/time';
import type { NoticeTone } from '../../domain/messages/message';
import { isUnavailable, JournalUnavailableError, orThrow } from '../database';
import type { KeyStore } from '../keys/key-store';
import { channelKey } from './channels';
import { iso } from './rows';

/** Another system that is told of deadlines (webhook). */
export interface Webhook {
  readonly id: string;
  readonly url: string;
  /** What it is told of. */
  readonly tones: readonly NoticeTone[];
  readonly createdAt: Instant;
  /** Initials. */
  readonly createdBy: string;
}

/** Where a notice is sent, and what it is signed with. */
export interface WebhookTarget {
  readonly url: string;
  /** Absent where the key that reads it cannot be had. */
  readonly secret?: Buffer;
}

const SECRET_BYTES = 32;

/** The webhooks of a municipality. Secrets are encrypted. Every method throws JournalUnavailableError in an outage. */
export class Webhooks {
  constructor(
    private readonly pool: Pool,
    private readonly keys: KeyStore,
  ) {}

  /** Those that are told today, the oldest first. */
  list(municipality: string): Promise<readonly Webhook[]> {
    return orThrow('journal', async () => {
      const { rows } = await this.pool.query<Webhook>(
        `select id, url, tones, ${iso('created_at')} as "createdAt", created_by as "createdBy"
         from webhook where municipality = $1 and removed_at is null order by created_at, id`,
        [municipality],
      );
      return rows;
    });
  }

  /** Adds one; its secret is answered this once and never again. It is told of what comes from now on. */
  async add(
    municipality: string,
    given: Pick<Webhook, 'url' | 'tones' | 'createdBy'>,
  ): Promise<{ readonly id: string; readonly secret: Buffer }> {
    const [id, secret] = [randomUUID().slice(0, 8), randomBytes(SECRET_BYTES)];
    const key = await channelKey(this.keys, municipality);
    await orThrow('journal', () =>
      this.pool.query(
        `insert into webhook (id, municipality, url, tones, key_id, secret, created_by)
         values ($1, $2, $3, $4, $5, $6, $7)`,
        [id, municipality, given.url, given.tones, key.id, key.seal(secret, about(municipality, id)), given.createdBy],
      ),
    );
    return { id, secret };
  }

  /** Removes one; what it was not told yet is given up. Answers whether there was one. */
  remove(municipality: string, id: string): Promise<boolean> {
    return orThrow('journal', async () => {
      const { rowCount } = await this.pool.query(
        `update webhook set removed_at = clock_timestamp() where municipality = $1 and id = $2 and removed_at is null`,
        [municipality, id],
      );
      return rowCount === 1;
    });
  }

  /** Where to send to; undefined for one that was removed. */
  target(id: string): Promise<WebhookTarget | undefined> {
    return orThrow('journal', async () => {
      const { rows } = await this.pool.query<{ municipality: string; url: string; key_id: string; secret: Buffer }>(
        'select municipality, url, key_id, secret from webhook where id = $1 and removed_at is null',
        [id],
      );
      const [row] = rows;
      if (!row) return undefined;
      const found = await this.keys.keyById(row.key_id);
      if (isUnavailable(found)) throw new JournalUnavailableError(found.store, found.code);
      const secret = found.kind === 'key' ? found.key.open(row.secret, about(row.municipality, id)) : undefined;
      return { url: row.url, ...(secret === undefined ? {} : { secret }) };
    });
  }
}

function about(municipality: string, id: string): Buffer {
  return Buffer.from(JSON.stringify(['webhook', municipality, id]));
}
