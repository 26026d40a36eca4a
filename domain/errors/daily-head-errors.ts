import { errorChapter } from './error-entry';

/** What may be wrong with the making of daily heads (dagens hoveder), whatever they prove. */
export const dailyHeadErrors = errorChapter({
  DAILY_HEAD_LATE: {
    message: {
      da: 'Dagens hoved laves ikke: det sidste, nr. {head}, er forseglet {sealed}.',
      en: 'Daily heads are not made: the last one, no. {head}, was sealed {sealed}.',
    },
    next: {
      da: 'Kør `sagsgang heads seal`, og se kørslen daily-head i Temporal: en forsegling, der fejler, prøves igen uden ende, og morgenerne imens springes over.',
      en: 'Run `sagsgang heads seal`, and look at the schedule daily-head in Temporal: a sealing that fails is tried for ever, and the mornings meanwhile are skipped.',
    },
  },
  DAILY_HEAD_NEVER_MADE: {
    message: {
      da: 'Dagens hoved laves ikke: journalen har poster fra før {since} og intet hoved.',
      en: 'Daily heads are not made: the journal has entries from before {since} and no head.',
    },
    next: {
      da: 'Kør `sagsgang heads seal`, og se kørslen daily-head i Temporal.',
      en: 'Run `sagsgang heads seal`, and look at the schedule daily-head in Temporal.',
    },
  },
  DAILY_HEAD_AHEAD: {
    message: {
      da: 'Dagens hoved nr. {head} er forseglet med en dag, der ikke er kommet: {day}. Indtil da kan intet hoved laves.',
      en: 'Daily head no. {head} was sealed under a day that has not come: {day}. Until then no head can be made.',
    },
    next: {
      da: 'Ret uret på databasens maskine, og gem fundet: poster efter hovedet hviler alene på sagens egen kæde til den dag. Tag imens kopier af databasen hver dag.',
      en: 'Correct the clock of the database’s machine, and keep a note of it: until that day entries after the head rest on their case’s own chain alone. Copy the database daily meanwhile.',
    },
  },
});
