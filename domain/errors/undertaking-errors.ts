import { errorChapter } from './error-entry';

/** What undertakings (forløb på tværs af sager) may refuse, whatever their kind. */
export const undertakingErrors = errorChapter({
  UNDERTAKING_NOT_OPEN: {
    message: { da: 'Det er ikke åbnet.', en: 'It has not been opened.' },
    next: {
      da: 'Se stavemåden af navnet, eller åbn det først. Listerne viser, hvad der er åbent.',
      en: 'Check how the name is spelt, or open it first. The lists show what is open.',
    },
  },
  UNDERTAKING_OPEN_ALREADY: {
    message: { da: 'Det er allerede åbnet.', en: 'It has been opened already.' },
    next: {
      da: 'Gå videre med det, eller åbn et andet under et andet navn.',
      en: 'Go on with it, or open another under another name.',
    },
  },
  UNDERTAKING_CASE_ERASED: {
    message: {
      da: 'Sagen er slettet, så der kan ikke skrives tekst om den.',
      en: 'The case was erased, so no text about it can be written.',
    },
    next: {
      da: 'Tag skridtet uden tekst, eller nævn ikke den slettede sag. En genopretning afsluttes med `re-register`, en udtrukket sag tages ud af sin runde med `eliminate`, og er den gennemgået, lukkes gennemgangen med `review close`.',
      en: 'Take the step without a text, or leave the erased case out. A recovery is ended by `re-register`, a drawn case is taken out of its round by `eliminate`, and where it was reviewed its review is ended by `review close`.',
    },
  },
  UNDERTAKING_NAME_INVALID: {
    message: { da: '{name} kan ikke være et navn.', en: '{name} cannot be a name.' },
    next: {
      da: 'Et navn er små bogstaver a-z, tal og bindestreger, fx 2026-12. Skriv aldrig navne på personer.',
      en: 'A name is small letters a-z, digits and hyphens, such as 2026-12. Never write people’s names.',
    },
  },
  UNDERTAKING_UNKNOWN: {
    message: { da: 'Her er intet med navnet {name}.', en: 'There is nothing named {name} here.' },
    next: {
      da: 'Se navnene med listen i samme gruppe, fx `sagsgang supervision rounds`.',
      en: 'See the names by the list of the same group, such as `sagsgang supervision rounds`.',
    },
  },
  UNDERTAKING_NOT_YOURS: {
    message: {
      da: '{by} kan ikke læse: {undertaking} {name}.',
      en: '{by} may not read: {undertaking} {name}.',
    },
    next: {
      da: 'Det kan læses af: {roles}. Andre læser det, de selv har en opgave i: få opgaven tildelt, eller spørg en af dem. Forsøget er skrevet i opslagsloggen.',
      en: 'It may be read by: {roles}. Others read what they have a task in: have the task assigned, or ask one of them. The attempt was written into the access log.',
    },
  },
  REPORT_NOT_YOURS: {
    message: {
      da: '{by} kan ikke læse nøgletal og beregninger, der viser sager på tværs.',
      en: '{by} may not read figures and calculations that show cases across the municipality.',
    },
    next: {
      da: 'Det kan: {roles}. Bed en af dem om rapporten uden sager (`report account --masked`, `report committee`). Forsøget er skrevet i opslagsloggen.',
      en: 'These may: {roles}. Ask one of them for the report without cases (`report account --masked`, `report committee`). The attempt was written into the access log.',
    },
  },
});
