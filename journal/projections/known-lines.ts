import { createHash } from 'node:crypto';
import type { Instant } from '../../domain/case/kernel/time';
import { Recent } from '../keys/recent';
import type { CaseProjection } from './rows';

/** When a case's deadlines and controls were last written: after which entry, and judged as of which instant. */
export interface Written {
  readonly seq: number;
  readonly asOf: Instant;
}

/** A case's deadlines and controls as an append brings them. */
export interface BroughtLines {
  readonly digest: string;
  /** Set where the same lines were written with the entry before these: they need not be sent again. */
  readonly since?: Written;
}

const CASES = 10_000;

/**
 * The deadlines and controls that this process has written, by case, as digests. Most entries, a note, change none of
 * them, and writing them is most of the work of an append.
 */
export class KnownLines {
  private readonly known = new Recent<string, Written & { readonly digest: string }>(CASES);

  /** What a projection brings. @param expectedSeq number of the case's last entry before these */
  broughtBy({ overview, deadlines, controls, submissions = [] }: CaseProjection, expectedSeq: number): BroughtLines {
    const digest = createHash('sha256')
      .update(JSON.stringify([deadlines, controls, submissions]))
      .digest('base64');
    const known = this.known.get(overview.caseId);
    const same = known?.seq === expectedSeq && known.digest === digest && overview.seq > expectedSeq;
    return same ? { digest, since: { seq: known.seq, asOf: known.asOf } } : { digest };
  }

  /** Takes in that a projection has been written. */
  wrote({ overview: { caseId, seq, asOf } }: CaseProjection, { digest }: BroughtLines): void {
    this.known.set(caseId, { seq, asOf, digest });
  }

  /** Forgets a case: its rows may be another's by now. */
  forget(caseId: string): void {
    this.known.delete(caseId);
  }
}
