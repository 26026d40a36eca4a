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

/** What of an entry is encrypted under the case's key; its free text is encrypted apart. */
type EntryBody = Pick<
  CaseEvent,
  'happenedAt' | 'law' | 'data' | 'corrects' | 'folded' | 'key' | 'clockOffsetMs' | 'texts' | 'textDigest'
>;

/** Encrypts an entry. The same entry of the same case always gives the same bytes. */
export function sealEntry(
  event: CaseEvent,
  about: { readonly caseId: string; readonly municipality: string },
  keys: EntryKeys,
  blindIndex: BlindIndex,
): SealedEntry {
  const hasText = event.text !== undefined && Object.keys(event.text).length > 0;
  const header: EntryHeader = {
    caseId: about.caseId,
    seq: event.seq,
    municipality: about.municipality,
    type: event.type,
    happenedOn: civilDayOf(event.happenedAt),
    recordedAt: event.recordedAt,
    by: event.by,
    role: event.role,
    source: event.source,
    commandDigest: blindIndex.ofCommandKey(about.caseId, event.key),
    keyId: keys.data.id,
    textKeyId: hasText ? keys.text.id : null,
  };
  const { happenedAt, law, data, corrects, folded, key, clockOffsetMs, textDigest } = event;
  const texts = hasText ? Object.keys(event.text) : undefined;
  const body = canonicalJson({ happenedAt, law, data, corrects, folded, key, clockOffsetMs, texts, textDigest });
  const plain = headerText(header);
  return {
    header,
    headerText: plain,
    ciphertext: keys.data.sealRepeatably(Buffer.from(body), Buffer.from(plain)),
    textCiphertext: hasText
      ? keys.text.sealRepeatably(Buffer.from(canonicalJson(event.text)), aboutText(plain))
      : null,
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
