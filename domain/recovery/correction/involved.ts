import type { UndertakingState } from '../../undertaking/book';
import type { Involved } from '../../undertaking/involved';
import { correctionOf } from './correction';

/** Who has to do with a case on a recovery track: its owner, and those who recorded something in it. */
export function involvedInCorrection(state: UndertakingState): Involved | undefined {
  const correction = correctionOf(state);
  return correction && { people: [correction.owner, ...state.facts.map(({ by }) => by)] };
}
