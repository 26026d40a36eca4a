import { openingOf, roundOfInstant, type RoundPlan } from '../../domain/supervision/round/plan';
import type { NewEvent } from '../../domain/case/kernel/event';
import type { Instant } from '../../domain/case/kernel/time';
import type { Standing } from '../../domain/undertaking/book';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import type { SupervisionActivities } from '../../workflows/contracts/supervision';

/** What the activities of scheduled supervision touch. */
export interface SupervisionPorts {
  readonly realNow: () => Instant;
  /** When and how a municipality draws by its year wheel. */
  readonly plan: (municipality: string) => RoundPlan;
  /** Opens an undertaking, or sees to it that it runs where it was opened before. */
  readonly open: (undertaking: Undertaking, opening: readonly NewEvent[], now: Instant) => Promise<void>;
  readonly standing: (undertaking: Undertaking) => Promise<Standing>;
}

/** The activities of the workflow that a schedule starts. */
export function createSupervisionActivities(ports: SupervisionPorts): SupervisionActivities {
  return {
    openScheduledRound: async ({ municipality, instant }) => {
      const now = ports.realNow();
      const plan = ports.plan(municipality);
      const place = roundOfInstant(plan.wheel, instant);
      await ports.open({ kind: 'round', municipality, name: place.name }, openingOf(plan, place, now), now);
      return { municipality, name: place.name, instant };
    },
    roundStanding: async ({ municipality, name }) => {
      const { stage, counts } = await ports.standing({ kind: 'round', municipality, name });
      return { stage, counts };
    },
  };
}
