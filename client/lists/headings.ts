import { listColumns, type ColumnName } from '../../domain/case/from-list/columns';
import { placed } from './placed';
import type { Problem, ProblemCode } from './problem';

const byHeading = new Map((Object.keys(listColumns) as ColumnName[]).map((name) => [listColumns[name].heading, name]));
const spellings: ReadonlyMap<string, string> = new Map([['indsatsstrappe', 'indsatstrappe']]);

/** Lists of other kinds that municipalities keep, told by headings that no case list has. */
const otherKinds: readonly { readonly code: ProblemCode; readonly headings: readonly string[] }[] = [
  { code: 'LIST_OF_LOST_EARNINGS', headings: ['bruttoløn_md', 'timer_bevilget_md', 'udbetalt_md'] },
  { code: 'LIST_OF_PAYMENTS', headings: ['anbringelse_start', 'afgørelse_egenbetaling', 'opkræves'] },
];

/** Headings as they are compared: without case, in composed letters. */
function folded(heading: string): string {
  const plain = heading.trim().normalize('NFC').toLowerCase();
  return spellings.get(plain) ?? plain;
}

/** The column a heading stands for. */
export function headingOf(heading: string): ColumnName | undefined {
  return byHeading.get(folded(heading));
}

/** Which column stands where, or why these are no case list's headings. */
export interface Layout {
  /** By position; a gap where the column is not read. */
  readonly columns: readonly (ColumnName | undefined)[];
  readonly problems: readonly Problem[];
  /** `false`: not a case list at all. */
  readonly usable: boolean;
}

/** Finds the columns of a case list among its headings. */
export function layoutOf(headings: readonly string[]): Layout {
  const { places: columns, found, ...misplaced } = placed(headings, headingOf);
  if (found.size <= byHeading.size / 4) return unusable({ code: whatElse(headings), line: 1 });
  if (!found.has('caseNumber')) {
    return unusable({ code: 'HEADING_MISSING', line: 1, column: listColumns.caseNumber.heading });
  }
  const problems: Problem[] = [...misplaced.problems];
  for (const [heading, name] of byHeading) {
    if (!found.has(name)) problems.push({ code: 'HEADING_MISSING', line: 1, column: heading });
  }
  return { columns, problems, usable: true };
}

function unusable(problem: Problem): Layout {
  return { columns: [], problems: [problem], usable: false };
}

function whatElse(headings: readonly string[]): ProblemCode {
  const present = new Set(headings.map(folded));
  const kind = otherKinds.find((other) => other.headings.every((heading) => present.has(heading)));
  return kind?.code ?? 'LIST_NOT_CASES';
}
