import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cloneFolder } from '../../client/connection/home';

/** A case list of the examples. */
export function exampleList(name: string): string {
  return join(cloneFolder(), 'examples', `${name}.csv`);
}

/** A row of a list, by heading. */
export type Fields = Record<string, string>;

/** The first rows of the list of open cases as a file of its own, as `change` leaves them. */
export function shortList(count: number, change: (rows: Fields[]) => Fields[] | void = () => undefined): string {
  const [head = '', ...lines] = readFileSync(exampleList('faxe-aabne-sager'), 'utf8')
    .replace('\u{feff}', '')
    .split('\r\n');
  const headings = head.split(';');
  const plain = lines.filter((line) => line !== '' && !line.includes('"')).slice(0, count);
  const rows = plain.map((line) =>
    Object.fromEntries(line.split(';').map((field, index) => [headings[index] ?? '', field])),
  );
  const changed = change(rows) ?? rows;
  const text = [head, ...changed.map((row) => headings.map((heading) => row[heading] ?? '').join(';')), ''].join(
    '\r\n',
  );
  const file = join(mkdtempSync(join(tmpdir(), 'sagsgang-list-')), 'list.csv');
  writeFileSync(file, `\u{feff}${text}`);
  return file;
}
