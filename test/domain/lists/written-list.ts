import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readCaseList, type ListItem } from '../../../client/lists/read-list';
import { listColumns } from '../../../domain/case/from-list/columns';
import type { ListRow } from '../../../domain/case/from-list/columns';
import type { Problem } from '../../../client/lists/problem';

/** The headings of a case list in the order of the form. */
export const headings: readonly string[] = Object.values(listColumns).map(({ heading }) => heading);

/** One line of a case list. */
export function line(values: Readonly<Record<string, string>>): string {
  return headings.map((heading) => values[heading] ?? '').join(';');
}

/** A case list as a spreadsheet writes it. */
export function listOf(...lines: readonly string[]): string {
  return `\ufeff${[headings.join(';'), ...lines].join('\r\n')}\r\n`;
}

/** What reading a list brought up. */
export interface ReadBack {
  readonly rows: readonly ListRow[];
  readonly problems: readonly Problem[];
}

/** A folder for the lists of one test file. */
export class ListFolder {
  readonly path = mkdtempSync(path.join(tmpdir(), 'lists-'));

  /** Writes a file and answers its path. */
  write(content: string | Buffer, name = 'liste.csv'): string {
    const file = path.join(this.path, name);
    writeFileSync(file, content);
    return file;
  }

  /** Writes a list and reads it back. */
  async readBack(content: string | Buffer): Promise<ReadBack> {
    return collect(readCaseList(this.write(content)));
  }

  remove(): void {
    rmSync(this.path, { recursive: true });
  }
}

/** Everything that reading brings up. */
export async function collect(items: AsyncIterable<ListItem>): Promise<ReadBack> {
  const rows: ListRow[] = [];
  const problems: Problem[] = [];
  for await (const item of items) {
    if ('row' in item) rows.push(item.row);
    else problems.push(item.problem);
  }
  return { rows, problems };
}
