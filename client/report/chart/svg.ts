import { init, setPlatformAPI } from 'echarts';
import type { Chart } from '../document';
import { widthOfText } from '../fonts';
import type { Lang } from '../written';
import { optionOf } from './option';

/** A chart as drawn: its own SVG and its measures. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Width of every chart in points of its own. */
const WIDTH = 680;

/**
 * Draws a chart as SVG. The same chart gives the same text, whatever was drawn before.
 *
 * @param name begins the ids in the drawing; each drawing of one page needs its own
 */
export function drawChart(chart: Chart, lang: Lang, name = 'chart'): Drawing {
  setPlatformAPI({ measureText: (text, font) => ({ width: measured(text, font ?? '') }) });
  const height = heightOf(chart);
  const drawing = init(null, null, { renderer: 'svg', ssr: true, width: WIDTH, height });
  try {
    drawing.setOption(optionOf(chart, lang));
    return { svg: cleaned(drawing.renderToSVGString(), name), width: WIDTH, height };
  } finally {
    drawing.dispose();
  }
}

function heightOf({ form, points, series }: Chart): number {
  if (form !== 'bars') return 300;
  return 50 + (series.length > 1 ? 24 : 0) + points.length * Math.max(22, series.length * 16 + 6);
}

function measured(text: string, font: string): number {
  const size = Number(/(\d+(?:\.\d+)?)px/.exec(font)?.[1] ?? 12);
  return widthOfText(text, size, /bold|[6-9]00/.test(font) ? 'bold' : 'regular');
}

/** Takes out what only a living chart in a browser needs, and the library's counters, which differ from run to run. */
function cleaned(svg: string, name: string): string {
  return svg
    .replace(/<style[\s\S]*?<\/style>/g, '')
    .replace(/ (?:ecmeta_\w+|class|pointer-events|xmlns:xlink|baseProfile|version)="[^"]*"/g, '')
    .replace(/zr\d+-/g, `${name}-`)
    .replace(/<rect [^>]*fill="none"><\/rect>\n?/, '');
}
