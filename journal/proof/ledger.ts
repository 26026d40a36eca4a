import type { DailyHead } from './daily-head';
import type { Leaf, MerkleState } from './merkle';
import { MerkleTree, leafHash } from './merkle';
import type { ProofProblem } from './problem';

/** A leaf as it is stored: with the number of the daily head that saw it. */
export interface StoredLeaf extends Leaf {
  readonly number: number;
}

/** What of one head has been recomputed so far: new cases, new entries, and the tree over its own leaves. */
export interface LedgerLine extends MerkleState {
  readonly number: number;
  readonly cases: number;
  readonly entries: number;
}

/** A ledger under way as it can be put aside. */
export interface LedgerState {
  readonly lines: readonly LedgerLine[];
  readonly all: MerkleState;
}

interface Line {
  cases: number;
  entries: number;
  readonly changes: MerkleTree;
}

/**
 * What the stored leaves add up to, head by head, in one passage over the cases in the order of their ids: the counts and
 * the tree of changes of every head, and the tree over all cases of the last one. With the changes of all heads right,
 * and the chain of heads unbroken, the cases as of every earlier head are right as well.
 */
export class Ledger {
  private readonly lines: Map<number, Line>;
  private readonly all: MerkleTree;

  constructor(state: LedgerState = { lines: [], all: { count: 0, peaks: [] } }) {
    this.lines = new Map(
      state.lines.map(({ number, cases, entries, ...tree }) => [
        number,
        { cases, entries, changes: new MerkleTree(tree) },
      ]),
    );
    this.all = new MerkleTree(state.all);
  }

  /** Takes the leaves of the next case, the oldest first. */
  take(leaves: readonly StoredLeaf[]): void {
    let before: StoredLeaf | undefined;
    for (const leaf of leaves) {
      const line = this.line(leaf.number);
      if (before === undefined) line.cases += 1;
      line.entries += leaf.seq - (before?.seq ?? 0);
      line.changes.add(leafHash(leaf));
      before = leaf;
    }
    if (before !== undefined) this.all.add(leafHash(before));
  }

  /** What does not add up. `heads` are those whose leaves were taken. */
  compare(heads: readonly DailyHead[]): ProofProblem[] {
    const problems: ProofProblem[] = [];
    const sum = { cases: 0, entries: 0 };
    for (const head of heads) {
      const line = this.line(head.number);
      sum.cases += line.cases;
      sum.entries += line.entries;
      if (line.changes.count !== head.changed || line.changes.root() !== head.changes) {
        problems.push({ code: 'daily-leaves-altered', head: head.number });
      }
      const isLast = head === heads.at(-1);
      if (sum.cases !== head.cases || sum.entries !== head.entries || (isLast && this.all.root() !== head.root)) {
        problems.push({ code: 'daily-root-differs', head: head.number });
      }
    }
    return problems;
  }

  /** What the ledger can be taken up from again. */
  state(): LedgerState {
    const lines = [...this.lines].map(([number, { changes, ...sums }]) => ({ number, ...sums, ...changes.state() }));
    return { lines, all: this.all.state() };
  }

  private line(number: number): Line {
    const known = this.lines.get(number);
    if (known) return known;
    const line = { cases: 0, entries: 0, changes: new MerkleTree() };
    this.lines.set(number, line);
    return line;
  }
}
