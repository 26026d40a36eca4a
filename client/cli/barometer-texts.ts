import type { Bilingual } from '../../domain/case/kernel/time';

/** What `barometer` says; `{name}` is filled in. */
export const barometerTexts = {
  heading: {
    da: 'Børnesagsbarometerets tal for kommunen',
    en: 'The Børnesagsbarometer’s figures for the municipality',
  },
  here: { da: 'Her', en: 'Here' },
  national: { da: 'Landet', en: 'Nation' },
  statistics: { da: 'Underretningsstatistik', en: 'Notification statistics' },
  total: {
    da: '{notifications} underretninger om {children} børn',
    en: '{notifications} notifications about {children} children',
  },
  uncertain: { da: 'Usikkert: {why}.', en: 'Uncertain: {why}.' },
  notHeld: { da: 'Sagsgang har ikke: {fields}.', en: 'Sagsgang does not hold: {fields}.' },
  empty: { da: 'Ingen underretninger i perioden.', en: 'No notifications in the period.' },
} as const satisfies Readonly<Record<string, Bilingual>>;
