import type { Bilingual } from '../../domain/case/kernel/time';

/** What `caseload` says; `{name}` is filled in. */
export const caseloadTexts = {
  optHistory: { da: 'vis udviklingen over så mange måneder', en: 'show the history over so many months' },
  optProposals: { da: 'foreslå, hvordan alle kommer under grænsen', en: 'propose how everybody comes below the limit' },
  heading: { da: 'Sagstal {day}', en: 'Caseload {day}' },
  summary: {
    da: '{cases} åbne sager, {fullTime} årsværk ({heads} rådgivere): {per} sager pr. årsværk. Normen er {fewest}-{most}, {new} for nyuddannede.',
    en: '{cases} open cases, {fullTime} full-time equivalents ({heads} workers): {per} cases per full-time equivalent. The norm is {fewest}-{most}, {new} for the newly qualified.',
  },
  ours: {
    da: 'Normen er Sagsgangs: kommunen har ikke sat sin egen.',
    en: 'The norm is Sagsgang’s: the municipality has not set its own.',
  },
  theirs: {
    da: 'Normen er sat af kommunen, senest fra {from}; se sagsgang law local.',
    en: 'The norm was set by the municipality, last from {from}; see sagsgang law local.',
  },
  team: { da: 'Team', en: 'Team' },
  cases: { da: 'Sager', en: 'Cases' },
  weighted: { da: 'Vægtet', en: 'Weighted' },
  fullTime: { da: 'Årsværk', en: 'Full-time' },
  heads: { da: 'Rådgivere', en: 'Workers' },
  per: { da: 'Pr. årsværk', en: 'Per full-time' },
  whole: { da: 'I alt', en: 'In all' },
  worker: { da: 'Rådgiver', en: 'Worker' },
  limit: { da: 'Grænse', en: 'Limit' },
  note: { da: 'Bemærk', en: 'Note' },
  over: { da: '{count} over grænsen', en: '{count} over the limit' },
  inOtherTeams: { da: 'heraf {count} i andre team', en: '{count} of them in other teams' },
  others: { da: 'Andre', en: 'Others' },
  othersWho: {
    da: 'sager hos andre end rådgiverne, og uden rådgiver',
    en: 'cases with others than these workers, and without one',
  },
  longAbsent: { da: 'længere fravær', en: 'long absence' },
  isNew: { da: 'nyuddannet', en: 'newly qualified' },
  alphabetical: {
    da: 'Rådgiverne står efter initialer. Tallene siger noget om fordelingen, ikke om den enkelte.',
    en: 'Workers stand by initials. The numbers tell of the distribution, not of the person.',
  },
  vacant: {
    da: 'Åbne sager, som ingen arbejder på: {count}. Se dem med sagsgang staff vacancies.',
    en: 'Open cases that nobody works on: {count}. See them by sagsgang staff vacancies.',
  },
  waiting: {
    da: 'Bevilget, men ikke begyndt: {count}. Den ældste afgørelse er fra {day}.',
    en: 'Decided and not begun: {count}. The oldest decision is of {day}.',
  },
  continuity: {
    da: 'Skift af rådgiver det seneste år: {changes} for {children} børn ({none} uden skift, {one} med ét, {two} med to, {more} med tre eller flere). Børn, der har været uden rådgiver: {without}, dage i alt: {days}.',
    en: 'Changes of worker in the last year: {changes} for {children} children ({none} without, {one} with one, {two} with two, {more} with three or more). Children who were without a worker: {without}, days in all: {days}.',
  },
  notes: {
    da: 'Fra samtale eller besøg til notat: {value}.',
    en: 'From talk or visit to note: {value}.',
  },
  history: { da: 'Udvikling', en: 'History' },
  day: { da: 'Dag', en: 'Day' },
  proposals: { da: 'Forslag til fordeling', en: 'Proposed distribution' },
  proposalsWhy: {
    da: 'Færrest mulige flytninger, søskende samlet, samme team først, og de sager rådgiveren har haft kortest. Et forslag: lederen bestemmer.',
    en: 'As few moves as can be, siblings together, the same team first, and the cases the worker has had for the shortest time. A proposal: the leader decides.',
  },
  noMoves: { da: 'Ingen er over grænsen.', en: 'Nobody is over the limit.' },
  move: { da: 'fra {from} til {to}', en: 'from {from} to {to}' },
  unplaced: {
    da: 'Der er ikke plads til {count} sager hos nogen: der mangler {fullTime} årsværk.',
    en: 'Nobody has room for {count} cases: {fullTime} full-time equivalents are lacking.',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;
