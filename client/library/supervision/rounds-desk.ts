import { standardRoundPlan } from '../../../domain/supervision/round/plan';
import type { RoundDifference } from '../../../domain/supervision/round/prove';
import { nextRound, type RoundSlot } from '../../../domain/supervision/year-wheel';
import { SUPERVISION } from '../../../workflows/contracts/supervision';
import type { Settings } from '../../connection/settings';
import { answered } from '../errors';
import { link } from '../installation';
import { realNow } from '../real-now';
import { undertakingDesk } from '../undertakings/desk';
import type { UndertakingDesk } from '../undertakings/ports';
import type { ReadUndertaking } from '../undertakings/read';
import { drawProofs, proveFromJournal, type DrawProof } from './rounds';
import { orderSchedule, readSchedule, type ScheduleOrder, type ScheduleState } from './schedule';

/** Rounds of management supervision as people look after them. */
export interface RoundDesk {
  readonly undertakings: UndertakingDesk;
  /** Makes every draw of a round again; answers every difference. */
  prove(round: ReadUndertaking): Promise<readonly RoundDifference[]>;
  /** The proofs of a round's draws, for others to check. */
  proofs(round: ReadUndertaking): readonly DrawProof[];
  /** The numbers people know cases by. */
  numbers(): Promise<ReadonlyMap<string, string>>;
  schedule(): Promise<ScheduleState | undefined>;
  order(order: ScheduleOrder): Promise<void>;
  /** The next places on the year wheel. */
  coming(count: number): readonly RoundSlot[];
  close(): Promise<void>;
}

/** Opens the rounds of an installation. @throws Unreachable where the server does not answer */
export async function openRounds(settings: Settings): Promise<RoundDesk> {
  const to = await link(settings);
  return {
    undertakings: undertakingDesk(to),
    prove: (round) => proveFromJournal(to, round),
    proofs: drawProofs,
    numbers: async () => answered(await to.journal.projections.numbers(to.municipality)),
    schedule: () => readSchedule(to, SUPERVISION),
    order: (order) => orderSchedule(to, order),
    coming: (count) => {
      const slots: RoundSlot[] = [];
      for (let after = realNow(); slots.length < count;) {
        const slot = nextRound(standardRoundPlan.wheel, after);
        if (!slot) break;
        slots.push(slot);
        after = slot.at;
      }
      return slots;
    },
    close: () => to.close(),
  };
}
