/** What has been started, stopped in the opposite order. */
export class Shutdown {
  private readonly steps: (() => Promise<void>)[] = [];
  private readonly kills: (() => void)[] = [];
  private running: Promise<void> | undefined;

  /** Adds what is to be stopped before everything that was added earlier, and how to end it at once. */
  add(stop: () => Promise<void>, kill?: () => void): void {
    this.steps.push(stop);
    if (kill) this.kills.push(kill);
  }

  /** Ends everything at once; data that was committed is safe, the rest is recovered at the next start. */
  kill(): void {
    for (const kill of this.kills) kill();
  }

  /** Stops everything, the latest first; a step that fails does not keep the others from stopping. */
  run(): Promise<void> {
    this.running ??= this.stopAll();
    return this.running;
  }

  private async stopAll(): Promise<void> {
    for (let step = this.steps.pop(); step !== undefined; step = this.steps.pop()) {
      await step().catch((error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
      });
    }
  }
}
