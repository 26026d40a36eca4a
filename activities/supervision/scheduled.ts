import { roundOfInstant, roundOfPeriod } from '../../domain/supervision/round/place';
import { openingOf, type RoundPlan } from '../../domain/supervision/round/plan';
import type { NewEvent } from '../../domain/case/kernel/event';
import type { Instant } from '../../domain/case/kernel/time';
import { toEpochMs } from '../../domain/law/calendar/instant';
import type { Standing } from '../../domain/undertaking/book';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import type { SupervisionActivities } from '../../workflows/contracts/supervision';

/** What the activities of scheduled supervision touch. */
export interface SupervisionPorts {
  readonly realNow: () => Instant;
  /** When and how a municipality draws by its year wheel. */
  readonly plan: (municipality: string) => RoundPlan;
  /** The names of the rounds a municipality has. */
  readonly rounds: (municipality: string) => Promise<readonly string[]>;
  /** Opens an undertaking, or sees to it that it runs where it was opened before. */
  readonly open: (undertaking: Undertaking, opening: readonly NewEvent[], now: Instant) => Promise<void>;
  readonly standing: (undertaking: Undertaking) => Promise<Standing>;
}

/** How far a server's clock may be ahead of the journal's, in milliseconds. */
const SKEW_MS = 60_000;

/**
 * The activities of the workflow that a schedule starts. A start at a time that is none of the wheel's says neither who
 * wanted it nor why, so that it opens a round only where its period of the wheel has none: else whoever may start a
 * schedule could have samples made until one pleased. A time that is still to come is waited for.
 */
export function createSupervisionActivities(ports: SupervisionPorts): SupervisionActivities {
  return {
    openScheduledRound: async ({ municipality, instant }) => {
      const now = ports.realNow();
      const plan = ports.plan(municipality);
      const place = roundOfInstant(plan.wheel, instant);
      if (toEpochMs(instant) > toEpochMs(now) + SKEW_MS) throw new Error(`The time of round ${place.name} is to come`);
      const names = place.slot === undefined ? await ports.rounds(municipality) : [];
      const there = roundOfPeriod(plan.wheel, instant, names);
      if (there && there.name !== place.name) return { municipality, name: there.name, instant: there.instant };
      await ports.open({ kind: 'round', municipality, name: place.name }, openingOf(plan, place, now), now);
      return { municipality, name: place.name, instant };
    },
    roundStanding: async ({ municipality, name }) => {
      const { stage, counts } = await ports.standing({ kind: 'round', municipality, name });
      return { stage, counts };
    },
  };
}
