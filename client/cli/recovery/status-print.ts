import { recoveryStages, type RecoveryStage } from '../../../domain/recovery/case-recovery/words';
import { forecastFor, type Forecast } from '../../../domain/recovery/programme/forecast';
import { countsIn, addCounts } from '../../../domain/recovery/programme/counts';
import type { Programme } from '../../../domain/recovery/programme/programme';
import { bottleneckOf } from '../../../domain/recovery/programme/stall';
import { statusOf } from '../../../domain/recovery/programme/status';
import { figure } from '../check/report';
import { written } from '../print/dates';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { sayRecovery } from './texts';

const bars = '▁▂▃▄▅▆▇█';

/** Prints what the overview found, once it is made. */
export function printOverview(session: Session, { overview, asOf }: Programme): void {
  const sum = (of: (data: Programme['overview'][number]['data']) => number): number =>
    overview.reduce((total, { data }) => total + of(data), 0);
  const [read, open, opened] = [sum(({ read }) => read), sum(({ open }) => open), sum(({ opened }) => opened)];
  const unreadable = sum((data) => data.unreadable);
  const { print, paint } = session;
  const shown = (count: number): string => figure(session, count);
  if (!overview.at(-1)?.data.last) {
    session.print(sayRecovery(session, 'looking', { read: shown(read), opened: shown(opened) }));
    return;
  }
  if (unreadable > 0) print(paint('red', sayRecovery(session, 'unreadable', { count: shown(unreadable) })));
  const green = addCounts(overview.map(({ data }) => countsIn(data.colours))).get('green') ?? 0;
  const params = { green: shown(green), free: shown(open - opened), opened: shown(opened), open: shown(open) };
  printWrapped(session, sayRecovery(session, 'overview', { ...params, asOf: written(asOf, session.lang) }));
}

/** Prints a status: the two accounts, where the cases wait, the burn-down, the bottleneck and the forecast. */
export function printStatus(session: Session, programme: Programme, since: string): void {
  const { print, paint, lang, tell } = session;
  const last = programme.statuses.at(-1);
  if (!last) {
    printWrapped(session, sayRecovery(session, 'noStatus'));
    return;
  }
  const { data } = last;
  print(paint('bold', sayRecovery(session, 'statusAt', { at: written(last.rec, lang) })));
  const figures = Object.fromEntries(
    Object.entries(data).flatMap(([name, value]) =>
      typeof value === 'number' ? [[name, figure(session, value)]] : [],
    ),
  );
  printWrapped(session, `${sayRecovery(session, 'caseload')}: ${sayRecovery(session, 'caseloadLine', figures)}`);
  printWrapped(session, `${sayRecovery(session, 'recoveries')}: ${sayRecovery(session, 'recoveryLine', figures)}`);
  if (data.untold > 0) print(paint('red', sayRecovery(session, 'untold', { count: figure(session, data.untold) })));
  const { unreadable = 0 } = data;
  if (unreadable > 0) print(paint('red', sayRecovery(session, 'unreadable', { count: figure(session, unreadable) })));
  const waiting = [...countsIn(data.waiting)].map(
    ([step, count]) => `${tell(recoveryStages[step as RecoveryStage])} ${figure(session, count)}`,
  );
  if (waiting.length > 0) printWrapped(session, `${sayRecovery(session, 'waiting')}: ${waiting.join(' · ')}`);
  const statuses = programme.statuses.map(statusOf);
  const outstanding = statuses.map((status) => status.outstanding);
  print(`${sayRecovery(session, 'burnDown')}: ${sparkline([data.startOutstanding, ...outstanding])}`);
  const bottleneck = bottleneckOf(statuses, since);
  if (bottleneck) {
    const { step, waiting: count, weeks, control, only } = bottleneck;
    const waiting = data.waiting.length > 0 ? (countsIn(data.waiting).get(step) ?? count) : count;
    const told = [
      sayRecovery(session, 'bottleneck', { step: tell(recoveryStages[step]), waiting: figure(session, waiting) }),
      only === undefined ? '' : sayRecovery(session, 'onlyControl', { control: only, count: figure(session, count) }),
      weeks > 0 ? sayRecovery(session, 'still', { weeks }) : '',
      control === undefined ? '' : sayRecovery(session, 'oftenest', { control }),
    ];
    printWrapped(session, told.join(''));
  }
  printWrapped(session, forecastInWords(session, forecastFor(programme)));
}

/** A forecast as one sentence. */
export function forecastInWords(session: Session, forecast: Forecast): string {
  const pace = (value: number): string => {
    const shown = value.toFixed(1);
    return session.lang === 'da' ? shown.replace('.', ',') : shown;
  };
  switch (forecast.kind) {
    case 'range': {
      const { soonest, likely, latest, weeks } = forecast;
      const days = { soonest: day(session, soonest), likely: day(session, likely), latest: day(session, latest) };
      return sayRecovery(session, 'range', { ...days, weeks, pace: pace(forecast.pace) });
    }
    case 'noEnd':
      return sayRecovery(session, 'noEnd', { pace: pace(forecast.pace), outstanding: forecast.outstanding });
    case 'tooEarly':
      return sayRecovery(session, 'tooEarly', { weeks: forecast.weeks });
    case 'completed':
      return sayRecovery(session, 'completed', { on: day(session, forecast.on) });
    case 'done':
      return sayRecovery(session, 'done');
  }
}

/** Figures as a row of bars, the highest of them the tallest. */
export function sparkline(values: readonly number[]): string {
  const highest = Math.max(1, ...values);
  return values.map((value) => bars[Math.round((value / highest) * (bars.length - 1))] ?? '').join('');
}

function printWrapped(session: Session, text: string): void {
  session.print(indent(text, session.io.columns, ''));
}

function day({ lang }: Session, value: string): string {
  return written(value, lang);
}
