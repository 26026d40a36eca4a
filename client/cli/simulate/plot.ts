import type { Bilingual } from '../../../domain/case/kernel/time';
import type { MonthFigure, SimulationResult } from '../../../domain/simulation/spread';
import type { Session } from '../session';
import { figure } from './figures';
import { simulateTexts as texts } from './texts';

/** A figure drawn month by month. */
export interface Curve {
  readonly title: Bilingual;
  readonly of: MonthFigure;
}

/** The curves a simulation draws, in the terminal and as SVG. */
export const curves: readonly Curve[] = [
  { title: texts.curveCaseload, of: 'perFullTime' },
  { title: texts.curveExaminations, of: 'examinationsOpen' },
  { title: texts.curveFinished, of: 'examinationsFinished' },
];

const height = 7;
const column = 5;
const marks = ['●', '○'] as const;
const both = '◉';
const monthNames: Readonly<Record<Session['lang'], readonly string[]>> = {
  da: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  en: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
};

/** Name of the month in which a day lies. */
export function monthName({ lang }: Pick<Session, 'lang'>, day: string): string {
  return monthNames[lang][Number(day.slice(5, 7)) - 1] ?? '';
}

/** The range a curve is drawn in: from the lowest to the highest value of all runs shown; never nothing. */
export function rangeOf(of: MonthFigure, results: readonly SimulationResult[]): { low: number; high: number } {
  const spreads = results.flatMap(({ months }) => months.map((month) => month[of]));
  const low = Math.floor(Math.min(...spreads.map((spread) => spread.low)));
  const high = Math.ceil(Math.max(...spreads.map((spread) => spread.high)));
  return { low, high: Math.max(high, low + 1) };
}

/** Draws the middle run of one or two results with letters: ● the first, ○ the second, ◉ where they meet. */
export function plot(session: Session, { title, of }: Curve, results: readonly SimulationResult[]): readonly string[] {
  const { low, high } = rangeOf(of, results);
  const months = results[0]?.months ?? [];
  const shown = months.slice(0, Math.max(1, Math.floor((session.io.columns - 10) / column)));
  const rowOf = (value: number): number => Math.round(((high - value) / (high - low)) * (height - 1));
  const lines = Array.from({ length: height }, (_, row) => {
    const label = row === 0 ? high : row === height - 1 ? low : undefined;
    const cells = shown.map((__, month) => {
      const here = results.flatMap(({ months: all }, index) => {
        const value = all[month]?.[of].median;
        return value !== undefined && rowOf(value) === row ? [marks[index] ?? ''] : [];
      });
      return (here.length > 1 ? both : (here[0] ?? ' ')).padStart(column);
    });
    const margin = label === undefined ? '' : figure(session, label);
    return `${margin.padStart(6)} │${cells.join('')}`.trimEnd();
  });
  const legend = results.length > 1 ? `   ${marks[0]} A  ${marks[1]} B  ${both} A = B` : '';
  const axis = `       └${'─'.repeat(column * shown.length)}`;
  const names = shown.map(({ day }) => monthName(session, day).padStart(column)).join('');
  return [session.tell(title) + legend, ...lines, axis, `        ${names}`];
}
