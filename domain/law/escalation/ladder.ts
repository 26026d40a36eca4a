import type { TimeLimit } from '../calendar/counting';

/** Whom a step of a ladder speaks to. Who that is on the day is found by the staff register. */
export type Addressee = 'worker' | 'teamLeader' | 'leader' | 'director';

/** When a step is taken: at a share of the time elapsed, some time before the deadline runs out, when it does, or after. */
export type StepMoment =
  { readonly elapsed: number } | { readonly before: TimeLimit } | 'due' | { readonly overdue: TimeLimit };

/** What a step says: it will run out (advis), it has run out (overskredet), it has run out and nothing was done (eskalering). */
export type Tone = 'warning' | 'missed' | 'escalation';

/** One step of a ladder. */
export interface LadderStep {
  /** Its name in the journal: `w1`, `w2` … before, `due`, `e1`, `e2` … after. */
  readonly code: string;
  readonly at: StepMoment;
  readonly to: readonly Addressee[];
}

/**
 * An escalation ladder (eskaleringstrappe): who is told before, when and after a deadline runs out. Dated data, like the
 * rule it belongs to.
 */
export interface Ladder {
  readonly steps: readonly LadderStep[];
  /**
   * The clock runs through nights and weekends (døgnvagt): messages go out at once, and where the office is closed the
   * duty officers are told as well as the worker and the team leader.
   */
  readonly aroundTheClock?: true;
  /** Messages are sent at once rather than in the next morning's overview. */
  readonly urgent?: true;
  /** How much after its instant a step counts as found late (opdaget for sent), in milliseconds. @default five minutes */
  readonly foundLateAfterMs?: number;
}

/** What a step says, by its moment. */
export function toneOf({ at }: LadderStep): Tone {
  if (at === 'due') return 'missed';
  return 'overdue' in at ? 'escalation' : 'warning';
}
