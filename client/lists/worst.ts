import type { ClosureCategory, Colour } from '../../domain/law/judgement';

/** One case in which something is missing, as a list of the worst shows it. Codes and dates only. */
export interface FlawedCase {
  readonly caseNumber: string;
  readonly team: string | undefined;
  readonly worker: string | undefined;
  readonly verdict: Colour | ClosureCategory;
  /** Codes of what can still be mended. */
  readonly outstanding: readonly string[];
  /** Codes of what was done too late, or of all that is unmet in a closed case. */
  readonly lapsed: readonly string[];
}

const severity: Readonly<Record<FlawedCase['verdict'], number>> = {
  red: 0,
  yellow: 1,
  green: 2,
  greater: 0,
  lesser: 1,
  complete: 2,
};

/** The worst cases met so far, of however many: red first, among them those with most outstanding, then most unmet. */
export class Worst {
  private cases: FlawedCase[] = [];
  private met = 0;

  constructor(private readonly most: number) {}

  /** How many flawed cases there were in all. */
  get total(): number {
    return this.met;
  }

  add(one: FlawedCase): void {
    this.met++;
    this.cases.push(one);
    if (this.cases.length > 2 * this.most + 1000) this.cases = this.list();
  }

  /** Worst first; cases equally bad stay in the order of the list. */
  list(): FlawedCase[] {
    return [...this.cases].sort(byBadness).slice(0, this.most);
  }
}

function byBadness(a: FlawedCase, b: FlawedCase): number {
  return (
    severity[a.verdict] - severity[b.verdict] ||
    b.outstanding.length - a.outstanding.length ||
    b.lapsed.length - a.lapsed.length
  );
}
