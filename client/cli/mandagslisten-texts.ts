import type { Bilingual } from '../../domain/case/kernel/time';

/** What `mandagslisten` says; `{name}` is filled in. */
export const mondayTexts = {
  heading: { da: 'Mandagslisten, {team}, {day}', en: 'The Monday list, {team}, {day}' },
  noTeam: { da: 'uden team', en: 'without a team' },
  count: { da: '{children} børn, {lines} punkter', en: '{children} children, {lines} points' },
  empty: {
    da: '{day}, {team} (åbne sager: {cases}): Alle børn er set, vurderet og besøgt, og intet udløber de næste syv dage.',
    en: '{day}, {team} (open cases: {cases}): every child was seen, assessed and visited, and nothing runs out in the next seven days.',
  },
  noCases: { da: '{day}, {team}: Der er ingen åbne sager.', en: '{day}, {team}: there are no open cases.' },
  allTeams: { da: 'alle teams', en: 'all teams' },
  teamless: {
    da: 'Børn på listen, hvis sag ikke har noget team: {children}. Se dem ved at udelade --team.',
    en: 'Children on the list whose case has no team: {children}. See them by leaving out --team.',
  },
  unknownTeam: { da: 'Ingen åben sag er i teamet «{team}».', en: 'No open case stands with the team «{team}».' },
  teams: { da: 'Teams med åbne sager: {teams}.', en: 'Teams with open cases: {teams}.' },
  noTeams: { da: 'Ingen åben sag har et team.', en: 'No open case has a team.' },
  due: { da: 'Skulle være', en: 'Was due' },
  days: { da: 'Dage', en: 'Days' },
  over: { da: '{days} over', en: '{days} over' },
  left: { da: 'om {days}', en: 'in {days}' },
  today: { da: 'i dag', en: 'today' },
  missing: { da: 'mangler', en: 'missing' },
  case: { da: 'SAG', en: 'CASE' },
  next: { da: 'Næste skridt ({rule}): {step}', en: 'Next step ({rule}): {step}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
