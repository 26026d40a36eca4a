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

  /** Reads a share; undefined where it is not above 0 and at most 1. */
  static from(text: string): Scale | undefined {
    const share = Number(text);
    return share > 0 && share <= 1 ? new Scale(share) : undefined;
  }
}
