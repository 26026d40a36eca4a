import { errorChapter } from './error-entry';

const correctList = {
  da: 'Ret listen, og træk igen. Der er ikke trukket noget.',
  en: 'Correct the list and draw again. Nothing has been drawn.',
};
const changeRule = {
  da: 'Ret reglen for udtrækket, og træk igen. Der er ikke trukket noget.',
  en: 'Change the rule of the draw and draw again. Nothing has been drawn.',
};
const askWhoDrew = {
  da: 'Gem både listen og udtrækket, som de er, og bed den, der trak, om at gøre rede for forskellen.',
  en: 'Keep both the list and the draw as they are, and ask who made the draw to account for the difference.',
};

/** What may be wrong with a draw (udtræk), before it is made and when it is re-run. */
export const supervisionErrors = errorChapter({
  POPULATION_ID_MISSING: {
    message: { da: 'En sag i populationen har intet sagsnummer.', en: 'A case of the population has no case number.' },
    next: correctList,
  },
  POPULATION_ID_TWICE: {
    message: {
      da: 'Sag {case} står mere end én gang i populationen.',
      en: 'Case {case} is in the population more than once.',
    },
    next: correctList,
  },
  POPULATION_CONTROL_CHARACTER: {
    message: {
      da: 'Sag {case} har et tegn, der ikke er tekst, i «{field}».',
      en: 'Case {case} has a character that is not text in “{field}”.',
    },
    next: correctList,
  },
  POPULATION_LIST_FLAWED: {
    message: {
      da: 'Listen har fejl. Et udtræk skal give hver sag sin chance, så der trækkes ikke fra en liste, hvor rækker falder fra.',
      en: 'The list has errors. A draw must give every case its chance, so none is made from a list that loses rows.',
    },
    next: { da: 'Ret rækkerne, og træk igen.', en: 'Correct the rows and draw again.' },
  },
  POPULATION_COLUMN_MISSING: {
    message: {
      da: 'Listen har ikke kolonnen «{column}». Den har: {columns}.',
      en: 'The list does not have the column “{column}”. It has: {columns}.',
    },
    next: { da: 'Brug en af listens kolonner.', en: 'Use one of the columns of the list.' },
  },
  POPULATION_COLUMN_TWICE: {
    message: {
      da: 'Listen har kolonnen «{column}» mere end én gang, så ingen kan se, hvilken af dem der trækkes efter.',
      en: 'The list has the column “{column}” more than once, so nobody can tell by which of them a draw is made.',
    },
    next: {
      da: 'Giv hver kolonne sin egen overskrift, og træk igen. Der er ikke trukket noget.',
      en: 'Give each column a heading of its own and draw again. Nothing has been drawn.',
    },
  },
  DRAW_FIELD_UNKNOWN: {
    message: {
      da: 'Populationen har ikke feltet «{field}», som der skal deles op efter.',
      en: 'The population lacks the field “{field}” that it is to be divided by.',
    },
    next: changeRule,
  },
  DRAW_EDITION_UNKNOWN: {
    message: {
      da: 'Udtræksreglens udgave «{edition}» er ukendt.',
      en: 'The edition “{edition}” of the rule of draws is unknown.',
    },
    next: {
      da: 'Brug en udgave af Sagsgang, der har den, eller ret udgavens navn.',
      en: 'Use a release of Sagsgang that has it, or correct the name of the edition.',
    },
  },
  DRAW_NUMBER_IMPOSSIBLE: {
    message: {
      da: '{field} skal være et helt tal fra {low} til {high}.',
      en: '{field} must be a whole number from {low} to {high}.',
    },
    next: changeRule,
  },
  DRAW_BOUNDS_CROSSED: {
    message: {
      da: 'Der er bedt om mindst {least} og højst {most} fra hver {of}.',
      en: 'At least {least} and at most {most} from each {of} were asked for.',
    },
    next: changeRule,
  },
  DRAW_SIZES_FOR_PROPORTIONAL: {
    message: {
      da: 'Der er sat antal for enkelte strata, men fordelingen er proportional.',
      en: 'Sizes were set for single strata, but the allocation is proportional.',
    },
    next: changeRule,
  },
  DRAW_STRATUM_UNKNOWN: {
    message: {
      da: 'Der er sat et antal for et stratum, som ingen sag hører til: «{stratum}».',
      en: 'A size was set for a stratum that no case belongs to: “{stratum}”.',
    },
    next: changeRule,
  },
  DRAW_MINIMA_EXCEED_SIZE: {
    message: {
      da: 'Mindstetallene kræver {needed} sager, og der skal kun trækkes {size}.',
      en: 'The minima need {needed} cases, and only {size} are to be drawn.',
    },
    next: changeRule,
  },
  DRAW_WORKER_MINIMUM_UNREACHABLE: {
    message: {
      da: 'Mindst {least} sager fra hver rådgiver kan ikke nås for {workers} rådgivere: loftet for deres strata er nået.',
      en: 'At least {least} cases from each worker cannot be reached for {workers} workers: their strata are at the cap.',
    },
    next: changeRule,
  },
  PROOF_FILE_UNREADABLE: {
    message: {
      da: 'Filen er ikke et bevis for et udtræk.',
      en: 'The file is not the proof of a draw.',
    },
    next: {
      da: 'Brug filen, som `sagsgang supervision draw … --proof FIL` har skrevet den.',
      en: 'Use the file as `sagsgang supervision draw … --proof FILE` wrote it.',
    },
  },
  DRAW_POPULATION_DIFFERS: {
    message: {
      da: 'Populationen er en anden end den, der blev trukket fra: aftrykket er {found}, ikke {published} ({cases} sager i listen, {publishedCases} i beviset).',
      en: 'The population is another than the one drawn from: its hash is {found}, not {published} ({cases} cases in the list, {publishedCases} in the proof).',
    },
    next: askWhoDrew,
  },
  DRAW_RULE_DIFFERS: {
    message: {
      da: 'Reglen i beviset er ikke den, der blev trukket efter: aftrykket er {found}, ikke {published}.',
      en: 'The rule in the proof is not the one the draw followed: its hash is {found}, not {published}.',
    },
    next: askWhoDrew,
  },
  DRAW_SEED_DIFFERS: {
    message: {
      da: 'Frøet følger ikke af population, runde, udtrækkets nummer, regel og den offentlige værdi: det skulle være {expected}.',
      en: 'The seed does not follow from population, round, number of the draw, rule and public value: it should be {expected}.',
    },
    next: askWhoDrew,
  },
  DRAW_NOT_REPEATABLE: {
    message: {
      da: 'Udtrækket kan ikke gentages efter reglen i beviset: {reason}',
      en: 'The draw cannot be repeated by the rule in the proof: {reason}',
    },
    next: askWhoDrew,
  },
  DRAW_STRATUM_DIFFERS: {
    message: {
      da: 'Stratum «{stratum}»: beviset siger {published}, en ny kørsel giver {expected}.',
      en: 'Stratum “{stratum}”: the proof says {published}, a re-run gives {expected}.',
    },
    next: askWhoDrew,
  },
  DRAW_CASE_ADDED: {
    message: {
      da: 'Sag {case} står i beviset ({list}), men trækkes ikke ved en ny kørsel.',
      en: 'Case {case} is in the proof ({list}), but a re-run does not draw it.',
    },
    next: askWhoDrew,
  },
  DRAW_CASE_MISSING: {
    message: {
      da: 'Sag {case} trækkes ved en ny kørsel ({list}), men står ikke i beviset.',
      en: 'A re-run draws case {case} ({list}), but it is not in the proof.',
    },
    next: askWhoDrew,
  },
  DRAW_CASE_ALTERED: {
    message: {
      da: 'Sag {case} ({list}): stratum, nummer, lod eller rådgiver er et andet i beviset end ved en ny kørsel.',
      en: 'Case {case} ({list}): stratum, order, ticket or worker is another in the proof than in a re-run.',
    },
    next: askWhoDrew,
  },
});

/** A code of this chapter. */
export type SupervisionErrorCode = keyof typeof supervisionErrors;
