import { act, fact } from '../../case/kernel/definition';
import * as f from '../../case/kernel/fields';
import type { Role } from '../../case/kernel/event';
import { channels } from '../../case/words';
import { priorities } from './words';

/** Who leads a recovery. */
export const leadingRecovery: readonly Role[] = ['teamLeader', 'recoveryLead', 'leader', 'director'];

/** Who plans and works in one. */
const working: readonly Role[] = ['caseworker', 'secondWorker', 'externalConsultant', ...leadingRecovery];

/** The plan was made (genopretningsplan): what is outstanding, who mends it and by when. The steps follow from the case. */
export const RecoveryPlanMade = act({
  event: 'RecoveryPlanMade',
  command: 'make-plan',
  stage: 'recovery',
  label: { da: 'Læg genopretningsplanen', en: 'Make the recovery plan' },
  roles: working,
  example: '--due 15-12-2026',
  fields: {
    owner: f.optional(f.initials('Udføres af (ellers sagens rådgiver)', 'Done by (otherwise the worker of the case)')),
    due: f.optional(f.day('Alt senest (ellers efter kontrollen)', 'Everything by (otherwise by the control)')),
    controls: f.derived(f.identifiers('Kontroller', 'Controls')),
    owners: f.derived(f.initialsList('Udføres af', 'Done by')),
    dues: f.derived(f.identifiers('Senest', 'By')),
  },
});

/** One step of the plan got another owner or day. */
export const RecoveryPlanAdjusted = act({
  event: 'RecoveryPlanAdjusted',
  command: 'adjust-plan',
  stage: 'recovery',
  label: { da: 'Ret et skridt i planen', en: 'Adjust a step of the plan' },
  roles: working,
  example: '--control K06 --owner B01 --due 15-12-2026',
  fields: {
    control: f.identifier('Kontrol', 'Control'),
    owner: f.optional(f.initials('Udføres af', 'Done by')),
    due: f.optional(f.day('Senest', 'By')),
    reason: f.optional(f.text('Begrundelse', 'Reason')),
  },
});

/** The family was contacted about the recovery (familien kontaktet). */
export const RecoveryFamilyContacted = fact({
  event: 'RecoveryFamilyContacted',
  command: 'contact-family',
  stage: 'recovery',
  label: { da: 'Registrér kontakt til familien', en: 'Register contact with the family' },
  example: '--how telefon',
  fields: { how: f.code('Hvordan', 'How', channels), note: f.optional(f.text('Notat', 'Note')) },
});

/** The family was told what was wrong and what will be done (familien orienteret). */
export const RecoveryFamilyTold = fact({
  event: 'RecoveryFamilyTold',
  command: 'tell-family',
  stage: 'recovery',
  label: { da: 'Registrér orientering af familien', en: 'Register that the family was told' },
  example: '--how brev --child ja',
  fields: {
    how: f.code('Hvordan', 'How', channels),
    child: f.optional(f.yesNo('Barnet er også orienteret', 'The child was told too')),
    note: f.optional(f.text('Hvad blev sagt', 'What was said')),
  },
});

/** The case is to be closed without being recovered (lukkes uden genopretning). Only after the parents were told. */
export const ClosingUnrecoveredDecided = act({
  event: 'ClosingUnrecoveredDecided',
  command: 'close-unrecovered',
  stage: 'recovery',
  label: { da: 'Beslut at sagen lukkes uden at være genoprettet', en: 'Decide that the case closes unrecovered' },
  roles: leadingRecovery,
  example: '--reason "Familien er flyttet, og intet kan længere rettes"',
  fields: { reason: f.text('Begrundelse', 'Reason') },
});

/**
 * The recovery was paused (sat på pause): nobody is warned meanwhile. One that was paused with its programme goes on when
 * the programme does; one that was paused alone only when somebody says so. Where it is not said which, with its programme.
 */
export const RecoveryPaused = act({
  event: 'RecoveryPaused',
  command: 'pause',
  stage: 'recovery',
  label: { da: 'Sæt genopretningen på pause', en: 'Pause the recovery' },
  roles: leadingRecovery,
  example: '--reason "Barnet er indlagt"',
  fields: {
    reason: f.text('Begrundelse', 'Reason'),
    withProgramme: f.optional(f.yesNo('Genoptages sammen med programmet', 'Resumed together with the programme')),
  },
});

/** The recovery was taken up after a pause. */
export const RecoveryResumed = act({
  event: 'RecoveryResumed',
  command: 'resume',
  stage: 'recovery',
  label: { da: 'Genoptag genopretningen', en: 'Resume the recovery' },
  roles: leadingRecovery,
  example: '',
  fields: {},
});

/** The recovery is to be taken sooner or later than others (prioritering). */
export const RecoveryPrioritised = act({
  event: 'RecoveryPrioritised',
  command: 'prioritise',
  stage: 'recovery',
  label: { da: 'Prioritér sagen', en: 'Prioritise the case' },
  roles: leadingRecovery,
  example: '--priority først',
  fields: { priority: f.code('Prioritet', 'Priority', priorities) },
});

/** Somebody was given the open steps of the recovery (tildelt). */
export const RecoveryAssigned = act({
  event: 'RecoveryAssigned',
  command: 'assign',
  stage: 'recovery',
  label: { da: 'Tildel genopretningen', en: 'Assign the recovery' },
  roles: leadingRecovery,
  example: '--owner B02',
  fields: { owner: f.initials('Udføres af', 'Done by') },
});

/** The recovery went to another team (flyttet til team). The case's own team is the case's affair. */
export const RecoveryMovedToTeam = act({
  event: 'RecoveryMovedToTeam',
  command: 'move-to-team',
  stage: 'recovery',
  label: { da: 'Flyt genopretningen til et team', en: 'Move the recovery to a team' },
  roles: leadingRecovery,
  example: '--team genopretning',
  fields: { team: f.identifier('Team', 'Team') },
});

/** The case is no longer counted here (omregistreret): it is counted elsewhere, for a reason the programme names. */
export const RecoveryReRegistered = act({
  event: 'RecoveryReRegistered',
  command: 're-register',
  stage: 'recovery',
  label: { da: 'Afslut: sagen er omregistreret', en: 'End: the case was re-registered' },
  roles: ['recoveryLead', 'leader', 'director'],
  example: '--reason "Tælles fremover sammen med søskendesagen"',
  fields: { reason: f.text('Begrundelse', 'Reason') },
});

/** Somebody wants the case looked at now instead of at its next day. */
export const LookAsked = act({
  event: 'LookAsked',
  command: 'look',
  stage: 'recovery',
  label: { da: 'Se efter i sagen nu', en: 'Look at the case now' },
  example: '',
  fields: {},
});

/** The recovery is to read its journal again, because Sagsgang wrote there itself. Leaves no entry. */
export const RereadAsked = act({
  event: 'RereadAsked',
  command: 'reread',
  stage: 'recovery',
  label: { da: 'Læs genopretningens journal igen', en: 'Read the journal of the recovery again' },
  example: '',
  fields: {},
});
