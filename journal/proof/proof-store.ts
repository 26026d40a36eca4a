import type { Pool } from 'pg';
import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import type { Unavailable } from '../database';
import { orUnavailable } from '../database';
import type { KeyRing } from '../keys/key-ring';
import type { VerifyState } from './checkpoint';
import { checkpointText, readCheckpoint } from './checkpoint';
import type { DailyHead } from './daily-head';
import type { SealedDay } from './seal-day';
import { sealDay } from './seal-day';
import { firstHeadAfter, headOfDay, lastHead, readCoverage, readHeads } from './stored-heads';
import type { Coverage, Covered } from './stored-heads';
import type { Verification, VerifyOptions } from './verify-journal';
import { verifyJournal } from './verify-journal';

/** A daily head that was looked for, if there is one. */
export type FoundHead = { readonly kind: 'found'; readonly head: DailyHead } | { readonly kind: 'none' } | Unavailable;

const TIMEOUT_MS = 60_000;

/** The proof of the journal (beviset): the daily heads, and the verification that goes by them. */
export class ProofStore {
  constructor(
    private readonly pool: Pool,
    private readonly ring: KeyRing,
  ) {}

  /** Seals the journal as it stands. @throws JournalUnavailableError in an outage; nothing is written then */
  sealDay(at: Instant, onProgress?: (cases: number) => void): Promise<SealedDay> {
    return sealDay(this.pool, this.ring, at, onProgress);
  }

  /** All daily heads in the order of their numbers. */
  async heads(): Promise<{ readonly kind: 'heads'; readonly heads: readonly DailyHead[] } | Unavailable> {
    return orUnavailable('journal', TIMEOUT_MS, async () => ({
      kind: 'heads' as const,
      heads: await readHeads(this.pool),
    }));
  }

  /** The last daily head. */
  latest(): Promise<FoundHead> {
    return this.find(() => lastHead(this.pool));
  }

  /** The daily head of a day. */
  headOf(day: CivilDay): Promise<FoundHead> {
    return this.find(() => headOfDay(this.pool, day));
  }

  /**
   * The first daily head sealed after an instant. Its hash cannot be known before, and nobody without the key ring can
   * choose it: a random value on which others can agree afterwards. Where an entry is told, the head covers it, so that
   * it was sealed after that entry by the journal itself, whatever the clocks say.
   */
  headAfter(instant: Instant, covered?: Covered): Promise<FoundHead> {
    return this.find(() => firstHeadAfter(this.pool, instant, covered));
  }

  /** How much of a case, or of an undertaking, the heads cover; in the order of their numbers. */
  async coverage(
    caseId: string,
  ): Promise<{ readonly kind: 'coverage'; readonly coverage: readonly Coverage[] } | Unavailable> {
    return orUnavailable('journal', TIMEOUT_MS, async () => ({
      kind: 'coverage' as const,
      coverage: await readCoverage(this.pool, caseId),
    }));
  }

  /** Verifies the journal. @throws JournalUnavailableError, CheckpointError: see `verifyJournal` */
  verify(options: VerifyOptions = {}): Promise<Verification> {
    return verifyJournal(this.pool, this.ring, options);
  }

  /** Where a verification stands, as text to be kept in a file. */
  checkpoint(state: VerifyState): string {
    return checkpointText(this.ring, state);
  }

  /** Where a verification stood. @throws CheckpointError where the text is none of this ring's, or was edited */
  readCheckpoint(text: string): VerifyState {
    return readCheckpoint(this.ring, text);
  }

  private find(look: () => Promise<DailyHead | undefined>): Promise<FoundHead> {
    return orUnavailable('journal', TIMEOUT_MS, async (): Promise<FoundHead> => {
      const head = await look();
      return head ? { kind: 'found', head } : { kind: 'none' };
    });
  }
}
