import {
  count,
  day,
  kroner,
  masked,
  nothing,
  paragraph,
  row,
  share,
  totalRow,
  words,
} from '../../../client/report/compose';
import type { Chart, ReportDocument, Row } from '../../../client/report/document';

const same = (text: string): { da: string; en: string } => ({ da: text, en: text });

const months = ['jan', 'feb', 'mar', 'apr', 'maj', 'jun'];

/** Charts of every form. */
export const sampleCharts: readonly Chart[] = [
  {
    kind: 'chart',
    form: 'lines',
    title: { da: 'Sager, der mangler', en: 'Cases that remain' },
    alt: {
      da: 'Antallet falder fra 687 til 402 på et halvt år.',
      en: 'The number falls from 687 to 402 in half a year.',
    },
    points: months.map(same),
    axes: { points: { da: 'måned', en: 'month' }, values: { da: 'Antal sager', en: 'Number of cases' } },
    series: [
      { name: { da: 'Mangler', en: 'Remaining' }, values: [687, 640, 590, 402, null, null] },
      {
        name: { da: 'Forventet', en: 'Expected' },
        values: [null, null, null, 402, 340, 280],
        ranges: [null, null, null, { low: 402, high: 402 }, { low: 310, high: 360 }, { low: 220, high: 330 }],
        isExpected: true,
      },
    ],
  },
  {
    kind: 'chart',
    form: 'stacked',
    title: { da: 'Åbne sager efter farve', en: 'Open cases by colour' },
    alt: { da: 'Flest sager er gule.', en: 'Most cases are yellow.' },
    points: months.map(same),
    axes: { points: { da: 'måned', en: 'month' }, values: { da: 'Antal sager', en: 'Number of cases' } },
    series: [
      { name: { da: 'Grøn', en: 'Green' }, values: [100, 120, 150, 180, 200, 230], tone: 'good' },
      { name: { da: 'Gul', en: 'Yellow' }, values: [300, 310, 300, 280, 260, 240], tone: 'middle' },
      { name: { da: 'Rød', en: 'Red' }, values: [287, 250, 220, 190, 160, 120], tone: 'bad' },
    ],
  },
  {
    kind: 'chart',
    form: 'columns',
    title: { da: 'Sager pr. årsværk', en: 'Cases per full-time worker' },
    alt: { da: 'Sagstallet falder fra 43,4 til 35,4.', en: 'The caseload falls from 43.4 to 35.4.' },
    points: months.map(same),
    axes: { points: { da: 'måned', en: 'month' }, values: { da: 'Sager pr. årsværk', en: 'Cases per worker' } },
    series: [{ name: { da: 'Sager', en: 'Cases' }, values: [43.4, 42.1, 41, 39.5, 37.2, 35.4] }],
  },
  {
    kind: 'chart',
    form: 'bars',
    title: { da: 'Opfyldte krav', en: 'Requirements met' },
    alt: { da: 'Barnet er hørt i 65 % af sagerne.', en: 'The child was heard in 65% of the cases.' },
    points: [
      { da: 'Barnet hørt før afgørelsen', en: 'Child heard before the decision' },
      { da: 'Undersøgelsen færdig inden 4 måneder', en: 'Examination finished within 4 months' },
    ],
    axes: { points: { da: 'krav', en: 'requirement' }, values: { da: 'Andel af sagerne', en: 'Share of cases' } },
    unit: 'share',
    series: [
      {
        name: { da: 'Opfyldt', en: 'Met' },
        values: [0.65, 0.5],
        ranges: [
          { low: 0.55, high: 0.74 },
          { low: 0.41, high: 0.59 },
        ],
      },
    ],
  },
];

const team = (number: number): Row =>
  row(
    words(`Team ${String(number).padStart(2, '0')}`),
    count(1_000 + number),
    share(number / 60),
    kroner(number * 123_456_78),
    day('2026-03-31'),
  );

/** A report with everything a report can hold; its table is longer than a page. */
export const sampleReport: ReportDocument = {
  report: 'sample',
  title: { da: 'Prøve på en rapport', en: 'Sample of a report' },
  header: {
    municipality: 'Prøveby',
    period: { da: '1. kvartal 2026', en: '1st quarter of 2026' },
    asOf: '2026-03-31',
    knownAt: '2026-04-02T10:00:00.000Z',
    journalHead: { day: '2026-03-31', head: '4f1c9b2a7d6e5f3041526374859a0b1c2d3e4f5061728394a5b6c7d8e9f00112' },
  },
  sections: [
    {
      id: 'key',
      title: { da: 'Det vigtigste', en: 'What matters most' },
      blocks: [
        paragraph(
          'Ærlige tal på én side: «åbne» sager, børn under 5 år og 24-timers-vurderinger.',
          'Honest figures on one page.',
        ),
        {
          kind: 'keyFigures',
          figures: [
            {
              name: { da: 'Åbne sager', en: 'Open cases' },
              value: count(1005),
              remark: { da: '43 færre end sidst', en: '43 fewer than before' },
            },
            {
              name: { da: 'Barnet hørt', en: 'Child heard' },
              value: share({ share: 0.651, interval: { low: 0.55, high: 0.74 } }),
            },
            {
              name: { da: 'Slut ventes', en: 'End expected' },
              value: { kind: 'dayRange', first: '2027-01-01', last: '2027-04-01' },
            },
          ],
        },
        paragraph('En placering er bortfaldet.', 'A placement has lapsed.', 'notice'),
      ],
    },
    {
      id: 'teams',
      title: { da: 'Team for team', en: 'Team by team' },
      blocks: [
        {
          kind: 'table',
          caption: { da: 'Sager og beløb efter team', en: 'Cases and amounts by team' },
          columns: [
            { title: { da: 'Team', en: 'Team' }, holds: 'text' },
            { title: { da: 'Sager', en: 'Cases' }, holds: 'number' },
            { title: { da: 'Andel', en: 'Share' }, holds: 'share' },
            { title: { da: 'Beløb', en: 'Amount' }, holds: 'kroner', part: 1.5 },
            { title: { da: 'Dag', en: 'Day' }, holds: 'day' },
          ],
          rows: [
            ...Array.from({ length: 60 }, (_, at) => team(at + 1)),
            row(words('Team 61'), masked, nothing, masked, nothing),
            totalRow(words({ da: 'I alt', en: 'In all' }), count(61_830), nothing, kroner(-100), nothing),
          ],
        },
      ],
      notes: [{ da: 'Et beløb er hele kvartalets.', en: 'An amount is that of the whole quarter.' }],
    },
    { id: 'charts', title: { da: 'Diagrammer', en: 'Charts' }, blocks: sampleCharts },
    {
      id: 'absent',
      title: { da: 'Egenbetaling', en: 'Payments' },
      blocks: [paragraph('Der er ingen liste over egenbetaling.', 'There is no list of payments.', 'absent')],
    },
  ],
};
