import type { CivilDay, Instant } from '../../../domain/case/kernel/time';
import { addDays } from '../../../domain/law/calendar/day-arithmetic';
import { forecastFor } from '../../../domain/recovery/programme/forecast';
import { programmeOf } from '../../../domain/recovery/programme/programme';
import type { Backend } from '../../cli/ports';
import { deskAsOf, readAsOf } from './committee-as-of';
import type { CountedRecovery } from './published-recovery';

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
): Promise<readonly CountedRecovery[]> {
  const desk = deskAsOf(undertakings, readAsOf(until, knownAt));
  const found: CountedRecovery[] = [];
  for (const undertaking of await desk.list('programme')) {
    const { state } = await desk.read(undertaking);
    const programme = programmeOf(state);
    if (!programme || programme.from > until) continue;
    const { endedOn = until } = programme;
    if (addDays(endedOn, SHOWN_AFTER) < until) continue;
    const last = endedOn < until ? endedOn : until;
    const accounts = await recoveries.accounts(undertaking.name, { until: last, knownAt });
    const forecast = forecastFor(programme);
    found.push({ name: undertaking.name, from: programme.from, until: last, accounts, forecast });
  }
  return found;
}
