import { errorChapter } from './error-entry';

/** Errors of the command line itself: what was typed, files it reads, and what it cannot reach. */
export const commandLineErrors = errorChapter({
  USAGE: {
    message: { da: 'Kommandoen er skrevet forkert.', en: 'The command is written wrongly.' },
    next: { da: 'Se, hvordan den skrives, med --help.', en: 'See how it is written with --help.' },
  },
  UNREACHABLE: {
    message: { da: 'Ingen forbindelse til {what}.', en: 'No connection to the {what}.' },
    next: {
      da: 'Kør «npm start» i en anden terminal, og prøv igen. Kør sagsgang doctor for at se, hvad der ikke svarer.',
      en: 'Run “npm start” in another terminal and try again. Run sagsgang doctor to see what does not answer.',
    },
  },
  UNEXPECTED: {
    message: { da: 'Uventet fejl: {message}', en: 'Unexpected error: {message}' },
    next: {
      da: 'Sæt SAGSGANG_DEBUG=1 for at se mere, og send teksten til driften.',
      en: 'Set SAGSGANG_DEBUG=1 to see more, and send the text to operations.',
    },
  },
  ENTRY_UNKNOWN: {
    message: { da: 'Sagen har ingen post {entry}.', en: 'The case has no entry {entry}.' },
    next: { da: 'Se posterne med `sagsgang case journal`.', en: 'See the entries with `sagsgang case journal`.' },
  },
  NOT_MOVABLE: {
    message: { da: 'Post {entry} ({event}) kan ikke flyttes.', en: 'Entry {entry} ({event}) cannot be moved.' },
    next: {
      da: 'Afgørelser, rettelser og systemets egne poster bliver i sagen. Hører posten ikke til der, så brug `misfile`.',
      en: 'Decisions, corrections and the system’s own entries stay in the case. One that does not belong: `misfile`.',
    },
  },
  STAFF_UNKNOWN: {
    message: { da: '{initials} er ikke i registeret den dag.', en: '{initials} is not on the register that day.' },
    next: { da: 'Se registeret med sagsgang staff list.', en: 'See the register by sagsgang staff list.' },
  },
  TEAM_UNKNOWN: {
    message: {
      da: 'Intet team hedder {team}, hverken i registeret eller i sagerne.',
      en: 'No team is called {team}, neither on the register nor in the cases.',
    },
    next: {
      da: 'Se teamene med sagsgang caseload uden --team.',
      en: 'See the teams by sagsgang caseload without --team.',
    },
  },
  STAFF_FILE: {
    message: { da: 'Filen kan ikke læses som medarbejdere.', en: 'The file cannot be read as staff.' },
    next: {
      da: 'JSON: en liste af {"initials", "roles", "team", "substitute", "from", "until", "absences"}. CSV med semikolon og de samme overskrifter.',
      en: 'JSON: a list of {"initials", "roles", "team", "substitute", "from", "until", "absences"}. CSV with semicolons and the same headings.',
    },
  },
  ABSENCE_UNREADABLE: {
    message: {
      da: 'fraværet «{value}» er ikke en periode (2026-07-01..2026-07-21)',
      en: 'the absence «{value}» is no period (2026-07-01..2026-07-21)',
    },
    next: {
      da: 'Skriv første og sidste dag med to punktummer imellem; flere perioder adskilles med komma.',
      en: 'Write the first and the last day with two full stops between them; several periods with commas.',
    },
  },
  VERIFY_INTERRUPTED: {
    message: {
      da: 'Afbrudt efter {cases} sager og forløb.',
      en: 'Interrupted after {cases} cases and undertakings.',
    },
    next: { da: 'Gå videre med: {call}', en: 'Go on with: {call}' },
  },
  CLOCK_STOPPED: {
    message: {
      da: 'Sagens ur standsede, før det nåede det tidspunkt, det skulle flyttes til.',
      en: 'The case’s clock stopped before it reached the time that it was to be moved to.',
    },
    next: {
      da: 'Kør samme kommando igen: den går videre, hvor den slap.',
      en: 'Run the same command again: it goes on where it left off.',
    },
  },
});

/** Code of an error of the command line. */
export type CommandLineError = keyof typeof commandLineErrors;
