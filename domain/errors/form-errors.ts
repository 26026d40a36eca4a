import { errorChapter } from './error-entry';

/** Errors of form: a value that cannot be read, before any law is asked. Free text is never repeated. */
export const formErrors = errorChapter({
  FORM_MISSING: {
    message: { da: '{option} mangler ({label}).', en: '{option} is missing ({label}).' },
    next: { da: 'Angiv {option}{allowed}.', en: 'Give {option}{allowed}.' },
  },
  FORM_UNKNOWN_FIELD: {
    message: { da: 'Feltet {option} kendes ikke.', en: 'There is no field {option}.' },
    next: { da: 'Se de tilladte felter med --help.', en: 'See the allowed fields with --help.' },
  },
  FORM_UNKNOWN_CODE: {
    message: {
      da: '{option}: «{value}» er ikke en af værdierne.',
      en: '{option}: “{value}” is not one of the values.',
    },
    next: { da: 'Skriv en af: {allowed}.', en: 'Write one of: {allowed}.' },
  },
  FORM_NOT_YES_NO: {
    message: { da: '{option}: «{value}» er hverken ja eller nej.', en: '{option}: “{value}” is neither yes nor no.' },
    next: { da: 'Skriv ja eller nej.', en: 'Write ja/yes or nej/no.' },
  },
  FORM_NOT_A_DAY: {
    message: {
      da: '{option}: «{value}» kan ikke læses: {reason}.',
      en: '{option}: “{value}” cannot be read: {reason}.',
    },
    next: { da: 'Skriv en dag, fx 05-04-2025.', en: 'Write a day, e.g. 05-04-2025 or 2025-04-05.' },
  },
  FORM_NOT_A_MOMENT: {
    message: {
      da: '{option}: «{value}» kan ikke læses: {reason}.',
      en: '{option}: “{value}” cannot be read: {reason}.',
    },
    next: {
      da: 'Skriv en dag eller et tidspunkt, fx 05-04-2025 eller "05-04-2025 14:00".',
      en: 'Write a day or a time, e.g. 05-04-2025 or "05-04-2025 14:00".',
    },
  },
  FORM_NOT_A_NUMBER: {
    message: { da: '{option}: «{value}» er ikke et helt tal.', en: '{option}: “{value}” is not a whole number.' },
    next: { da: 'Skriv et tal{allowed} uden punktum og komma.', en: 'Write a number{allowed} without separators.' },
  },
  FORM_OUT_OF_RANGE: {
    message: { da: '{option}: {value} ligger uden for {allowed}.', en: '{option}: {value} is outside {allowed}.' },
    next: { da: 'Skriv et tal i {allowed}.', en: 'Write a number in {allowed}.' },
  },
  FORM_NOT_AN_ENTRY: {
    message: {
      da: '{option}: «{value}» er ikke nummeret på en journalpost.',
      en: '{option}: “{value}” is not an entry number.',
    },
    next: {
      da: 'Skriv postens nummer, som det står i `sagsgang case journal`{allowed}.',
      en: 'Write the entry’s number as `sagsgang case journal` shows it{allowed}.',
    },
  },
  FORM_NOT_AN_IDENTIFIER: {
    message: {
      da: '{option}: værdien er tom, længere end 80 tegn eller har linjeskift.',
      en: '{option}: the value is empty, longer than 80 characters or has line breaks.',
    },
    next: { da: 'Skriv en kort betegnelse eller et nummer.', en: 'Write a short code or a number.' },
  },
  FORM_CPR: {
    message: {
      da: '{option}: værdien ligner et CPR-nummer, og det må ikke stå her.',
      en: '{option}: the value looks like a CPR number, which must not stand here.',
    },
    next: { da: 'Brug barnets pseudonym eller løbenummer.', en: 'Use the child’s pseudonym or serial number.' },
  },
  FORM_NOT_INITIALS: {
    message: { da: '{option}: «{value}» er ikke initialer.', en: '{option}: “{value}” is not a set of initials.' },
    next: { da: 'Skriv 1-10 bogstaver og tal, fx B03.', en: 'Write 1-10 letters and digits, e.g. B03.' },
  },
  FORM_EMPTY_TEXT: {
    message: { da: '{option}: teksten er tom.', en: '{option}: the text is empty.' },
    next: { da: 'Skriv teksten, eller udelad {option}.', en: 'Write the text, or leave {option} out.' },
  },
  FORM_TEXT_TOO_LONG: {
    message: {
      da: '{option}: teksten er længere end {allowed} tegn.',
      en: '{option}: the text is longer than {allowed} characters.',
    },
    next: { da: 'Kort teksten, eller henvis til dokumentet.', en: 'Shorten it, or refer to the document.' },
  },
  FORM_FILE_UNREADABLE: {
    message: { da: '{option}: filen kan ikke læses.', en: '{option}: the file cannot be read.' },
    next: {
      da: 'Kontrollér stien efter @. En tekst, der selv begynder med @, skrives med @@.',
      en: 'Check the path after @. A text that itself begins with @ is written with @@.',
    },
  },
});

/** Code of an error of form. */
export type FormErrorCode = keyof typeof formErrors;
