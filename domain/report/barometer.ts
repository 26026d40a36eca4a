import type { Bilingual } from '../case/kernel/time';
import { valueOf, type FigureInput } from './figures/figure';
import { figureOf } from './figures/registry';

/** The figures of Børnesagsbarometeret, with the national share it published, in hundredths. */
export const barometerFigures = [
  { code: 'child-heard', national: 65 },
  { code: 'examination-in-time', national: 50 },
  { code: 'first-follow-up', national: 75 },
] as const;

/** What must be said wherever these figures are shown beside each other. */
export const barometerCaveat: Bilingual = {
  da: 'Landstallene er Ankestyrelsens målinger efter den tidligere lov. De er ikke krav i den lov, der gælder i dag, og de kan ikke overføres til én kommune: de bygger på et udtræk af sager fra mange kommuner.',
  en: 'The national shares are Ankestyrelsen’s measurements under the earlier act. They are no requirements of the law in force today and cannot be carried over to one municipality: they rest on a draw of cases from many.',
};

/** One figure of this municipality beside the nation's. */
export interface BarometerLine {
  readonly figure: string;
  readonly part: number;
  readonly whole: number;
  /** National share in hundredths. */
  readonly national: number;
}

/** The barometer's figures for this municipality over a period; every case counts, nothing is drawn. */
export function barometerOf(input: FigureInput): readonly BarometerLine[] {
  return barometerFigures.flatMap(({ code, national }) => {
    const value = valueOf(figureOf(code), input);
    return value?.kind === 'share' ? [{ figure: code, part: value.part, whole: value.whole, national }] : [];
  });
}
