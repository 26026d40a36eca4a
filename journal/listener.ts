import { Client } from 'pg';

const PATIENCE_MS = 5_000;
const AGAIN_MS = 1_000;

/** What a {@link Listener} listens to, and whom it tells. */
export interface Listening {
  /** PostgreSQL connection of the database. */
  readonly url: string;
  readonly channel: string;
  /** The connection's name in the database's own lists. */
  readonly name: string;
  /** Told of each notification. */
  readonly heard: (payload: string) => void;
  /** Told when it has begun to listen, first or anew: something may have been missed before. */
  readonly listening: () => void;
  /** Pause before a lost connection is made again, in milliseconds. @default 1000 */
  readonly againMs?: number;
}

/**
 * Listens to a channel of a database. A connection that is lost is made again. Listening is never relied on: whoever
 * listens also looks by itself now and then.
 */
export class Listener {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private connecting: Promise<void> = Promise.resolve();

  constructor(private readonly to: Listening) {}

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
    const { url, channel, name, heard, listening } = this.to;
    const client = new Client({
      connectionString: url,
      application_name: name,
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ payload = '' }) => heard(payload));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${channel}`);
      listening();
    } catch {
      this.lost(client);
    }
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.start(), this.to.againMs ?? AGAIN_MS);
    this.timer.unref();
  }
}
