import type { Bilingual } from '../../../domain/case/kernel/time';
import { figureOf } from '../../../domain/report/figures/registry';
import type { CommitteeFigures, CommitteeLine } from '../../library/report/committee-figures';
import { paragraph } from '../compose';
import type { Block, Cell, KeyFigures, Section } from '../document';
import { unreadableInWords } from '../unreadable';
import { cellWritten, numberWritten } from '../written';
import { figureCell, lineOf, numberOf } from './figure-cell';
import { quarterInWords } from './times';

/** Figures that are read first. */
const first = [
  'open-cases',
  'nothing-outstanding',
  'cases-per-full-time',
  'assessed-in-time',
  'child-heard',
  'examination-in-time',
];

/** The first page: a few figures and what they say. */
export function summarySection(figures: CommitteeFigures): Section {
  const { da, en } = unreadableInWords('masked');
  const partly: readonly Block[] = figures.cases === 'someUnreadable' ? [paragraph(da, en, 'notice')] : [];
  const blocks: Block[] = [saidFirst(figures), ...partly, ...warningsOf(figures), keyFigures(figures)];
  return { id: 'summary', title: { da: 'Det vigtigste', en: 'What matters most' }, blocks };
}

/** Placements without legal basis, by the figure that counts them. */
const withoutBasis: readonly (readonly [code: string, text: Bilingual])[] = [
  [
    'decisions-lapsed',
    {
      da: 'Der er akutte anbringelser, hvis godkendelse eller gyldighed er overskredet. De er uden hjemmel, til de er bragt i orden.',
      en: 'There are acute placements past their approval or validity. They lack legal basis until they are put right.',
    },
  ],
  [
    'renewals-missing',
    {
      da: 'Der er anbringelser uden samtykke, som udvalget ikke har behandlet igen i tide. De er uden hjemmel, til de er bragt i orden.',
      en: 'There are placements without consent that the committee has not decided anew in time. They lack legal basis until they are put right.',
    },
  ],
];

function warningsOf(figures: CommitteeFigures): readonly Block[] {
  return withoutBasis.flatMap(([code, text]): Block[] => {
    const now = lineOf(figures, code)?.now;
    const isAny = now === 'masked' || (now?.kind === 'count' && now.count > 0);
    return isAny ? [{ kind: 'paragraph', tone: 'notice', text }] : [];
  });
}

function saidFirst(figures: CommitteeFigures): Block {
  const open = numberOf(figures, 'open-cases');
  const green = numberOf(figures, 'green-cases');
  const of = (lang: keyof Bilingual): string => {
    const quarter = quarterInWords(figures.period)[lang];
    if (open === undefined) {
      return { da: `Rapporten gælder ${quarter}.`, en: `The report is about the ${quarter}.` }[lang];
    }
    const cases = numberWritten(open, lang);
    const said = {
      da: `Ved opgørelsen for ${quarter} var der ${cases} åbne sager.`,
      en: `At the count for the ${quarter} there were ${cases} open cases.`,
    }[lang];
    if (green === undefined || open === 0) return said;
    const part = cellWritten({ kind: 'share', share: green / open }, lang);
    return `${said} ${
      {
        da: `${part} af dem er grønne: lav bekymring og intet krav, der mangler.`,
        en: `${part} of them are green: low concern and no requirement unmet.`,
      }[lang]
    }`;
  };
  return { kind: 'paragraph', text: { da: of('da'), en: of('en') } };
}

function keyFigures(figures: CommitteeFigures): KeyFigures {
  const shown = first.flatMap((code) => {
    const line = lineOf(figures, code);
    if (!line || figureCell(line.now).kind === 'none') return [];
    const remark = changeOf(line);
    return [{ name: figureOf(code).name, value: figureCell(line.now), ...(remark ? { remark } : {}) }];
  });
  return { kind: 'keyFigures', figures: shown };
}

function changeOf({ before }: CommitteeLine): Bilingual | undefined {
  const cell: Cell = figureCell(before);
  if (cell.kind === 'none' || cell.kind === 'masked') return undefined;
  return { da: `kvartalet før: ${cellWritten(cell, 'da')}`, en: `quarter before: ${cellWritten(cell, 'en')}` };
}
