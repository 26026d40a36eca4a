import { figureOf } from '../../../domain/report/figures/registry';
import type { CommitteeFigures } from '../../library/report/committee-figures';
import { count, nothing, paragraph, withoutEmpty, words } from '../compose';
import type { Block, Chart, Row, Section } from '../document';
import { cellWritten } from '../written';
import { nowAndBefore, notesOf } from './cases';
import { figureCell, lineOf, lineRows } from './figure-cell';

/** Shares of what was done in time. */
const shares = [
  ...['assessed-in-time', 'receipts-in-time', 'screened-in-time', 'child-heard', 'examination-in-time'],
  ...['plan-in-time', 'first-follow-up', 'applications-in-time', 'recorded-late'],
];

/** What is missing on the last day. */
const missing = [
  ...['decisions-lapsed', 'renewals-missing', 'unassessed-notifications', 'talks-missing'],
  ...['examinations-overdue', 'follow-ups-overdue', 'measures-expired', 'visits-missing', 'waiting-list'],
];

/** Whether the law is kept in the running cases: what was done in time in the quarter, and what is missing now. */
export function lawSection(figures: CommitteeFigures): Section {
  const title = { da: 'Bliver loven overholdt?', en: 'Is the law kept?' };
  const inTime = shareRows(figures);
  const rows = lineRows(figures, missing);
  if (inTime.length === 0 && rows.length === 0) {
    const none = paragraph('Der er ingen sager at opgøre.', 'There are no cases to count.', 'absent');
    return { id: 'law', title, blocks: [none] };
  }
  const blocks: Block[] = [
    paragraph(
      'Tallene er talt op i alle sager; der er ingen stikprøveusikkerhed.',
      'The figures are counted in every case; there is no sampling error.',
    ),
    ...chartOf(figures),
    withoutEmpty({
      kind: 'table',
      caption: { da: 'Gjort i tide i kvartalet', en: 'Done in time in the quarter' },
      columns: [
        { title: { da: 'Krav', en: 'Requirement' }, holds: 'text' },
        { title: { da: 'Andel', en: 'Share' }, holds: 'share' },
        { title: { da: 'Ud af', en: 'Out of' }, holds: 'number' },
        { title: { da: 'Kvartalet før', en: 'Quarter before' }, holds: 'share' },
      ],
      rows: inTime,
    }),
    withoutEmpty({
      kind: 'table',
      caption: { da: 'Mangler på dagen', en: 'Missing on the day' },
      columns: nowAndBefore,
      rows,
    }),
  ];
  return { id: 'law', title, blocks, notes: notesOf([...shares, ...missing]) };
}

function shareRows(figures: CommitteeFigures): readonly Row[] {
  return shares.flatMap((code) => {
    const line = lineOf(figures, code);
    if (!line) return [];
    const { now, before } = line;
    const whole = now !== 'masked' && now.kind === 'share' && now.whole > 0 ? count(now.whole) : nothing;
    return [{ cells: [words(figureOf(code).name), figureCell(now), whole, figureCell(before)] }];
  });
}

function chartOf(figures: CommitteeFigures): Chart[] {
  const shown = shares.flatMap((code) => {
    const value = lineOf(figures, code)?.now;
    if (code === 'recorded-late' || value === undefined || value === 'masked' || value.kind !== 'share') return [];
    return value.whole === 0 ? [] : [{ name: figureOf(code).name, share: value.part / value.whole }];
  });
  if (shown.length < 2) return [];
  const said = (lang: 'da' | 'en'): string =>
    shown.map(({ name, share }) => `${name[lang]}: ${cellWritten({ kind: 'share', share }, lang)}`).join('; ');
  const chart: Chart = {
    kind: 'chart',
    form: 'bars',
    title: { da: 'Gjort i tide i kvartalet', en: 'Done in time in the quarter' },
    alt: { da: said('da'), en: said('en') },
    points: shown.map(({ name }) => name),
    axes: { points: { da: 'Krav', en: 'Requirement' }, values: { da: 'Andel i tide', en: 'Share in time' } },
    unit: 'share',
    series: [{ name: { da: 'I tide', en: 'In time' }, values: shown.map(({ share }) => share) }],
  };
  return [chart];
}
