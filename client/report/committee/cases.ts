import type { Bilingual } from '../../../domain/case/kernel/time';
import { figureOf } from '../../../domain/report/figures/registry';
import type { Published } from '../../../domain/report/masking';
import type { ColoursOn, CommitteeFigures } from '../../library/report/committee-figures';
import { paragraph, withoutEmpty, words } from '../compose';
import type { Block, Chart, Column, Section, Table } from '../document';
import { numberWritten } from '../written';
import { lineRows, publishedCell } from './figure-cell';
import { endShort } from './times';

const caseCodes = [
  ...['open-cases', 'red-cases', 'yellow-cases', 'green-cases', 'nothing-outstanding'],
  ...['new-cases', 'reopened-cases', 'closed-cases', 'notifications', 'placed-children'],
];

const colourWords = {
  green: { da: 'Grøn', en: 'Green' },
  yellow: { da: 'Gul', en: 'Yellow' },
  red: { da: 'Rød', en: 'Red' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Columns of a table of key figures. */
export const nowAndBefore: readonly Column[] = [
  { title: { da: 'Nøgletal', en: 'Key figure' }, holds: 'text' },
  { title: { da: 'Nu', en: 'Now' }, holds: 'number' },
  { title: { da: 'Kvartalet før', en: 'Quarter before' }, holds: 'number' },
];

/** How many cases there are, how they stand, and what came and went. */
export function casesSection(figures: CommitteeFigures): Section {
  const title = { da: 'Sagerne', en: 'The cases' };
  const rows = lineRows(figures, caseCodes);
  if (rows.length === 0 || figures.colours.length === 0) {
    const none = paragraph('Der er ingen åbne sager at opgøre.', 'There are no open cases to count.', 'absent');
    return { id: 'cases', title, blocks: [none] };
  }
  const caption = { da: 'Sager og underretninger', en: 'Cases and notifications' };
  const blocks: Block[] = [
    ...(figures.colours.length > 1 ? [coloursChart(figures.colours)] : []),
    withoutEmpty({ kind: 'table', caption, columns: nowAndBefore, rows }),
    ...(figures.colours.length > 1 ? [coloursTable(figures.colours)] : []),
  ];
  return { id: 'cases', title, blocks, notes: notesOf(caseCodes) };
}

/** What each key figure counts, with its source. */
export function notesOf(codes: readonly string[]): readonly Bilingual[] {
  return codes.map((code) => {
    const { name, definition, source } = figureOf(code);
    return {
      da: `${name.da}: ${definition.da} (${source})`,
      en: `${name.en}: ${definition.en} (${source})`,
    };
  });
}

function coloursChart(colours: readonly ColoursOn[]): Chart {
  const values = (colour: keyof typeof colourWords): (number | null)[] =>
    colours.map((one) => (one[colour] === 'masked' ? null : one[colour]));
  const first = colours[0];
  const last = colours.at(-1);
  const said = (lang: keyof Bilingual): string => {
    const shown = (value: Published | undefined): string =>
      value === undefined || value === 'masked' ? '–' : numberWritten(value, lang);
    return {
      da: `Åbne grønne sager gik fra ${shown(first?.green)} til ${shown(last?.green)}, røde fra ${shown(first?.red)} til ${shown(last?.red)}.`,
      en: `Open green cases went from ${shown(first?.green)} to ${shown(last?.green)}, red ones from ${shown(first?.red)} to ${shown(last?.red)}.`,
    }[lang];
  };
  return {
    kind: 'chart',
    form: 'stacked',
    title: { da: 'Åbne sager efter farve', en: 'Open cases by colour' },
    alt: { da: said('da'), en: said('en') },
    points: colours.map(({ day }) => endShort(day)),
    axes: {
      points: { da: 'ved udgangen af', en: 'at the end of' },
      values: { da: 'Antal sager', en: 'Number of cases' },
    },
    series: [
      { name: colourWords.green, values: values('green'), tone: 'good' },
      { name: colourWords.yellow, values: values('yellow'), tone: 'middle' },
      { name: colourWords.red, values: values('red'), tone: 'bad' },
    ],
  };
}

function coloursTable(colours: readonly ColoursOn[]): Table {
  return {
    kind: 'table',
    caption: { da: 'Åbne sager efter farve', en: 'Open cases by colour' },
    columns: [
      { title: { da: 'Dag', en: 'Day' }, holds: 'text' },
      ...[colourWords.green, colourWords.yellow, colourWords.red, { da: 'I alt', en: 'In all' }].map(
        (title): Column => ({ title, holds: 'number' }),
      ),
    ],
    rows: colours.map(({ day, green, yellow, red, open }) => ({
      cells: [words(endShort(day)), ...[green, yellow, red, open].map(publishedCell)],
    })),
  };
}
