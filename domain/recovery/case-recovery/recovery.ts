import type { CaseState, FactOf } from '../../case/kernel/state';
import { factsOf, lastOf } from '../../case/kernel/state';
import type { Instant, Moment } from '../../case/kernel/time';
import * as facts from './facts';
import { openStepsOf, type OpenSteps } from './open-steps';
import { planOf, type PlannedStep } from './plan';
import * as system from './system-facts';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { Ending, Priority, RecoveryStage } from './words';

/** What a recovery last knew of its case: its category, worker and team. */
export type KnownOfCase = FactOf<typeof system.RecoveryCaseChanged>['data'];

/** The recovery of one case as its facts tell it (genopretning af en sag). */
export interface CaseRecovery extends OpenSteps {
  readonly opened: FactOf<typeof system.RecoveryOpened>;
  /** The entry that this turn of it began with: the opening, or the last time it was taken up again. */
  readonly begun: { readonly seq: number; readonly at: Moment };
  readonly known: KnownOfCase;
  readonly planned: boolean;
  readonly contacted: boolean;
  readonly told: boolean;
  readonly closing: boolean;
  readonly paused: boolean;
  /** Whether it was paused on its own: it does not go on when its programme does. */
  readonly pausedAlone: boolean;
  readonly priority: Priority;
  readonly team?: string;
  readonly ending?: { readonly how: Ending; readonly at: Moment };
}

/** The recovery that a stream holds; undefined where it was not opened. */
export function caseRecoveryOf(state: CaseState): CaseRecovery | undefined {
  const opened = lastOf(state, system.RecoveryOpened);
  if (!opened) return undefined;
  const begun = lastOf(state, system.RecoveryTakenUpAgain) ?? opened;
  const has = (event: string): boolean => state.facts.some(({ type, seq }) => type === event && seq > begun.seq);
  const known = lastOf(state, system.RecoveryCaseChanged)?.data ?? opened.data;
  const team = lastOf(state, facts.RecoveryMovedToTeam)?.data.team ?? known.team;
  const ending = endingOf(state, begun.seq);
  return {
    opened,
    begun: { seq: begun.seq, at: begun.rec },
    known,
    ...openStepsOf(state, begun.seq),
    planned: has(facts.RecoveryPlanMade.event),
    contacted: has(facts.RecoveryFamilyContacted.event) || has(facts.RecoveryFamilyTold.event),
    told: has(facts.RecoveryFamilyTold.event),
    closing: has(facts.ClosingUnrecoveredDecided.event),
    ...pauseOf(state, begun),
    priority: lastOf(state, facts.RecoveryPrioritised)?.data.priority ?? 'usual',
    ...(team === undefined ? {} : { team }),
    ...(ending ? { ending } : {}),
  };
}

/** The stage a recovery is in: the first step it waits at, or how it ended. */
export function recoveryStageOf(recovery: CaseRecovery | undefined): RecoveryStage {
  if (!recovery) return 'none';
  const { ending, paused, closing, planned, contacted, told } = recovery;
  if (ending) return ending.how;
  if (paused) return 'paused';
  if (closing) return 'closing';
  if (!planned) return 'plan';
  if (!contacted) return 'contact';
  return told ? 'mend' : 'tell';
}

/** A plan for what is outstanding in a case that is recovered, for whom all of it was assigned to, else its worker. */
export function proposalFor(
  { known, assignee }: Pick<CaseRecovery, 'known' | 'assignee'>,
  controls: readonly string[],
  now: Instant,
): readonly PlannedStep[] {
  const { concern, worker } = known;
  return planOf(controls, { worker: assignee ?? worker, today: civilDayOf(now), urgent: concern === 'high' });
}

/** The pause of this turn of a recovery: the one it began with, or was told of since, and that nobody has ended. */
function pauseOf(
  state: CaseState,
  { seq, data: { paused = false } }: FactOf<typeof system.RecoveryOpened | typeof system.RecoveryTakenUpAgain>,
): Pick<CaseRecovery, 'paused' | 'pausedAlone'> {
  const resumed = factsOf(state, facts.RecoveryResumed).findLast((one) => one.seq > seq);
  const last = factsOf(state, facts.RecoveryPaused).findLast((one) => one.seq > (resumed?.seq ?? seq));
  return {
    paused: last !== undefined || (paused && resumed === undefined),
    pausedAlone: last?.data.withProgramme === false,
  };
}

function endingOf(state: CaseState, since: number): CaseRecovery['ending'] {
  const found = [
    ...factsOf(state, system.CaseRecovered).map(({ seq, rec }) => ({ seq, rec, how: 'recovered' as const })),
    ...factsOf(state, system.ClosedUnrecovered).map(({ seq, rec }) => ({ seq, rec, how: 'closed' as const })),
    ...factsOf(state, facts.RecoveryReRegistered).map(({ seq, rec }) => ({ seq, rec, how: 'reRegistered' as const })),
  ].find(({ seq }) => seq > since);
  return found && { how: found.how, at: found.rec };
}
