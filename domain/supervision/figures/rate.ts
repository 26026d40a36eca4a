import type { Answer } from '../review/answers';
import type { ItemResult } from '../review/results';
import { wilson, type ShareWithin } from './interval';

/** A stratum of the frozen population (stratum): how many cases it holds, those that were not drawn included. */
export interface Stratum {
  readonly id: string;
  readonly size: number;
}

/** A reviewed case as figures see it: no case number and no worker, so that no figure can name one. */
export interface ReviewedCase {
  readonly stratum: string;
  readonly team?: string;
  readonly results: readonly ItemResult[];
}

/** How often a control or question is met. */
export interface Rate {
  readonly item: string;
  /** Edition within which it may be compared; more than one where the reviews span a change. */
  readonly since: readonly string[];
  /** Cases reviewed in which it was relevant: yes + partly + no. */
  readonly relevant: number;
  readonly counts: Readonly<Record<Answer, number>>;
  /** Of those met, recorded late (efterregistreret). */
  readonly recordedLate: number;
  /** Estimated share of «yes» among the relevant cases of the population; absent where none was relevant. */
  readonly estimate?: ShareWithin;
  /** How many independent answers the sample is worth; absent where every relevant case of the population was reviewed. */
  readonly effective?: number;
  /** Cases in strata of which none was reviewed: the estimate says nothing of them. */
  readonly uncovered: number;
}

/**
 * Estimates how often an item is met in the population from a stratified sample, and how surely.
 *
 * The share is Σ A·p over the strata, where p is the share met among the relevant reviewed cases and A the stratum's part
 * of all relevant cases, estimated as size × relevant ÷ reviewed. Its interval is Wilson's with the effective size
 * 1 ÷ Σ A²·c ÷ m, where m is the number of relevant reviewed cases and c = (M − m) ÷ (M − 1) the finite population
 * correction for the estimated M relevant cases of the stratum. See decision 62.
 *
 * @param within only cases for which it holds, such as a team's; the strata stay those of the whole population
 */
export function rateOf(
  item: string,
  strata: readonly Stratum[],
  cases: readonly ReviewedCase[],
  within: (one: ReviewedCase) => boolean = () => true,
): Rate {
  const counts: Record<Answer, number> = { yes: 0, partly: 0, no: 0, notRelevant: 0 };
  const since = new Set<string>();
  let recordedLate = 0;
  const cells = strata.map(({ id, size }): Cell => {
    const here = cases.filter(({ stratum }) => stratum === id);
    const cell = { size: Math.max(size, here.length), reviewed: here.length, relevant: 0, met: 0 };
    for (const one of here.filter(within)) {
      const result = one.results.find((answered) => answered.item === item);
      if (!result) continue;
      counts[result.answer]++;
      since.add(result.since);
      if (result.answer === 'notRelevant') continue;
      cell.relevant++;
      if (result.answer === 'yes') cell.met++;
      if (result.answer === 'yes' && result.recordedLate) recordedLate++;
    }
    return cell;
  });
  const relevant = counts.yes + counts.partly + counts.no;
  const uncovered = cells.filter(({ reviewed }) => reviewed === 0).reduce((sum, { size }) => sum + size, 0);
  const rate = { item, since: [...since].sort(), relevant, counts, recordedLate, uncovered };
  if (relevant === 0) return rate;
  const { share, effective } = estimated(cells);
  const estimate = { share, interval: wilson(share, effective) };
  return { ...rate, estimate, ...(effective === Infinity ? {} : { effective }) };
}

/** The rates of every item that was answered, in order of code. */
export function ratesOf(
  strata: readonly Stratum[],
  cases: readonly ReviewedCase[],
  within?: (one: ReviewedCase) => boolean,
): readonly Rate[] {
  const items = new Set(cases.flatMap(({ results }) => results.map(({ item }) => item)));
  return [...items].sort().map((item) => rateOf(item, strata, cases, within));
}

/** One stratum of one item's sample. */
interface Cell {
  readonly size: number;
  readonly reviewed: number;
  relevant: number;
  met: number;
}

function estimated(cells: readonly Cell[]): { readonly share: number; readonly effective: number } {
  const asked = cells.filter(({ relevant }) => relevant > 0);
  const population = ({ size, reviewed, relevant }: Cell): number => (size * relevant) / reviewed;
  const total = asked.reduce((sum, cell) => sum + population(cell), 0);
  let share = 0;
  let spread = 0;
  for (const cell of asked) {
    const part = population(cell) / total;
    share += part * (cell.met / cell.relevant);
    spread += (part * part * correction(cell)) / cell.relevant;
  }
  const isAllMet = asked.every(({ met, relevant }) => met === relevant);
  return { share: isAllMet ? 1 : Math.min(1, share), effective: spread === 0 ? Infinity : 1 / spread };
}

function correction({ size, reviewed, relevant }: Cell): number {
  if (reviewed >= size) return 0;
  const population = (size * relevant) / reviewed;
  return Math.min(1, (population - relevant) / (population - 1));
}
