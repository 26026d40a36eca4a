import { act, fact } from '../../case/kernel/definition';
import {
  code,
  codes,
  day,
  derived,
  entry,
  identifier,
  identifiers,
  initials,
  initialsList,
  moment,
  optional,
  text,
  yesNo,
} from '../../case/kernel/fields';
import type { Role } from '../../case/kernel/event';
import type { Bilingual } from '../../case/kernel/time';
import type { Standing } from '../../law/rule';
import { answerWords } from '../review/answers';
import { severityWords } from '../review/severity';

/** Who leads a round of supervision: assigns reviewers, agrees on actions and confirms them. */
export const leading: readonly Role[] = ['supervisor', 'leader', 'director', 'recoveryLead'];

/** Which of two reviews of the same case one is (første og anden gennemgang). */
export const readingWords = {
  first: { da: 'første', en: 'first' },
  second: { da: 'anden', en: 'second' },
} as const;

/** What the law says of a control, in words. */
export const standingWords: Readonly<Record<Standing, Bilingual>> = {
  met: { da: 'opfyldt', en: 'met' },
  outstanding: { da: 'udestår', en: 'outstanding' },
  lapsed: { da: 'overskredet', en: 'lapsed' },
  notYetDue: { da: 'ikke forfalden', en: 'not yet due' },
  notApplicable: { da: 'ikke relevant', en: 'not applicable' },
};

/** What was found about a control or a question. */
const kindWords = {
  control: { da: 'kontrol', en: 'control' },
  question: { da: 'spørgsmål', en: 'question' },
} as const;

/** A drawn case is to be reviewed (gennemgang åbnet). Recorded when the round opens it, never by a person. */
export const ReviewOpened = fact({
  event: 'ReviewOpened',
  command: 'open-review',
  stage: 'review',
  label: { da: 'Gennemgang åbnet', en: 'Review opened' },
  fields: {
    caseId: identifier('sag', 'case'),
    caseNumber: optional(identifier('sagsnummer', 'case number')),
    round: identifier('runde', 'round'),
    stratum: identifier('stratum', 'stratum'),
    team: optional(identifier('team', 'team')),
    asOf: moment('bedømt pr.', 'judged as of'),
    knownAt: moment('efter hvad der var kendt', 'by what was known'),
    form: identifier('skema', 'form'),
    focus: optional(identifiers('fokuspunkter', 'focus points')),
    participants: optional(initialsList('har arbejdet på sagen', 'worked on the case')),
    double: optional(yesNo('gennemgås af to', 'reviewed by two')),
    due: day('gennemgås senest', 'to be reviewed by'),
  },
  example: '',
});

/** The controls of the checklist as the law filled them in, frozen (tjekliste udfyldt). One place in every list per control. */
export const ChecklistFilled = fact({
  event: 'ChecklistFilled',
  command: 'fill-checklist',
  stage: 'review',
  label: { da: 'Tjekliste udfyldt', en: 'Checklist filled in' },
  fields: {
    items: identifiers('kontroller', 'controls'),
    answers: codes('svar', 'answers', answerWords),
    standings: codes('stilling', 'standings', standingWords),
    severities: codes('vægt', 'weights', severityWords),
    since: identifiers('udgave', 'edition'),
    recordedLate: optional(identifiers('efterregistreret', 'recorded late')),
  },
  example: '',
});

/** Who reviews the case (gennemgår). */
export const ReviewerAssigned = act({
  event: 'ReviewerAssigned',
  command: 'assign',
  stage: 'review',
  label: { da: 'Tildel gennemgang', en: 'Assign the review' },
  fields: { reviewer: initials('gennemgås af', 'reviewer') },
  roles: leading,
  example: '--reviewer TIL',
});

/** Who reviews the case a second time, without seeing the first one's answers (dobbelt gennemgang). */
export const SecondReviewerAssigned = act({
  event: 'SecondReviewerAssigned',
  command: 'assign-second',
  stage: 'review',
  label: { da: 'Tildel anden gennemgang', en: 'Assign a second review' },
  fields: { reviewer: initials('gennemgås også af', 'second reviewer') },
  roles: leading,
  example: '--reviewer JUR',
});

/** Sagsgang looked whether a reviewer has worked on the case since it was drawn (habilitet efterset). */
export const ReviewerChecked = fact({
  event: 'ReviewerChecked',
  command: 'check-reviewer',
  stage: 'review',
  label: { da: 'Habilitet efterset', en: 'Reviewer checked' },
  fields: {
    assignment: entry('tildeling', 'assignment', ReviewerAssigned.event, SecondReviewerAssigned.event),
    reviewer: initials('gennemgås af', 'reviewer'),
    mayReview: yesNo('må gennemgå', 'may review'),
  },
  example: '',
});

/** Answers of a reviewer, to one question or to several (svar). The last answer to a question counts. */
export const ItemsAnswered = act({
  event: 'ItemsAnswered',
  command: 'answer',
  stage: 'review',
  label: { da: 'Besvar spørgsmål', en: 'Answer questions' },
  fields: {
    yes: optional(identifiers('ja til', 'yes to')),
    partly: optional(identifiers('delvist', 'partly')),
    no: optional(identifiers('nej til', 'no to')),
    notRelevant: optional(identifiers('ikke relevant', 'not relevant')),
    rationale: optional(text('begrundelse', 'rationale')),
  },
  example: '--yes clarification,followUp --no involvement --rationale "Faren er ikke hørt"',
});

/** A reviewer is done with the case (gennemgang afsluttet). */
export const ReviewCompleted = act({
  event: 'ReviewCompleted',
  command: 'complete',
  stage: 'review',
  label: { da: 'Afslut gennemgangen', en: 'Complete the review' },
  fields: {
    conclusion: optional(text('konklusion', 'conclusion')),
    reading: derived(code('gennemgang', 'reading', readingWords)),
  },
  example: '',
});

/** Something the first review found wanting (fund): derived from its answers when it was completed. */
export const FindingRecorded = fact({
  event: 'FindingRecorded',
  command: 'record-finding',
  stage: 'review',
  label: { da: 'Fund noteret', en: 'Finding recorded' },
  fields: {
    item: identifier('kontrol eller spørgsmål', 'control or question'),
    kind: code('art', 'kind', kindWords),
    answer: code('svar', 'answer', answerWords),
    severity: code('vægt', 'weight', severityWords),
    overrules: optional(yesNo('mod det udfyldte', 'against what was filled in')),
  },
  example: '',
});

/** The round took the case out of its draw (elimineret), by that entry of its own: it is not reviewed. Sent by the round only. */
export const ReviewEliminated = act({
  event: 'ReviewEliminated',
  command: 'eliminate',
  stage: 'review',
  label: { da: 'Tag sagen ud af udtrækket', en: 'Eliminate the case from the draw' },
  fields: {
    round: identifier('runde', 'round'),
    elimination: optional(identifier('elimination', 'elimination')),
  },
  roles: leading,
  example: '--round 2026-12 --elimination 31',
});

/** The review and everything that followed from it is done (lukket): by Sagsgang, or by somebody who says why. */
export const ReviewClosed = act({
  event: 'ReviewClosed',
  command: 'close',
  stage: 'review',
  label: { da: 'Luk gennemgangen', en: 'Close the review' },
  fields: { reason: optional(text('begrundelse', 'reason')) },
  roles: leading,
  example: '--reason "Fundet er drøftet i teamet; ingen handling"',
});
