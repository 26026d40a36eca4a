import { readFileSync } from 'node:fs';
import type { FigureValue } from '../../domain/report/figures/figure';
import type { ReportPeriod } from '../../domain/report/period';
import { exampleList } from './import-lists';

/** A row of Nyborg's list by its headings; days as `2023-06-05`, with minutes as `2023-06-05 14:12`. */
type Row = Readonly<Record<string, string>>;

/** What the list must come to, counted from its cells alone: nothing here knows Sagsgang's rules or figures. */
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

const dayIn = (row: Row, heading: string): string => (row[heading] ?? '').slice(0, 10);
const isBy = (row: Row, heading: string, day: string): boolean => !!row[heading] && dayIn(row, heading) <= day;

/** Whether the case of a row was open at the end of a day. */
export function openOn(row: Row, day: string): boolean {
  return isBy(row, 'oprettet', day) && !isBy(row, 'lukket', day);
}

function isOverADay({ underretning_modtaget: from = '', vurderet: until = '' }: Row): boolean {
  return Date.parse(`${until}Z`) - Date.parse(`${from}Z`) > 24 * 3_600_000;
}

function fourMonthsAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + 4, 0)).getUTCDate();
  return new Date(Date.UTC(year, month + 3, Math.min(date, last))).toISOString().slice(0, 10);
}

/** The figures the list can tell of a period and its last day, by their codes. */
export function countOf({ from, to }: ReportPeriod): Readonly<Record<string, FigureValue>> {
  const rows = (holds: (row: Row) => boolean): number => nyborgRows.filter(holds).length;
  const within = (row: Row, heading: string): boolean => isBy(row, heading, to) && dayIn(row, heading) >= from;
  const isRunning = (row: Row): boolean =>
    openOn(row, to) && isBy(row, 'bfu_behov_kendt', to) && !isBy(row, 'bfu_afsluttet', to);
  const isOverdue = (row: Row): boolean => isRunning(row) && fourMonthsAfter(dayIn(row, 'bfu_behov_kendt')) < to;
  const inTime = (row: Row): boolean => dayIn(row, 'bfu_afsluttet') <= fourMonthsAfter(dayIn(row, 'bfu_behov_kendt'));
  const count = (number: number): FigureValue => ({ kind: 'count', count: number, cases: number });
  const assessed = rows((row) => within(row, 'vurderet'));
  const late = rows((row) => within(row, 'vurderet') && isOverADay(row));
  const unassessed = rows((row) => openOn(row, to) && !isBy(row, 'vurderet', to) && dayIn(row, 'oprettet') < to);
  const overdue = rows(isOverdue);
  const finished = rows((row) => within(row, 'bfu_afsluttet'));
  return {
    notifications: count(rows((row) => within(row, 'underretning_modtaget'))),
    'unassessed-notifications': count(unassessed),
    'late-assessments': count(late),
    'assessed-in-time': { kind: 'share', part: assessed - late, whole: assessed + unassessed },
    'closed-without-talk': count(
      rows(
        (row) =>
          isBy(row, 'lukket', to) &&
          row['børnesamtale_nødvendig'] === 'ja' &&
          !isBy(row, 'børnesamtale', to) &&
          row['børnesamtale_fravalgt'] === '',
      ),
    ),
    'talks-missing': count(0),
    'examinations-running': count(rows(isRunning)),
    'examinations-overdue': count(overdue),
    'provisional-missing': count(overdue),
    'examination-in-time': {
      kind: 'share',
      part: rows((row) => within(row, 'bfu_afsluttet') && inTime(row)),
      whole: finished + overdue,
    },
    'open-cases': count(rows((row) => openOn(row, to))),
    'new-cases': count(rows((row) => within(row, 'oprettet'))),
    'reopened-cases': count(0),
    'closed-cases': count(rows((row) => within(row, 'lukket'))),
  };
}
