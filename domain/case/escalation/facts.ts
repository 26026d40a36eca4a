import { act, fact } from '../kernel/definition';
import { code, day, entry, identifier, initialsList, moment, optional, text, yesNo } from '../kernel/fields';
import type { Role } from '../kernel/event';
import { roleWords } from '../../staff/roles';

const { teamLeader, leader, director } = roleWords;

/** Which deadline an entry is about. */
const deadline = {
  rule: identifier('regel', 'rule'),
  subject: entry('angår', 'subject'),
  due: moment('fristens udløb', 'due'),
};

/** Until when it runs instead, of a deadline whose time was moved. */
const movedTo = optional(moment('flyttet til', 'moved to'));

/** Who was told. */
const told = {
  step: optional(identifier('trin', 'step')),
  to: optional(initialsList('besked til', 'told')),
  before: optional(initialsList('fik besked tidligere', 'told before')),
  foundLate: optional(yesNo('opdaget for sent', 'found late')),
  recordedLate: optional(yesNo('registreret for sent', 'recorded late')),
  urgent: optional(yesNo('straks', 'at once')),
  movedFrom: optional(moment('flyttet fra', 'moved from')),
  movedTo,
};

/** A deadline is near (advis). Recorded by the clock, never by a person. */
export const DeadlineWarned = fact({
  event: 'DeadlineWarned',
  command: 'warn-of-deadline',
  stage: 'escalation',
  label: { da: 'Advis om frist', en: 'Warning of a deadline' },
  fields: { ...deadline, ...told },
  example: '',
});

/**
 * Sagsgang found that a deadline had passed unmet (frist overskredet). Recorded by the clock, never by a person. Where it
 * had been told with another time before, `movedFrom` is that time.
 */
export const DeadlineMissed = fact({
  event: 'DeadlineMissed',
  command: 'miss-deadline',
  stage: 'escalation',
  label: { da: 'Frist overskredet', en: 'Deadline missed' },
  fields: { ...deadline, ...told },
  example: '',
});

/** A missed deadline was told of one level up (eskaleret). Recorded by the clock, never by a person. */
export const DeadlineEscalated = fact({
  event: 'DeadlineEscalated',
  command: 'escalate-deadline',
  stage: 'escalation',
  label: { da: 'Overskridelse eskaleret', en: 'Missed deadline escalated' },
  fields: { ...deadline, ...told, role: optional(code('niveau', 'level', { teamLeader, leader, director })) },
  example: '',
});

/**
 * What was missed has been done, or is asked for no longer (overskridelse afsluttet): everybody told of it is told that
 * too. Where its time was merely moved to one that has not come yet, `movedTo` is that time.
 */
export const DeadlineMended = fact({
  event: 'DeadlineMended',
  command: 'mend-deadline',
  stage: 'escalation',
  label: { da: 'Overskridelse afsluttet', en: 'Missed deadline mended' },
  fields: { ...deadline, to: optional(initialsList('besked til', 'told')), movedTo },
  example: '',
});

/** Roles that may answer for a deadline of a case. */
const answering: readonly Role[] = [
  'caseworker',
  'secondWorker',
  'dutyOfficer',
  'teamLeader',
  'leader',
  'director',
  'recoveryLead',
];

/** Somebody has seen a missed deadline and answers for it until a day (kvittering): it goes no higher until then. */
export const DeadlineAcknowledged = act({
  event: 'DeadlineAcknowledged',
  command: 'acknowledge-deadline',
  stage: 'escalation',
  label: { da: 'Kvittér for en overskredet frist', en: 'Acknowledge a missed deadline' },
  fields: {
    rule: identifier('regel', 'rule'),
    subject: optional(entry('angår', 'subject')),
    until: day('på vej til og med', 'under way until'),
    plan: optional(text('hvad gøres der', 'what is being done')),
  },
  roles: answering,
  example: '--rule K04 --until 15-05-2026 --plan "BFU færdig, mangler høring"',
});

/** Somebody took a missed deadline upon themselves (overtagelse): from now on they are told instead of the worker. */
export const DeadlineTakenOver = act({
  event: 'DeadlineTakenOver',
  command: 'take-over-deadline',
  stage: 'escalation',
  label: { da: 'Overtag en frist', en: 'Take over a deadline' },
  fields: { rule: identifier('regel', 'rule'), subject: optional(entry('angår', 'subject')) },
  roles: answering,
  example: '--rule K04',
});

/** A deadline that was taken over went back to the case's worker (tilbagegivelse). */
export const DeadlineHandedBack = act({
  event: 'DeadlineHandedBack',
  command: 'hand-back-deadline',
  stage: 'escalation',
  label: { da: 'Giv en frist tilbage', en: 'Hand a deadline back' },
  fields: { rule: identifier('regel', 'rule'), subject: optional(entry('angår', 'subject')) },
  roles: answering,
  example: '--rule K04',
});
