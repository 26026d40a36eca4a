/**
 * Lets a workflow do one thing at a time, in the order in which it was asked. Whoever finds it free goes on at once, so
 * that a command that waits for no other makes no promise: each promise in a workflow costs the worker time.
 */
export class Turn {
  private readonly line: (() => void)[] = [];
  private held = false;

  /** Whether something is being done, or about to be. */
  get taken(): boolean {
    return this.held;
  }

  /** Takes the turn; where it is taken, answers a promise that settles when it has come. Give it back with `pass`. */
  take(): Promise<void> | undefined {
    if (this.held) return new Promise((resolve) => this.line.push(resolve));
    this.held = true;
    return undefined;
  }

  /** Gives the turn to whoever has waited longest. */
  pass(): void {
    const next = this.line.shift();
    if (next) next();
    else this.held = false;
  }

  /** Does something when its turn has come. */
  async run<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.held) await this.take();
    else this.held = true;
    try {
      return await work();
    } finally {
      this.pass();
    }
  }
}
