import type { CivilDay } from '../../../domain/case/kernel/time';
import { partsOf } from '../../../domain/law/calendar/civil-day';
import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import type { Forecast } from '../../../domain/recovery/programme/forecast';
import type { Balance, Stated } from '../../../domain/report/linked';
import { isSmall, type Published } from '../../../domain/report/masking';
import type { ReportPeriod } from '../../../domain/report/period';
import { numberName } from '../../../domain/report/published-lines';
import type { ProgrammeAccounts } from '../recovery/ports';
import type { CommitteeRecovery, PublishedForecast } from './committee-figures';

/** A recovery programme as counted. */
export interface CountedRecovery extends Pick<CommitteeRecovery, 'name' | 'from' | 'until'> {
  readonly accounts: ProgrammeAccounts;
  readonly forecast: Forecast;
}

/** What is known of the rest of the report where the accounts of a programme are set beside it. */
export interface Beside {
  readonly period: ReportPeriod;
  readonly known: ReadonlyMap<string, number>;
  /** The name of how many cases are open on a day, which other tables tell too. */
  readonly openName: (day: CivilDay, open: number, own: string) => string;
  /** The name of a number, which another has where that is told of the same and comes to the same. */
  readonly named: (name: string, number: number, own: string) => string;
}

type Caseload = CommitteeRecovery['caseload'];
type Recoveries = CommitteeRecovery['recoveries'];

function caseloadOf({ caseload: { start, sums, balance } }: ProgrammeAccounts): Record<keyof Caseload, number> {
  const { new: fresh, reopened, closed, moved, reRegistered } = sums;
  return { start, new: fresh, reopened, closed, moved, reRegistered, open: balance };
}

/** The start of a programme's account is what its overview found on its first day. */
function recoveriesOf({ recoveries: { start, sums, balance } }: ProgrammeAccounts): Record<keyof Recoveries, number> {
  const { added, recovered, closedUnrecovered } = sums;
  return { start: start + sums.start, added, recovered, closedUnrecovered, outstanding: balance };
}

/** What the accounts of a programme tell, and how their numbers hang together with those of the report's quarter. */
export function recoveryStated(
  { name, from, until, accounts }: CountedRecovery,
  { period, known, openName, named }: Beside,
): { readonly stated: readonly Stated[]; readonly balances: readonly Balance[]; readonly last: readonly string[] } {
  const cases = caseloadOf(accounts);
  const recoveries = recoveriesOf(accounts);
  const isSameTime = from === period.from && until === period.to;
  const before = addDays(from, -1);
  const isStartOf = (day: CivilDay): boolean => known.get(numberName('open-cases', day)) === cases.start;
  const own = (kind: string): string => `${name} ${kind}`;
  const flow = (kind: 'new' | 'reopened' | 'closed'): string =>
    isSameTime ? named(numberName(`${kind}-cases`, until), cases[kind], own(kind)) : own(kind);
  const names: Record<keyof Caseload, string> = {
    start: openName(isStartOf(from) ? from : before, cases.start, own('start')),
    ...{ new: flow('new'), reopened: flow('reopened'), closed: flow('closed') },
    ...{ moved: own('moved'), reRegistered: own('reRegistered') },
    open: openName(until, cases.open, own('open')),
  };
  const left = [names.closed, names.moved, names.reRegistered];
  const closed = numberName('closed-cases', until);
  const isSumOfLeft = known.get(closed) === cases.closed + cases.moved + cases.reRegistered;
  const recovery = (kind: keyof Recoveries): string => `${name} recoveries ${kind}`;
  return {
    stated: [
      ...(Object.keys(names) as (keyof Caseload)[]).map((kind) => ({
        item: own(kind),
        numbers: { [names[kind]]: cases[kind] },
      })),
      ...(Object.keys(recoveries) as (keyof Recoveries)[]).map((kind) => ({
        item: recovery(kind),
        numbers: { [recovery(kind)]: recoveries[kind] },
      })),
    ],
    balances: [
      { of: [names.start, names.new, names.reopened], is: [names.open, ...left] },
      ...(isSameTime && isSumOfLeft && !left.includes(closed) ? [{ of: [closed], is: left }] : []),
      {
        of: [recovery('start'), recovery('added')],
        is: [recovery('outstanding'), recovery('recovered'), recovery('closedUnrecovered')],
      },
    ],
    last: [recovery('start'), recovery('outstanding')],
  };
}

/** A programme as it leaves the department. @param shown what an item of {@link recoveryStated} may tell */
export function publishedRecovery(
  { name, from, until, accounts, forecast }: CountedRecovery,
  shown: (item: string, number: number) => Published,
): CommitteeRecovery {
  const cases = caseloadOf(accounts);
  const recoveries = recoveriesOf(accounts);
  const of = (kind: keyof Caseload): Published => shown(`${name} ${kind}`, cases[kind]);
  const to = (kind: keyof Recoveries): Published => shown(`${name} recoveries ${kind}`, recoveries[kind]);
  const told: Recoveries = {
    ...{ start: to('start'), added: to('added'), recovered: to('recovered') },
    ...{ closedUnrecovered: to('closedUnrecovered'), outstanding: to('outstanding') },
  };
  return {
    ...{ name, from, until },
    caseload: {
      ...{ start: of('start'), new: of('new'), reopened: of('reopened'), closed: of('closed') },
      ...{ moved: of('moved'), reRegistered: of('reRegistered'), open: of('open') },
    },
    recoveries: told,
    burnDown: burnDownOf(accounts.recoveries, told),
    forecast: publishedForecast(forecast, told),
  };
}

/**
 * What was outstanding at the end of each month, and on the last day, as the account tells it: between its two ends a point is
 * shown where it lies apart from those beside it by no few cases.
 */
function burnDownOf(
  { rows, until }: ProgrammeAccounts['recoveries'],
  { start, outstanding }: Recoveries,
): CommitteeRecovery['burnDown'] {
  const isMonthEnd = (day: CivilDay): boolean => partsOf(addDays(day, 1)).day === 1;
  const points = rows.filter(({ day }, at) => at === 0 || isMonthEnd(day) || day === until);
  let beside = start;
  return points.map(({ day, balance }) => {
    if (day === until) return { day, outstanding };
    const isApart = !isSmall(balance) && isFar(balance, beside) && isFar(balance, outstanding);
    if (isApart) beside = balance;
    return { day, outstanding: isApart ? balance : 'masked' };
  });
}

/** A forecast as it leaves the department: its pace tells how many fewer there are after so many weeks. */
function publishedForecast(forecast: Forecast, { start, outstanding }: Recoveries): PublishedForecast {
  if (forecast.kind !== 'range' && forecast.kind !== 'noEnd') return forecast;
  const { outstanding: left, pace, ...rest } = forecast;
  const fewer = Math.round(Math.abs(pace) * rest.weeks);
  const isTelling = isSmall(fewer) || outstanding === 'masked' || !isFar(left, outstanding) || !isFar(left, start);
  return { ...rest, pace: isTelling ? 'masked' : pace };
}

function isFar(number: number, from: Published): boolean {
  return from === 'masked' || !isSmall(Math.abs(number - from));
}
