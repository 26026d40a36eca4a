import { acuteWithoutBasis, renewalsWithoutBasis } from '../../law/lapsing-decisions';
import { isIn } from '../period';
import { doneLate, inTime, overdue } from './counting';
import type { CaseFigure } from './figure';

/** Figures of plans, follow-ups, measures and placements. */
export const supportFigures: readonly CaseFigure[] = [
  {
    code: 'plan-in-time',
    name: { da: 'Barnets plan i tide', en: 'The child’s plan in time' },
    definition: {
      da: 'Andel af de planer, der er vedtaget i perioden eller mangler ved dens udgang, som blev vedtaget i tide.',
      en: 'Of the plans adopted in the period, or missing at its end, the share adopted in time.',
    },
    source: 'BL § 91',
    unit: 'decisions',
    over: 'period',
    kind: 'share',
    counts: inTime('K10'),
  },
  {
    code: 'first-follow-up',
    name: { da: 'Første opfølgning i tide', en: 'First follow-up in time' },
    definition: {
      da: 'Andel af de første opfølgninger, der er holdt i perioden eller mangler ved dens udgang, som blev holdt senest tre måneder efter indsatsens start, eller da en sideløbende undersøgelse var færdig.',
      en: 'Of the first follow-ups held in the period, or missing at its end, the share held within three months of the measure’s start or by the end of a parallel examination.',
    },
    source: 'BL § 95, stk. 2',
    unit: 'measures',
    over: 'period',
    kind: 'share',
    counts: inTime('K12'),
  },
  {
    code: 'follow-ups-overdue',
    name: { da: 'Opfølgninger, der mangler', en: 'Follow-ups missing' },
    definition: {
      da: 'Løbende indsatser, hvor første eller næste opfølgning er overskredet eller ikke datosat.',
      en: 'Running measures whose first or next follow-up is overdue or not dated.',
    },
    source: 'BL § 95',
    unit: 'measures',
    over: 'day',
    kind: 'count',
    counts: overdue('K12', 'K13'),
  },
  {
    code: 'measures-expired',
    name: { da: 'Indsatser over stopdato', en: 'Measures past their end' },
    definition: {
      da: 'Løbende indsatser, hvis stopdato er overskredet uden forlængelse eller afgørelse om ophør.',
      en: 'Running measures past their expected end without an extension or a decision to end them.',
    },
    source: 'BL § 32, stk. 3; § 95',
    unit: 'measures',
    over: 'day',
    kind: 'count',
    counts: overdue('K25'),
  },
  {
    code: 'placed-children',
    name: { da: 'Anbragte børn', en: 'Placed children' },
    definition: {
      da: 'Åbne sager med en løbende anbringelse.',
      en: 'Open cases with a running placement.',
    },
    source: 'BL §§ 46, 47',
    unit: 'cases',
    over: 'day',
    kind: 'count',
    counts: ({ measures }) => (measures.some(({ placement, running }) => placement && running) ? [{ subject: 0 }] : []),
  },
  {
    code: 'visits-missing',
    name: { da: 'Anbragte børn uden tilsyn nok', en: 'Placed children without visits enough' },
    definition: {
      da: 'Løbende anbringelser, hvor tilsynsbesøg med samtale mangler i de seneste 12 måneder.',
      en: 'Running placements lacking visits with a talk in the last 12 months.',
    },
    source: 'BL § 156, stk. 5',
    unit: 'placements',
    over: 'day',
    kind: 'count',
    counts: overdue('K15'),
  },
  {
    code: 'decisions-lapsed',
    name: { da: 'Akutte anbringelser uden hjemmel', en: 'Acute placements without legal basis' },
    definition: {
      da: 'Akutte anbringelser, hvor udvalgets godkendelse eller gyldigheden på en måned er overskredet og ikke er bragt i orden.',
      en: 'Acute placements past the committee’s approval or their month of validity, not put right.',
    },
    source: 'BL § 143',
    unit: 'placements',
    over: 'day',
    kind: 'count',
    counts: overdue(...acuteWithoutBasis),
  },
  {
    code: 'decisions-lapsed-in-period',
    name: { da: 'Akutte anbringelser godkendt eller afløst for sent', en: 'Acute placements ruled on too late' },
    definition: {
      da: 'Akutte anbringelser, hvor godkendelsen eller afløsningen i perioden kom efter fristen.',
      en: 'Acute placements ruled on or replaced in the period, after their time.',
    },
    source: 'BL § 143',
    unit: 'placements',
    over: 'period',
    kind: 'count',
    counts: doneLate(...acuteWithoutBasis),
  },
  {
    code: 'renewals-missing',
    name: { da: 'Anbringelser uden samtykke uden genbehandling', en: 'Placements without consent not decided anew' },
    definition: {
      da: 'Afgørelser om anbringelse uden samtykke, hvis genbehandlingsfrist er overskredet, uden at udvalget har truffet ny afgørelse, eller anbringelsen er ophørt. De er uden hjemmel.',
      en: 'Decisions on placements without consent past the day by which the committee was to decide anew, with neither a new decision nor an end. They lack legal basis.',
    },
    source: 'BL § 50',
    unit: 'placements',
    over: 'day',
    kind: 'count',
    counts: overdue(...renewalsWithoutBasis),
  },
  {
    code: 'renewals-late',
    name: { da: 'Anbringelser uden samtykke genbehandlet for sent', en: 'Placements without consent renewed too late' },
    definition: {
      da: 'Afgørelser om anbringelse uden samtykke, hvor den nye afgørelse eller ophøret i perioden kom efter genbehandlingsfristen.',
      en: 'Decisions on placements without consent where the new decision or the end came in the period, after its time.',
    },
    source: 'BL § 50',
    unit: 'placements',
    over: 'period',
    kind: 'count',
    counts: doneLate(...renewalsWithoutBasis),
  },
  {
    code: 'waiting-list',
    name: { da: 'Bevilget, men ikke begyndt', en: 'Decided and not begun' },
    definition: {
      da: 'Indsatser og anbringelser, der er truffet afgørelse om, og som ikke er begyndt eller opgivet (venteliste).',
      en: 'Measures and placements decided and neither begun nor given up (waiting list).',
    },
    source: 'BL § 32',
    unit: 'measures',
    over: 'day',
    kind: 'count',
    counts: ({ waiting }) => waiting,
  },
  {
    code: 'start-days',
    name: { da: 'Dage fra afgørelse til indsats', en: 'Days from decision to measure' },
    definition: {
      da: 'Dage fra afgørelsen til indsatsen begyndte, for indsatser begyndt i perioden.',
      en: 'Days from the decision to the start of the measure, of those begun in the period.',
    },
    source: 'BL § 32',
    unit: 'days',
    over: 'period',
    kind: 'time',
    counts: ({ measures }, period) =>
      measures.flatMap(({ subject, from, waited }) =>
        waited !== undefined && isIn(period, from) ? [{ subject, length: Math.max(0, waited) }] : [],
      ),
  },
];
