import { caseFigures } from './cases';
import { examinationFigures } from './examinations';
import { valueOf, type CaseFigure, type Figure, type FigureInput, type FigureValue } from './figure';
import { grantFigures } from './lost-earnings';
import { notificationFigures } from './notifications';
import { paymentFigures } from './payments';
import { recordFigures } from './records';
import { supportFigures } from './support';
import { workforceFigures } from './workforce';

/**
 * Every key figure (nøgletal), each defined once: the report, the command line and queries take their numbers from here
 * and so cannot differ.
 */
export const figures: readonly Figure[] = [
  ...caseFigures,
  ...notificationFigures,
  ...examinationFigures,
  ...supportFigures,
  ...recordFigures,
  ...workforceFigures,
  ...grantFigures,
  ...paymentFigures,
];

/** Codes of the figures of money that is being put right, in their order. */
export const moneyCodes: readonly string[] = [...grantFigures, ...paymentFigures].map(({ code }) => code);

const byCode = new Map(figures.map((figure) => [figure.code, figure]));

/** The figure of a code. @throws RangeError where there is none */
export function figureOf(code: string): Figure {
  const figure = byCode.get(code);
  if (!figure) throw new RangeError(`No figure ${code}`);
  return figure;
}

/** A figure that is counted case by case. @throws RangeError where there is none of that code */
export function caseFigureOf(code: string): CaseFigure {
  const figure = figureOf(code);
  if (!('counts' in figure)) throw new RangeError(`${code} is not counted case by case`);
  return figure;
}

/** One figure and what it came to. */
export interface FigureLine {
  readonly code: string;
  readonly value: FigureValue;
}

/** What figures came to, in the order of the codes given; those that cannot be known are left out. */
export function figureLines(input: FigureInput, codes: readonly string[] = [...byCode.keys()]): readonly FigureLine[] {
  return codes.flatMap((code) => {
    const value = valueOf(figureOf(code), input);
    return value ? [{ code, value }] : [];
  });
}
