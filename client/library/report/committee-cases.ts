import type { TwoTimes } from '../../../domain/case/as-of';
import type { CivilDay, Instant } from '../../../domain/case/kernel/time';
import { endOfDay } from '../../../domain/law/calendar/copenhagen';
import { caseloadOn } from '../../../domain/recovery/caseload/caseload';
import { caseloadHistory, historyDays } from '../../../domain/recovery/caseload/history';
import { setSince } from '../../../domain/law/set-from';
import { normOn } from '../../../domain/recovery/caseload/norm';
import type { CollectOrder, ReportColumn } from '../../../domain/report/collector';
import type { FigureInput } from '../../../domain/report/figures/figure';
import { figureLines, moneyCodes } from '../../../domain/report/figures/registry';
import { maskParts } from '../../../domain/report/masking';
import { publishedLines } from '../../../domain/report/published-lines';
import type { ReportPeriod } from '../../../domain/report/period';
import type { ColoursOn, CommitteeCaseload, CommitteeLine } from './committee-figures';
import { quarterBefore } from '../../../domain/report/quarter';
import type { ReportSource } from './ports';

/** Key figures of the report, in its order; those about single workers are not for a committee. */
const codes = [
  ...['open-cases', 'new-cases', 'reopened-cases', 'closed-cases', 'red-cases', 'yellow-cases', 'green-cases'],
  ...['nothing-outstanding', 'notifications', 'assessed-in-time', 'receipts-in-time', 'screened-in-time'],
  ...['child-heard', 'examination-in-time', 'plan-in-time', 'first-follow-up', 'applications-in-time'],
  ...['recorded-late', 'unassessed-notifications', 'talks-missing', 'examinations-overdue', 'follow-ups-overdue'],
  ...['measures-expired', 'placed-children', 'visits-missing', 'decisions-lapsed', 'renewals-missing'],
  ...['waiting-list', 'cases-per-full-time', 'full-time', 'heads', 'cases-without-worker'],
];

/** Quarters before the one of the report whose ends are shown. */
const QUARTERS_BEFORE = 4;

/** Months before the last day in which the caseload is shown. */
const MONTHS = 12;

/** The last days that a report looks at: its own, then the end of each quarter before. */
function lastDays(period: ReportPeriod): readonly CivilDay[] {
  const days = [period.to];
  let quarter = period;
  for (let back = 0; back < QUARTERS_BEFORE; back++) {
    quarter = quarterBefore(quarter);
    days.push(quarter.to);
  }
  return days;
}

/** What is to be read of the journal for a report. */
export function committeeOrder(period: ReportPeriod, knownAt: Instant | undefined): CollectOrder {
  const known = knownAt === undefined ? {} : { knownAt };
  const columns = lastDays(period).map((day): TwoTimes => ({ asOf: endOfDay(day), ...known }));
  return { columns, historyDays: historyDays(period.to, MONTHS), ...known, money: 'also' };
}

/**
 * Key figures of the report, now and a quarter ago, as they leave the department.
 *
 * @param goals codes of figures that have goals; those that are not in the report anyway come last
 */
export function committeeLines(
  source: ReportSource,
  period: ReportPeriod,
  goals: readonly string[] = [],
): readonly CommitteeLine[] {
  const before = quarterBefore(period);
  const wanted = [...new Set([...codes, ...moneyCodes, ...goals])];
  const [now, then] = source.columns;
  if (!now) return [];
  const lines = publishedLines(figureLines(inputOf(source, now, period), wanted));
  const known = then !== undefined && then.cases.length > 0 ? wanted : moneyCodes;
  const earlier = then ? publishedLines(figureLines(inputOf(source, then, before), known)) : [];
  return lines.map(({ code, value }) => {
    const past = earlier.find((line) => line.code === code)?.value;
    return { code, now: value, ...(past === undefined ? {} : { before: past }) };
  });
}

/** The open cases by colour at the end of each quarter in which there were any, the earliest first. */
export function committeeColours({ columns }: ReportSource, period: ReportPeriod): readonly ColoursOn[] {
  const days = lastDays(period);
  const all = columns.flatMap(({ cases }, at): ColoursOn[] => {
    const open = cases.filter((one) => one.open);
    const day = days[at];
    if (open.length === 0 || day === undefined) return [];
    const of = (colour: string): number => open.filter((one) => one.colour === colour).length;
    const { total, parts } = maskParts({ red: of('red'), yellow: of('yellow'), green: of('green') });
    const { red = 0, yellow = 0, green = 0 } = parts;
    return [{ day, open: total, red, yellow, green }];
  });
  return all.reverse();
}

/** The caseload month by month; undefined where the register knows no caseworkers. */
export function committeeCaseload({ history, register, norms }: ReportSource): CommitteeCaseload | undefined {
  if (!register) return undefined;
  const points = caseloadHistory(history, register, norms).filter(({ fullTime }) => fullTime > 0);
  const last = points.at(-1);
  if (!last) return undefined;
  const norm = normOn(norms, last.day);
  const { fewest, most } = norm;
  return { fewest, most, ours: setSince(norm, 'fewest', 'most') === undefined, history: points };
}

function inputOf({ register, norms }: ReportSource, column: ReportColumn, period: ReportPeriod): FigureInput {
  const { cases, open, money } = column;
  const caseload = register && caseloadOn(period.to, open, register, norms);
  return {
    cases,
    period,
    ...(caseload && caseload.total.fullTime > 0 ? { caseload } : {}),
    ...(money ? { money } : {}),
  };
}
