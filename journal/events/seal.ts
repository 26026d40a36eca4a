import type { CaseEvent } from '../../domain/case/kernel/event';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import type { BlindIndex } from '../blind-index';
import { canonicalJson } from '../canonical-json';
import type { DataKey } from '../keys/data-key';
import type { EntryHeader, EntryRow, JournalEntry } from './entry';
import { headerOf, headerText } from './entry';

/** An entry encrypted and ready to be chained. */
export interface SealedEntry {
  readonly header: EntryHeader;
  readonly headerText: string;
  readonly ciphertext: Buffer;
  readonly textCiphertext: Buffer | null;
}

/** The keys of one entry: that of its data, and that of its free text (the same unless the text has one of its own). */
export interface EntryKeys {
  readonly data: DataKey;
  readonly text: DataKey;
}

/** What of an entry is encrypted under the case's key: everything but the plain columns and the free text. */
type EntryBody = Omit<CaseEvent, 'seq' | 'type' | 'recordedAt' | 'by' | 'role' | 'source' | 'text'>;

/**
 * Encrypts an entry. The same entry of the same case always gives the same bytes. The names of its texts are kept with
 * the data, so that they are known where the texts are not read or no longer readable.
 */
export function sealEntry(
  event: CaseEvent,
  about: { readonly caseId: string; readonly municipality: string },
  keys: EntryKeys,
  blindIndex: BlindIndex,
): SealedEntry {
  const { seq, type, recordedAt, by, role, source, text, ...rest } = event;
  const names = Object.keys(text ?? {});
  const hasText = names.length > 0;
  const header: EntryHeader = {
    caseId: about.caseId,
    seq,
    municipality: about.municipality,
    type,
    happenedOn: civilDayOf(event.happenedAt),
    recordedAt,
    by,
    role,
    source,
    commandDigest: blindIndex.ofCommandKey(about.caseId, event.key),
    keyId: keys.data.id,
    textKeyId: hasText ? keys.text.id : null,
  };
  const body: EntryBody = hasText ? { ...rest, texts: names } : rest;
  const plain = headerText(header);
  return {
    header,
    headerText: plain,
    ciphertext: keys.data.sealRepeatably(Buffer.from(canonicalJson(body)), Buffer.from(plain)),
    textCiphertext: hasText ? keys.text.sealRepeatably(Buffer.from(JSON.stringify(text)), aboutText(plain)) : null,
  };
}

/** Decrypts the data of a stored row; `undefined` where it was altered. */
export function openBody(row: EntryRow, key: DataKey): JournalEntry | undefined {
  const header = headerOf(row);
  const plain = key.open(row.ciphertext, Buffer.from(headerText(header)));
  if (plain === undefined) return undefined;
  const body = JSON.parse(plain.toString()) as EntryBody;
  const event: CaseEvent = {
    ...body,
    seq: row.seq,
    type: row.event_type,
    recordedAt: row.recorded_at,
    by: row.recorded_by,
    role: row.role,
    source: row.source,
  };
  return { header, prevHash: row.prev_hash, hash: row.hash, event };
}

/** Decrypts the free text of a stored row; `undefined` where it was altered. */
export function openText(row: EntryRow, key: DataKey): Readonly<Record<string, string>> | undefined {
  if (row.text_ciphertext === null) return undefined;
  const plain = key.open(row.text_ciphertext, aboutText(headerText(headerOf(row))));
  return plain === undefined ? undefined : (JSON.parse(plain.toString()) as Record<string, string>);
}

function aboutText(header: string): Buffer {
  return Buffer.from(`text|${header}`);
}
