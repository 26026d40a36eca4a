import type PDFDocument from 'pdfkit';
import SVGtoPDF from 'svg-to-pdfkit';
import { drawChart } from '../chart/svg';
import type { Chart } from '../document';
import type { Lang } from '../written';
import { lineWidth, sheet, type Paper, type Part } from './paper';

/** Sets a chart: the same drawing as in a browser, with its sentence for those who do not see it. */
export function putChart(paper: Paper, within: Part, chart: Chart, lang: Lang): void {
  const { svg, width, height } = drawChart(chart, lang);
  const scaled = (height * lineWidth) / width;
  const title = { size: 10, font: 'bold' } as const;
  const titleHeight = paper.heightOf(chart.title[lang], lineWidth, title) + 6;
  paper.need(titleHeight + scaled + 10);
  paper.put('P', within, () => paper.write(chart.title[lang], sheet.side, paper.y, lineWidth, title));
  paper.y += titleHeight;
  const top = paper.y;
  const bbox: [number, number, number, number] = [sheet.side, top, sheet.side + lineWidth, top + scaled];
  const draw = (): void => {
    SVGtoPDF(paper.doc as unknown as typeof PDFDocument, svg, sheet.side, top, {
      width: lineWidth,
      height: scaled,
      preserveAspectRatio: 'xMinYMin meet',
      assumePt: true,
      fontCallback: (_family, isBold) => (isBold ? 'bold' : 'regular'),
    });
  };
  paper.put('Figure', within, draw, { alt: chart.alt[lang], bbox });
  paper.y = top + scaled + 14;
}
