import { readFileSync } from 'node:fs';
import { exampleList } from './import-lists';

/** A row of Nyborg's list by its headings; days as `2023-06-05`, with minutes as `2023-06-05 14:12`. */
export type Row = Readonly<Record<string, string>>;

/** The rows of the list, from its cells alone: nothing here knows Sagsgang's rules or figures. */
export const nyborgRows: readonly Row[] = rowsOf(readFileSync(exampleList('nyborg-underretninger'), 'utf8'));

function rowsOf(text: string): readonly Row[] {
  const [head = '', ...lines] = text.replace('\u{feff}', '').trim().split('\r\n');
  const headings = head.split(';');
  return lines.map((line) => {
    // A quoted text may hold semicolons.
    const cells = line.match(/("[^"]*"|[^;"]*)(?:;|$)/g) ?? [];
    const cell = (index: number): string => (cells[index] ?? '').replace(/;$/, '');
    return Object.fromEntries(headings.map((heading, index) => [heading, turned(cell(index))]));
  });
}

function turned(cell: string): string {
  return cell.replace(/^(\d\d)-(\d\d)-(\d{4})/, '$3-$2-$1');
}

/** The day of a cell; empty where it is blank. */
export const dayIn = (row: Row, heading: string): string => (row[heading] ?? '').slice(0, 10);
/** Whether something is recorded to have happened by the end of a day. */
export const isBy = (row: Row, heading: string, day: string): boolean => !!row[heading] && dayIn(row, heading) <= day;

/** Whether the case of a row was open at the end of a day. */
export function openOn(row: Row, day: string): boolean {
  return isBy(row, 'oprettet', day) && !isBy(row, 'lukket', day);
}

/**
 * Whether a conversation with the child was judged necessary, and there is neither one nor a complete waiver: a reason for
 * leaving it out and another source of the child's view.
 */
export function lacksTalk(row: Row): boolean {
  const has = (heading: string): boolean => (row[heading] ?? '') !== '';
  const isWaived = has('børnesamtale_fravalgt') && has('barnets_perspektiv_kilde');
  return row['børnesamtale_nødvendig'] === 'ja' && !has('børnesamtale') && !isWaived;
}
