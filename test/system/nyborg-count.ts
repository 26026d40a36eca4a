import type { FigureValue } from '../../domain/report/figures/figure';
import type { ReportPeriod } from '../../domain/report/period';
import { dayIn, isBy, nyborgRows, openOn, type Row } from './nyborg-rows';

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
