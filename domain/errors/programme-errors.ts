import { errorChapter } from './error-entry';

const seeProgramme = {
  da: 'Se programmet med sagsgang recovery show.',
  en: 'See the programme with sagsgang recovery show.',
};

/** What a recovery programme and the recovery of a case may refuse (genopretning). */
export const programmeErrors = errorChapter({
  PROGRAMME_OVER: {
    message: { da: 'Programmet er afsluttet.', en: 'The programme is completed.' },
    next: {
      da: 'Start et nyt program under et andet navn, hvis der er mere at genoprette.',
      en: 'Start a new programme under another name where there is more to recover.',
    },
  },
  PROGRAMME_LOOKING: {
    message: {
      da: 'Programmet er ved at gennemgå sagerne eller give dem besked.',
      en: 'The programme is looking through the cases or telling them something.',
    },
    next: { da: 'Vent lidt, og send kommandoen igen.', en: 'Wait a little and send the command again.' },
  },
  PROGRAMME_NO_STATUS: {
    message: {
      da: 'Der er ikke gjort status, så ingen ved, om noget udestår.',
      en: 'No status was made, so nobody knows whether something is outstanding.',
    },
    next: { da: 'Gør status først: take-stock.', en: 'Take stock first: take-stock.' },
  },
  PROGRAMME_OUTSTANDING: {
    message: {
      da: '{count} sager er ikke genoprettet endnu.',
      en: '{count} cases are not recovered yet.',
    },
    next: {
      da: 'Gør sagerne færdige, eller afslut alligevel med --unfinished ja og en konklusion.',
      en: 'Finish the cases, or complete all the same with --unfinished yes and a conclusion.',
    },
  },
  RECOVERY_OVER: {
    message: { da: 'Genopretningen af sagen er slut.', en: 'The recovery of the case is over.' },
    next: seeProgramme,
  },
  RECOVERY_STEP_UNKNOWN: {
    message: {
      da: 'Det skridt er ikke i planen. Åbne skridt: {open}.',
      en: 'That step is not in the plan. Open steps: {open}.',
    },
    next: {
      da: 'Planen følger af sagen; ret et af de skridt, der er i den.',
      en: 'The plan follows from the case; adjust one of the steps in it.',
    },
  },
  RECOVERY_FAMILY_NOT_TOLD: {
    message: {
      da: 'En sag, der ikke er genoprettet, må først lukkes, når familien er orienteret.',
      en: 'A case that is not recovered may be closed only after the family was told.',
    },
    law: 'Lukkeslusen',
    next: {
      da: 'Orientér familien, registrér det med tell-family, og send kommandoen igen.',
      en: 'Tell the family, record it with tell-family and send the command again.',
    },
  },
});
