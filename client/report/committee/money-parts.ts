import type { Bilingual } from '../../../domain/case/kernel/time';
import type { ListedFigure } from '../../../domain/report/figures/money-lists';
import { figureOf } from '../../../domain/report/figures/registry';
import type { Published } from '../../../domain/report/masking';
import type { CommitteeFigures, CountedList, UnreadList } from '../../library/report/committee-figures';
import { reasonOf } from '../../lists/problem';
import { paragraph, withoutEmpty, words } from '../compose';
import type { Block, Cell, Paragraph, Row, Table } from '../document';
import { cellWritten, dayWritten, type Lang } from '../written';
import { figureCell, lineOf, oereCell, publishedCell } from './figure-cell';

/** A row of a list's figure: its name, how many, and what they come to. */
export function listedRow({ name }: ListedFigure, value: Published, amount: Cell, isTotal = false): Row {
  return { cells: [words(name), publishedCell(value), amount], ...(isTotal ? { isTotal } : {}) };
}

/** What the figures of a list count, each with its source. */
export function listedNotes(figures: Readonly<Record<string, ListedFigure>>): readonly Bilingual[] {
  return Object.values(figures).map(({ name, definition, source }) => ({
    da: `Listen – ${name.da}: ${definition.da} (${source})`,
    en: `The list – ${name.en}: ${definition.en} (${source})`,
  }));
}

/** Which list was counted, by its day and digest; nothing where it was no file. */
export function countedListNote(list: CountedList | undefined): readonly Bilingual[] {
  if (!list) return [];
  const { day, digest, unread } = list;
  const left = unread === 0 ? { da: '', en: '' } : unreadLines(unread);
  return [
    {
      da: `Listen er fra ${dayWritten(day)} (SHA-256 ${digest}).${left.da}`,
      en: `The list is of ${dayWritten(day)} (SHA-256 ${digest}).${left.en}`,
    },
  ];
}

function unreadLines(unread: number): Bilingual {
  return unread === 1
    ? { da: ' Én linje kunne ikke læses og er ikke talt med.', en: ' One line could not be read and is not counted.' }
    : {
        da: ` ${unread} linjer kunne ikke læses og er ikke talt med.`,
        en: ` ${unread} lines could not be read and are not counted.`,
      };
}

/** The list as a caption names it. */
export function listNamed(list: CountedList | undefined): Bilingual {
  if (!list) return { da: 'Listen', en: 'The list' };
  return { da: `Listen fra ${dayWritten(list.day)}`, en: `The list of ${dayWritten(list.day)}` };
}

/** What must be said of lists that could not be read. */
export function unreadNotices(lists: readonly UnreadList[] | undefined): readonly Paragraph[] {
  return (lists ?? []).map((list) => {
    const { day } = list;
    const from =
      day === undefined ? { da: '', en: '' } : { da: ` fra ${dayWritten(day)}`, en: ` of ${dayWritten(day)}` };
    const why = whyUnread(list);
    return paragraph(
      `En liste${from.da} kunne ikke læses og er ikke talt med: ${why.da}`,
      `A list${from.en} could not be read and is not counted: ${why.en}`,
      'notice',
    );
  });
}

function whyUnread({ code, column, params }: UnreadList): Bilingual {
  if (code === 'LIST_NOT_CASES') {
    return {
      da: 'Overskrifterne er ikke dem, listerne har.',
      en: 'Its headings are not those that the lists have.',
    };
  }
  const { da, en } = reasonOf({ code, ...(params ? { params } : {}) });
  const where = column === undefined ? '' : ` (${column})`;
  return { da: `${da}${where}`, en: `${en}${where}` };
}

/** What a table of cases on their tracks shows. */
export interface TrackTable {
  readonly caption: Bilingual;
  /** What its rows are. */
  readonly rows: Bilingual;
  /** What its amounts are. */
  readonly amounts: Bilingual;
  /** Codes of its figures. */
  readonly codes: readonly string[];
  /** The figure that adds them up, the one that has what they come to, and one that is part of it. */
  readonly total?: { readonly code: string; readonly amountOf?: string; readonly part: string };
}

/** A table of figures of cases on their tracks: how many, what they come to, and how many a quarter ago. */
export function trackTable(
  figures: CommitteeFigures,
  { caption, rows, amounts, codes, total }: TrackTable,
): readonly Block[] {
  const rowOf = (code: string, amountOf: string = code): Row[] => {
    const line = lineOf(figures, code);
    if (!line) return [];
    const amount = oereCell(lineOf(figures, amountOf)?.now);
    return [{ cells: [words(figureOf(code).name), figureCell(line.now), amount, figureCell(line.before)] }];
  };
  const shown = codes.flatMap((code) => rowOf(code));
  if (shown.length === 0) return [];
  const last = total
    ? [...rowOf(total.code, total.amountOf).map((one) => ({ ...one, isTotal: true })), ...rowOf(total.part)]
    : [];
  const table: Table = {
    kind: 'table',
    caption,
    columns: [
      { title: rows, holds: 'text' },
      { title: { da: 'Antal', en: 'Number' }, holds: 'number' },
      { title: amounts, holds: 'kroner', part: 1.5 },
      { title: { da: 'Antal kvartalet før', en: 'Number a quarter before' }, holds: 'number' },
    ],
    rows: [...shown, ...last],
  };
  return [withoutEmpty(table)];
}

/** Numbers of figures as a sentence tells them; nothing where one of them is hidden or not known. */
export function saidOf(
  figures: CommitteeFigures,
  codes: readonly string[],
  say: (numbers: readonly string[], lang: Lang) => string,
): readonly Block[] {
  const cells = codes.map((code) => figureCell(lineOf(figures, code)?.now));
  if (cells.some(({ kind }) => kind !== 'number')) return [];
  const of = (lang: Lang): string =>
    say(
      cells.map((cell) => cellWritten(cell, lang)),
      lang,
    );
  return [paragraph(of('da'), of('en'))];
}

/** What is to be known before the figures: that list and recovery are two counts, and what could not be read. */
export function introOf(
  figures: CommitteeFigures,
  has: { readonly list: boolean; readonly tracks: boolean },
): readonly Block[] {
  const both = paragraph(
    'Tabellerne over listen viser alle, som de står i listen. Tabellerne over genopretningen viser dem, der er taget op for at blive rettet, og hvad der er gjort ved dem til og med opgørelsesdagen. De samme sager står begge steder, så tallene lægges ikke sammen.',
    'The tables of the list show all as they stand in the list. The tables of the recovery show those taken up to be put right, and what was done by the day of the report. The same cases stand in both, so the figures are not added up.',
  );
  const partly = paragraph(
    'Nogle sager på sporet kunne ikke læses og er ikke talt med.',
    'Some cases on the track could not be read and are not counted.',
    'notice',
  );
  return [...(has.list && has.tracks ? [both] : []), ...(figures.tracks === 'someUnreadable' ? [partly] : [])];
}
