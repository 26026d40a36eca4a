import type { TwoTimes } from '../../../domain/case/as-of';
import type { CivilDay, Instant } from '../../../domain/case/kernel/time';
import { caseloadOn } from '../../../domain/recovery/caseload/caseload';
import { caseloadHistory, historyDays } from '../../../domain/recovery/caseload/history';
import { setSince } from '../../../domain/law/set-from';
import { normOn } from '../../../domain/recovery/caseload/norm';
import type { CollectOrder, ReportColumn } from '../../../domain/report/collector';
import type { FigureInput } from '../../../domain/report/figures/figure';
import { figureLines, moneyCodes } from '../../../domain/report/figures/registry';
import { countedUntil, type ReportPeriod } from '../../../domain/report/period';
import { quarterBefore } from '../../../domain/report/quarter';
import type { Column } from '../../../domain/report/published-lines';
import type { ReportSource } from './ports';
import type { CaseloadCounted, ColoursCounted } from './published-committee';

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

/** What is to be read of the journal for a report. @param now the instant up to which a day that is not over is counted */
export function committeeOrder(period: ReportPeriod, knownAt: Instant | undefined, now: Instant): CollectOrder {
  const known = knownAt === undefined ? {} : { knownAt };
  const columns = lastDays(period).map((day): TwoTimes => ({ asOf: countedUntil(day, now), ...known }));
  return { columns, historyDays: historyDays(period.to, MONTHS), ...known, money: 'also' };
}

/**
 * Key figures of the report a quarter ago, where there were any, and now.
 *
 * @param goals codes of figures that have goals; those that are not in the report anyway come last
 */
export function committeeColumns(
  source: ReportSource,
  period: ReportPeriod,
  goals: readonly string[] = [],
): readonly Column[] {
  const before = quarterBefore(period);
  const wanted = [...new Set([...codes, ...moneyCodes, ...goals])];
  const [now, then] = source.columns;
  if (!now) return [];
  const known = then !== undefined && then.cases.length > 0 ? wanted : moneyCodes;
  return [
    ...(then ? [{ day: before.to, lines: figureLines(inputOf(source, then, before), known) }] : []),
    { day: period.to, lines: figureLines(inputOf(source, now, period), wanted) },
  ];
}

/** The open cases by colour at the end of each quarter in which there were any, the earliest first. */
export function committeeColours({ columns }: ReportSource, period: ReportPeriod): readonly ColoursCounted[] {
  const days = lastDays(period);
  const all = columns.flatMap(({ cases }, at): ColoursCounted[] => {
    const open = cases.filter((one) => one.open);
    const day = days[at];
    if (open.length === 0 || day === undefined) return [];
    const of = (colour: string): number => open.filter((one) => one.colour === colour).length;
    return [{ day, open: open.length, red: of('red'), yellow: of('yellow'), green: of('green') }];
  });
  return all.reverse();
}

/** The caseload month by month; undefined where the register knows no caseworkers. */
export function committeeCaseload({ history, register, norms }: ReportSource): CaseloadCounted | undefined {
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
