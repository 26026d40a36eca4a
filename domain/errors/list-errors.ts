import { errorChapter } from './error-entry';

const saveAgain = {
  da: 'Gem listen igen fra regnearket som «CSV UTF-8 (semikolonsepareret)».',
  en: 'Save the list from the spreadsheet again as «CSV UTF-8» with semicolons.',
};
const correctRow = {
  da: 'Ret rækken i regnearket, og kør kommandoen igen. De andre rækker er læst.',
  en: 'Correct the row in the spreadsheet and run the command again. The other rows were read.',
};
const seeForm = {
  da: 'Se formen i examples/README.md.',
  en: 'See the form in examples/README.md.',
};

/** What may be wrong with a case list as a file. */
export const listFileErrors = errorChapter({
  LIST_NOT_FOUND: {
    message: { da: 'Filen findes ikke.', en: 'The file does not exist.' },
    next: { da: 'Kontrollér stien og filens navn.', en: 'Check the path and the name of the file.' },
  },
  LIST_IS_FOLDER: {
    message: { da: 'Det er en mappe, ikke en fil.', en: 'It is a folder, not a file.' },
    next: { da: 'Angiv en CSV-fil i mappen.', en: 'Give a CSV file in the folder.' },
  },
  LIST_UNREADABLE: {
    message: { da: 'Filen kan ikke læses ({reason}).', en: 'The file cannot be read ({reason}).' },
    next: { da: 'Kontrollér adgangen til filen, og prøv igen.', en: 'Check the access to the file and try again.' },
  },
  LIST_EMPTY: { message: { da: 'Filen er tom.', en: 'The file is empty.' }, next: saveAgain },
  LIST_NOT_TEXT: {
    message: { da: 'Filen er ikke tekst.', en: 'The file is not text.' },
    next: saveAgain,
  },
  LIST_IS_WORKBOOK: {
    message: { da: 'Filen er en regnearksfil, ikke CSV.', en: 'The file is a spreadsheet workbook, not CSV.' },
    next: saveAgain,
  },
  LIST_UTF16: { message: { da: 'Filen er gemt som UTF-16.', en: 'The file is saved as UTF-16.' }, next: saveAgain },
  LIST_NO_BOM: {
    message: {
      da: 'Filen mangler mærket for UTF-8 (BOM). Rækkerne er læst som UTF-8.',
      en: 'The file lacks the mark of UTF-8 (BOM). The rows were read as UTF-8.',
    },
    next: saveAgain,
  },
  LIST_NOT_UTF8: {
    message: {
      da: 'Filen er ikke gemt som UTF-8. Rækkerne er læst som Latin-1 (Windows-1252).',
      en: 'The file is not saved as UTF-8. The rows were read as Latin-1 (Windows-1252).',
    },
    next: saveAgain,
  },
  LIST_SEPARATOR: {
    message: {
      da: 'Felterne er adskilt med {separator}, ikke med semikolon. Rækkerne er læst sådan.',
      en: 'The fields are separated by {separator}, not by semicolons. The rows were read that way.',
    },
    next: saveAgain,
  },
  LIST_OF_LOST_EARNINGS: {
    message: {
      da: 'Det er en liste over tabt arbejdsfortjeneste, ikke en sagsliste.',
      en: 'It is a list of lost earnings, not a case list.',
    },
    next: { da: 'Angiv en sagsliste.', en: 'Give a case list.' },
  },
  LIST_OF_PAYMENTS: {
    message: {
      da: 'Det er en liste over egenbetaling, ikke en sagsliste.',
      en: 'It is a list of parental and own payment, not a case list.',
    },
    next: { da: 'Angiv en sagsliste.', en: 'Give a case list.' },
  },
  LIST_NOT_CASES: {
    message: {
      da: 'Første linje har ikke en sagslistes overskrifter.',
      en: 'The first line does not have the headings of a case list.',
    },
    next: seeForm,
  },
  HEADING_UNKNOWN: {
    message: {
      da: 'Overskriften er ukendt; kolonnen er ikke læst.',
      en: 'The heading is unknown; the column was not read.',
    },
    next: seeForm,
  },
  HEADING_MISSING: {
    message: {
      da: 'Kolonnen mangler; alt i den regnes for ikke registreret.',
      en: 'The column is missing; everything in it counts as not recorded.',
    },
    next: seeForm,
  },
  HEADING_TWICE: {
    message: {
      da: 'Overskriften findes to gange; kun den første kolonne er læst.',
      en: 'The heading is there twice; only the first column was read.',
    },
    next: seeForm,
  },
});

/** What may be wrong with a row of a case list. */
export const listRowErrors = errorChapter({
  ROW_NOT_UTF8: {
    message: { da: 'Rækken har tegn, der ikke er UTF-8.', en: 'The row has characters that are not UTF-8.' },
    next: correctRow,
  },
  ROW_TOO_LONG: {
    message: { da: 'Linjen er længere end {most} tegn.', en: 'The line is longer than {most} characters.' },
    next: correctRow,
  },
  ROW_TOO_MANY_FIELDS: {
    message: {
      da: 'Rækken har {found} felter; listen har {expected} kolonner.',
      en: 'The row has {found} fields; the list has {expected} columns.',
    },
    next: correctRow,
  },
  ROW_TOO_FEW_FIELDS: {
    message: {
      da: 'Rækken har kun {found} felter; listen har {expected} kolonner.',
      en: 'The row has only {found} fields; the list has {expected} columns.',
    },
    next: correctRow,
  },
  ROW_QUOTES: {
    message: {
      da: 'Et anførselstegn er ikke lukket eller står midt i feltet.',
      en: 'A quotation mark is not closed or stands inside the field.',
    },
    next: correctRow,
  },
  ROW_CONTROL_CHARACTER: {
    message: { da: 'Feltet har et tegn, der ikke er tekst.', en: 'The field has a character that is not text.' },
    next: correctRow,
  },
  NUMBER_MISSING: {
    message: { da: 'Sagsnummeret mangler.', en: 'The case number is missing.' },
    next: correctRow,
  },
  NUMBER_TWICE: {
    message: {
      da: 'Sagsnummeret står allerede på linje {first}; den første række gælder.',
      en: 'The case number is already on line {first}; the first row holds.',
    },
    next: correctRow,
  },
  NUMBER_NOT_UNIQUE: {
    message: {
      da: 'Sagsnummeret står allerede på linje {first}.',
      en: 'The case number is already on line {first}.',
    },
    next: { da: 'Ret listen, så hver sag står én gang.', en: 'Correct the list so that each case is there once.' },
  },
  CLOSED_BEFORE_OPENED: {
    message: {
      da: 'Sagen er lukket, før den blev oprettet ({opened}).',
      en: 'The case was closed before it was opened ({opened}).',
    },
    next: correctRow,
  },
});

/** What may be wrong with one value of a case list. */
export const listValueErrors = errorChapter({
  VALUE_NOT_DAY: {
    message: { da: 'Det er ikke en dato (dd-mm-åååå).', en: 'It is not a date (dd-mm-yyyy).' },
    next: correctRow,
  },
  VALUE_NOT_TIME: {
    message: {
      da: 'Det er ikke et tidspunkt (dd-mm-åååå TT:MM).',
      en: 'It is not a time (dd-mm-yyyy HH:MM).',
    },
    next: correctRow,
  },
  VALUE_NO_SUCH_DAY: {
    message: { da: 'Datoen findes ikke i kalenderen.', en: 'The date is not in the calendar.' },
    next: correctRow,
  },
  VALUE_YEAR: {
    message: { da: 'Året ligger uden for 1900-2199.', en: 'The year lies outside 1900–2199.' },
    next: correctRow,
  },
  VALUE_NO_SUCH_TIME: {
    message: { da: 'Klokkeslættet findes ikke.', en: 'There is no such time of day.' },
    next: correctRow,
  },
  VALUE_SKIPPED_TIME: {
    message: {
      da: 'Klokkeslættet findes ikke den dag: uret blev stillet en time frem.',
      en: 'There is no such time on that day: the clock was put forward an hour.',
    },
    next: correctRow,
  },
  VALUE_NOT_YES_NO: { message: { da: 'Skriv ja eller nej.', en: 'Write ja or nej.' }, next: correctRow },
  VALUE_NOT_CODE: {
    message: { da: 'Koden er ukendt. Kendte koder: {known}.', en: 'The code is unknown. Known codes: {known}.' },
    next: correctRow,
  },
  VALUE_NOT_NUMBER: {
    message: { da: 'Det er ikke et helt tal fra 0 til {most}.', en: 'It is not a whole number from 0 to {most}.' },
    next: correctRow,
  },
  VALUE_TOO_LONG: {
    message: { da: 'Teksten er længere end {most} tegn.', en: 'The text is longer than {most} characters.' },
    next: correctRow,
  },
});
