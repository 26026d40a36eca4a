import type { Pool } from 'pg';
import type { CaseEvent } from '../../domain/case/kernel/event';
import type { Unavailable } from '../database';
import { JournalUnavailableError, isUnavailable, orThrow } from '../database';
import type { KeyResult } from '../keys/key-result';
import { noKeyCode } from '../keys/key-result';
import type { KeyStore } from '../keys/key-store';
import type { EntryRow, JournalEntry } from './entry';
import { ENTRY_COLUMNS, headerOf } from './entry';
import { openBody, openText } from './seal';
import { IS_CASE } from './streams';

/** All entries of one case. */
export interface CaseJournal {
  readonly caseId: string;
  readonly municipality: string;
  readonly entries: readonly JournalEntry[];
}

/** Which cases to stream, and how much of each entry. */
export interface StreamOptions {
  /** @default all municipalities */
  readonly municipality?: string;
  /** Leaves out cases up to and including this id: takes a stream up again. */
  readonly afterCaseId?: string;
  /** Whether free text is decrypted as well. @default true */
  readonly text?: boolean;
}

/** Reads an entry of an earlier release in today's form; `newer` is one that a newer release wrote. */
export type Upcast = (event: CaseEvent) => CaseEvent | 'newer';

/** What rows are opened with. */
export interface Opening {
  readonly keys: KeyStore;
  /** Every entry that leaves the journal passes here. @default as it was written */
  readonly upcast?: Upcast | undefined;
}

const PAGE_ENTRIES = 4000;
const PAGE_CASES = 2000;

/** Decrypts rows, fetching the keys they need together, and reads them in today's form. */
export async function openRows(
  rows: readonly EntryRow[],
  { keys, upcast }: Opening,
  withText: boolean,
): Promise<JournalEntry[] | Unavailable> {
  const ids = new Set<string>();
  for (const row of rows) {
    ids.add(row.key_id);
    if (withText && row.text_key_id !== null) ids.add(row.text_key_id);
  }
  const found = await keys.keysById([...ids]);
  return isUnavailable(found) ? found : rows.map((row) => inTodaysForm(openRow(row, found, withText), upcast));
}

/** Streams cases with all their entries, in the order of their ids, holding one page in memory and one under way. */
export async function* streamCases(pool: Pool, opening: Opening, options: StreamOptions): AsyncGenerator<CaseJournal> {
  let page: Promise<readonly EntryRow[][]> = nextPage(pool, options, options.afterCaseId ?? '');
  for (;;) {
    const cases = await page;
    const last = cases.at(-1)?.[0]?.case_id;
    if (last === undefined) return;
    page = nextPage(pool, options, last);
    page.catch(() => undefined);
    const entries = await openRows(cases.flat(), opening, options.text ?? true);
    if (isUnavailable(entries)) throw new JournalUnavailableError(entries.store, entries.code);
    let from = 0;
    for (const rows of cases) {
      const [first] = rows;
      const until = from + rows.length;
      if (first) {
        yield { caseId: first.case_id, municipality: first.municipality, entries: entries.slice(from, until) };
      }
      from = until;
    }
  }
}

async function nextPage(pool: Pool, options: StreamOptions, after: string): Promise<EntryRow[][]> {
  return orThrow('journal', async () => {
    const { rows: heads } = await pool.query<{ case_id: string; seq: number }>(
      `select case_id, seq from case_head
       where ($1::text is null or municipality = $1) and case_id > $2 and ${IS_CASE} and seq > 0
       order by case_id limit ${PAGE_CASES}`,
      [options.municipality ?? null, after],
    );
    let entries = 0;
    const end = heads.findIndex((head) => (entries += head.seq) >= PAGE_ENTRIES);
    const ids = (end === -1 ? heads : heads.slice(0, end + 1)).map((head) => head.case_id);
    const { rows } = await pool.query<EntryRow>(
      `select ${ENTRY_COLUMNS} from case_event e where e.case_id = any($1::text[]) order by e.case_id, e.seq`,
      [ids],
    );
    return byCase(rows);
  });
}

function byCase(rows: readonly EntryRow[]): EntryRow[][] {
  const cases: EntryRow[][] = [];
  for (const row of rows) {
    const current = cases.at(-1);
    if (current?.[0]?.case_id === row.case_id) current.push(row);
    else cases.push([row]);
  }
  return cases;
}

function openRow(row: EntryRow, keys: ReadonlyMap<string, KeyResult>, withText: boolean): JournalEntry {
  const unread = { header: headerOf(row), prevHash: row.prev_hash, hash: row.hash };
  const key = keys.get(row.key_id) ?? { kind: 'missing' };
  if (key.kind !== 'key') return { ...unread, unreadable: noKeyCode(key) };
  const entry = openBody(row, key.key);
  if (entry?.event === undefined) return { ...unread, unreadable: 'entry-altered' };
  if (row.text_key_id === null) return entry;
  if (!withText) return { ...entry, textUnreadable: 'not-asked-for' };
  const textKey = keys.get(row.text_key_id) ?? { kind: 'missing' };
  if (textKey.kind !== 'key') return { ...entry, textUnreadable: noKeyCode(textKey) };
  const text = openText(row, textKey.key);
  return text === undefined
    ? { ...entry, textUnreadable: 'entry-altered' }
    : { ...entry, event: { ...entry.event, text } };
}

function inTodaysForm(entry: JournalEntry, upcast: Upcast | undefined): JournalEntry {
  const { header, prevHash, hash, event } = entry;
  const today = event && upcast?.(event);
  if (today === 'newer') return { header, prevHash, hash, unreadable: 'newer-release' };
  return today ? { ...entry, event: today } : entry;
}
