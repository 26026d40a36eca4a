import { errorChapter } from './error-entry';

const lookAtCase = {
  da: 'Stands arbejdet i sagen, gem en kopi af databasen, og sammenlign posten med seneste backup; se docs/guide/proof.md.',
  en: 'Stop work on the case, keep a copy of the database, and compare the entry with the last backup; see docs/guide/proof.md.',
};
const lookAtHeads = {
  da: 'Gem en kopi af databasen, og sammenlign med de hoveder, der er gemt et andet sted: `sagsgang verify --heads FIL`.',
  en: 'Keep a copy of the database, and compare with the heads kept elsewhere: `sagsgang verify --heads FILE`.',
};
const lookAtRing = {
  da: 'Brug den nøglering, der har alle ældre versioner, og kør `sagsgang verify` igen.',
  en: 'Use the key ring that has all older versions, and run `sagsgang verify` again.',
};

/** What a verification of the journal may find, and why one cannot be made. */
export const proofErrors = errorChapter({
  PROOF_ENTRY_MISSING: {
    message: {
      da: 'Sag {case}: der mangler poster før post {seq}.',
      en: 'Case {case}: entries are missing before entry {seq}.',
    },
    next: lookAtCase,
  },
  PROOF_ENTRY_ALTERED: {
    message: {
      da: 'Sag {case}: post {seq} er ikke den, der blev journalført; den er ændret, flyttet eller sat ind.',
      en: 'Case {case}: entry {seq} is not the one that was journalled; it was edited, moved or inserted.',
    },
    next: lookAtCase,
  },
  PROOF_LINK_BROKEN: {
    message: {
      da: 'Sag {case}: post {seq} hænger ikke sammen med posten før.',
      en: 'Case {case}: entry {seq} does not follow the entry before it.',
    },
    next: lookAtCase,
  },
  PROOF_HEAD_DIFFERS: {
    message: {
      da: 'Sag {case}: sagens hoved passer ikke med den sidste post ({seq}), eller kommunen er en anden end posternes.',
      en: 'Case {case}: the head of the case does not fit its last entry ({seq}), or its municipality is not that of the entries.',
    },
    next: lookAtCase,
  },
  PROOF_CHAIN_KEY_MISSING: {
    message: {
      da: 'Sag {case}: post {seq} kan ikke efterprøves; nøgleringen mangler den version, den er kædet med.',
      en: 'Case {case}: entry {seq} cannot be verified; the key ring lacks the version it was chained under.',
    },
    next: lookAtRing,
  },
  PROOF_CASE_MISSING: {
    message: {
      da: 'Sag {case} er væk. Dagens hoved nr. {head} så den med {seq} poster.',
      en: 'Case {case} is gone. Daily head no. {head} saw it with {seq} entries.',
    },
    next: lookAtCase,
  },
  PROOF_ENTRY_GONE: {
    message: {
      da: 'Sag {case}: post {seq} er væk. Dagens hoved nr. {head} så den.',
      en: 'Case {case}: entry {seq} is gone. Daily head no. {head} saw it.',
    },
    next: lookAtCase,
  },
  PROOF_ENTRY_REPLACED: {
    message: {
      da: 'Sag {case}: post {seq}, eller en post før den, er en anden end den, dagens hoved nr. {head} så.',
      en: 'Case {case}: entry {seq}, or one before it, is another than the one daily head no. {head} saw.',
    },
    next: lookAtCase,
  },
  PROOF_DAILY_HEAD_MISSING: {
    message: { da: 'Dagens hoved nr. {head} er væk.', en: 'Daily head no. {head} is gone.' },
    next: lookAtHeads,
  },
  PROOF_DAILY_HEAD_ALTERED: {
    message: {
      da: 'Dagens hoved nr. {head} er ikke, som det blev forseglet.',
      en: 'Daily head no. {head} is not as it was sealed.',
    },
    next: lookAtHeads,
  },
  PROOF_DAILY_HEAD_UNLINKED: {
    message: {
      da: 'Dagens hoved nr. {head} hænger ikke sammen med det før.',
      en: 'Daily head no. {head} does not follow the one before it.',
    },
    next: lookAtHeads,
  },
  PROOF_DAILY_HEAD_KEY_MISSING: {
    message: {
      da: 'Dagens hoved nr. {head} kan ikke efterprøves; nøgleringen mangler den version, det er forseglet med.',
      en: 'Daily head no. {head} cannot be verified; the key ring lacks the version it was sealed under.',
    },
    next: lookAtRing,
  },
  PROOF_DAILY_LEAVES_ALTERED: {
    message: {
      da: 'Listen over de sager, der var ændret ved dagens hoved nr. {head}, er ikke den, der blev forseglet.',
      en: 'The list of the cases that had changed at daily head no. {head} is not the one that was sealed.',
    },
    next: lookAtHeads,
  },
  PROOF_DAILY_ROOT_DIFFERS: {
    message: {
      da: 'Sagerne ved dagens hoved nr. {head} er ikke dem, hovedet blev forseglet over.',
      en: 'The cases as of daily head no. {head} are not those it was sealed over.',
    },
    next: lookAtHeads,
  },
  PROOF_DAILY_HEAD_ONLY_IN_FILE: {
    message: {
      da: 'Filen har dagens hoved nr. {head}, og journalen har det ikke: journalen er en ældre kopi, eller hoveder er fjernet.',
      en: 'The file has daily head no. {head} and the journal has not: the journal is an older copy, or heads were removed.',
    },
    next: {
      da: 'Find ud af, hvem der har genskabt eller ændret databasen, og genskab den nyeste backup.',
      en: 'Find out who restored or changed the database, and restore the latest backup.',
    },
  },
  PROOF_DAILY_HEAD_DIFFERS_FROM_FILE: {
    message: {
      da: 'Dagens hoved nr. {head} er et andet i filen end i journalen.',
      en: 'Daily head no. {head} is another in the file than in the journal.',
    },
    next: {
      da: 'Find ud af, om det er filen eller journalen, der er ændret: hold filen op mod den kopi, modtageren har.',
      en: 'Find out whether the file or the journal was changed: compare the file with the copy its recipient has.',
    },
  },
  HEADS_FILE_UNREADABLE: {
    message: {
      da: 'Filen med dagens hoveder kan ikke læses (linje {line}).',
      en: 'The file of daily heads cannot be read (line {line}).',
    },
    next: {
      da: 'Brug filen, som `sagsgang heads export` har skrevet den.',
      en: 'Use the file as `sagsgang heads export` wrote it.',
    },
  },
  HEADS_FILE_EMPTY: {
    message: {
      da: 'Filen med dagens hoveder er tom: der er intet at sammenligne med.',
      en: 'The file of daily heads is empty: there is nothing to compare with.',
    },
    next: {
      da: 'Brug filen, som modtageren har fået den.',
      en: 'Use the file as its recipient was given it.',
    },
  },
  HEADS_NONE_YET: {
    message: {
      da: 'Journalen har ingen hoveder at skrive. Filen er ikke skrevet.',
      en: 'The journal has no heads to write. The file was not written.',
    },
    next: {
      da: 'Journalen forsegles hver morgen kl. 05.15, eller nu med `sagsgang heads seal`.',
      en: 'The journal is sealed every morning at 05:15, or now by `sagsgang heads seal`.',
    },
  },
  HEADS_FILE_CONTRADICTS: {
    message: {
      da: 'Filen har dagens hoved nr. {head}, som journalen ikke har eller har anderledes. Den er ikke overskrevet.',
      en: 'The file has daily head no. {head}, which the journal lacks or has differently. It was not overwritten.',
    },
    next: {
      da: 'Gem filen: den er beviset. Kør `sagsgang verify --heads FIL`.',
      en: 'Keep the file: it is the evidence. Run `sagsgang verify --heads FILE`.',
    },
  },
  CHECKPOINT_UNUSABLE: {
    message: {
      da: 'Der er ingen afbrudt efterprøvning at gå videre med, eller den hører til en anden journal.',
      en: 'There is no interrupted verification to go on with, or it belongs to another journal.',
    },
    next: { da: 'Kør `sagsgang verify` forfra.', en: 'Run `sagsgang verify` from the start.' },
  },
});
