import { economySources, sourcesInOrder, type EconomyLine } from '../../../domain/recovery/economy-review/columns';
import {
  economyCauses,
  type CauseFound,
  type EconomyDifference,
} from '../../../domain/recovery/economy-review/compare-case';
import { linesOf } from '../../../domain/recovery/economy-review/match';
import { gapTotal, type EconomyReview } from '../../../domain/recovery/economy-review/review';
import { inKroner } from '../../../domain/recovery/oere';
import { amountCell } from './csv';

/** The review as other programs read it; amounts in kroner a month, codes as they are documented. */
export function economyJson(review: EconomyReview, month: string | undefined): unknown {
  const { cases, agreeing, amounts, causes, differences } = review;
  return {
    ...(month === undefined ? {} : { month }),
    cases,
    agreeing,
    amountsDkk: { grants: inKroner(amounts.grants), dubu: inKroner(amounts.dubu), calibra: inKroner(amounts.calibra) },
    causes,
    gaps: { grantToDubu: gapJson(review, 'grantToDubu'), dubuToCalibra: gapJson(review, 'dubuToCalibra') },
    differences: differences.map(differenceJson),
  };
}

function gapJson(review: EconomyReview, gap: 'grantToDubu' | 'dubuToCalibra'): unknown {
  const byCause = Object.entries(review.gaps[gap]).map(([cause, { count, difference }]) => [
    cause,
    { count, differenceDkk: inKroner(difference) },
  ]);
  return { differenceDkk: inKroner(gapTotal(review, gap)), byCause: Object.fromEntries(byCause) as unknown };
}

function differenceJson({ caseNumber, lines, causes, gaps }: EconomyDifference): unknown {
  return {
    sagsnr: caseNumber,
    causes,
    ...Object.fromEntries(sourcesInOrder.map((source) => [source, lineJson(lines[source])])),
    dubuLessGrantDkk: inKroner(gaps.grantToDubu.difference),
    calibraLessDubuDkk: inKroner(gaps.dubuToCalibra.difference),
  };
}

function lineJson(found: EconomyLine | undefined): unknown {
  if (!found) return null;
  const { line, row } = found;
  const { from, to = null, account = null, measure = null, amount } = row;
  return { line, account, measure, from, to, amountDkk: inKroner(amount) };
}

/** The headings of the list of differences; in Danish in every language, as lists are. */
export const differenceHeadings: readonly string[] = [
  'sagsnr',
  'ydelse',
  'konto',
  'bevilling_md',
  'dubu_md',
  'calibra_md',
  'dubu_minus_bevilling',
  'calibra_minus_dubu',
  'årsager',
  'linjer',
];

/** One line of the list of differences. */
export function differenceCells({ caseNumber, lines, causes, gaps }: EconomyDifference): readonly string[] {
  const rows = linesOf(lines).map(({ row }) => row);
  const places = sourcesInOrder.flatMap((source) => {
    const line = lines[source]?.line;
    return line === undefined ? [] : [`${economySources[source].da} ${line}`];
  });
  return [
    caseNumber,
    distinct(rows.map(({ measure }) => measure)),
    distinct(rows.map(({ account }) => account)),
    ...sourcesInOrder.map((source) => amountCell(lines[source]?.row.amount)),
    amountCell(gaps.grantToDubu.difference),
    amountCell(gaps.dubuToCalibra.difference),
    causes.map(causeDanish).join(', '),
    places.join(', '),
  ];
}

/** Different words, each once. */
export function distinct(words: readonly (string | undefined)[]): string {
  return [...new Set(words.filter((word) => word !== undefined))].join(' / ');
}

function causeDanish({ cause, in: place }: CauseFound): string {
  return place === undefined ? economyCauses[cause].da : `${economyCauses[cause].da} i ${economySources[place].da}`;
}
