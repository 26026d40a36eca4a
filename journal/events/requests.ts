import type { CaseEvent } from '../../domain/case/kernel/event';
import type { Unavailable } from '../database';
import type { NoKeyCode } from '../keys/key-result';
import type { CaseProjection } from '../projections/rows';

/** Where a case's journal ends: the number and hash of its last entry. */
export interface Head {
  readonly seq: number;
  /** 64 hexadecimal digits. */
  readonly hash: string;
}

/** What an append takes or gives back for its case, in the same transaction. */
export type Claim =
  /** The child's one open case (barnets åbne sag); the index comes from `BlindIndex`. */
  | { readonly kind: 'take' | 'release'; readonly childIndex: string }
  /** The case's number in the system that a case list came from. */
  | { readonly kind: 'source'; readonly sourceIndex: string }
  /** A case number (sagsnummer) of the municipality's series for a year, `2026-000123`; the same one when repeated. */
  | { readonly kind: 'number'; readonly year: number };

/** The answer to a command, kept so that a repeated command gets it again, a refusal too. */
export interface CommandAnswer {
  /** The command's key, chosen by the caller. */
  readonly key: string;
  /** Digest of the command's content: the same key with another one is an error. */
  readonly contentDigest: string;
  /** Any JSON value. Kept encrypted. */
  readonly answer: unknown;
  /** The entries it caused. @default the entries appended with it, none where there are none */
  readonly seqFrom?: number;
  readonly seqTo?: number;
}

/** What belongs to an append beside its entries. */
export interface AppendOptions {
  /** Code of the municipality. */
  readonly municipality: string;
  /** The hash of entry `expectedSeq`, where the caller knows it; else it is looked up. */
  readonly prevHash?: string;
  readonly commands?: readonly CommandAnswer[];
  /**
   * Nothing is appended where one of the commands has been answered before: the result is `conflict`, or `alreadyThere`
   * where these very entries stand in their places. Otherwise the first answer stays and the entries are appended.
   *
   * @default false
   */
  readonly once?: boolean;
  readonly claims?: readonly Claim[];
  /**
   * `refuse`: a claim that another case holds refuses the append. `record`: the entries are appended all the same and
   * the claim is reported, for facts that have already happened (draining an outbox, case lists). @default 'refuse'
   */
  readonly claimMode?: 'refuse' | 'record';
  readonly projection?: CaseProjection;
  /** Entries whose free text gets a key of its own, so that it can be destroyed alone. @default none */
  readonly ownTextKey?: (event: CaseEvent) => boolean;
  /**
   * The cases that an entry's free text is about, where the entry stands in another stream. About one case: the text gets
   * a key of its own under that case, destroyed with the case's. About several: a key of its own in the stream, for the
   * erasure of the first of them to destroy. Nothing is appended where the key of one of the cases is destroyed already.
   *
   * @default none: the text belongs to its own stream
   */
  readonly textOf?: (event: CaseEvent) => readonly string[];
}

/** One case's part of a batch. */
export interface AppendRequest extends AppendOptions {
  readonly caseId: string;
  /** The number of the last entry already there; 0 for a new case. */
  readonly expectedSeq: number;
  /** Numbered from `expectedSeq + 1` without gaps. May be empty to record a refusal's answer. */
  readonly events: readonly CaseEvent[];
}

/** A claim that another case holds. */
export interface HeldClaim {
  readonly kind: 'take' | 'source';
  /** The case that holds it. */
  readonly caseId: string;
}

/** The outcome of an append. Expected outcomes are results; only defects are thrown. */
export type AppendResult =
  | {
      /** `alreadyThere`: the same entries had been appended before. */
      readonly kind: 'appended' | 'alreadyThere';
      readonly seq: number;
      readonly hash: string;
      /** Where a number was claimed. */
      readonly caseNumber?: string;
      /** With `claimMode: 'record'`: claims that other cases hold. */
      readonly held?: readonly HeldClaim[];
    }
  /**
   * Other entries are there, or entries are missing before these, or the previous hash is another; with `once` also: a
   * command has been answered before.
   */
  | { readonly kind: 'conflict'; readonly head: Head }
  | { readonly kind: 'childHasOpenCase'; readonly caseId: string }
  | { readonly kind: 'sourceHasCase'; readonly caseId: string }
  | { readonly kind: 'noKey'; readonly code: NoKeyCode }
  | Unavailable;

/** What the journal knows about a command's key. */
export type FoundAnswer =
  | { readonly kind: 'none' }
  | {
      readonly kind: 'found';
      readonly answer: unknown;
      /** False where the key was used for a command of another content. */
      readonly sameContent: boolean;
      readonly seqFrom?: number;
      readonly seqTo?: number;
    }
  | { readonly kind: 'noKey'; readonly code: NoKeyCode }
  | Unavailable;
