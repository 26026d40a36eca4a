/** Lets a limited number of tasks of one name run at once; the others wait in line, the first to come first. */
export class Turnstile {
  private readonly lines = new Map<string, { running: number; readonly waiting: (() => void)[] }>();

  /** @param most Tasks of one name that run at once; at least 1. */
  constructor(private readonly most: number) {}

  /** Runs a task when it is its turn; answers what it answers. */
  async pass<T>(name: string, task: () => Promise<T>): Promise<T> {
    const line = this.lines.get(name) ?? { running: 0, waiting: [] };
    this.lines.set(name, line);
    if (line.running < this.most) line.running += 1;
    else await new Promise<void>((resolve) => line.waiting.push(resolve));
    try {
      return await task();
    } finally {
      const next = line.waiting.shift();
      if (next) next();
      else if ((line.running -= 1) === 0) this.lines.delete(name);
    }
  }
}
