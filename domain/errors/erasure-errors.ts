import { errorChapter } from './error-entry';

/** Refusals of erasing a case, what `doctor` finds of erased ones, and refusals of what is asked of the key ring. */
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
  ERASURE_NOT_APPROVED: {
    message: {
      da: 'Sletningen er ikke godkendt; der er intet at gøre færdigt.',
      en: 'The erasure was not approved; there is nothing to finish.',
    },
    next: {
      da: 'Godkend den som en anden end den, der foreslog den: `sagsgang erase`.',
      en: 'Approve it as another person than the proposer: `sagsgang erase`.',
    },
  },
  ERASED_CASE_READABLE: {
    message: {
      da: 'Sagen er slettet, men nøglelageret har igen nøgler til den ({keys}), så den kan læses.',
      en: 'The case was erased, but the key store has keys of it again ({keys}), so that it can be read.',
    },
    next: {
      da: 'Nøglelageret er genskabt fra før sletningen. Gentag sletningen: `sagsgang erase SAG --finish`, eller alle på én gang: `sagsgang erase --all --finish`.',
      en: 'The key store was restored from before the erasure. Repeat it: `sagsgang erase CASE --finish`, or all at once: `sagsgang erase --all --finish`.',
    },
  },
  ERASURE_UNFINISHED: {
    message: {
      da: 'Sletningen er godkendt eller begyndt igen, men ikke gennemført.',
      en: 'The erasure was approved or begun again, but is not finished.',
    },
    next: {
      da: 'Gør den færdig: `sagsgang erase SAG --finish`. Går den i stå, så se dens workflow i Temporal.',
      en: 'Finish it: `sagsgang erase CASE --finish`. Where it stands still, see its workflow in Temporal.',
    },
  },
  ERASURE_UNRECORDED: {
    message: {
      da: 'Sagens nøgle er destrueret, men journalen ved intet om sletningen, og sagen står stadig i lister og opslag.',
      en: 'The case’s key is destroyed, but the journal knows nothing of the erasure, and lists and look-ups still have the case.',
    },
    next: {
      da: 'Journalen er genskabt fra før sletningen. Gennemfør den igen: `sagsgang erase SAG --finish`, eller alle på én gang: `sagsgang erase --all --finish`.',
      en: 'The journal was restored from before the erasure. Carry it out again: `sagsgang erase CASE --finish`, or all at once: `sagsgang erase --all --finish`.',
    },
  },
  KEY_VERSION_UNKNOWN: {
    message: { da: 'Nøgleringen har ingen version {version}.', en: 'The key ring has no version {version}.' },
    next: { da: 'Se versionerne med `sagsgang keys`.', en: 'See the versions with `sagsgang keys`.' },
  },
  KEY_VERSION_NEEDED: {
    message: {
      da: 'Version {version} bruges endnu ({needs}) og kan ikke tages ud.',
      en: 'Version {version} is still needed ({needs}) and cannot be taken out.',
    },
    next: {
      da: 'Nøgler pakkes om med `sagsgang keys rotate`. En version med kædede rækker (rows) bliver, så længe journalen skal kunne efterprøves; den med blinde opslag (index) bliver for altid.',
      en: 'Keys are wrapped anew with `sagsgang keys rotate`. A version with chained rows stays for as long as the journal is to be verified; the one behind blind indexes (index) stays for good.',
    },
  },
  KEY_RING_LOCKED: {
    message: {
      da: 'En anden er ved at skrive nøgleringens fil, eller et tidligere forsøg blev afbrudt.',
      en: 'Someone else is writing the key ring’s file, or an earlier attempt was cut off.',
    },
    next: {
      da: 'Vent, og prøv igen. Er ingen i gang, så fjern filen med endelsen .lock ved siden af nøgleringen.',
      en: 'Wait and try again. Where nobody is at it, remove the file ending in .lock beside the key ring.',
    },
  },
  KEY_RING_UNREADABLE: {
    message: { da: 'Nøgleringens fil kan ikke læses.', en: 'The key ring’s file cannot be read.' },
    next: {
      da: 'Kontrollér SAGSGANG_KEY_RING og filens rettigheder; hent den ellers fra dens backup.',
      en: 'Check SAGSGANG_KEY_RING and the file’s permissions, or fetch it from its backup.',
    },
  },
  CASE_ERASED: {
    message: {
      da: 'Sletning af sagen er godkendt; der kan ikke registreres mere i den.',
      en: 'The erasure of the case was approved; nothing more can be recorded in it.',
    },
    next: {
      da: 'Blev sletningen afbrudt, så gør den færdig: `sagsgang erase SAG --finish`. Kommer der nyt om barnet, så opret en ny sag ved en af indgangene.',
      en: 'Where the erasure was cut off, finish it: `sagsgang erase CASE --finish`. Where something new comes in about the child, open a new case by one of the doors.',
    },
  },
});

/** Code of a refusal of erasing. */
export type ErasureErrorCode = keyof typeof erasureErrors;
