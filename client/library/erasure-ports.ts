import type { Instant } from '../../domain/case/kernel/time';
import type { ErasureRecord } from '../../journal/erasure/erasure-store';

/** An erased case of which something is left (ufuldstændig sletning). */
export interface ErasureLeft {
  readonly caseId: string;
  /**
   * `readable`: the erasure was finished, and keys of the case are there again, as after restoring an older key store.
   * `unfinished`: it was approved or begun again and has not come to its end.
   * `unrecorded`: the case's key is destroyed, and the journal, restored from before the erasure, has no record of it.
   */
  readonly state: 'readable' | 'unfinished' | 'unrecorded';
  /** Keys of the case and of the texts about it that are there. */
  readonly keys: number;
  /** When it was approved, or begun again; of one without a record, when the key was destroyed. */
  readonly since: Instant;
}

/** Erasing cases and what is known of erased ones (sletning). */
export interface ErasureDesk {
  /** What is kept of a case whose erasure was approved, by its id or number; also before the erasure is finished. */
  find(given: string): Promise<ErasureRecord | undefined>;
  /**
   * Carries out an approved erasure, or goes on with one that was cut off, and answers when it is finished. One that was
   * finished is carried out again where keys of the case are there again; where all is gone, nothing happens. One that the
   * journal lost is carried out on what the tombstone of the case's key tells.
   *
   * @param watch is told of every step that was carried out
   * @throws BackendRefusal where nobody has approved it
   */
  finish(caseId: string, watch: (record: ErasureRecord) => void): Promise<ErasureRecord>;
  /** Erased cases of which something is left, among all or of one; and how many erasures there are. */
  left(caseId?: string): Promise<{ readonly erasures: number; readonly left: readonly ErasureLeft[] }>;
}
