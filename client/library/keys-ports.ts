import type { RewrapProgress } from '../../journal/keys/rewrap';

/** One version of the key ring and what still needs it. */
export interface RingVersion {
  readonly version: number;
  /** New keys are wrapped and new rows chained under it. */
  readonly active: boolean;
  /** Blind indexes and command keys are looked up by it; it never leaves the ring. */
  readonly index: boolean;
  /** Whether the ring's file holds it. */
  readonly held: boolean;
  /** Data keys wrapped under it. */
  readonly keys: number;
  /** Rows of the journal chained under it, daily heads included; they are verified with it for as long as they are kept. */
  readonly rows: number;
}

/** What a rotation came to. */
export interface Rotation extends RewrapProgress {
  /** The version that is active now; with `prepare`, the one that was added. */
  readonly version: number;
  /** Data keys that were under other versions when it ended: also those that a process without the new ring wrapped meanwhile. */
  readonly left: number;
}

/** The key ring and the data keys (nøgleringen). */
export interface KeyDesk {
  /** The versions in the ring's file and those the databases name, oldest first. */
  versions(): Promise<readonly RingVersion[]>;
  /**
   * Makes a new version active and wraps every data key anew. Called again after an interruption it goes on where it was.
   *
   * @param how `prepare` only adds the version to the file; `rewrapOnly` adds none and finishes an earlier rotation
   */
  rotate(how: 'rotate' | 'prepare' | 'rewrapOnly', watch: (progress: RewrapProgress) => void): Promise<Rotation>;
  /** Takes a version out of the ring's file. @throws BackendRefusal where something still needs it */
  retire(version: number): Promise<void>;
}
