import { judgeRow } from '../../domain/case/from-list/judge-row';
import { categoryWords, colourWords } from '../../domain/case/from-list/verdict';
import type { CivilDay } from '../../domain/case/kernel/time';
import type { Judgement } from '../../domain/law/judgement';
import { layoutOf } from './headings';
import type { Problem } from './problem';
import { RowReader } from './rows';

/** What judging a case tells, as a field to divide a population by. */
export type JudgedField = 'farve' | 'kategori';

/** The names of those fields, in both languages. */
export const judgedFields: ReadonlyMap<string, JudgedField> = new Map([
  ['farve', 'farve'],
  ['colour', 'farve'],
  ['kategori', 'kategori'],
  ['category', 'kategori'],
]);

/** A row's judged fields, or what is wrong with the row. */
export type JudgedRow = Readonly<Record<JudgedField, string>> | { readonly problems: readonly Problem[] };

/** Judges rows of a case list; answers in the words of `check`. */
export type JudgedReader = (line: number, fields: readonly string[]) => JudgedRow;

/** Judges each row as of the end of a day. Columns that the list lacks count as not recorded, as in `check`. */
export function judgedReader(headings: readonly string[], asOf: CivilDay): JudgedReader {
  const rows = new RowReader(layoutOf(headings).columns);
  return (line, fields) => {
    const read = rows.read(line, fields);
    if (!read) return inWords(undefined);
    return 'problems' in read ? read : inWords(judgeRow(read.row, asOf));
  };
}

function inWords(judgement: Judgement | undefined): Readonly<Record<JudgedField, string>> {
  const { category, colour } = judgement ?? {};
  if (category) return { farve: 'lukket', kategori: categoryWords[category].da };
  return { farve: colour ? colourWords[colour].da : '', kategori: 'åben' };
}
