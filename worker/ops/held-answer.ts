/** An answer that is asked for anew only when it is older than `freshMs`: what scrapes may ask as often as they like. */
export class HeldAnswer<T> {
  private asked: Promise<T> | undefined;
  private askedAt = Number.NEGATIVE_INFINITY;

  constructor(
    private readonly freshMs: number,
    private readonly ask: () => Promise<T>,
    private readonly monotonicMs: () => number = () => performance.now(),
  ) {}

  /** The answer, at most `freshMs` old. */
  get(): Promise<T> {
    if (this.asked === undefined || this.monotonicMs() - this.askedAt >= this.freshMs) {
      this.askedAt = this.monotonicMs();
      this.asked = this.ask();
    }
    return this.asked;
  }
}
