/** How much of a bench is done: 1 is what the documented figures were measured with, less is for trying it out. */
export class Scale {
  constructor(private readonly share = 1) {}

  /** That share of a count; at least one. */
  of(count: number): number {
    return Math.max(1, Math.round(count * this.share));
  }

  /** What tells a figure of less than a whole bench from one of a whole. */
  get mark(): { readonly scale?: number } {
    return this.share === 1 ? {} : { scale: this.share };
  }

  /**
   * Takes `--scale n` out of the arguments of a run; the rest are names of benches.
   *
   * @returns no scale where `n` is not above 0 and at most 1
   */
  static from(argv: readonly string[]): { readonly scale?: Scale; readonly names: readonly string[] } {
    const at = argv.indexOf('--scale');
    if (at < 0) return { scale: new Scale(), names: argv };
    const share = Number(argv[at + 1]);
    const names = argv.toSpliced(at, 2);
    return share > 0 && share <= 1 ? { scale: new Scale(share), names } : { names };
  }
}
