import type { CivilDay, Instant } from '../../../domain/case/kernel/time';
import { partsOf } from '../../../domain/law/calendar/civil-day';
import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import { forecastFor } from '../../../domain/recovery/programme/forecast';
import { programmeOf } from '../../../domain/recovery/programme/programme';
import { publishedCount, maskParts, type Published } from '../../../domain/report/masking';
import type { Backend } from '../../cli/ports';
import type { ProgrammeAccounts } from '../recovery/ports';
import { deskAsOf, readAsOf } from './committee-as-of';
import type { CommitteeRecovery } from './committee-figures';

/** Days after its end on which the last report shows a programme. */
const SHOWN_AFTER = 366;

/**
 * The recovery programmes begun by a day, as their accounts stood at its end. One that was completed is shown as it stood on
 * its last day, for a year.
 */
export async function committeeRecoveries(
  { undertakings, recoveries }: Pick<Backend, 'undertakings' | 'recoveries'>,
  until: CivilDay,
  knownAt?: Instant,
): Promise<readonly CommitteeRecovery[]> {
  const desk = deskAsOf(undertakings, readAsOf(until, knownAt));
  const found: CommitteeRecovery[] = [];
  for (const undertaking of await desk.list('programme')) {
    const { state } = await desk.read(undertaking);
    const programme = programmeOf(state);
    if (!programme || programme.from > until) continue;
    const { endedOn = until } = programme;
    if (addDays(endedOn, SHOWN_AFTER) < until) continue;
    const last = endedOn < until ? endedOn : until;
    const accounts = await recoveries.accounts(undertaking.name, { until: last, knownAt });
    const forecast = forecastFor(programme);
    found.push({ name: undertaking.name, from: programme.from, until: last, ...masked(accounts), forecast });
  }
  return found;
}

/**
 * The accounts as they leave the department. What comes in and what it became are two ways to share out one sum: in each a
 * small number is masked together with one beside it.
 */
function masked({
  caseload,
  recoveries,
}: ProgrammeAccounts): Pick<CommitteeRecovery, 'caseload' | 'recoveries' | 'burnDown'> {
  const cases = both(
    { start: caseload.start, new: 0, reopened: 0, ...pick(caseload.sums, ['new', 'reopened']) },
    {
      open: caseload.balance,
      ...pick(caseload.sums, ['closed', 'moved', 'reRegistered']),
    },
  );
  // The start of a programme's account is what its overview found on its first day.
  const begun = recoveries.start + recoveries.sums.start;
  const recovered = both(
    { start: begun, added: recoveries.sums.added },
    {
      outstanding: recoveries.balance,
      ...pick(recoveries.sums, ['recovered', 'closedUnrecovered']),
    },
  );
  const isMonthEnd = (day: CivilDay): boolean => partsOf(addDays(day, 1)).day === 1;
  const points = recoveries.rows.filter(({ day }, at) => at === 0 || isMonthEnd(day) || day === recoveries.until);
  return {
    caseload: cases as CommitteeRecovery['caseload'],
    recoveries: recovered as CommitteeRecovery['recoveries'],
    burnDown: points.map(({ day, balance }) => ({ day, outstanding: publishedCount(balance) })),
  };
}

function both(
  came: Readonly<Record<string, number>>,
  became: Readonly<Record<string, number>>,
): Readonly<Record<string, Published>> {
  return { ...maskParts(came).parts, ...maskParts(became).parts };
}

function pick<K extends string>(sums: Readonly<Record<string, number>>, kinds: readonly K[]): Record<K, number> {
  return Object.fromEntries(kinds.map((kind) => [kind, sums[kind] ?? 0])) as Record<K, number>;
}
