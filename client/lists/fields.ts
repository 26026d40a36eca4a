const QUOTE = '"';

/**
 * The fields of one record (RFC 4180), spaces around them taken off; `undefined` where a quotation mark is left open,
 * stands inside an unquoted field, or is followed by more text.
 */
export function fieldsOf(record: string, separator: string): string[] | undefined {
  if (!record.includes(QUOTE)) return record.split(separator).map((field) => field.trim());
  const fields: string[] = [];
  for (let at = 0; ;) {
    const field = record[at] === QUOTE ? quotedFrom(record, at, separator) : plainFrom(record, at, separator);
    if (!field) return undefined;
    fields.push(field.text.trim());
    if (field.next > record.length) return fields;
    at = field.next;
  }
}

interface Found {
  readonly text: string;
  /** Where the next field begins; beyond the record's end after the last one. */
  readonly next: number;
}

function plainFrom(record: string, at: number, separator: string): Found | undefined {
  const end = record.indexOf(separator, at);
  const text = record.slice(at, end < 0 ? undefined : end);
  if (text.includes(QUOTE)) return undefined;
  return { text, next: end < 0 ? record.length + 1 : end + 1 };
}

function quotedFrom(record: string, at: number, separator: string): Found | undefined {
  let text = '';
  for (let from = at + 1; ;) {
    const end = record.indexOf(QUOTE, from);
    if (end < 0) return undefined;
    text += record.slice(from, end);
    const after = record[end + 1];
    if (after === undefined || after === separator) return { text, next: end + 2 };
    if (after !== QUOTE) return undefined;
    text += QUOTE;
    from = end + 2;
  }
}

/** How many quotation marks a text has. */
export function countQuotes(text: string): number {
  let count = 0;
  for (let at = text.indexOf(QUOTE); at >= 0; at = text.indexOf(QUOTE, at + 1)) count++;
  return count;
}
