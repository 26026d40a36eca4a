import type { CivilDay } from '../case/kernel/time';
import type { MonthOutcome, RuleOutcome, RunOutcome } from './outcome';
import { followedRules } from './standing-work';

/** How a number varies over runs: the middle one, and the ones below and above which a tenth of the runs lie. */
export interface Spread {
  readonly low: number;
  readonly median: number;
  readonly high: number;
}

/** The numbers of a month that vary from run to run. */
export type MonthFigure = Exclude<keyof MonthOutcome, 'day' | 'fullTime'>;

/** A month over all runs. */
export type MonthSpread = { readonly day: CivilDay; readonly fullTime: number } & Readonly<Record<MonthFigure, Spread>>;

/** One rule over all runs. */
export type RuleSpread = { readonly rule: string } & { readonly [K in keyof RuleOutcome]: Spread };

/** What many runs of one scenario come to. */
export interface SimulationResult {
  readonly runs: number;
  readonly startedWith: number;
  readonly opened: Spread;
  readonly closed: Spread;
  readonly open: Spread;
  readonly heldByGate: Spread;
  /** Share of the minutes for cases that were worked. */
  readonly worked: Spread;
  readonly rules: readonly RuleSpread[];
  readonly months: readonly MonthSpread[];
}

/** The spread of some numbers; nearest rank, so that each is one of them. @throws RangeError of none */
export function spreadOf(numbers: readonly number[]): Spread {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (share: number): number => {
    const found = sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
    if (found === undefined) throw new RangeError('A spread needs a number');
    return found;
  };
  return { low: at(0.1), median: at(0.5), high: at(0.9) };
}

/** Puts runs of one scenario together. @throws RangeError of none */
export function resultOf(runs: readonly RunOutcome[]): SimulationResult {
  const over = (figure: (run: RunOutcome) => number): Spread => spreadOf(runs.map(figure));
  return {
    runs: runs.length,
    startedWith: runs[0]?.startedWith ?? 0,
    opened: over(({ opened }) => opened),
    closed: over(({ closed }) => closed),
    open: over(({ open }) => open),
    heldByGate: over(({ heldByGate }) => heldByGate),
    worked: over(({ minutesWorked, minutesHad }) => (minutesHad > 0 ? minutesWorked / minutesHad : 0)),
    rules: followedRules.map(({ code }) => ruleSpread(code, runs)),
    months: (runs[0]?.months ?? []).map((_, month) => monthSpread(month, runs)),
  };
}

function ruleSpread(rule: string, runs: readonly RunOutcome[]): RuleSpread {
  const over = (figure: keyof RuleOutcome): Spread => spreadOf(runs.map(({ rules }) => rules[rule]?.[figure] ?? 0));
  return {
    rule,
    due: over('due'),
    late: over('late'),
    missing: over('missing'),
    pastAtStart: over('pastAtStart'),
    pastAtEnd: over('pastAtEnd'),
  };
}

function monthSpread(month: number, runs: readonly RunOutcome[]): MonthSpread {
  const over = (figure: MonthFigure): Spread => spreadOf(runs.map(({ months }) => months[month]?.[figure] ?? 0));
  const first = runs[0]?.months[month];
  return {
    day: first?.day ?? '',
    fullTime: first?.fullTime ?? 0,
    opened: over('opened'),
    closed: over('closed'),
    open: over('open'),
    perFullTime: over('perFullTime'),
    examinationsFinished: over('examinationsFinished'),
    examinationsOpen: over('examinationsOpen'),
    examinationsOverdue: over('examinationsOverdue'),
  };
}
