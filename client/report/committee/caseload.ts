import { perFullTime } from '../../../domain/recovery/caseload/caseload';
import type { CommitteeCaseload, CommitteeFigures } from '../../library/report/committee-figures';
import { count, day, masked, paragraph, row } from '../compose';
import type { Block, Chart, Section } from '../document';
import { numberWritten, type Lang } from '../written';
import { notesOf } from './cases';
import { publishedCell } from './figure-cell';
import { monthShort } from './times';

const codes = ['cases-per-full-time', 'full-time', 'heads'];

/** Cases per full-time equivalent over the last year, with people beside. */
export function caseloadSection({ caseload }: CommitteeFigures): Section {
  const title = { da: 'Sagstal', en: 'Caseload' };
  if (!caseload) {
    const none = paragraph(
      'Sagstallet er ikke opgjort: medarbejderregisteret har ingen rådgivere.',
      'The caseload is not counted: the staff register has no caseworkers.',
      'absent',
    );
    return { id: 'caseload', title, blocks: [none] };
  }
  return {
    id: 'caseload',
    title,
    blocks: [
      aimOf(caseload),
      ...(caseload.history.length > 1 ? [chartOf(caseload)] : []),
      {
        kind: 'table',
        caption: { da: 'Sager, årsværk og rådgivere', en: 'Cases, full-time equivalents and workers' },
        columns: [
          { title: { da: 'Dag', en: 'Day' }, holds: 'day', part: 1 },
          { title: { da: 'Åbne sager', en: 'Open cases' }, holds: 'number' },
          { title: { da: 'Årsværk', en: 'Full-time equivalents' }, holds: 'number' },
          { title: { da: 'Rådgivere', en: 'Workers' }, holds: 'number' },
          { title: { da: 'Sager pr. årsværk', en: 'Cases per full time' }, holds: 'number' },
        ],
        rows: caseload.history.map((point) => {
          const { cases, fullTime, heads } = point;
          const ratio = cases === 'masked' ? masked : count(perFullTime({ cases, fullTime }), 1);
          return row(day(point.day), publishedCell(cases), count(fullTime, 1), count(heads), ratio);
        }),
      },
    ],
    notes: notesOf(codes),
  };
}

/** What the caseload is held against, and whose it is. */
function aimOf({ fewest, most, ours }: CommitteeCaseload): Block {
  return ours
    ? paragraph(
        `Kommunen har ikke sat et mål for sagstallet; Sagsgang regner med ${fewest}-${most} sager pr. rådgiver på fuld tid.`,
        `The municipality has set no aim for the caseload; Sagsgang reckons with ${fewest}–${most} cases a worker in full time.`,
      )
    : paragraph(
        `Kommunens mål er ${fewest}-${most} sager pr. rådgiver på fuld tid.`,
        `The municipality aims at ${fewest}–${most} cases a worker in full time.`,
      );
}

function chartOf({ history, most }: CommitteeCaseload): Chart {
  const loads = history.map(({ cases, fullTime }) =>
    cases === 'masked' ? null : (perFullTime({ cases, fullTime }) ?? null),
  );
  const said = (lang: Lang): string => {
    const shown = (value: number | null | undefined): string =>
      value === null || value === undefined ? '–' : numberWritten(value, lang, 1);
    const [from, to] = [shown(loads[0]), shown(loads.at(-1))];
    return {
      da: `Sager pr. årsværk gik fra ${from} til ${to}.`,
      en: `Cases per full time went from ${from} to ${to}.`,
    }[lang];
  };
  return {
    kind: 'chart',
    form: 'lines',
    title: { da: 'Sager pr. årsværk', en: 'Cases per full-time equivalent' },
    alt: { da: said('da'), en: said('en') },
    points: history.map((point) => monthShort(point.day)),
    axes: { points: { da: 'måned', en: 'month' }, values: { da: 'Sager pr. årsværk', en: 'Cases per full time' } },
    series: [
      { name: { da: 'Sager pr. årsværk', en: 'Cases per full time' }, values: loads },
      { name: { da: 'Højst', en: 'At most' }, values: loads.map(() => most), tone: 'muted', isExpected: true },
    ],
  };
}
