import { errorChapter } from './error-entry';

const correctRow = {
  da: 'Ret rækken i regnearket, og kør kommandoen igen. De andre rækker er læst.',
  en: 'Correct the row in the spreadsheet and run the command again. The other rows were read.',
};

/** What may be wrong with a list of lost earnings or of payments, beyond what may be wrong with any list. */
export const moneyListErrors = errorChapter({
  MONEY_COLUMN_NEEDED: {
    message: {
      da: 'Kolonnen mangler; uden den kan listen ikke regnes efter.',
      en: 'The column is missing; the list cannot be worked out without it.',
    },
    next: { da: 'Se formen i examples/README.md.', en: 'See the form in examples/README.md.' },
  },
  MONEY_VALUE_NEEDED: {
    message: {
      da: 'Feltet er tomt; uden det kan rækken ikke regnes efter.',
      en: 'The field is blank; the row cannot be worked out without it.',
    },
    next: correctRow,
  },
  MONEY_NOT_AMOUNT: {
    message: {
      da: 'Det er ikke et beløb i kroner med højst to decimaler efter komma, fx 34.055,00 (højst {most} kr.).',
      en: 'It is not an amount in kroner with at most two decimals after a comma, such as 34.055,00 (at most {most} kr.).',
    },
    next: correctRow,
  },
  MONEY_BELOW_ZERO: {
    message: { da: 'Beløbet kan ikke være negativt.', en: 'The amount cannot be below zero.' },
    next: correctRow,
  },
  MONEY_NOT_HOURS: {
    message: {
      da: 'Det er ikke et timetal med højst to decimaler efter komma, fx 160,33 (højst {most} timer).',
      en: 'It is not a number of hours with at most two decimals after a comma, such as 160,33 (at most {most} hours).',
    },
    next: correctRow,
  },
  MONEY_NO_NORM: {
    message: {
      da: 'Normen er 0 timer; en andel af den kan ikke regnes ud.',
      en: 'The norm is 0 hours; a share of it cannot be worked out.',
    },
    next: correctRow,
  },
  MONEY_HOURS_ABOVE_NORM: {
    message: {
      da: 'Der er bevilget flere timer end normen ({norm}); loftet gælder for fuld tid og kan ikke overskrides.',
      en: 'More hours are granted than the norm ({norm}); the cap is that of full time and cannot be exceeded.',
    },
    law: 'BL § 87, stk. 3',
    next: correctRow,
  },
  MONEY_PERIOD_REVERSED: {
    message: {
      da: 'Perioden slutter, før den begynder ({from}).',
      en: 'The period ends before it begins ({from}).',
    },
    next: correctRow,
  },
  MONEY_PERIOD_TWICE: {
    message: {
      da: 'Sagen har allerede en række fra samme dag på linje {first}; den første række gælder.',
      en: 'The case already has a row from the same day on line {first}; the first row holds.',
    },
    next: correctRow,
  },
  MONEY_CAP_UNKNOWN: {
    message: {
      da: 'Loftet for {year} er ikke lagt ind; beløb og dobbeltkompensation er ikke regnet efter i rækken.',
      en: 'The cap of {year} has not been entered; amount and double compensation of the row were not worked out.',
    },
    law: 'BL § 87, stk. 3',
    next: {
      da: 'Slå loftet op i årets satsvejledning, og få det lagt ind i systemet.',
      en: "Look the cap up in that year's guidance on rates and have it entered in the system.",
    },
  },
  MONEY_CAPS_DIFFER: {
    message: {
      da: 'Perioden går ind i {year}, hvor loftet er et andet; ét månedligt beløb kan ikke regnes ud.',
      en: 'The period runs into {year}, where the cap is another; one monthly amount cannot be worked out.',
    },
    law: 'BL § 87, stk. 3',
    next: { da: 'Del rækken ved nytår.', en: 'Split the row at New Year.' },
  },
});

/** Why a step that puts lost earnings right is refused. */
export const correctionErrors = errorChapter({
  CORRECTION_NOT_NEEDED: {
    message: { da: 'Sagen har ikke brug for skridtet {step}.', en: 'The case does not need the step {step}.' },
    next: { da: 'Se sagens skridt.', en: 'See the steps of the case.' },
  },
  CORRECTION_DONE: {
    message: { da: 'Skridtet {step} er taget den {day}.', en: 'The step {step} was taken on {day}.' },
    next: { da: 'Er det forkert, så ret indførslen.', en: 'If that is wrong, correct the entry.' },
  },
  CORRECTION_WAITS: {
    message: {
      da: 'Skridtet {step} kan ikke tages før {first}.',
      en: 'The step {step} cannot be taken before {first}.',
    },
    law: 'FVL § 19; BL § 190',
    next: { da: 'Tag først de skridt, der mangler.', en: 'Take the missing steps first.' },
  },
  CORRECTION_TOO_EARLY: {
    message: {
      da: 'Skridtet {step} kan tidligst få virkning fra {day}.',
      en: 'The step {step} can take effect from {day} at the earliest.',
    },
    law: 'pasningsbekendtgørelsen § 17',
    next: { da: 'Sæt virkningen til den dag eller senere.', en: 'Let it take effect on that day or later.' },
  },
  CORRECTION_PERIOD_NEEDED: {
    message: { da: 'Tabt arbejdsfortjeneste kræver en periode.', en: 'Lost earnings need a period.' },
    next: { da: 'Angiv --from og --to.', en: 'Give --from and --to.' },
  },
  CORRECTION_PERIOD_REVERSED: {
    message: {
      da: 'Perioden slutter ({to}), før den begynder ({from}).',
      en: 'The period ends ({to}) before it begins ({from}).',
    },
    next: { da: 'Byt om på dagene.', en: 'Swap the days.' },
  },
  CORRECTION_HEARING_REVERSED: {
    message: {
      da: 'Høringen er sendt ({sent}), efter at den blev afsluttet ({day}).',
      en: 'The hearing was sent ({sent}) after it was closed ({day}).',
    },
    law: 'FVL § 19',
    next: { da: 'Ret dagene.', en: 'Correct the days.' },
  },
  CORRECTION_HEARING_EARLY: {
    message: {
      da: 'Høringen er sendt ({sent}), før skridtet {step} var taget ({day}). Der var intet at høre om.',
      en: 'The hearing was sent ({sent}) before the step {step} was taken ({day}). There was nothing to be heard on.',
    },
    law: 'FVL § 19',
    next: { da: 'Hør familien om det, der er vurderet.', en: 'Hear the family on what was assessed.' },
  },
  CORRECTION_CLOSED: {
    message: { da: 'Sagens spor er afsluttet.', en: 'The track of the case has ended.' },
    next: { da: 'Se sagens skridt.', en: 'See the steps of the case.' },
  },
  CORRECTION_DIFFERS: {
    message: {
      da: 'Den er på sit spor allerede, men der står noget andet nu: {differing}.',
      en: 'It is on its track already, but something else is said now: {differing}.',
    },
    next: {
      da: 'Se sporet, og fastlæg beløbet efter det, der er rigtigt.',
      en: 'Look at the track, and settle the amount by what is right.',
    },
  },
  CORRECTION_ENDED: {
    message: { da: 'Sporet blev afsluttet den {day}.', en: 'The track ended on {day}.' },
    next: { da: 'Se sagens skridt.', en: 'See the steps of the case.' },
  },
  CORRECTION_ENDED_DIFFERS: {
    message: {
      da: 'Sporet blev afsluttet den {day}, og der står noget andet nu: {differing}. Det er ikke taget op.',
      en: 'The track ended on {day}, and something else is said now: {differing}. That was not taken up.',
    },
    next: {
      da: 'Se sagen, og afgør, om der er noget nyt at rette.',
      en: 'Look at the case, and decide whether something new is to be put right.',
    },
  },
  CORRECTION_WITHDRAWN: {
    message: { da: 'Skridtet i post {entry} er taget tilbage.', en: 'The step of entry {entry} was taken back.' },
    next: { da: 'Se sagens skridt.', en: 'See the steps of the case.' },
  },
  CORRECTION_BUILT_ON: {
    message: {
      da: 'Skridtet i post {entry} bygger på det; det kan ikke tages tilbage først.',
      en: 'The step of entry {entry} builds on it; it cannot be taken back first.',
    },
    next: { da: 'Tag de senere skridt tilbage først.', en: 'Take back the later steps first.' },
  },
  CORRECTION_NOTHING_TOLD: {
    message: { da: 'Der er ikke fortalt noget.', en: 'Nothing was told.' },
    next: { da: 'Angiv mindst ét felt.', en: 'Give at least one field.' },
  },
  CORRECTION_UNFINISHED: {
    message: { da: 'Der mangler skridt: {steps}.', en: 'Steps are missing: {steps}.' },
    next: {
      da: 'Tag dem, og afslut så sporet. Skal de ikke tages, så sig hvorfor med --reason og --conclusion; familien skal stadig have besked.',
      en: 'Take them, then end the track. If they are not to be taken, say why with --reason and --conclusion; the family is still told.',
    },
  },
  CORRECTION_NOT_A_NAME: {
    message: {
      da: 'Sagsnummeret kan ikke bruges som navn: det er for langt eller ligner et CPR-nummer.',
      en: 'The case number cannot be used as a name: it is too long or looks like a CPR number.',
    },
    next: { da: 'Brug et sagsnummer uden CPR.', en: 'Use a case number without CPR.' },
  },
});
