import { errorChapter } from './error-entry';

/** Refusals of the decider of a case. A fact is refused for its form or for a conflict of interest only; acts are refused by law as well. */
export const caseErrors = errorChapter({
  UNKNOWN_COMMAND: {
    message: { da: 'Kommandoen {command} findes ikke.', en: 'There is no command {command}.' },
    next: { da: 'Se kommandoerne med `sagsgang case --help`.', en: 'See the commands with `sagsgang case --help`.' },
  },
  UNKNOWN_STAFF: {
    message: {
      da: '{initials} står ikke i medarbejderregistret i dag.',
      en: '{initials} is not on the staff register today.',
    },
    next: {
      da: 'Kontrollér initialerne med `sagsgang staff`, eller få rollen registreret.',
      en: 'Check the initials with `sagsgang staff`, or have the role registered.',
    },
  },
  CONFLICT_OF_INTEREST: {
    message: { da: '{by} er inhabil i sagen.', en: '{by} is disqualified from the case.' },
    law: 'FVL § 3',
    next: { da: 'Lad en anden medarbejder gøre det.', en: 'Let another member of staff do it.' },
  },
  WORKER_DISQUALIFIED: {
    message: {
      da: '{worker} er inhabil i sagen og kan ikke få den.',
      en: '{worker} is disqualified from the case and cannot be given it.',
    },
    law: 'FVL § 3',
    next: {
      da: 'Tildel sagen til en anden. Er inhabiliteten registreret ved en fejl, kan en leder fejljournalisere posten.',
      en: 'Assign the case to somebody else. Where the conflict was registered by mistake, a leader can misfile the entry.',
    },
  },
  NOT_YOUR_ROLE: {
    message: {
      da: '{command} kan ikke udføres i de roller, {by} har.',
      en: '{command} cannot be done in the roles {by} has.',
    },
    next: { da: 'Det kan gøres af: {roles}.', en: 'It can be done by: {roles}.' },
  },
  CASE_NOT_OPEN: {
    message: { da: 'Sagen er ikke oprettet.', en: 'The case has not been opened.' },
    next: {
      da: 'En sag begynder ved en af sine indgange: {doors}.',
      en: 'A case begins by one of its doors: {doors}.',
    },
  },
  CHILD_HAS_OPEN_CASE: {
    message: { da: 'Barnet har allerede en åben sag.', en: 'The child already has an open case.' },
    next: {
      da: 'Et barn har højst én åben sag; registrér i den.',
      en: 'A child has at most one open case; record it there.',
    },
  },
  CASE_CLOSED: {
    message: { da: 'Sagen er lukket.', en: 'The case is closed.' },
    next: {
      da: 'Genåbn sagen med `reopen`, hvis der er grund til det. Det, der er sket, kan registreres uden genåbning.',
      en: 'Reopen the case with `reopen` where there is reason to. What has happened can be recorded without it.',
    },
  },
  CASE_NOT_CLOSED: {
    message: { da: 'Sagen er åben og kan ikke genåbnes.', en: 'The case is open and cannot be reopened.' },
    next: { da: 'Arbejd videre i sagen.', en: 'Go on working in the case.' },
  },
  IN_THE_FUTURE: {
    message: { da: 'Tidspunktet {at} er ikke kommet endnu.', en: 'The time {at} has not come yet.' },
    next: {
      da: 'Angiv, hvornår det skete. Planlagte dage har deres egne felter.',
      en: 'Give the time it happened. Days that are planned have fields of their own.',
    },
  },
  FIELD_MISSING: {
    message: { da: 'Feltet {field} mangler.', en: 'The field {field} is missing.' },
    next: { da: 'Angiv {field}.', en: 'Give {field}.' },
  },
  FIELD_UNKNOWN: {
    message: { da: '{command} har intet felt {field}.', en: '{command} has no field {field}.' },
    next: {
      da: 'Se felterne med `sagsgang case {command} --help`.',
      en: 'See the fields with `sagsgang case {command} --help`.',
    },
  },
  FIELD_INVALID: {
    message: {
      da: 'Værdien i feltet {field} har ikke den rette form.',
      en: 'The value of the field {field} is not of the right form.',
    },
    next: {
      da: 'Se felterne med `sagsgang case {command} --help`.',
      en: 'See the fields with `sagsgang case {command} --help`.',
    },
  },
  UNKNOWN_ENTRY: {
    message: {
      da: '{field}: post {entry} findes ikke i sagen eller er af en anden slags.',
      en: '{field}: entry {entry} is not in the case or is of another kind.',
    },
    next: { da: 'Der findes disse poster: {existing}.', en: 'These entries exist: {existing}.' },
  },
  ENTRY_NEEDED: {
    message: { da: 'Det må siges, hvilken post {field} er.', en: 'It must be said which entry {field} is.' },
    next: { da: 'Der findes disse poster: {existing}.', en: 'These entries exist: {existing}.' },
  },
  NOT_CORRECTABLE: {
    message: {
      da: 'Post {entry} kan ikke rettes med {command}; den findes ikke eller er af en anden slags.',
      en: 'Entry {entry} cannot be corrected by {command}; it is not there or is of another kind.',
    },
    next: {
      da: 'Ret en post med den kommando, den er registreret med. Hører posten ikke til i sagen, så brug `misfile`.',
      en: 'Correct an entry by the command that recorded it. If it does not belong to the case, use `misfile`.',
    },
  },
  CORRECTION_NOT_YOURS: {
    message: {
      da: 'Post {entry} er en tilkendegivelse fra {author} og kan kun rettes af {author}.',
      en: 'Entry {entry} is what {author} declared and can be corrected by {author} only.',
    },
    next: {
      da: 'Registrér din egen tilkendegivelse som en ny post.',
      en: 'Record what you declare as an entry of its own.',
    },
  },
  PROPOSAL_APPROVED: {
    message: {
      da: 'Forslaget i post {entry} er godkendt og kan ikke rettes.',
      en: 'The proposal in entry {entry} was approved and cannot be corrected.',
    },
    next: {
      da: 'Genåbn sagen, hvis lukningen bygger på en fejl, eller skriv et notat.',
      en: 'Reopen the case where the closing rests on an error, or write a note.',
    },
  },
  CORRECTION_REASON_MISSING: {
    message: { da: 'En rettelse skal have en begrundelse.', en: 'A correction needs a reason.' },
    next: {
      da: 'Angiv grunden til rettelsen (correctionReason).',
      en: 'Give the reason for the correction (correctionReason).',
    },
  },
  ENTRY_PROTECTED: {
    message: {
      da: 'Post {entry} ({event}) kan ikke fejljournaliseres.',
      en: 'Entry {entry} ({event}) cannot be marked as misfiled.',
    },
    next: {
      da: 'Sagens oprettelse, lukning og genåbning og det, Sagsgang selv har registreret, bliver stående.',
      en: 'The opening, closing and reopening of a case and what Sagsgang itself recorded stay.',
    },
  },
  MISFILING_ABOVE_LEVEL: {
    message: {
      da: 'Post {entry} ({event}) bærer sagens retssikkerhed og kan ikke fejljournaliseres af {by}.',
      en: 'Entry {entry} ({event}) carries the safeguards of the case and cannot be marked as misfiled by {by}.',
    },
    next: { da: 'Det kan gøres af: {roles}.', en: 'It can be done by: {roles}.' },
  },
  DECISION_ABOVE_LEVEL: {
    message: {
      da: 'Afgørelsen ({kind}) ligger over det niveau, {by} må afgøre på.',
      en: 'The decision ({kind}) is above the level at which {by} may decide.',
    },
    law: 'Kompetenceplanen; BL §§ 23, 47, 142',
    next: {
      da: 'Den træffes på niveauet: {level}. Trin, pris og samtykke, der ikke er angivet, sænker ikke niveauet.',
      en: 'It is made at the level: {level}. A step, price or consent that is not told does not lower the level.',
    },
  },
  CHAIR_ONLY: {
    message: {
      da: 'En foreløbig afgørelse efter § 143 træffes af børne- og ungeudvalgets formand.',
      en: 'A provisional decision under section 143 is made by the chair of the committee.',
    },
    law: 'BL § 143',
    next: { da: 'Den kan registreres af: {roles}.', en: 'It can be recorded by: {roles}.' },
  },
  CONTROL_UNKNOWN: {
    message: { da: 'Kravet {control} findes ikke.', en: 'There is no control {control}.' },
    next: { da: 'Se kravene med `sagsgang case why`.', en: 'See the controls with `sagsgang case why`.' },
  },
  CONTROL_NOT_WAIVABLE: {
    message: { da: 'Kravet {control} kan ikke fraviges.', en: 'The control {control} cannot be waived.' },
    next: { da: 'Opfyld det; `sagsgang case why` viser hvordan.', en: 'Meet it; `sagsgang case why` shows how.' },
  },
  CONTROL_NOT_OUTSTANDING: {
    message: {
      da: 'Kravet {control} udestår ikke ved en lukning nu; der er intet at fravige.',
      en: 'The control {control} is not outstanding for a closing now; there is nothing to waive.',
    },
    next: { da: 'Se, hvad der mangler, med `sagsgang case why`.', en: 'See what is missing with `sagsgang case why`.' },
  },
  WAIVER_ABOVE_LEVEL: {
    message: {
      da: 'Kravet {control} kan ikke fraviges på det niveau, {by} har.',
      en: 'The control {control} cannot be waived at the level {by} has.',
    },
    law: 'Kompetenceplanen',
    next: { da: 'Det fraviges på niveauet: {level}.', en: 'It is waived at the level: {level}.' },
  },
  DEADLINE_RULE_UNKNOWN: {
    message: { da: 'Der findes ingen frist {rule}.', en: 'There is no deadline {rule}.' },
    next: {
      da: 'Se sagens frister med `sagsgang case deadlines`.',
      en: 'See the deadlines of the case with `sagsgang case deadlines`.',
    },
  },
  ACKNOWLEDGED_UNTIL_PAST: {
    message: {
      da: 'Dagen {until} er passeret; indtil da kan ingen svare for fristen.',
      en: 'The day {until} has passed; nobody can answer for the deadline until then.',
    },
    law: 'Lokal regel',
    next: {
      da: 'Angiv en dag, der kommer, eller dagen i dag (--until).',
      en: 'Name a day to come, or today (--until).',
    },
  },
  NOTHING_MISSED: {
    message: {
      da: 'Ingen frist {rule} i sagen er meldt overskredet; der er intet at kvittere for.',
      en: 'No deadline {rule} of the case has been told as missed; there is nothing to acknowledge.',
    },
    law: 'Lokal regel',
    next: {
      da: 'Se sagens frister med `sagsgang case deadlines`, og hvad der opfylder dem, med `sagsgang case why`.',
      en: 'See the deadlines of the case with `sagsgang case deadlines`, and what meets them with `sagsgang case why`.',
    },
  },
  NOTHING_TO_TAKE_OVER: {
    message: {
      da: 'Ingen frist {rule} løber i sagen; der er intet at overtage.',
      en: 'No deadline {rule} runs in the case; there is nothing to take over.',
    },
    law: 'Lokal regel',
    next: {
      da: 'Se sagens frister med `sagsgang case deadlines`.',
      en: 'See the deadlines of the case with `sagsgang case deadlines`.',
    },
  },
  CLOSURE_REFUSED: {
    message: {
      da: 'Sagen kan ikke lukkes endnu. Antal mangler: {count}.',
      en: 'The case cannot be closed yet. Things missing: {count}.',
    },
    next: {
      da: 'Hvert punkt siger, hvad der mangler, efter hvilken lov, og hvilken kommando der retter det.',
      en: 'Each item says what is missing, under which law, and which command mends it.',
    },
  },
  REOPENING_REASON_NOT_ALLOWED: {
    message: {
      da: 'Kommunen genåbner ikke sager med grunden {reason}.',
      en: 'The municipality does not reopen cases for the reason {reason}.',
    },
    next: { da: 'Grunde, der kan bruges: {reasons}.', en: 'Reasons that may be used: {reasons}.' },
  },
});

/** Code of a refusal by the decider of a case. */
export type CaseErrorCode = keyof typeof caseErrors;
