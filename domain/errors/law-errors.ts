import { errorChapter } from './error-entry';

/** Errors of questions about the law and of a municipality's own levels. */
export const lawErrors = errorChapter({
  EDITION_UNKNOWN: {
    message: { da: 'Der er ingen udgave eller regel {edition}.', en: 'There is no edition or rule {edition}.' },
    next: { da: 'Udgaver: {editions}.', en: 'Editions: {editions}.' },
  },
  MOMENT_UNREADABLE: {
    message: { da: 'Tidspunktet kan ikke læses: {reason}', en: 'The time cannot be read: {reason}' },
    next: {
      da: 'Skriv fx 05-04-2025, "05-04-2025 14:00" eller 2025-04-05T14:00+02:00.',
      en: 'Write e.g. 05-04-2025, "05-04-2025 14:00" or 2025-04-05T14:00+02:00.',
    },
  },
  RULE_UNKNOWN: {
    message: { da: 'Der er ingen regel {rule}.', en: 'There is no rule {rule}.' },
    next: { da: 'Se reglerne med `sagsgang law`.', en: 'See the rules with `sagsgang law`.' },
  },
  RULE_WITHOUT_LIMIT: {
    message: {
      da: 'Regel {rule} har ingen egen frist, der regnes fra et tidspunkt.',
      en: 'Rule {rule} has no time limit of its own counted from a moment.',
    },
    next: {
      da: 'Reglen følger en anden dato eller spørger kun, om noget er gjort. Se den med `sagsgang law`.',
      en: 'It follows another date or asks only whether something was done. See it with `sagsgang law`.',
    },
  },
  RULE_NOT_IN_FORCE: {
    message: {
      da: 'Regel {rule} gælder ikke i udgaven {edition}.',
      en: 'Rule {rule} does not apply under edition {edition}.',
    },
    next: { da: 'Vælg en anden dag.', en: 'Choose another day.' },
  },
  LEVELS_UNREADABLE: {
    message: { da: 'Filen {file} kan ikke læses som JSON.', en: 'The file {file} cannot be read as JSON.' },
    next: { da: 'Se formen i docs/guide/local-levels.md.', en: 'See its form in docs/guide/local-levels.md.' },
  },
  WHAT_IF_NOT_FOUND: {
    message: { da: 'Filen {file} kan ikke åbnes.', en: 'The file {file} cannot be opened.' },
    next: { da: 'Skriv stien til en fil, der findes.', en: 'Give the path of a file that is there.' },
  },
  WHAT_IF_UNREADABLE: {
    message: { da: 'Filen {file} kan ikke læses som JSON.', en: 'The file {file} cannot be read as JSON.' },
    next: { da: 'Se formen i docs/guide/law-over-time.md.', en: 'See its form in docs/guide/law-over-time.md.' },
  },
  OVERRIDE_NOT_AN_OBJECT: {
    message: { da: '{path}: her skal stå et objekt.', en: '{path}: an object is expected here.' },
    next: { da: 'Ret filen, og prøv igen.', en: 'Mend the file and try again.' },
  },
  OVERRIDE_UNKNOWN_FIELD: {
    message: {
      da: '{path}: feltet kendes ikke. Kendte felter: {known}.',
      en: '{path}: no such field. Known fields: {known}.',
    },
    next: { da: 'Ret feltets navn.', en: 'Mend the name of the field.' },
  },
  OVERRIDE_UNKNOWN_RULE: {
    message: {
      da: '{path}: der er ingen regel {rule} i udgaven {edition}.',
      en: '{path}: no rule {rule} in edition {edition}.',
    },
    next: { da: 'Se reglernes koder med `sagsgang law`.', en: 'See the codes of the rules with `sagsgang law`.' },
  },
  OVERRIDE_UNKNOWN_OPTION: {
    message: {
      da: '{path}: regel {rule} har ingen indstilling {option}. Kendte: {known}.',
      en: '{path}: rule {rule} has no option {option}. Known: {known}.',
    },
    next: { da: 'Ret indstillingens navn.', en: 'Mend the name of the option.' },
  },
  OVERRIDE_WRONG_TYPE: {
    message: { da: '{path}: værdien skal være {expected}.', en: '{path}: the value must be {expected}.' },
    next: { da: 'Ret værdien.', en: 'Mend the value.' },
  },
  OVERRIDE_LIMIT_SET_BY_LAW: {
    message: {
      da: '{path}: fristen i regel {rule} står i {law} og kan ikke ændres af en kommune.',
      en: '{path}: the limit of rule {rule} stands in {law} and no municipality may change it.',
    },
    next: { da: 'Fjern fristen fra filen.', en: 'Remove the limit from the file.' },
  },
  OVERRIDE_WITHOUT_LIMIT: {
    message: {
      da: '{path}: regel {rule} har ingen frist at ændre.',
      en: '{path}: rule {rule} has no limit to change.',
    },
    next: { da: 'Fjern fristen fra filen.', en: 'Remove the limit from the file.' },
  },
  OVERRIDE_FIXED: {
    message: {
      da: '{path}: {field} i regel {rule} følger af {law} og kan ikke ændres af en kommune.',
      en: '{path}: {field} of rule {rule} follows from {law} and no municipality may change it.',
    },
    next: { da: 'Fjern feltet fra filen.', en: 'Remove the field from the file.' },
  },
  OVERRIDE_ONE_OF: {
    message: {
      da: '{path}: kun ét af felterne {fields} kan stå her.',
      en: '{path}: only one of the fields {fields} may stand here.',
    },
    next: { da: 'Behold det ene.', en: 'Keep one of them.' },
  },
  OVERRIDE_ABOVE_BOUND: {
    message: {
      da: '{path}: {least} er mere end {bound}, som er {most} fra den dag.',
      en: '{path}: {least} is more than {bound}, which is {most} from that day.',
    },
    next: {
      da: 'Ret det ene tal, eller skriv dem begge. Hvad filen ikke nævner, er som før.',
      en: 'Mend one of the numbers, or write both. What the file does not name stays as it was.',
    },
  },
  OVERRIDE_BAD_DAY: {
    message: {
      da: '{path}: ikke en dag i kalenderen (ÅÅÅÅ-MM-DD).',
      en: '{path}: no day of the calendar (YYYY-MM-DD).',
    },
    next: { da: 'Ret datoen.', en: 'Mend the date.' },
  },
  OVERRIDE_BEFORE_LAW: {
    message: {
      da: '{path}: dagen ligger før den første udgave, {first}.',
      en: '{path}: the day lies before the first edition, {first}.',
    },
    next: { da: 'Vælg {first} eller en senere dag.', en: 'Choose {first} or a later day.' },
  },
});
