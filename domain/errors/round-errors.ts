import { errorChapter } from './error-entry';

const seeRound = {
  da: 'Se runden med `sagsgang supervision show RUNDE`.',
  en: 'See the round with `sagsgang supervision show ROUND`.',
};
const verifyJournal = {
  da: 'Kør `sagsgang verify`, og find ud af, hvem der har ændret journalen.',
  en: 'Run `sagsgang verify` and find out who changed the journal.',
};

/** What a round of management supervision (tilsynsrunde) may refuse, and what its proof may find. */
export const roundErrors = errorChapter({
  ROUND_NAME_RESERVED: {
    message: {
      da: 'Navnet {name} hører til årshjulet: den runde åbnes af planen, så ingen vælger tidspunktet.',
      en: 'The name {name} belongs to the year wheel: its schedule opens that round, so that nobody chooses the time.',
    },
    next: {
      da: 'Giv runden et andet navn, fx {name}-ekstra1.',
      en: 'Give the round another name, such as {name}-ekstra1.',
    },
  },
  ROUND_CLOSED: {
    message: { da: 'Runden er afsluttet.', en: 'The round is closed.' },
    next: { da: 'Åbn en ny runde med en begrundelse.', en: 'Open another round with a reason.' },
  },
  ROUND_FOCUS_UNKNOWN: {
    message: {
      da: '{count} af fokuspunkterne er hverken en kontrol eller et spørgsmål i tilsynsskemaet.',
      en: '{count} of the focus points are neither a control nor a question of the review form.',
    },
    next: {
      da: 'Brug koder som K06 eller followUp. `sagsgang law` viser kontrollerne.',
      en: 'Use codes such as K06 or followUp. `sagsgang law` shows the controls.',
    },
  },
  ROUND_DRAW_WAITING: {
    message: {
      da: 'Udtræk {draw} er ikke gjort endnu: det venter på det første hoved, der forsegles, efter at det blev bestilt.',
      en: 'Draw {draw} has not been made yet: it waits for the first daily head sealed after it was ordered.',
    },
    next: {
      da: 'Vent til dagens hoved er forseglet kl. 5.15, eller kør `sagsgang heads seal`, hvis dagen intet har.',
      en: 'Wait until the daily head is sealed at 05:15, or run `sagsgang heads seal` where the day has none.',
    },
  },
  ROUND_CASE_UNKNOWN: {
    message: {
      da: 'Runden har ingen sag nr. {number}; der er {cases}.',
      en: 'The round has no case {number}; there are {cases}.',
    },
    next: seeRound,
  },
  ROUND_CASE_OUT: {
    message: { da: 'Sag nr. {number} er udgået.', en: 'Case {number} has gone out.' },
    next: seeRound,
  },
  ROUND_CASE_REVIEWED: {
    message: {
      da: 'Sag nr. {number} er gennemgået til ende og kan ikke udgå.',
      en: 'Case {number} has been reviewed to the end and cannot go out.',
    },
    next: seeRound,
  },
  ROUND_CASE_READ: {
    message: {
      da: '{by} har afsluttet en gennemgang af sag nr. {number}. En sag kan ikke udgå, når nogen kan kende resultatet.',
      en: '{by} has completed a review of case {number}. A case cannot go out once somebody may know what was found.',
    },
    next: {
      da: 'Lad sagen blive i runden, og følg gennemgangen til ende. Passer noget i den ikke, så skriv det i rundens konklusion.',
      en: 'Let the case stay in the round and follow its review to the end. Say what is wrong with it in the round’s conclusion.',
    },
  },
  ROUND_REVIEWS_LEFT: {
    message: {
      da: 'Der mangler {count} gennemgange: {reviews}.',
      en: '{count} reviews are not over: {reviews}.',
    },
    next: {
      da: 'Gør dem færdige med deres handlinger, eller lad sager, som ingen har gennemgået, udgå med en grund.',
      en: 'Finish them with their actions, or take cases that nobody has reviewed out with a reason.',
    },
  },
  ROUND_LIST_DIFFERS: {
    message: {
      da: 'Den fastfrosne liste er ikke den, hvis aftryk blev skrevet: {found}, ikke {journalled} ({cases} sager, {journalledCases} ved fastfrysningen).',
      en: 'The frozen list is not the one whose hash was written: {found}, not {journalled} ({cases} cases, {journalledCases} at the freezing).',
    },
    next: verifyJournal,
  },
  ROUND_HEAD_DIFFERS: {
    message: {
      da: 'Udtræk {draw}: frøets hoved er nr. {head}, men det første efter bestillingen er nr. {expected}, eller dets aftryk er et andet.',
      en: 'Draw {draw}: its seed is from head {head}, but the first one after it was ordered is head {expected}, or that has another hash.',
    },
    next: {
      da: 'Kør `sagsgang verify`, og sammenhold med de hoveder, der er offentliggjort.',
      en: 'Run `sagsgang verify` and compare with the heads that were published.',
    },
  },
  ROUND_HEAD_UNKNOWN: {
    message: {
      da: 'Udtræk {draw} siger at være gjort med hoved nr. {head}, som ikke findes.',
      en: 'Draw {draw} says it was made by head {head}, which does not exist.',
    },
    next: {
      da: 'Kør `sagsgang verify`, og sammenhold med de hoveder, der er offentliggjort.',
      en: 'Run `sagsgang verify` and compare with the heads that were published.',
    },
  },
  ROUND_REPLACEMENT_DIFFERS: {
    message: {
      da: 'Erstatningen for sag nr. {number} er {found}, men følger man lodderne, er det {expected}.',
      en: 'The replacement for case {number} is {found}, but by the tickets it is {expected}.',
    },
    next: seeRound,
  },
  ROUND_ENTRY_ADDED: {
    message: {
      da: 'Post {entry} ({type}) følger ikke af den frosne liste, bestillingerne, frøet og de sager, der udgik: ingen kørsel giver den.',
      en: 'Entry {entry} ({type}) does not follow from the frozen list, the orders, the seed and the cases that went out: no run gives it.',
    },
    next: verifyJournal,
  },
  ROUND_ENTRY_MISSING: {
    message: {
      da: 'Udtræk {draw}: en post mangler ({type}), som følger af den frosne liste, bestillingen og frøet.',
      en: 'Draw {draw}: an entry is missing ({type}) that follows from the frozen list, the order and the seed.',
    },
    next: verifyJournal,
  },
  ROUND_ENTRY_ALTERED: {
    message: {
      da: 'Post {entry} ({type}) siger {field} = {found}, men en ny kørsel giver {expected}.',
      en: 'Entry {entry} ({type}) says {field} = {found}, but a new run gives {expected}.',
    },
    next: verifyJournal,
  },
  SUPERVISION_SCHEDULE_MISSING: {
    message: { da: 'Planen for ledelsestilsyn findes ikke.', en: 'There is no schedule of supervision.' },
    next: {
      da: 'Start Sagsgang igen med `npm start`, eller kør `node dist/worker/prepare.js`.',
      en: 'Start Sagsgang again by `npm start`, or run `node dist/worker/prepare.js`.',
    },
  },
  ROUND_NOT_DRAWN: {
    message: { da: 'Runden er ikke trukket endnu.', en: 'The round has not been drawn yet.' },
    next: seeRound,
  },
});

/** A code of this chapter. */
export type RoundErrorCode = keyof typeof roundErrors;
