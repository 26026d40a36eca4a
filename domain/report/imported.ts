import type { CivilDay } from '../case/kernel/time';
import { publishedCount, type Published } from './masking';
import { isIn, type ReportPeriod } from './period';

/** Two figures of one month that other systems hold and Sagsgang only repeats (indlæste tal). */
export interface ImportedMonth {
  /** `2024-05`. */
  readonly month: string;
  /** Sickness absence (sygefravær) in hundredths of working time. */
  readonly sickness: number;
  /** Workers who left (fratrædelser). */
  readonly departures: number;
}

/** What is wrong with a line of such a file. */
export interface ImportedProblem {
  readonly line: number;
  readonly what: 'heading' | 'fields' | 'month' | 'twice' | 'sickness' | 'departures';
  readonly value: string;
}

/** The headings of such a file. */
export const importedHeadings = ['måned', 'sygefravær', 'fratrædelser'] as const;

/** Reads months as a spreadsheet exports them: `måned;sygefravær;fratrædelser`, `2024-05;7,2;3`. Nothing is guessed. */
export function readImported(text: string): { readonly months: readonly ImportedMonth[] } | ImportedProblem {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  const [heading = ''] = lines;
  const given = heading.split(';').map((one) => one.trim().toLowerCase());
  if (given.join(';') !== importedHeadings.join(';')) return { line: 1, what: 'heading', value: heading };
  const months = new Map<string, ImportedMonth>();
  for (const [index, line] of lines.entries()) {
    if (index === 0 || line.trim() === '') continue;
    const read = readLine(line, index + 1);
    if ('what' in read) return read;
    if (months.has(read.month)) return { line: index + 1, what: 'twice', value: read.month };
    months.set(read.month, read);
  }
  return { months: [...months.values()].sort((a, b) => (a.month < b.month ? -1 : 1)) };
}

function readLine(text: string, line: number): ImportedMonth | ImportedProblem {
  const fields = text.split(';').map((one) => one.trim());
  const [month = '', sick = '', left = ''] = fields;
  if (fields.length !== importedHeadings.length) return { line, what: 'fields', value: text };
  if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return { line, what: 'month', value: month };
  const sickness = Number(sick.replace(',', '.'));
  if (!/^\d{1,3}([.,]\d{1,2})?$/.test(sick) || sickness > 100) return { line, what: 'sickness', value: sick };
  if (!/^\d{1,4}$/.test(left)) return { line, what: 'departures', value: left };
  return { month, sickness, departures: Number(left) };
}

/** The imported figures of a period: the average of the months' sickness, and the departures in all. */
export interface ImportedFigures {
  readonly months: number;
  readonly sickness?: number;
  /** Masked where the account is made public. */
  readonly departures: Published;
}

/** Sums up the months that lie in a period with their first day. */
export function importedIn(months: readonly ImportedMonth[], period: ReportPeriod): ImportedFigures {
  const found = months.filter(({ month }) => isIn(period, firstDayOf(month)));
  const sickness = found.reduce((sum, one) => sum + one.sickness, 0) / found.length;
  return {
    months: found.length,
    ...(found.length > 0 ? { sickness: Math.round(sickness * 10) / 10 } : {}),
    departures: found.reduce((sum, one) => sum + one.departures, 0),
  };
}

/**
 * The same as it may be made public. They are figures of workers and not of children, but of one to four who left a small
 * department everybody knows who they are. Sickness stays: it is an average of the whole department.
 */
export function publishedImported({ departures, ...rest }: ImportedFigures): ImportedFigures {
  return { ...rest, departures: departures === 'masked' ? departures : publishedCount(departures) };
}

function firstDayOf(month: string): CivilDay {
  return `${month}-01`;
}
