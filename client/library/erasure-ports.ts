import type { ErasureRecord } from '../../journal/erasure/erasure-store';

/** Erasing cases and what is known of erased ones (sletning). */
export interface ErasureDesk {
  /** What is kept of a case whose erasure was approved, by its id or number; also before the erasure is finished. */
  find(given: string): Promise<ErasureRecord | undefined>;
  /**
   * Carries out an approved erasure, or goes on with one that was cut off, and answers when it is finished.
   *
   * @param watch is told of every step that was carried out
   * @throws BackendRefusal where nobody has approved it
   */
  finish(caseId: string, watch: (record: ErasureRecord) => void): Promise<ErasureRecord>;
}
