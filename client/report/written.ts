import type { Bilingual, CivilDay, Instant } from '../../domain/case/kernel/time';
import { formatDanish } from '../../domain/law/calendar/copenhagen';
import { halfUp } from '../../domain/report/rounding';
import type { Cell, ReportHeader } from './document';
import { reportWords } from './words';

/** The languages a report is written in. */
export type Lang = keyof Bilingual;

/** A text in the reader's language; names are the same in both. */
export function told(text: Bilingual | string, lang: Lang): string {
  return typeof text === 'string' ? text : text[lang];
}

/** The text with what is read as one word held together: «§ 95», «stk. 3», «43 %». */
export function heldTogether(text: string): string {
  return text.replace(/(§§?|\b(?:stk|nr|pr|kl|BL|BEK)\.?) (?=\S)/g, '$1\u00a0').replace(/ (?=%|kr\.)/g, '\u00a0');
}

/** A cell as people read it. */
export function cellWritten(cell: Cell, lang: Lang): string {
  switch (cell.kind) {
    case 'text':
      return told(cell.text, lang);
    case 'number':
      return numberWritten(cell.value, lang, cell.decimals);
    case 'share':
      return shareWritten(cell, lang);
    case 'kroner':
      return kronerWritten(cell.oere, lang);
    case 'day':
      return dayWritten(cell.day);
    case 'dayRange':
      return `${dayWritten(cell.first)} – ${dayWritten(cell.last)}`;
    case 'masked':
      return reportWords.masked[lang];
    case 'none':
      return reportWords.none[lang];
  }
}

/** A number with the thousands told apart: `1.005`, `43,4`; in English `1,005`, `43.4`. */
export function numberWritten(value: number, lang: Lang, decimals = 0): string {
  const [whole = '', fraction = ''] = halfUp(Math.abs(value), decimals).toFixed(decimals).split('.');
  const [thousands, point] = lang === 'da' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const isZero = /^[0.]*$/.test(whole + fraction);
  return `${value < 0 && !isZero ? '−' : ''}${grouped}${fraction === '' ? '' : point + fraction}`;
}

/** An amount in whole kroner and øre: `12.345,67 kr.`. */
export function kronerWritten(oere: number, lang: Lang): string {
  const amount = numberWritten(oere / 100, lang, 2);
  return lang === 'da' ? `${amount} kr.` : `DKK ${amount}`;
}

/** A day as Danes write it, `31-12-2026`; the same in English, where it is told by its order. */
export function dayWritten(day: CivilDay): string {
  return formatDanish(day);
}

/** What a report was made of, as lines of name and value. */
export function headerLines(header: ReportHeader, lang: Lang): readonly (readonly [name: string, value: string])[] {
  const { municipality, period, asOf, knownAt, journalHead } = header;
  const lines: [string, string][] = [[reportWords.municipality[lang], municipalityWritten(municipality)]];
  if (period) lines.push([reportWords.period[lang], period[lang]]);
  lines.push([reportWords.asOf[lang], dayWritten(asOf)]);
  if (knownAt !== undefined) lines.push([reportWords.knownAt[lang], instantWritten(knownAt)]);
  if (journalHead) {
    lines.push([reportWords.journalHead[lang], `${dayWritten(journalHead.day)} · ${journalHead.head}`]);
  }
  return lines;
}

/** A municipality's code as its name, with a capital. */
export function municipalityWritten(code: string): string {
  return code.charAt(0).toUpperCase() + code.slice(1);
}

function instantWritten(instant: Instant): string {
  return formatDanish(instant);
}

function shareWritten(cell: Extract<Cell, { kind: 'share' }>, lang: Lang): string {
  const percent = (part: number): string => numberWritten(part * 100, lang, cell.decimals ?? 0);
  const sign = lang === 'da' ? ' %' : '%';
  const middle = `${percent(cell.share)}${sign}`;
  if (!cell.interval) return middle;
  return `${middle} (${percent(cell.interval.low)}–${percent(cell.interval.high)})`;
}
