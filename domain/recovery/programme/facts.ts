import { act, fact } from '../../case/kernel/definition';
import * as f from '../../case/kernel/fields';
import type { Role } from '../../case/kernel/event';
import { caseKinds } from '../../case/words';
import { reRegistrations } from './words';

/** Who leads a programme. */
export const leadingProgramme: readonly Role[] = ['recoveryLead', 'leader', 'director'];

/** A recovery programme was opened (genopretning): Sagsgang looks through every open case and opens what needs it. */
export const ProgrammeOpened = act({
  event: 'ProgrammeOpened',
  command: 'start',
  stage: 'programme',
  label: { da: 'Start en genopretning', en: 'Start a recovery programme' },
  roles: leadingProgramme,
  example: '--reason "Gennemgangen viste, at to tredjedele af sagerne mangler noget"',
  fields: {
    reason: f.text('Begrundelse', 'Reason'),
    teams: f.optional(f.identifiers('Kun team', 'Only teams')),
    kinds: f.optional(f.codes('Kun sagstyper', 'Only kinds of case', caseKinds)),
    asOf: f.optional(f.day('Bedømt pr. (ellers nu)', 'Judged as of (otherwise now)')),
    stallWeeks: f.optional(f.number('Uger uden fremdrift før alarm', 'Weeks without progress before alarm', 2, 52)),
  },
});

/** The programme was paused with all its recoveries (sat på pause). The accounts go on. */
export const ProgrammePaused = act({
  event: 'ProgrammePaused',
  command: 'pause',
  stage: 'programme',
  label: { da: 'Sæt programmet på pause', en: 'Pause the programme' },
  roles: leadingProgramme,
  example: '--reason "Ferielukning"',
  fields: { reason: f.text('Begrundelse', 'Reason') },
});

/** The programme was taken up again with all its recoveries (genoptaget). */
export const ProgrammeResumed = act({
  event: 'ProgrammeResumed',
  command: 'resume',
  stage: 'programme',
  label: { da: 'Genoptag programmet', en: 'Resume the programme' },
  roles: leadingProgramme,
  example: '',
  fields: {},
});

/** Cases are counted elsewhere from a day on (omregistreret): a row of its own in the caseload, with its reason. */
export const CasesReRegistered = act({
  event: 'CasesReRegistered',
  command: 're-register',
  stage: 'programme',
  label: { da: 'Omregistrér sager', en: 'Re-register cases' },
  roles: leadingProgramme,
  example: '--cases 2026-00017,2026-00018 --why siblings --reason "Søskende føres i én sag"',
  fields: {
    cases: f.identifiers('Sager', 'Cases'),
    why: f.code('Hvorfor', 'Why', reRegistrations),
    reason: f.text('Begrundelse', 'Reason'),
  },
});

/** Cases that were re-registered are counted here again from a day on (omregistreringen fortrydes). */
export const CasesCountedAgain = act({
  event: 'CasesCountedAgain',
  command: 'count-again',
  stage: 'programme',
  label: {
    da: 'Fortryd omregistrering: sagerne tælles her igen',
    en: 'Undo re-registering: the cases count here again',
  },
  roles: leadingProgramme,
  example: '--cases 2026-00017 --reason "Sagen blev omregistreret ved en fejl"',
  fields: {
    cases: f.identifiers('Sager', 'Cases'),
    reason: f.text('Begrundelse', 'Reason'),
  },
});

/** The steering group met (styregruppe). */
export const SteeringGroupMet = fact({
  event: 'SteeringGroupMet',
  command: 'steering-group',
  stage: 'programme',
  label: { da: 'Registrér møde i styregruppen', en: 'Register a meeting of the steering group' },
  example: '--decisions "To rådgivere flyttes til børnesamtalerne"',
  fields: { decisions: f.optional(f.text('Beslutninger', 'Decisions')) },
});

/** A status was asked for now instead of on Monday (status). */
export const StatusAsked = act({
  event: 'StatusAsked',
  command: 'take-stock',
  stage: 'programme',
  label: { da: 'Gør status nu', en: 'Take stock now' },
  example: '',
  fields: {},
});

/** The programme is over (afsluttet). */
export const ProgrammeCompleted = act({
  event: 'ProgrammeCompleted',
  command: 'complete',
  stage: 'programme',
  label: { da: 'Afslut programmet', en: 'Complete the programme' },
  roles: leadingProgramme,
  example: '--conclusion "Sagerne er bragt i orden; resten følges i ledelsestilsynet"',
  fields: {
    conclusion: f.text('Konklusion', 'Conclusion'),
    unfinished: f.optional(f.yesNo('Afsluttes, selv om noget udestår', 'Completed although something is outstanding')),
  },
});
