import { errorChapter } from './error-entry';

/** What the steps of a review and of what follows from it may refuse. */
export const followUpErrors = errorChapter({
  REVIEW_IS_CLOSED: {
    message: {
      da: 'Gennemgangen er lukket, eller sagen er taget ud af udtrækket.',
      en: 'The review is closed, or the case was taken out of the draw.',
    },
    next: {
      da: 'Se den med `sagsgang supervision review show`.',
      en: 'See it with `sagsgang supervision review show`.',
    },
  },
  REVIEW_GOES_OUT_BY_ROUND: {
    message: {
      da: 'En udtrukket sag udgår af runden {round} med en grund; gennemgangen følger med.',
      en: 'A drawn case goes out of the round {round}, with a reason; its review follows.',
    },
    next: {
      da: 'Brug `sagsgang supervision eliminate {round} --number {number} --reason … --explanation …`.',
      en: 'Use `sagsgang supervision eliminate {round} --number {number} --reason … --explanation …`.',
    },
  },
  REVIEW_NOT_ASSIGNED: {
    message: { da: '{by} gennemgår ikke denne sag.', en: '{by} does not review this case.' },
    next: { da: 'Få gennemgangen tildelt.', en: 'Have the review assigned to you.' },
  },
  REVIEW_COMPLETED_ALREADY: {
    message: { da: '{by} har afsluttet sin gennemgang af sagen.', en: '{by} has completed the review of the case.' },
    next: { da: 'Svarene står ved magt.', en: 'The answers stand.' },
  },
  REVIEW_NOTHING_ANSWERED: {
    message: { da: 'Der er ikke givet noget svar.', en: 'No answer was given.' },
    next: {
      da: 'Angiv spørgsmålene med --yes, --partly, --no eller --not-relevant.',
      en: 'Name the questions with --yes, --partly, --no or --not-relevant.',
    },
  },
  REVIEW_ANSWERED_TWICE: {
    message: { da: '{item} er besvaret på to måder.', en: '{item} was answered in two ways.' },
    next: { da: 'Giv ét svar.', en: 'Give one answer.' },
  },
  REVIEW_NOT_COMPLETED: {
    message: { da: 'Sagen er ikke gennemgået til ende endnu.', en: 'The case has not been reviewed to the end yet.' },
    next: {
      da: 'Afslut først med `complete`. Gennemgås sagen af to, skal begge: den anden tildeles med `assign-second`.',
      en: 'Complete it first by `complete`. Where two review the case both must: the second is assigned by `assign-second`.',
    },
  },
  REVIEW_NOT_FOLLOWED_UP: {
    message: {
      da: 'Handlinger eller tilbagesendelser er ikke afsluttet (post {entries}).',
      en: 'Actions or send-backs are still open (entry {entries}).',
    },
    next: {
      da: 'Bekræft handlingerne, og afvent eller træk tilbagesendelserne.',
      en: 'Confirm the actions; await or withdraw the send-backs.',
    },
  },
  REVIEW_FINDINGS_UNANSWERED: {
    message: {
      da: 'Fund uden handling eller tilbagesendelse (post {entries}).',
      en: 'Findings without an action or a send-back (entry {entries}).',
    },
    next: { da: 'Aftal en handling, eller luk med en begrundelse.', en: 'Agree on an action, or close with a reason.' },
  },
  ACTION_DAY_PASSED: {
    message: { da: 'Dagen {due} er passeret.', en: 'The day {due} has passed.' },
    next: { da: 'Vælg en dag, der kommer.', en: 'Choose a day to come.' },
  },
  ACTION_STANDS_OTHERWISE: {
    message: {
      da: 'Handling {action} står som {standing}, så det kan ikke ske.',
      en: 'Action {action} stands as {standing}, so this cannot be done.',
    },
    next: {
      da: 'Se handlingerne med `sagsgang supervision actions`.',
      en: 'See the actions with `sagsgang supervision actions`.',
    },
  },
  ACTION_NOT_YOURS: {
    message: { da: 'Handling {action} er {owner}s, ikke {by}s.', en: 'Action {action} is {owner}’s, not {by}’s.' },
    next: { da: 'Lad {owner} eller tilsynet melde den udført.', en: 'Let {owner} or the supervision report it done.' },
  },
  ACTION_CONFIRMED_BY_OWNER: {
    message: {
      da: '{by} kan ikke bekræfte sin egen handling ({action}).',
      en: '{by} cannot confirm an action of their own ({action}).',
    },
    next: { da: 'Lad en anden se efter og bekræfte.', en: 'Let somebody else look and confirm.' },
  },
  SEND_BACK_OVER: {
    message: { da: 'Tilbagesendelsen (post {entry}) er afsluttet.', en: 'The send-back (entry {entry}) is over.' },
    next: {
      da: 'Send sagen tilbage igen, hvis der er grund til det.',
      en: 'Send the case back again where there is reason to.',
    },
  },
});

/** Code of a refusal of a step of a review. */
export type FollowUpErrorCode = keyof typeof followUpErrors;
