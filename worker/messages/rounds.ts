import { JournalUnavailableError } from '../../journal/database';

/** Work that is done again and again: at once when nudged, else every so often; never two rounds at a time. */
export class Rounds {
  private nudged = false;
  private stopped = false;
  private failing: string | undefined;
  private wake: () => void = () => undefined;
  private readonly running: Promise<void>;

  constructor(
    private readonly work: () => Promise<void>,
    private readonly pollMs: number,
    /** Told the code of a failure when it begins, and undefined when it is over. */
    private readonly told: (code: string | undefined) => void,
  ) {
    this.running = this.run();
  }

  /** Has the next round begin at once. */
  nudge(): void {
    this.nudged = true;
    this.wake();
  }

  /** Ends after the round that is under way. */
  async stop(): Promise<void> {
    this.stopped = true;
    this.wake();
    await this.running;
  }

  private async run(): Promise<void> {
    while (!this.stopped) {
      this.nudged = false;
      this.tell(await this.round());
      if (!this.nudged && !this.stopped) await this.pause();
    }
  }

  private async round(): Promise<string | undefined> {
    try {
      await this.work();
      return undefined;
    } catch (error) {
      if (error instanceof JournalUnavailableError) return `${error.store}-${error.code}`;
      return error instanceof Error ? error.name : 'unknown';
    }
  }

  private tell(code: string | undefined): void {
    if (code !== this.failing) this.told(code);
    this.failing = code;
  }

  private pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, this.pollMs);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
