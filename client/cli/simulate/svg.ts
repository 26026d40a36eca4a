import type { MonthFigure, SimulationResult } from '../../../domain/simulation/spread';
import type { Session } from '../session';
import { figure } from './figures';
import { curves, monthName, rangeOf } from './plot';
import { simulateTexts as texts } from './texts';

/** A result with the name it is drawn under. */
export interface Drawn {
  readonly name: string;
  readonly result: SimulationResult;
}

const [width, panel, left, right, top] = [760, 210, 56, 20, 64] as const;
const plotHeight = 140;
const colours = ['#1f5c99', '#b3541e'] as const;

/**
 * Draws the curves of one or two results as SVG: a line through the middle run of each month, and around it the band in
 * which 10–90 % of the runs lie.
 */
export function drawSvg(session: Session, drawn: readonly Drawn[]): string {
  const total = top + curves.length * panel;
  const legend = drawn.map(({ name }, index) => {
    const y = 22 + index * 20;
    return `${line(
      [
        [left, y - 4],
        [left + 24, y - 4],
      ],
      index,
    )}${text(left + 32, y, name)}`;
  });
  const panels = curves.map(({ title, of }, index) => {
    const content = drawPanel(session, of, drawn);
    return `<g transform="translate(0 ${top + index * panel})">${text(left, 14, session.tell(title), 'bold')}${content}</g>`;
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${total}" width="${width}" height="${total}" font-family="sans-serif" font-size="12">`,
    `<rect width="${width}" height="${total}" fill="#ffffff"/>`,
    `<desc>${escaped(session.tell(texts.isModel))}</desc>`,
    ...legend,
    ...panels,
    '</svg>',
    '',
  ].join('\n');
}

type Point = readonly [x: number, y: number];

function drawPanel(session: Session, of: MonthFigure, drawn: readonly Drawn[]): string {
  const { low, high } = rangeOf(
    of,
    drawn.map(({ result }) => result),
  );
  const months = drawn[0]?.result.months ?? [];
  const step = (width - left - right) / Math.max(1, months.length - 1);
  const x = (month: number): number => left + month * step;
  const y = (value: number): number => 28 + ((high - value) / (high - low)) * plotHeight;
  const grid = [low, (low + high) / 2, high].map(
    (value) =>
      `<line x1="${left}" x2="${width - right}" y1="${near(y(value))}" y2="${near(y(value))}" stroke="#dddddd"/>` +
      text(left - 8, y(value) + 4, figure(session, value, Number.isInteger(value) ? 0 : 1), 'end'),
  );
  const names = months.map(({ day }, month) => text(x(month), 28 + plotHeight + 18, monthName(session, day), 'middle'));
  const series = drawn.map(({ result }, index) => {
    const points = (end: 'low' | 'median' | 'high'): Point[] =>
      result.months.map((month, at) => [x(at), y(month[of][end])]);
    const band = [...points('high'), ...points('low').reverse()];
    return `<polygon points="${path(band)}" fill="${colours[index]}" opacity="0.15"/>${line(points('median'), index)}`;
  });
  return [...grid, ...names, ...series].join('\n');
}

function line(points: readonly Point[], index: number): string {
  const dash = index > 0 ? ' stroke-dasharray="6 3"' : '';
  return `<polyline points="${path(points)}" fill="none" stroke="${colours[index]}" stroke-width="2"${dash}/>`;
}

function path(points: readonly Point[]): string {
  return points.map(([x, y]) => `${near(x)},${near(y)}`).join(' ');
}

function near(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function text(x: number, y: number, content: string, how?: 'bold' | 'end' | 'middle'): string {
  const style = how === 'bold' ? ' font-weight="bold"' : how ? ` text-anchor="${how}"` : '';
  return `<text x="${near(x)}" y="${near(y)}"${style}>${escaped(content)}</text>`;
}

function escaped(content: string): string {
  return content.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
