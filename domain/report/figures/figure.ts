import type { Caseload } from '../../recovery/caseload/caseload';
import type { MoneyTrack } from '../money-track';
import type { ReportPeriod } from '../period';
import type { ReportCase, ReportFinding } from '../report-case';
import type { Described } from './described';
import { moneyValue, type MoneyFigure, type MoneyValue } from './money';

/** One thing a figure counts in a case. */
export interface Counted {
  /** Number of the entry it is about, 0 for the case as a whole. */
  readonly subject: number;
  /** The answers of rules that it stands for, where it stands for such. */
  readonly findings?: readonly ReportFinding[];
  /** Of a share: whether it counts among those met. */
  readonly met?: boolean;
  /** Of a time: how long it took, in the figure's unit. */
  readonly length?: number;
}

/** A figure counted case by case: how many, what share of them, or how long. */
export interface CaseFigure extends Described {
  readonly kind: 'count' | 'share' | 'time';
  /** What it counts in one case; the number and the list of cases behind it come from the same. */
  readonly counts: (one: ReportCase, period: ReportPeriod) => readonly Counted[];
}

/** A figure of the whole department's caseload (sagstal). */
export interface LoadFigure extends Described {
  readonly kind: 'ratio' | 'amount';
  readonly of: (caseload: Caseload) => readonly [over: number, under: number];
}

/** One key figure (nøgletal), defined once for reports, the command line and queries. */
export type Figure = CaseFigure | LoadFigure | MoneyFigure;

/** What a figure came to. */
export type FigureValue =
  /** How many, in how many cases. */
  | { readonly kind: 'count'; readonly count: number; readonly cases: number }
  /** How many of how many. */
  | { readonly kind: 'share'; readonly part: number; readonly whole: number }
  /** The middle one and the one that nine in ten keep below; absent where there is none. */
  | { readonly kind: 'time'; readonly count: number; readonly median?: number; readonly ninth?: number }
  /** One number over another. */
  | { readonly kind: 'ratio'; readonly over: number; readonly under: number }
  | { readonly kind: 'amount'; readonly amount: number }
  /** How many, and what they come to. */
  | MoneyValue;

/** What figures are worked out of: the cases as of the last day of a period, the caseload and the tracks of that day. */
export interface FigureInput {
  readonly cases: readonly ReportCase[];
  readonly period: ReportPeriod;
  /** Absent where the staff register is not known, as over a case list. */
  readonly caseload?: Caseload;
  /** The cases on tracks of money; absent where they were not read, as over a case list. */
  readonly money?: readonly MoneyTrack[];
}

/** One thing a figure counts, and its case. */
export interface CountedCase extends Counted {
  readonly one: ReportCase;
}

/** Whether a figure is counted case by case. */
export function isCaseFigure(figure: Figure): figure is CaseFigure {
  return 'counts' in figure;
}

/** Everything a figure counts, case by case: the list behind its number. */
export function countedBy(figure: CaseFigure, { cases, period }: FigureInput): readonly CountedCase[] {
  return cases.flatMap((one) => figure.counts(one, period).map((counted) => ({ ...counted, one })));
}

/** Whether a figure is counted track by track of the money that is put right. */
export function isMoneyFigure(figure: Figure): figure is MoneyFigure {
  return 'takes' in figure;
}

/** Works a figure out; `undefined` for one of the caseload or of money where that is not known, or there is none. */
export function valueOf(figure: Figure, input: FigureInput): FigureValue | undefined {
  if (isCaseFigure(figure)) return valueOfCounted(figure.kind, countedBy(figure, input));
  if (isMoneyFigure(figure)) return moneyValue(figure, input.money ?? []);
  if (!input.caseload) return undefined;
  const [over, under] = figure.of(input.caseload);
  return figure.kind === 'ratio' ? { kind: 'ratio', over, under } : { kind: 'amount', amount: over };
}

function valueOfCounted(kind: CaseFigure['kind'], counted: readonly CountedCase[]): FigureValue {
  if (kind === 'share') return { kind: 'share', part: counted.filter(({ met }) => met).length, whole: counted.length };
  if (kind === 'count') return { kind, count: counted.length, cases: new Set(counted.map(({ one }) => one)).size };
  return timeOf(counted.flatMap(({ length }) => (length === undefined ? [] : [length])));
}

function timeOf(lengths: readonly number[]): FigureValue {
  const sorted = [...lengths].sort((a, b) => a - b);
  const at = (share: number): number | undefined => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  const [median, ninth] = [at(0.5), at(0.9)];
  return {
    kind: 'time',
    count: sorted.length,
    ...(median === undefined ? {} : { median }),
    ...(ninth === undefined ? {} : { ninth }),
  };
}
