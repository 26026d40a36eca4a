import type { CivilDay } from '../../case/kernel/time';
import type { CaseVerdict, FindingChange, LawComparison, Turn } from './compare-law';

/** What a changed law does to one rule's findings, over all cases. Plain data, so that a count can be put aside and taken up. */
export interface RuleTally {
  cases: number;
  /** How many decisions its findings are about. */
  decisions: number;
  /** How many findings take each turn; one case may have several. */
  readonly turns: Record<Turn, number>;
  /** The fewest and the most days by which a due moment moves, by their size; absent where none does. */
  leastDays?: number;
  mostDays?: number;
  /** The first and the last day of the clocks it concerns. */
  first?: CivilDay;
  last?: CivilDay;
}

/** What a changed law does to all cases (resultat af konsekvensberegning). */
export interface ReplayTally {
  /** Cases looked at. */
  cases: number;
  /** Cases in which anything changes. */
  changed: number;
  /** Decisions (afgørelser) of which anything changes, by whatever rule. */
  decisions: number;
  /** Cases whose entries cannot be read, such as erased ones. */
  unreadable: number;
  readonly rules: Record<string, RuleTally>;
  /** Cases whose colour or category changes, by `before>after`. */
  readonly verdicts: Record<string, number>;
}

/** Days between which clocks are asked about; both included. */
export interface ClockWindow {
  readonly from?: CivilDay;
  readonly to?: CivilDay;
}

/** A count of nothing. */
export function noReplayTally(): ReplayTally {
  return { cases: 0, changed: 0, decisions: 0, unreadable: 0, rules: {}, verdicts: {} };
}

/** A comparison narrowed to clocks of a window; without its verdicts where nothing in the window brings them about. */
export function within({ from, to }: ClockWindow, comparison: LawComparison): LawComparison {
  if (from === undefined && to === undefined) return comparison;
  const changes = comparison.changes.filter(
    ({ day }) => day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to),
  );
  return changes.length > 0
    ? { ...comparison, changes }
    : { ...comparison, changes, verdictAfter: comparison.verdictBefore };
}

/** Whether two laws say the same of a case. */
export function isSame({ changes, verdictBefore, verdictAfter }: LawComparison): boolean {
  return changes.length === 0 && verdictBefore === verdictAfter;
}

/** Counts a case in; `undefined` is one that cannot be read. */
export function countCase(tally: ReplayTally, comparison: LawComparison | undefined): void {
  tally.cases += 1;
  if (!comparison) {
    tally.unreadable += 1;
    return;
  }
  if (isSame(comparison)) return;
  tally.changed += 1;
  const { changes, verdictBefore, verdictAfter } = comparison;
  if (verdictBefore !== verdictAfter) countVerdict(tally, verdictBefore, verdictAfter);
  const decisions = new Set<number>();
  for (const [rule, ofRule] of byRule(changes)) {
    const one = (tally.rules[rule] ??= { cases: 0, decisions: 0, turns: noTurns() });
    const ofThese = new Set(ofRule.flatMap(({ decision }) => decision?.number ?? []));
    one.cases += 1;
    one.decisions += ofThese.size;
    for (const number of ofThese) decisions.add(number);
    for (const change of ofRule) countChange(one, change);
  }
  tally.decisions += decisions.size;
}

function byRule(changes: readonly FindingChange[]): ReadonlyMap<string, readonly FindingChange[]> {
  const found = new Map<string, FindingChange[]>();
  for (const change of changes) {
    const ofRule = found.get(change.rule);
    if (ofRule) ofRule.push(change);
    else found.set(change.rule, [change]);
  }
  return found;
}

function countVerdict({ verdicts }: ReplayTally, before: CaseVerdict, after: CaseVerdict): void {
  const name = `${before}>${after}`;
  verdicts[name] = (verdicts[name] ?? 0) + 1;
}

function countChange(one: RuleTally, { turn, days, day }: FindingChange): void {
  one.turns[turn] += 1;
  if (days !== undefined) {
    if (one.leastDays === undefined || Math.abs(days) < Math.abs(one.leastDays)) one.leastDays = days;
    if (one.mostDays === undefined || Math.abs(days) > Math.abs(one.mostDays)) one.mostDays = days;
  }
  if (day === undefined) return;
  if (one.first === undefined || day < one.first) one.first = day;
  if (one.last === undefined || day > one.last) one.last = day;
}

function noTurns(): Record<Turn, number> {
  return { becomesUnmet: 0, becomesMet: 0, dueEarlier: 0, dueLater: 0, otherwise: 0 };
}
