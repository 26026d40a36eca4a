import { act, fact } from '../../case/kernel/definition';
import { code, day, entry, identifier, identifiers, initials, optional, text } from '../../case/kernel/fields';
import type { Role } from '../../case/kernel/event';
import { FindingRecorded, leading } from './facts';

/** Who may send a case back: those who lead the round and those who review. */
const sendingBack: readonly Role[] = [...leading, 'lawyer', 'externalConsultant', 'teamLeader'];

/** Something is to be done about what a review found, by somebody, by a day (handling i handleplanen). */
export const ActionAgreed = act({
  event: 'ActionAgreed',
  command: 'agree-action',
  stage: 'review',
  label: { da: 'Aftal en handling', en: 'Agree on an action' },
  fields: {
    what: text('hvad skal gøres', 'what is to be done'),
    owner: initials('ansvarlig', 'owner'),
    due: day('senest', 'due'),
    finding: optional(entry('fund', 'finding', FindingRecorded.event)),
  },
  roles: leading,
  example: '--what "Børnesamtaler på dagsordenen" --owner TL1 --due 01-03-2027',
});

const action = entry('handling', 'action', ActionAgreed.event);

/** An action got another day (fristen flyttet): it is watched anew. */
export const ActionMoved = act({
  event: 'ActionMoved',
  command: 'move-action',
  stage: 'review',
  label: { da: 'Flyt fristen for en handling', en: 'Move the day of an action' },
  fields: { action, due: day('senest', 'due'), reason: text('begrundelse', 'reason') },
  roles: leading,
  example: '--action 14 --due 15-03-2027 --reason "Temadagen er flyttet"',
});

/** An action was done, as its owner says (udført). */
export const ActionDone = act({
  event: 'ActionDone',
  command: 'action-done',
  stage: 'review',
  label: { da: 'Meld en handling udført', en: 'Report an action done' },
  fields: { action, how: optional(text('hvad er gjort', 'what was done')) },
  example: '--action 14 --how "Holdt på teammødet 12-02"',
});

/** Somebody other than its owner has seen that an action was done (bekræftet). */
export const ActionConfirmed = act({
  event: 'ActionConfirmed',
  command: 'confirm-action',
  stage: 'review',
  label: { da: 'Bekræft en handling', en: 'Confirm an action' },
  fields: { action },
  roles: leading,
  example: '--action 14',
});

/** An action was not done after all, and got another day (genåbnet). */
export const ActionReopened = act({
  event: 'ActionReopened',
  command: 'reopen-action',
  stage: 'review',
  label: { da: 'Genåbn en handling', en: 'Reopen an action' },
  fields: { action, due: day('senest', 'due'), reason: text('begrundelse', 'reason') },
  roles: leading,
  example: '--action 14 --due 01-04-2027 --reason "Kun den ene af to temadage er holdt"',
});

/** The case goes back to its worker (tilbagesendelse): what is demanded, and by which day. */
export const SendBackOrdered = act({
  event: 'SendBackOrdered',
  command: 'send-back',
  stage: 'review',
  label: { da: 'Send sagen tilbage', en: 'Send the case back' },
  fields: {
    controls: optional(identifiers('kontroller', 'controls')),
    reason: optional(text('begrundelse', 'reason')),
    due: day('senest', 'due'),
  },
  roles: sendingBack,
  example: '--controls K06 --reason "Barnet skal høres" --due 15-01-2027',
});

const sendBack = entry('tilbagesendelse', 'send-back', SendBackOrdered.event);

/** The case and its worker have been told (leveret). */
export const SendBackDelivered = fact({
  event: 'SendBackDelivered',
  command: 'deliver-send-back',
  stage: 'review',
  label: { da: 'Sagen er sendt tilbage', en: 'Case sent back' },
  fields: { sendBack, worker: initials('rådgiver', 'worker'), caseEntry: entry('post i sagen', 'entry in the case') },
  example: '',
});

/** The case could not be sent back after all (ikke leveret): it is closed, or there is nothing left to mend. */
export const SendBackRefused = fact({
  event: 'SendBackRefused',
  command: 'refuse-send-back',
  stage: 'review',
  label: { da: 'Sagen kunne ikke sendes tilbage', en: 'The case could not be sent back' },
  fields: { sendBack, reason: identifier('årsag', 'reason') },
  example: '',
});

/** What was demanded is not demanded any longer (trukket tilbage). */
export const SendBackWithdrawn = act({
  event: 'SendBackWithdrawn',
  command: 'withdraw-send-back',
  stage: 'review',
  label: { da: 'Træk en tilbagesendelse tilbage', en: 'Withdraw a send-back' },
  fields: { sendBack, reason: text('begrundelse', 'reason') },
  roles: leading,
  example: '--send-back 14 --reason "Barnet er flyttet til en anden kommune"',
});

/** How a send-back ended. */
export const settledWords = {
  mended: { da: 'rettet op', en: 'mended' },
  withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
  caseClosed: { da: 'sagen er lukket', en: 'the case was closed' },
} as const;

/** A send-back is over (afsluttet): the case shows it, or it was withdrawn. */
export const SendBackSettled = fact({
  event: 'SendBackSettled',
  command: 'settle-send-back',
  stage: 'review',
  label: { da: 'Tilbagesendelsen er afsluttet', en: 'Send-back settled' },
  fields: { sendBack, outcome: code('udfald', 'outcome', settledWords) },
  example: '',
});
