import type { Bilingual } from '../../../domain/case/kernel/time';
import type { Vacancy } from '../../../domain/staff/absence';

/** What `staff absent`, `staff back` and `staff vacancies` say; `{name}` is filled in. */
export const absenceTexts = {
  absent: { da: 'meld en medarbejder fraværende', en: 'tell that somebody is away' },
  absentFrom: { da: 'første fraværsdag (ellers i dag)', en: 'first day away (else today)' },
  absentUntil: { da: 'sidste fraværsdag (ellers indtil videre)', en: 'last day away (else until further notice)' },
  absentSaved: { da: '{initials} er fraværende fra {from}{until}.', en: '{initials} is away from {from}{until}.' },
  to: { da: ' til og med {day}', en: ' until {day}' },
  substituteIs: {
    da: 'Stedfortræder: {substitute}. Beskeder og beføjelser går dertil imens.',
    en: 'Substitute: {substitute}, who gets the messages and holds the powers meanwhile.',
  },
  substituteAway: {
    da: 'Stedfortræderen {substitute} er der heller ikke den dag: teamlederen får beskederne.',
    en: 'The substitute {substitute} is not there that day either: the team leader gets the messages.',
  },
  noSubstitute: {
    da: 'Der er ingen stedfortræder i registeret: teamlederen får beskederne. Se sagerne med sagsgang staff vacancies.',
    en: 'The register has no substitute: the team leader gets the messages. See the cases by sagsgang staff vacancies.',
  },
  endBeforeStart: {
    da: 'Sidste fraværsdag ligger før den første.',
    en: 'The last day away is before the first.',
  },
  endBeforeStartNext: { da: 'Ret --from eller --until.', en: 'Correct --from or --until.' },
  back: { da: 'meld en medarbejder tilbage', en: 'tell that somebody is back' },
  backFrom: { da: 'første dag tilbage (ellers i dag)', en: 'first day back (else today)' },
  backSaved: { da: '{initials} er tilbage fra {day}.', en: '{initials} is back from {day}.' },
  notAway: {
    da: '{initials} var ikke meldt fraværende {day}; intet er ændret.',
    en: '{initials} was not away on {day}; nothing was changed.',
  },
  vacancies: { da: 'åbne sager, som ingen arbejder på', en: 'open cases that nobody works on' },
  vacanciesOn: { da: 'på denne dag (ellers i dag)', en: 'on this day (else today)' },
  why: { da: 'Hvorfor', en: 'Why' },
  away: { da: 'Fravær', en: 'Away' },
  furtherNotice: { da: 'indtil videre', en: 'until further notice' },
  noVacancies: {
    da: 'Alle åbne sager har en rådgiver eller en stedfortræder.',
    en: 'Every open case has a worker or a substitute.',
  },
  vacancyCount: {
    da: 'Sager uden nogen, der arbejder på dem: {count}. Tildel med sagsgang case assign eller sagsgang staff reassign.',
    en: 'Cases that nobody works on: {count}. Assign them by sagsgang case assign or sagsgang staff reassign.',
  },
  absencesSaved: { da: 'Fravær tilføjet eller ændret: {count}.', en: 'Absences added or changed: {count}.' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why nobody works on a case, in words. */
export const vacancyWords: Readonly<Record<Vacancy, Bilingual>> = {
  neverAssigned: { da: 'ikke tildelt', en: 'not assigned' },
  left: { da: 'rådgiveren er ikke længere i registeret', en: 'the worker is no longer on the register' },
  absent: { da: 'fraværende uden stedfortræder', en: 'absent without a substitute' },
};
