import { fact } from '../../case/kernel/definition';
import * as f from '../../case/kernel/fields';
import { caseKinds } from '../../case/words';
import { colourWords, concernGrades, lawfulnessGrades } from './words';

const plan = {
  controls: f.identifiers('Kontroller', 'Controls'),
  owners: f.initialsList('Udføres af', 'Done by'),
  dues: f.identifiers('Senest', 'By'),
};

const paused = f.optional(f.yesNo('Sat på pause med programmet', 'Paused with the programme'));

const category = {
  concern: f.code('Bekymring', 'Concern', concernGrades),
  lawfulness: f.code('Lovmedholdelighed', 'Lawfulness', lawfulnessGrades),
  colour: f.code('Farve', 'Colour', colourWords),
};

const hands = {
  team: f.optional(f.identifier('Team', 'Team')),
  worker: f.optional(f.initials('Rådgiver', 'Worker')),
};

/** The recovery of a case was opened (genopretning af en sag) by its programme, with a plan proposed. */
export const RecoveryOpened = fact({
  event: 'RecoveryOpened',
  command: 'open-recovery',
  stage: 'recovery',
  label: { da: 'Genopretningen er åbnet', en: 'The recovery was opened' },
  example: '',
  fields: {
    programme: f.identifier('Program', 'Programme'),
    caseId: f.identifier('Sag', 'Case'),
    caseNumber: f.optional(f.identifier('Sagsnummer', 'Case number')),
    kind: f.optional(f.code('Sagstype', 'Kind of case', caseKinds)),
    ...hands,
    ...category,
    asOf: f.moment('Bedømt pr.', 'Judged as of'),
    added: f.optional(f.yesNo('Kommet til senere', 'Added later')),
    paused,
    ...plan,
  },
});

/** The case is unlawful again after it was recovered, or open again after it closed unrecovered (taget op igen). */
export const RecoveryTakenUpAgain = fact({
  event: 'RecoveryTakenUpAgain',
  command: 'take-up-again',
  stage: 'recovery',
  label: { da: 'Genopretningen er taget op igen', en: 'The recovery was taken up again' },
  example: '',
  fields: { ...plan, paused },
});

/** The case has another category, team or worker than the recovery knew of: read from the case, never typed. */
export const RecoveryCaseChanged = fact({
  event: 'RecoveryCaseChanged',
  command: 'find-case-changed',
  stage: 'recovery',
  label: { da: 'Kategori, team eller rådgiver er en anden', en: 'Category, team or worker is another' },
  example: '',
  fields: { ...category, ...hands },
});

/** Planned controls are no longer outstanding in the case (skridt udført): read from the case, never typed. */
export const RecoveryStepsDone = fact({
  event: 'RecoveryStepsDone',
  command: 'find-steps-done',
  stage: 'recovery',
  label: { da: 'Skridt er taget i sagen', en: 'Steps were taken in the case' },
  example: '',
  fields: { controls: plan.controls },
});

/** Something more is outstanding in the case (nyt skridt). */
export const RecoveryStepsAdded = fact({
  event: 'RecoveryStepsAdded',
  command: 'add-steps',
  stage: 'recovery',
  label: { da: 'Nye skridt er kommet til', en: 'Steps were added' },
  example: '',
  fields: plan,
});

/** It is time to look at the case, because a planned day comes near. */
export const LookDue = fact({
  event: 'LookDue',
  command: 'fall-due-for-a-look',
  stage: 'recovery',
  label: { da: 'Tid til at se efter i sagen', en: 'Time to look at the case' },
  example: '',
  fields: {},
});

/** The case was looked at, because somebody or a day asked for it. */
export const CaseLookedAt = fact({
  event: 'CaseLookedAt',
  command: 'look-at-case',
  stage: 'recovery',
  label: { da: 'Der er set efter i sagen', en: 'The case was looked at' },
  example: '',
  fields: { outstanding: f.identifiers('Udestår', 'Outstanding') },
});

/** Nothing is outstanding in the case any more (genoprettet). */
export const CaseRecovered = fact({
  event: 'CaseRecovered',
  command: 'recover-case',
  stage: 'recovery',
  label: { da: 'Sagen er genoprettet', en: 'The case is recovered' },
  example: '',
  fields: {},
});

/** The case was closed before it was recovered (lukket uden at være genoprettet). */
export const ClosedUnrecovered = fact({
  event: 'ClosedUnrecovered',
  command: 'find-closed',
  stage: 'recovery',
  label: { da: 'Sagen er lukket uden at være genoprettet', en: 'The case was closed unrecovered' },
  example: '',
  fields: {
    cause: f.optional(f.identifier('Lukkeårsag', 'Cause of closing')),
    closedOn: f.day('Lukket', 'Closed'),
    told: f.yesNo('Forældrene var orienteret først', 'The parents had been told first'),
    outstanding: f.identifiers('Udestod ved lukningen', 'Outstanding at the closing'),
  },
});
