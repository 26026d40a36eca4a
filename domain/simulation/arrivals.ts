import { emptyCase } from '../case/kernel/state';
import type { CivilDay, Instant } from '../case/kernel/time';
import { instantOf } from '../law/calendar/copenhagen';
import { addDays } from '../law/calendar/day-arithmetic';
import { addMs, MS_PER_HOUR } from '../law/calendar/instant';
import type { Chance } from './chance';
import type { Scenario } from './scenario';
import { SimulatedCase, type World } from './simulated-case';

/** Notifications come between 7 and 22 o'clock, weekends too; at most one in each quarter of an hour. */
const FIRST_HOUR = '07:00';
const QUARTERS = 60;
const QUARTER_MS = MS_PER_HOUR / 4;
const DAYS_A_MONTH = 365.2425 / 12;
const OLDEST_DAYS = 17 * 365;

/**
 * The instants at which notifications come on a day. Each quarter of an hour has the same small chance of one, which
 * comes as near to a Poisson process as counting arrivals can, by sums and products alone.
 */
export function arrivalsOn(day: CivilDay, { arrivalsPerMonth }: Scenario, chance: Chance): readonly Instant[] {
  const share = arrivalsPerMonth / DAYS_A_MONTH / QUARTERS;
  const first = instantOf(day, FIRST_HOUR);
  const instants: Instant[] = [];
  for (let quarter = 0; quarter < QUARTERS; quarter++) {
    if (chance.happens(share)) instants.push(addMs(first, quarter * QUARTER_MS));
  }
  return instants;
}

/** A case that a notification opens; what kind it is depends on its own stream of chance alone. */
export function openCase(id: string, at: Instant, chance: Chance, { shares }: Scenario, world: World): SimulatedCase {
  const opened = new SimulatedCase(emptyCase(id, world.municipality.code), chance, world);
  const drawn = chance.next();
  const known = drawn < shares.anonymous + shares.citizen ? 'citizen' : 'professional';
  const disability = chance.happens(shares.disability);
  const birthDay = addDays(at.slice(0, 10), -Math.floor(chance.next() * OLDEST_DAYS) - 1);
  opened.does('notify', at, {
    data: {
      child: id,
      birthDay,
      kind: disability ? 'disability' : 'notification',
      notifier: drawn < shares.anonymous ? 'anonymous' : known,
    },
  });
  if (disability) opened.does('assess-target-group', at, { data: { inTargetGroup: true } });
  return opened;
}
