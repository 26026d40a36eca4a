import { errorChapter } from './error-entry';

/** Errors of the machinery: connections, keys, journal, outages. */
export const systemErrors = errorChapter({
  JOURNAL_UNAVAILABLE: {
    message: { da: 'Journalen svarer ikke.', en: 'The journal does not answer.' },
    next: {
      da: 'Prøv igen om lidt med samme kommando. Kommer fejlen igen, så kontakt driften.',
      en: 'Try again shortly with the same command. If it persists, contact operations.',
    },
  },
  JOURNAL_BEHIND: {
    message: {
      da: 'Journalen mangler poster, som sagen har: den er genskabt fra en ældre sikkerhedskopi eller ændret.',
      en: 'The journal lacks entries that the case has: it was restored from an older backup, or changed.',
    },
    next: {
      da: 'Kontakt driften: `sagsgang doctor` viser sagen, og `sagsgang rehydrate SAG --from-journal` viser posterne.',
      en: 'Contact operations: `sagsgang doctor` shows the case, `sagsgang rehydrate CASE --from-journal` the entries.',
    },
  },
  READER_MISSING: {
    message: { da: 'Det fremgår ikke, hvem der læser.', en: 'It is not said who reads.' },
    next: {
      da: 'Angiv --as INITIALER, eller sæt SAGSGANG_USER: opslag i sager skrives i opslagsloggen.',
      en: 'Give --as INITIALS, or set SAGSGANG_USER: readings of cases are written into the access log.',
    },
  },
  ACCESS_NOT_LOGGED: {
    message: {
      da: 'Opslaget kunne ikke skrives i opslagsloggen, og sagen vises derfor ikke.',
      en: 'The reading could not be written into the access log, so the case is not shown.',
    },
    next: {
      da: 'Prøv igen om lidt. Kommer fejlen igen, så kontakt driften.',
      en: 'Try again shortly. If it persists, contact operations.',
    },
  },
  ACCESS_LOG_NOT_YOURS: {
    message: {
      da: '{by} kan ikke se, hvad andre har læst.',
      en: '{by} may not see what others have read.',
    },
    next: {
      da: 'Opslagsloggen kan ses af leder, direktør, ledelsestilsyn og drift. Egne opslag ses med --by og egne initialer.',
      en: 'The access log is for leaders, directors, supervisors and operations. Your own readings: --by your initials.',
    },
  },
  OUTBOX_FULL: {
    message: {
      da: 'Sagen har {waiting} poster, der venter på at komme i journalen, og tager ikke imod flere.',
      en: 'The case has {waiting} entries waiting for the journal and takes no more.',
    },
    next: {
      da: 'Vent, til journalen svarer igen. Posterne skrives da af sig selv.',
      en: 'Wait until the journal answers again. The entries are then written by themselves.',
    },
  },
  KEY_REUSED: {
    message: {
      da: 'Kommandonøglen er allerede brugt i sagen med et andet indhold.',
      en: 'The command key was already used in this case with other content.',
    },
    next: { da: 'Send kommandoen igen med en ny nøgle.', en: 'Send the command again with a new key.' },
  },
  CASE_UNKNOWN: {
    message: { da: 'Sagen {case} findes ikke.', en: 'There is no case {case}.' },
    next: { da: 'Kontrollér sagsnummeret med `sagsgang cases`.', en: 'Check the case number with `sagsgang cases`.' },
  },
  RECEIPTS_UNREADABLE: {
    message: { da: 'Filen {file} kan ikke læses.', en: 'The file {file} cannot be read.' },
    next: {
      da: 'Angiv en fil med kvitteringer (SAGSGANG_RECEIPTS) eller en workers log.',
      en: 'Give a file of receipts (SAGSGANG_RECEIPTS) or a worker’s log.',
    },
  },
  CLOCK_IS_REAL: {
    message: { da: 'Her er tiden virkelig; den kan ikke flyttes.', en: 'Time is real here and cannot be moved.' },
    next: { da: 'Brug en udviklingsserver (`npm start`).', en: 'Use a development server (`npm start`).' },
  },
  IMPORTER_MISSING: {
    message: { da: 'Det fremgår ikke, hvem der indlæser listen.', en: 'It is not said who imports the list.' },
    next: {
      da: 'Angiv --as INITIALER (en medarbejder i driften), eller sæt SAGSGANG_USER.',
      en: 'Give --as INITIALS (of someone in operations), or set SAGSGANG_USER.',
    },
  },
  CONTENT_ERASED: {
    message: {
      da: 'Indholdet er slettet; kun kæden er tilbage.',
      en: 'The content was erased; only the chain remains.',
    },
    next: {
      da: 'Kontakt driften, hvis sagen ikke burde være slettet.',
      en: 'Contact operations if the case should not be erased.',
    },
  },
  NOTHING_RECORDED: {
    message: {
      da: 'Sagen tog imod kommandoen, men der er ingen post efter den.',
      en: 'The case took the command, but no entry came of it.',
    },
    next: {
      da: 'Se sagens journal, og registrér det i sagen, hvis det mangler.',
      en: 'See the case’s journal, and record it in the case if it is missing.',
    },
  },
});
