import type { Refusal } from '../../case/kernel/command';
import type { NewEvent } from '../../case/kernel/event';
import type { UndertakingDecider } from '../../undertaking/book';
import * as facts from './facts';
import { planLists } from './plan';
import { caseRecoveryOf, proposalFor, type CaseRecovery } from './recovery';

type Step = (
  recovery: CaseRecovery,
  draft: NewEvent,
  now: string,
) => { readonly events: readonly NewEvent[] } | { readonly refusal: Refusal };

/** A step of a recovery that is under way; every other is refused. */
function whileOpen(step: Step): UndertakingDecider {
  return (state, _command, draft, { now }) => {
    const recovery = caseRecoveryOf(state);
    if (!recovery || recovery.ending) {
      return { refusal: { code: 'RECOVERY_OVER' } };
    }
    return step(recovery, draft, now);
  };
}

const simply = whileOpen((_recovery, draft) => ({ events: [draft] }));

/** Each open step stays with whom it was given to; its day follows from the control, unless one is told for all. */
function makePlan(recovery: CaseRecovery, draft: NewEvent, now: string): ReturnType<Step> {
  const controls = recovery.open.map(({ control }) => control);
  const days = proposalFor(recovery, controls, now).map(({ due }) => due);
  const steps = recovery.open.map(({ control, owner, due }, place) => ({
    control,
    owner: String(draft.data['owner'] ?? owner),
    due: String(draft.data['due'] ?? days[place] ?? due),
  }));
  return { events: [{ ...draft, data: { ...draft.data, ...planLists(steps) } }] };
}

function adjust(recovery: CaseRecovery, draft: NewEvent): ReturnType<Step> {
  const control = String(draft.data['control']).toUpperCase();
  if (!recovery.open.some((step) => step.control === control)) {
    return {
      refusal: { code: 'RECOVERY_STEP_UNKNOWN', params: { open: recovery.open.map((s) => s.control).join(', ') } },
    };
  }
  return { events: [{ ...draft, data: { ...draft.data, control } }] };
}

/** A pause of its own stands beside its programme's: that it was told alone is recorded, so that it outlives the other. */
function pause({ paused, pausedAlone }: CaseRecovery, draft: NewEvent): ReturnType<Step> {
  const withProgramme = draft.data['withProgramme'] === true;
  if (paused && (withProgramme || pausedAlone)) return { events: [] };
  return { events: [{ ...draft, data: { ...draft.data, withProgramme } }] };
}

/** What steps of a recovery refuse: all of one that has ended, and a closing before the parents were told. */
export const recoveryDeciders: Readonly<Record<string, UndertakingDecider>> = {
  [facts.RecoveryPlanMade.event]: whileOpen(makePlan),
  [facts.RecoveryPlanAdjusted.event]: whileOpen(adjust),
  [facts.ClosingUnrecoveredDecided.event]: whileOpen((recovery, draft) =>
    recovery.told ? { events: [draft] } : { refusal: { code: 'RECOVERY_FAMILY_NOT_TOLD' } },
  ),
  [facts.RecoveryPaused.event]: whileOpen(pause),
  [facts.RecoveryResumed.event]: whileOpen(({ paused }, draft) => ({ events: paused ? [draft] : [] })),
  [facts.RecoveryPrioritised.event]: simply,
  [facts.RecoveryAssigned.event]: simply,
  [facts.RecoveryMovedToTeam.event]: simply,
  [facts.RecoveryReRegistered.event]: simply,
  [facts.LookAsked.event]: simply,
  [facts.RereadAsked.event]: () => ({ events: [] }),
};
