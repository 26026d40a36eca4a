import { fact } from '../kernel/definition';
import { code, day, entry, identifier, identifiers, optional, text } from '../kernel/fields';

/** Supervision sent the case back to its worker (tilbagesendelse): what is to be mended, and by when. */
export const CaseSentBack = fact({
  event: 'CaseSentBack',
  command: 'send-back',
  stage: 'record',
  label: { da: 'Send sagen tilbage fra tilsynet', en: 'Send the case back from supervision' },
  fields: {
    review: identifier('gennemgang', 'review'),
    controls: optional(identifiers('kontroller', 'controls')),
    due: day('senest', 'due'),
    reason: optional(text('begrundelse', 'reason')),
  },
  example: '--review 2026-12/017 --controls K06 --due 15-01-2027 --reason "Barnet skal høres"',
});

/** The worker answered what supervision had asked for (svar på tilbagesendelse). */
export const SendBackAnswered = fact({
  event: 'SendBackAnswered',
  command: 'answer-send-back',
  stage: 'record',
  label: { da: 'Svar på en tilbagesendelse', en: 'Answer a send-back' },
  fields: {
    sendBack: entry('tilbagesendelse', 'send-back', 'CaseSentBack'),
    answer: text('svar', 'answer'),
  },
  example: '--send-back 31 --answer "Samtale holdt 12-01"',
});

/** What supervision had asked for is done, or asked for no longer (tilbagesendelse afsluttet). */
export const SendBackClosed = fact({
  event: 'SendBackClosed',
  command: 'close-send-back',
  stage: 'record',
  label: { da: 'Afslut en tilbagesendelse', en: 'Close a send-back' },
  fields: {
    sendBack: entry('tilbagesendelse', 'send-back', 'CaseSentBack'),
    outcome: code('udfald', 'outcome', {
      mended: { da: 'rettet op', en: 'mended' },
      withdrawn: { da: 'trukket tilbage', en: 'withdrawn' },
      caseClosed: { da: 'sagen er lukket', en: 'the case was closed' },
    }),
  },
  example: '--send-back 31 --outcome withdrawn',
});
