import { createHmac } from 'node:crypto';
import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import type { KeyRing } from '../keys/key-ring';

/** What a daily head says, before it is sealed. Counts, days and hashes: no personal data, no id of a case. */
export interface HeadContent {
  /** From 1 without gaps. */
  readonly number: number;
  /** The civil day in Copenhagen on which it was sealed; no day has two. */
  readonly day: CivilDay;
  /** By the clock of whoever sealed it. */
  readonly sealedAt: Instant;
  /** Cases with at least one entry. */
  readonly cases: number;
  /** Entries of all cases together. */
  readonly entries: number;
  /** Merkle root over all cases in the order of their ids, in hexadecimal. */
  readonly root: string;
  /** Cases that are new or have got entries since the head before. */
  readonly changed: number;
  /** Merkle root over those cases alone, in hexadecimal. */
  readonly changes: string;
  /** Hash of the head before; of the first one 32 zero bytes. */
  readonly prevHash: string;
  /** The version of the key ring under which it is sealed. */
  readonly chainVersion: number;
}

/** The daily head (dagens hoved): one line about the whole journal, chained to the one before it. */
export interface DailyHead extends HeadContent {
  /** The keyed hash over all of the above, in hexadecimal. */
  readonly hash: string;
}

/** The hash before the first daily head: 32 zero bytes, in hexadecimal. */
export const FIRST_PREV_HASH = '00'.repeat(32);

/**
 * The keyed hash of a daily head: HMAC-SHA256 under a key of the ring that is used for the proof only.
 *
 * @throws KeyRingError where the ring does not hold the version.
 */
export function headHash(ring: KeyRing, head: HeadContent): string {
  const content = [
    head.number,
    head.day,
    head.sealedAt,
    head.cases,
    head.entries,
    head.root,
    head.changed,
    head.changes,
    head.prevHash,
    head.chainVersion,
  ];
  return createHmac('sha256', ring.keyFor('proof', head.chainVersion))
    .update(`daily-head/1|${JSON.stringify(content)}`)
    .digest('hex');
}

/** A row of `daily_head` as selected by {@link HEAD_COLUMNS}. */
export interface HeadRow extends Omit<DailyHead, 'entries'> {
  /** A 64-bit number comes as text. */
  readonly entries: string;
}

/** The columns of {@link HeadRow}. */
export const HEAD_COLUMNS = `number, to_char(day, 'YYYY-MM-DD') as day,
  to_char(sealed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "sealedAt", cases, entries,
  encode(root, 'hex') as root, changed, encode(changes, 'hex') as changes, encode(prev_hash, 'hex') as "prevHash",
  chain_version as "chainVersion", encode(hash, 'hex') as hash`;

/** The daily head of a stored row. */
export function headOfRow(row: HeadRow): DailyHead {
  return { ...row, entries: Number(row.entries) };
}
