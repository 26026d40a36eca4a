import type { CaseEvent, Role, Source } from '../../domain/case/kernel/event';
import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import type { NoKeyCode } from '../keys/key-result';

/** The plain part of an entry: readable in the database, by erased cases too. Codes and dates, no personal data. */
export interface EntryHeader {
  readonly caseId: string;
  readonly seq: number;
  readonly municipality: string;
  readonly type: string;
  /** The civil day in Copenhagen on which it happened. */
  readonly happenedOn: CivilDay;
  readonly recordedAt: Instant;
  readonly by: string;
  readonly role: Role;
  readonly source: Source;
  /** The command's key as a keyed digest, in hexadecimal. */
  readonly commandDigest: string;
  readonly keyId: string;
  /** The key of its free text; the case's own, or one of the text's own. `null` for entries without text. */
  readonly textKeyId: string | null;
}

/** One entry of a case's journal as read (journalpost med kædeoplysninger). */
export interface JournalEntry {
  readonly header: EntryHeader;
  readonly prevHash: string;
  readonly hash: string;
  /** The entry itself; absent where `unreadable` says why. */
  readonly event?: CaseEvent;
  /** Why the entry cannot be read: its key was destroyed or cannot be used, the row was altered, or a newer release wrote it. */
  readonly unreadable?: NoKeyCode | 'entry-altered' | 'newer-release';
  /** Why only its free text cannot be read, or `not-asked-for`. */
  readonly textUnreadable?: NoKeyCode | 'entry-altered' | 'not-asked-for';
}

/** The plain columns in the one form that is authenticated and chained. */
export function headerText(header: EntryHeader): string {
  return JSON.stringify([
    header.caseId,
    header.seq,
    header.municipality,
    header.type,
    header.happenedOn,
    header.recordedAt,
    header.by,
    header.role,
    header.source,
    header.commandDigest,
    header.keyId,
    header.textKeyId,
  ]);
}

/** A row of `case_event` as selected by {@link ENTRY_COLUMNS}. */
export interface EntryRow {
  readonly case_id: string;
  readonly seq: number;
  readonly municipality: string;
  readonly event_type: string;
  readonly happened_on: string;
  readonly recorded_at: string;
  readonly recorded_by: string;
  readonly role: Role;
  readonly source: Source;
  readonly command_digest: string;
  readonly key_id: string;
  readonly ciphertext: Buffer;
  readonly text_key_id: string | null;
  readonly text_ciphertext: Buffer | null;
  readonly chain_version: number;
  readonly prev_hash: string;
  readonly hash: string;
}

/** The columns of {@link EntryRow}, with instants and days in the form in which they were chained. */
export const ENTRY_COLUMNS = `e.case_id, e.seq, e.municipality, e.event_type,
  to_char(e.happened_on, 'YYYY-MM-DD') as happened_on,
  to_char(e.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as recorded_at,
  e.recorded_by, e.role, e.source, encode(e.command_digest, 'hex') as command_digest, e.key_id, e.ciphertext,
  e.text_key_id, e.text_ciphertext, e.chain_version, encode(e.prev_hash, 'hex') as prev_hash,
  encode(e.hash, 'hex') as hash`;

/** The header of a stored row. */
export function headerOf(row: EntryRow): EntryHeader {
  return {
    caseId: row.case_id,
    seq: row.seq,
    municipality: row.municipality,
    type: row.event_type,
    happenedOn: row.happened_on,
    recordedAt: row.recorded_at,
    by: row.recorded_by,
    role: row.role,
    source: row.source,
    commandDigest: row.command_digest,
    keyId: row.key_id,
    textKeyId: row.text_key_id,
  };
}
