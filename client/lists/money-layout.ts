import type { MoneyColumns } from '../../domain/recovery/columns';
import { formOf, type ListForm } from './form';
import type { Line } from './lines';
import { placed } from './placed';
import type { Problem } from './problem';

/** Where the columns of a money list stand. */
export interface MoneyLayout<C extends MoneyColumns> {
  readonly form: ListForm;
  /** By position; a gap where the column is not read. */
  readonly places: readonly ((keyof C & string) | undefined)[];
  readonly problems: readonly Problem[];
  /** `false`: a column is missing without which nothing can be worked out. */
  readonly usable: boolean;
}

/** The name of the column a heading stands for, whatever its letters' case and form. */
function nameOf<C extends MoneyColumns>(columns: C, heading: string): (keyof C & string) | undefined {
  const plain = heading.trim().normalize('NFC').toLowerCase();
  return Object.keys(columns).find((name) => columns[name]?.heading === plain);
}

/** How many of a money list's own headings stand in a first line. */
export function headingsFound(columns: MoneyColumns, first: Line): number {
  const { headings } = formOf(first, (heading) => nameOf(columns, heading) !== undefined);
  return new Set(headings.map((heading) => nameOf(columns, heading)).filter((name) => name !== undefined)).size;
}

/** Finds the columns of a money list in its first line. */
export function moneyLayout<C extends MoneyColumns>(columns: C, first: Line): MoneyLayout<C> {
  const form = formOf(first, (heading) => nameOf(columns, heading) !== undefined);
  const { places, found, ...misplaced } = placed(form.headings, (heading) => nameOf(columns, heading));
  const problems: Problem[] = [...form.problems, ...misplaced.problems];
  let usable = true;
  for (const [name, { heading, need }] of Object.entries(columns)) {
    if (found.has(name)) continue;
    if (need === 'must') usable = false;
    problems.push({ code: need === 'must' ? 'MONEY_COLUMN_NEEDED' : 'HEADING_MISSING', line: 1, column: heading });
  }
  return { form, places, problems, usable };
}
