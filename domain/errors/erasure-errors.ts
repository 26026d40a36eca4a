import { errorChapter } from './error-entry';

/** Refusals of erasing a case. */
export const erasureErrors = errorChapter({
  ERASURE_CASE_OPEN: {
    message: { da: 'Kun lukkede sager kan slettes.', en: 'Only closed cases can be erased.' },
    next: { da: 'Luk sagen først (`propose-closure`).', en: 'Close the case first (`propose-closure`).' },
  },
  ERASURE_OBLIGATION_OPEN: {
    message: {
      da: 'Sagen kan ikke slettes: post {entries} er ikke færdigbehandlet.',
      en: 'The case cannot be erased: something is still owed about entry {entries}.',
    },
    next: {
      da: 'Besvar klagen, aktindsigten eller det, der kom ind efter lukningen; se `sagsgang case why`.',
      en: 'Answer the complaint, the access request or what came in after the closing; see `sagsgang case why`.',
    },
  },
  ERASURE_TOO_EARLY: {
    message: {
      da: 'Opbevaringsperioden løber endnu; sagen kan tidligst slettes den {on}.',
      en: 'The retention period still runs; the case can be erased on {on} at the earliest.',
    },
    law: 'Arkivloven',
    next: {
      da: 'Vent, eller foreslå sletning på et andet grundlag.',
      en: 'Wait, or propose the erasure on another ground.',
    },
  },
  ERASURE_NOT_PROPOSED: {
    message: {
      da: 'Der er intet forslag om sletning, eller et andet forslag end det nævnte står ved magt.',
      en: 'There is no proposal of erasure, or another one than the one named stands.',
    },
    next: {
      da: 'Foreslå sletningen med `propose-erasure`; en anden person godkender med `sagsgang erase`.',
      en: 'Propose it with `propose-erasure`; another person approves with `sagsgang erase`.',
    },
  },
  ERASURE_SAME_PERSON: {
    message: {
      da: '{by} har selv foreslået sletningen og kan ikke godkende den.',
      en: '{by} proposed the erasure and cannot approve it.',
    },
    next: { da: 'Lad en anden leder godkende.', en: 'Let another leader approve.' },
  },
  ERASURE_ABOVE_LEVEL: {
    message: {
      da: 'Sletningen skal godkendes på niveauet {level} efter kompetenceplanen.',
      en: 'The competence plan asks for approval at the level {level}.',
    },
    law: 'Kompetenceplanen',
    next: { da: 'Lad én med kompetencen godkende.', en: 'Let someone with that competence approve.' },
  },
  CASE_ERASED: {
    message: {
      da: 'Sletning af sagen er godkendt; der kan ikke registreres mere i den.',
      en: 'The erasure of the case was approved; nothing more can be recorded in it.',
    },
    next: {
      da: 'Kommer der nyt om barnet, så opret en ny sag ved en af indgangene.',
      en: 'Where something new comes in about the child, open a new case by one of the doors.',
    },
  },
});

/** Code of a refusal of erasing. */
export type ErasureErrorCode = keyof typeof erasureErrors;
