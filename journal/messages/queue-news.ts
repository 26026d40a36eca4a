import { Client } from 'pg';

const CHANNEL = 'sagsgang_messages';
const PATIENCE_MS = 5_000;
const AGAIN_MS = 1_000;

/**
 * Listens to the journal's database for new entries in the message queue. Never relied on: who listens also looks by
 * itself now and then. A connection that is lost is made again.
 */
export class QueueNews {
  private client: Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;
  private connecting: Promise<void> = Promise.resolve();

  constructor(
    private readonly journalUrl: string,
    private readonly tell: () => void,
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
      connectionString: this.journalUrl,
      application_name: 'sagsgang messages',
      keepAlive: true,
      connectionTimeoutMillis: PATIENCE_MS,
    });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', () => this.tell());
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      this.tell();
    } catch {
      this.lost(client);
    }
  }

  private lost(client: Client): void {
    if (this.client !== client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    if (this.stopped) return;
    this.timer = setTimeout(() => void this.start(), AGAIN_MS);
    this.timer.unref();
  }
}
