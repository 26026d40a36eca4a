import { isIn } from '../period';
import { casesWhere } from './counting';
import type { CaseFigure } from './figure';

const colourSource = 'Sagsgang: farve af en åben sag';

function coloured(colour: 'red' | 'yellow' | 'green', da: string, en: string, definition: CaseFigure['definition']) {
  return {
    code: `${colour}-cases`,
    name: { da: `Åbne sager, ${da}`, en: `Open cases, ${en}` },
    definition,
    source: colourSource,
    unit: 'cases',
    over: 'day',
    kind: 'count',
    counts: casesWhere((one) => one.open && one.colour === colour),
  } as const satisfies CaseFigure;
}

/** Figures of how many cases there are and how they stand. */
export const caseFigures: readonly CaseFigure[] = [
  {
    code: 'open-cases',
    name: { da: 'Åbne sager', en: 'Open cases' },
    definition: {
      da: 'Sager, der er oprettet og ikke lukket ved dagens udgang.',
      en: 'Cases opened and not closed by the end of the day.',
    },
    source: 'Sagsgang: journalen',
    unit: 'cases',
    over: 'day',
    kind: 'count',
    counts: casesWhere(({ open }) => open),
  },
  {
    code: 'new-cases',
    name: { da: 'Nye sager', en: 'New cases' },
    definition: { da: 'Sager oprettet i perioden.', en: 'Cases opened in the period.' },
    source: 'Sagsgang: journalen',
    unit: 'cases',
    over: 'period',
    kind: 'count',
    counts: casesWhere(({ openedOn }, period) => isIn(period, openedOn)),
  },
  {
    code: 'reopened-cases',
    name: { da: 'Genåbnede sager', en: 'Reopened cases' },
    definition: {
      da: 'Genåbninger i perioden; en sag, der genåbnes to gange, tæller to.',
      en: 'Reopenings in the period; a case reopened twice counts as two.',
    },
    source: 'Sagsgang: journalen',
    unit: 'cases',
    over: 'period',
    kind: 'count',
    counts: ({ reopened }, period) => reopened.filter((day) => isIn(period, day)).map(() => ({ subject: 0 })),
  },
  {
    code: 'closed-cases',
    name: { da: 'Lukkede sager', en: 'Closed cases' },
    definition: {
      da: 'Lukninger i perioden; en sag, der siden er genåbnet, tæller med.',
      en: 'Closings in the period; a case reopened since counts too.',
    },
    source: 'Sagsgang: journalen',
    unit: 'cases',
    over: 'period',
    kind: 'count',
    counts: ({ closed }, period) => closed.filter((day) => isIn(period, day)).map(() => ({ subject: 0 })),
  },
  coloured('red', 'røde', 'red', {
    da: 'Åbne sager med høj bekymring eller et væsentligt krav, der ikke er opfyldt.',
    en: 'Open cases with high concern or an essential control unmet.',
  }),
  coloured('yellow', 'gule', 'yellow', {
    da: 'Åbne sager, der hverken er røde eller grønne.',
    en: 'Open cases that are neither red nor green.',
  }),
  coloured('green', 'grønne', 'green', {
    da: 'Åbne sager med lav bekymring, hvor alle krav er opfyldt.',
    en: 'Open cases with low concern and every control met.',
  }),
  {
    code: 'nothing-outstanding',
    name: { da: 'Åbne sager, hvor intet udestår', en: 'Open cases with nothing outstanding' },
    definition: {
      da: 'Andel af de åbne sager, hvor intet krav, der kan rettes op, mangler (genoprettet).',
      en: 'Share of the open cases in which no control that can still be mended is missing (recovered).',
    },
    source: 'Sagsgang: kravene K01-K32',
    unit: 'cases',
    over: 'day',
    kind: 'share',
    counts: ({ open, outstanding }) => (open ? [{ subject: 0, met: outstanding.length === 0 }] : []),
  },
];
