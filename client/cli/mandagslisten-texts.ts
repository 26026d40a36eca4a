import type { Bilingual } from '../../domain/case/kernel/time';

/** What `mandagslisten` says; `{name}` is filled in. */
export const mondayTexts = {
  heading: { da: 'Mandagslisten, {team}, {day}', en: 'The Monday list, {team}, {day}' },
  noTeam: { da: 'uden team', en: 'without a team' },
  count: { da: '{children} børn, {lines} punkter', en: '{children} children, {lines} points' },
  empty: {
    da: '{day}: Alle børn er set, vurderet og besøgt, og intet udløber de næste syv dage.',
    en: '{day}: every child was seen, assessed and visited, and nothing runs out in the next seven days.',
  },
  due: { da: 'Skulle være', en: 'Was due' },
  days: { da: 'Dage', en: 'Days' },
  over: { da: '{days} over', en: '{days} over' },
  left: { da: 'om {days}', en: 'in {days}' },
  today: { da: 'i dag', en: 'today' },
  missing: { da: 'mangler', en: 'missing' },
  case: { da: 'SAG', en: 'CASE' },
  next: { da: 'Næste skridt ({rule}): {step}', en: 'Next step ({rule}): {step}' },
} as const satisfies Readonly<Record<string, Bilingual>>;
