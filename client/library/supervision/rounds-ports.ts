import type { RoundPlan } from '../../../domain/supervision/round/plan';
import type { RoundDifference } from '../../../domain/supervision/round/difference';
import type { Round } from '../../../domain/supervision/round/round';
import type { ReadUndertaking } from '../undertakings/read';
import type { DrawProof } from './rounds';
import type { ScheduleOrder, ScheduleState } from './schedule';
import type { Ordered, OrderedBy } from './schedule-orders';

/** A round with its cases. */
export interface ReadRound {
  readonly read: ReadUndertaking;
  readonly round: Round;
}

/** Rounds of management supervision as people look at them. What is changed is changed by commands to undertakings. */
export interface RoundDesk {
  /** A round with the numbers people know cases by. @throws BackendRefusal where there is none of this name */
  read(name: string): Promise<ReadRound & { readonly numbers: ReadonlyMap<string, string> }>;
  /** Makes every draw of a round again; answers every difference. @throws BackendRefusal where there is none of this name */
  prove(name: string): Promise<ReadRound & { readonly differences: readonly RoundDifference[] }>;
  /** The proofs of a round's draws, for others to check. @throws BackendRefusal where there is none of this name */
  proofs(name: string): Promise<readonly DrawProof[]>;
  /** When and how the installation's municipality draws: its own plan, or the standard. */
  plan(): RoundPlan;
  /** The schedule that draws by the year wheel; undefined where the server has none. */
  schedule(): Promise<ScheduleState | undefined>;
  /** Steers the schedule for somebody who may. @throws BackendRefusal where they may not, or the server has none */
  order(order: ScheduleOrder, from: OrderedBy): Promise<Ordered>;
}
