import type { Instant } from '../../domain/case/kernel/time';
import type { Unavailable } from '../database';
import type { DataKey } from './data-key';

/** A data key, or why there is none. */
export type KeyResult =
  | { readonly kind: 'key'; readonly key: DataKey }
  /** The key was destroyed (slettet): what it encrypted cannot be read by anyone again. */
  | { readonly kind: 'destroyed'; readonly scope: string; readonly keyId: string; readonly destroyedAt: Instant }
  /** No key was ever made for this scope, or no key has this id. */
  | { readonly kind: 'missing' }
  /** The key is there, but the ring lacks its version or the wrapping was altered. */
  | { readonly kind: 'unusable'; readonly keyId: string }
  | Unavailable;

/** What a key is asked for. */
export interface KeyScope {
  /** A case id, a workflow id, or one content of a case. */
  readonly scope: string;
  /** The case a single content belongs to: its keys are destroyed with the case's. */
  readonly parent?: string;
}

/** Why a key cannot be had, as a code for people and logs. */
export type NoKeyCode = 'key-destroyed' | 'key-missing' | 'key-unusable' | 'keys-unavailable';

/** The code of an answer that holds no key. */
export function noKeyCode(result: Exclude<KeyResult, { kind: 'key' }>): NoKeyCode {
  if (result.kind === 'unavailable') return 'keys-unavailable';
  return `key-${result.kind}`;
}
