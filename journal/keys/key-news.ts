import { Client } from 'pg';

/** Channel of the key database on which destroyed keys and changes of the ring are told. */
export const KEY_CHANNEL = 'sagsgang_keys';

/** What a process is told: a key was destroyed, the ring has a new version, or news may have been missed. */
export type KeyNewsItem =
  { readonly kind: 'destroyed'; readonly keyId: string } | { readonly kind: 'ring' } | { readonly kind: 'missed' };

const PATIENCE_MS = 5_000;
const AGAIN_MS = 1_000;

/**
 * Listens to the key database, so that a process forgets a destroyed key at once and not only when it is too old. A
 * connection that is lost is made again; what may have been missed meanwhile is told as such. Listening is never relied
 * on: without it keys are still asked for again when they are too old.
 */
export class KeyNews {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private connecting: Promise<void> = Promise.resolve();

  constructor(
    private readonly keysUrl: string,
    private readonly tell: (item: KeyNewsItem) => void,
    private readonly againMs = AGAIN_MS,
  ) {}

  /** Begins to listen; settles when it listens or the first attempt has failed. */
  start(): Promise<void> {
    this.connecting = this.connect();
    return this.connecting;
  }

  /** Stops listening. */
  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.connecting;
    await this.client?.end().catch(() => undefined);
  }

  private async connect(): Promise<void> {
    const client = new Client({
      connectionString: this.keysUrl,
      application_name: 'sagsgang keys',
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload = '' }) => this.hear(payload));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${KEY_CHANNEL}`);
      this.tell({ kind: 'missed' });
    } catch {
      this.lost(client);
    }
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.start(), this.againMs);
    this.timer.unref();
  }

  private hear(payload: string): void {
    const [word, keyId] = payload.split(' ');
    if (word === 'destroyed' && keyId !== undefined) this.tell({ kind: 'destroyed', keyId });
    else if (word === 'ring') this.tell({ kind: 'ring' });
  }
}
