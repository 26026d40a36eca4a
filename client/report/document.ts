import type { Bilingual, CivilDay, Instant } from '../../domain/case/kernel/time';

/**
 * A report as a document (rapport): the same figures for screen, paper and spreadsheet. It holds values, not writing, so
 * that a number in a spreadsheet is a number; renderers write them in the reader's language. It knows no clock: the same
 * document gives the same bytes.
 */
export interface ReportDocument {
  /** Code of the report, such as `committee`. */
  readonly report: string;
  readonly title: Bilingual;
  readonly header: ReportHeader;
  readonly sections: readonly Section[];
}

/** What a reader must know to trust a report and to make it again. */
export interface ReportHeader {
  /** Code of the municipality (kommune). */
  readonly municipality: string;
  /** The time the report covers, such as «4. kvartal 2026». */
  readonly period?: Bilingual;
  /** Last day of what is counted as having happened. Copenhagen. */
  readonly asOf: CivilDay;
  /** Only what was recorded by then is counted; absent: all that is known now. */
  readonly knownAt?: Instant;
  /** The journal's daily head (dagshoved) that the figures can be proved by. */
  readonly journalHead?: { readonly day: CivilDay; readonly head: string };
}

/** A part of a report with a heading of its own; a sheet of its own in a spreadsheet. */
export interface Section {
  /** Code of the section, such as `caseload`. */
  readonly id: string;
  readonly title: Bilingual;
  readonly blocks: readonly Block[];
  /** What the figures of the section mean, and where they come from. */
  readonly notes?: readonly Bilingual[];
}

/** One piece of a section, in reading order. */
export type Block = Paragraph | KeyFigures | Table | Chart;

/** Running text. */
export interface Paragraph {
  readonly kind: 'paragraph';
  readonly text: Bilingual;
  /** `absent` says that there is nothing to show; `notice` what a reader must not miss. @default 'plain' */
  readonly tone?: 'plain' | 'absent' | 'notice';
}

/** A few figures that are read first. */
export interface KeyFigures {
  readonly kind: 'keyFigures';
  readonly figures: readonly { readonly name: Bilingual; readonly value: Cell; readonly remark?: Bilingual }[];
}

/** A table whose first column names its rows. */
export interface Table {
  readonly kind: 'table';
  readonly caption: Bilingual;
  readonly columns: readonly Column[];
  readonly rows: readonly Row[];
}

/** A column of a table. */
export interface Column {
  readonly title: Bilingual;
  /** What its cells hold; everything but text stands to the right. */
  readonly holds: 'text' | 'number' | 'share' | 'kroner' | 'day';
  /** Part of the width, beside the others' parts. @default 3 for the first column, else 1 */
  readonly part?: number;
}

/** A row of a table. */
export interface Row {
  readonly cells: readonly Cell[];
  /** A row that adds up others. @default false */
  readonly isTotal?: boolean;
}

/** A value in a table or among the key figures. */
export type Cell =
  | { readonly kind: 'text'; readonly text: Bilingual | string }
  | { readonly kind: 'number'; readonly value: number; readonly decimals?: number }
  | { readonly kind: 'share'; readonly share: number; readonly interval?: Range; readonly decimals?: number }
  | { readonly kind: 'kroner'; readonly oere: number }
  | { readonly kind: 'day'; readonly day: CivilDay }
  | { readonly kind: 'dayRange'; readonly first: CivilDay; readonly last: CivilDay }
  /** Held back so that nobody can be recognised (diskretioneret). */
  | { readonly kind: 'masked' }
  /** There is no such figure. */
  | { readonly kind: 'none' };

/** From and to; of a share within 0–1. */
export interface Range {
  readonly low: number;
  readonly high: number;
}

/** A chart; the same drawing on screen and on paper. */
export interface Chart {
  readonly kind: 'chart';
  /** Standing columns, columns in layers, curves, or lying bars with a range. */
  readonly form: 'columns' | 'stacked' | 'lines' | 'bars';
  readonly title: Bilingual;
  /** What the chart shows, in a sentence, for those who do not see it. */
  readonly alt: Bilingual;
  /** Names along the first axis. */
  readonly points: readonly (Bilingual | string)[];
  readonly series: readonly Series[];
  /** What the axes show. */
  readonly axes: { readonly points: Bilingual; readonly values: Bilingual };
  /** Values are numbers, or shares within 0–1. @default 'number' */
  readonly unit?: 'number' | 'share';
}

/** One row of values in a chart, one for each point; null leaves a gap. */
export interface Series {
  readonly name: Bilingual;
  readonly values: readonly (number | null)[];
  /** Drawn as a whisker (bars) or a shade (lines). */
  readonly ranges?: readonly (Range | null)[];
  /** What the colour tells. @default by order */
  readonly tone?: 'good' | 'middle' | 'bad' | 'muted';
  /** A forecast or a target: drawn dashed. */
  readonly isExpected?: boolean;
}
