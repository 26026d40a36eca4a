import { act, fact } from '../kernel/definition';
import { code, derived, entries, entry, identifier, identifiers, optional, text, yesNo } from '../kernel/fields';
import { closingCauses, recommendations, reopeningReasons } from '../words';

/** Done in a role that is held as substitute for somebody absent. */
const deputy = derived(yesNo('som stedfortræder', 'as deputy'));

/** The worker's recommendation about closing (rådgivers indstilling). */
export const ClosingRecommended = fact({
  event: 'ClosingRecommended',
  command: 'recommend-closing',
  stage: 'closure',
  label: { da: 'Registrér rådgivers indstilling om lukning', en: 'Register the worker’s recommendation about closing' },
  fields: { recommendation: code('indstilling', 'recommendation', recommendations) },
  example: '--recommendation luk',
});

/** Custody holders or the child were told before the closing (forældre og barn orienteret før lukning). */
export const ToldBeforeClosing = fact({
  event: 'ToldBeforeClosing',
  command: 'tell-before-closing',
  stage: 'closure',
  label: { da: 'Registrér orientering før lukning', en: 'Register that the family was told before closing' },
  fields: {
    parties: optional(entries('parter', 'parties', 'PartyRegistered')),
    child: optional(yesNo('barnet orienteret', 'the child told')),
    separately: optional(yesNo('hver for sig (beskyttelse)', 'each separately (protection)')),
  },
  example: '--parties 3,4 --child ja',
});

/** Telling was left out because it would endanger the child (orientering undladt). */
export const TellingLeftOut = fact({
  event: 'TellingLeftOut',
  command: 'leave-out-telling',
  stage: 'closure',
  label: { da: 'Undlad orientering før lukning', en: 'Leave out telling before closing' },
  fields: { reason: text('begrundelse', 'reason') },
  example: '--reason "Orientering vil bringe barnet i fare"',
});

/** A closing was proposed (lukning foreslået) with its cause and the written professional justification. */
export const ClosureProposed = fact({
  event: 'ClosureProposed',
  command: 'propose-closure',
  stage: 'closure',
  label: { da: 'Foreslå lukning', en: 'Propose closure' },
  fields: {
    cause: code('lukkeårsag', 'cause', closingCauses),
    otherCase: optional(identifier('den rigtige sag (ved dublet)', 'the right case (of a duplicate)')),
    justification: optional(text('faglig begrundelse', 'professional justification')),
    lapsedAcknowledged: optional(text('erkendelse af overskredne krav', 'acknowledgement of lapsed requirements')),
  },
  example: '--cause "formål opfyldt" --justification "Målene i planen er nået, og barnet trives."',
});

/** An outstanding closing control was waived, one by one, with a reason (fravigelse). */
export const ControlWaived = act({
  event: 'ControlWaived',
  command: 'waive',
  stage: 'closure',
  label: { da: 'Fravig et krav', en: 'Waive a control' },
  fields: { control: identifier('krav', 'control'), reason: text('begrundelse', 'reason'), deputy },
  roles: ['teamLeader', 'leader', 'director'],
  example: '--control K17 --reason "Familien er flyttet til udlandet"',
});

/** A proposed closing was returned to the worker (lukning returneret). */
export const ClosureReturned = fact({
  event: 'ClosureReturned',
  command: 'return-closure',
  stage: 'closure',
  label: { da: 'Returnér forslag om lukning', en: 'Return a proposed closure' },
  fields: {
    proposal: optional(entry('forslag', 'proposal', ClosureProposed.event)),
    reason: text('begrundelse', 'reason'),
  },
  example: '--reason "Børnesamtalen mangler"',
});

/** Who closed, as case lists say it (lukket af). */
export const closers = {
  caseworker: { da: 'rådgiver', en: 'worker' },
  teamLeader: { da: 'teamleder', en: 'team leader' },
  leader: { da: 'leder', en: 'leader' },
} as const;

/** A case was closed (sag lukket). Only through the closure gate (lukkesluse), or recorded as closed elsewhere. */
export const CaseClosed = act({
  event: 'CaseClosed',
  command: 'approve-closure',
  stage: 'closure',
  label: { da: 'Godkend lukning', en: 'Approve the closure' },
  fields: {
    proposal: optional(entry('forslag', 'proposal', ClosureProposed.event)),
    cause: derived(code('lukkeårsag', 'cause', closingCauses)),
    closedBy: derived(code('lukket af', 'closed by', closers)),
    against: optional(
      text('begrundelse for at lukke mod indstillingen', 'own ground for closing against the recommendation'),
    ),
    justification: derived(text('faglig begrundelse', 'professional justification')),
    causeText: derived(text('lukkeårsag (fritekst)', 'cause (free text)')),
    deputy,
  },
  roles: ['teamLeader', 'leader', 'director'],
  example: '--proposal 44',
});

/** A closing was refused (lukning afvist); the missing controls and steps are kept for supervision. */
export const ClosureRefused = fact({
  event: 'ClosureRefused',
  command: 'refuse-closure',
  stage: 'closure',
  label: { da: 'Lukning afvist', en: 'Closure refused' },
  fields: { missing: identifiers('mangler', 'missing') },
  example: '',
});

/** A closed case was reopened (genåbnet) for a named reason. */
export const CaseReopened = act({
  event: 'CaseReopened',
  command: 'reopen',
  stage: 'closure',
  label: { da: 'Genåbn sag', en: 'Reopen the case' },
  law: 'BL § 18',
  fields: {
    reason: code('genåbningsgrund', 'reason for reopening', reopeningReasons),
    grounds: optional(text('begrundelse', 'grounds')),
    deputy,
  },
  roles: ['caseworker', 'secondWorker', 'dutyOfficer', 'lawyer', 'teamLeader', 'leader', 'director', 'recoveryLead'],
  example: '--reason "ny underretning"',
});
