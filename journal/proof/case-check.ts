import type { EntryRow } from '../events/entry';
import { ChainCheck } from '../events/verify';
import type { StoredHead } from '../events/verify';
import type { KeyRing } from '../keys/key-ring';
import type { DailyHead } from './daily-head';
import type { StoredLeaf } from './ledger';
import type { ProofProblem } from './problem';

/** What came of checking one case. */
export interface CheckedCase {
  readonly entries: number;
  /** Entries that came into the journal after a daily head, though their time of recording is before it. */
  readonly late: number;
  readonly problems: readonly ProofProblem[];
}

/** Clocks of machines differ, and an entry is on its way for a moment: five minutes are not late. */
const TOLERANCE_MS = 300_000;

/** When the daily heads were sealed, less a tolerance: in milliseconds, by their numbers less one. */
export function sealingTimes(heads: readonly DailyHead[]): readonly number[] {
  return heads.map(({ sealedAt }) => Date.parse(sealedAt) - TOLERANCE_MS);
}

/** The check of one case: its chain, and whether what the daily heads saw of it is still there. */
export class CaseCheck {
  private readonly chain: ChainCheck;
  /** The case's leaves in the order of the entries they name. */
  private readonly leaves: readonly StoredLeaf[];
  private readonly problems: ProofProblem[] = [];
  private entries = 0;
  private late = 0;
  /** The leaf that is to be met next. */
  private next = 0;

  constructor(
    ring: KeyRing,
    private readonly caseId: string,
    leaves: readonly StoredLeaf[],
    private readonly sealed: readonly number[],
  ) {
    this.chain = new ChainCheck(ring);
    this.leaves = [...leaves].sort((one, other) => one.seq - other.seq || one.number - other.number);
  }

  /** Takes the case's next row. */
  take(row: EntryRow): void {
    this.chain.take(row);
    this.entries += 1;
    if (this.isLate(row)) this.late += 1;
    for (let leaf = this.leaves[this.next]; leaf && leaf.seq <= row.seq; leaf = this.leaves[this.next]) {
      const { seq, number } = leaf;
      if (seq < row.seq) this.tell({ code: 'entry-gone', seq, head: number });
      else if (leaf.hash !== row.hash) this.tell({ code: 'entry-replaced', seq, head: number });
      this.next += 1;
    }
  }

  /** What came of it; `head` is the case's own, where it has one. */
  finish(head: StoredHead | undefined): CheckedCase {
    const { caseId, entries, late, problems } = this;
    const unmet = this.leaves.slice(this.next).at(-1);
    if (unmet) {
      const code = entries === 0 ? 'case-missing' : 'entry-gone';
      this.tell({ code, seq: unmet.seq, head: unmet.number });
    }
    const outcome = this.chain.finish(head);
    const broken = outcome.kind === 'broken' ? outcome.problems : [];
    return { entries, late, problems: [...broken.map((problem) => ({ ...problem, caseId })), ...problems] };
  }

  /** Whether the last daily head that did not see the row was sealed after the row says it was recorded. */
  private isLate(row: EntryRow): boolean {
    const seenBy = this.leaves[this.next]?.number ?? this.sealed.length + 1;
    const sealed = this.sealed[seenBy - 2];
    return sealed !== undefined && Date.parse(row.recorded_at) < sealed;
  }

  private tell(problem: Omit<ProofProblem, 'caseId'>): void {
    this.problems.push({ ...problem, caseId: this.caseId });
  }
}
