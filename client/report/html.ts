import { drawChart } from './chart/svg';
import { chartTable } from './chart-table';
import type { Block, Chart, KeyFigures, Paragraph, ReportDocument, Section, Table } from './document';
import { fontRules } from './html-fonts';
import { htmlStyle } from './html-style';
import { reportWords } from './words';
import { cellWritten, headerLines, heldTogether, municipalityWritten, told, type Lang } from './written';

/** A report as one HTML file that needs nothing else: no script, no font and no picture from elsewhere. */
export function renderHtml(document: ReportDocument, lang: Lang): string {
  const { title, header, sections } = document;
  const heading = escaped(title[lang]);
  const facts = headerLines(header, lang).map(([name, value]) => `<dt>${escaped(name)}</dt><dd>${escaped(value)}</dd>`);
  const contents = sections.map((section) => `<li><a href="#${section.id}">${escaped(section.title[lang])}</a></li>`);
  return [
    '<!doctype html>',
    `<html lang="${lang}">`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${heading} · ${escaped(municipalityWritten(header.municipality))}</title>`,
    `<style>${fontRules()}\n${htmlStyle}</style>`,
    '</head>',
    '<body>',
    `<header><h1>${heading}</h1><dl>${facts.join('')}</dl></header>`,
    '<main>',
    `<nav aria-label="${reportWords.contents[lang]}"><ul>${contents.join('')}</ul></nav>`,
    ...sections.map((section) => sectionHtml(section, lang)),
    '</main>',
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function sectionHtml({ id, title, blocks, notes = [] }: Section, lang: Lang): string {
  return [
    `<section id="${id}" aria-labelledby="${id}-title">`,
    `<h2 id="${id}-title">${escaped(title[lang])}</h2>`,
    ...blocks.map((block, at) => blockHtml(block, `${id}-${at}`, lang)),
    ...(notes.length === 0
      ? []
      : [
          `<div class="notes"><h3>${reportWords.notes[lang]}</h3>`,
          `<ul>${notes.map((note) => `<li>${escaped(note[lang])}</li>`).join('')}</ul></div>`,
        ]),
    '</section>',
  ].join('\n');
}

function blockHtml(block: Block, name: string, lang: Lang): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphHtml(block, lang);
    case 'keyFigures':
      return keyFiguresHtml(block, lang);
    case 'table':
      return tableHtml(block, lang);
    case 'chart':
      return chartHtml(block, name, lang);
  }
}

function paragraphHtml({ text, tone = 'plain' }: Paragraph, lang: Lang): string {
  return `<p${tone === 'plain' ? '' : ` class="${tone}"`}>${escaped(text[lang]).replace(/\d\d-\d\d-\d{4}/g, '<span class="day">$&</span>')}</p>`;
}

function keyFiguresHtml({ figures }: KeyFigures, lang: Lang): string {
  const each = figures.map(({ name, value, remark }) => {
    const after = remark ? `<dd class="remark">${escaped(remark[lang])}</dd>` : '';
    const written = escaped(cellWritten(value, lang));
    return `<div><dt>${escaped(name[lang])}</dt><dd class="value">${written}</dd>${after}</div>`;
  });
  return `<dl class="figures">${each.join('')}</dl>`;
}

function tableHtml({ caption, columns, rows }: Table, lang: Lang): string {
  const right = (at: number): string => (at === 0 || columns[at]?.holds === 'text' ? '' : ' class="right"');
  const heads = columns.map(({ title }, at) => `<th scope="col"${right(at)}>${escaped(title[lang])}</th>`);
  const lines = rows.map(({ cells, isTotal }) => {
    const written = cells.map((cell, at) => {
      const text = escaped(cellWritten(cell, lang));
      return at === 0 ? `<th scope="row">${text}</th>` : `<td${right(at)}>${text}</td>`;
    });
    return `<tr${isTotal ? ' class="total"' : ''}>${written.join('')}</tr>`;
  });
  return [
    `<div class="scroll"><table><caption>${escaped(caption[lang])}</caption>`,
    `<thead><tr>${heads.join('')}</tr></thead>`,
    `<tbody>${lines.join('\n')}</tbody></table></div>`,
  ].join('\n');
}

function chartHtml(chart: Chart, name: string, lang: Lang): string {
  const { svg } = drawChart(chart, lang, name);
  const named = svg.replace('<svg ', `<svg role="img" aria-label="${escaped(told(chart.alt, lang))}" `);
  const summary = reportWords.figures[lang].replace('{title}', chart.title[lang]);
  return [
    `<figure><figcaption>${escaped(chart.title[lang])}</figcaption>`,
    named,
    `<details><summary>${escaped(summary)}</summary>${tableHtml(chartTable(chart), lang)}</details>`,
    '</figure>',
  ].join('\n');
}

function escaped(text: string): string {
  return heldTogether(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
