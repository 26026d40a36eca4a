import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Instant } from '../../domain/case/kernel/time';
import { canonicalJson } from '../canonical-json';
import type { KeyRing } from '../keys/key-ring';
import type { LedgerState } from './ledger';
import type { ProofProblem } from './problem';

/** Where a verification stands (kontrolpunkt): everything it has found so far, and where it goes on. */
export interface VerifyState {
  /** When it began, before the first case was read, by the clock of the journal's database. */
  readonly startedAt: Instant;
  /** The daily head up to which leaves are checked, and its hash; number 0 where the journal has none. */
  readonly upTo: { readonly number: number; readonly hash: string };
  /** Cases up to and including this id are checked. */
  readonly afterCaseId: string;
  readonly cases: number;
  readonly entries: number;
  readonly late: number;
  readonly problems: readonly ProofProblem[];
  readonly ledger: LedgerState;
}

/** Thrown where a checkpoint is not one of this journal's verifications: damaged, edited, or of another journal. */
export class CheckpointError extends Error {
  constructor() {
    super('The checkpoint cannot be used.');
    this.name = 'CheckpointError';
  }
}

/** A checkpoint as text, sealed with the ring: nobody without it can make a verification pass over cases. */
export function checkpointText(ring: KeyRing, state: VerifyState): string {
  const version = ring.activeVersion;
  return JSON.stringify({ format: 'sagsgang-verify/2', version, mac: macOf(ring, version, state), state });
}

/** Reads a checkpoint. @throws CheckpointError */
export function readCheckpoint(ring: KeyRing, text: string): VerifyState {
  try {
    const { version, mac, state } = JSON.parse(text) as { version: number; mac: string; state: VerifyState };
    if (timingSafeEqual(Buffer.from(mac, 'hex'), Buffer.from(macOf(ring, version, state), 'hex'))) return state;
  } catch {
    throw new CheckpointError();
  }
  throw new CheckpointError();
}

function macOf(ring: KeyRing, version: number, state: VerifyState): string {
  return createHmac('sha256', ring.keyFor('proof', version))
    .update(`verify-checkpoint/2|${canonicalJson(state)}`)
    .digest('hex');
}
