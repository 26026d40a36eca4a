import type { Bilingual } from '../../case/kernel/time';
import { isComparable, type RoundRates } from '../figures/trend';
import type { Rate } from '../figures/rate';
import type { Severity } from '../review/severity';

/** How focus points are chosen: a municipality's own weights, which only order and never judge. */
export interface FocusWeights {
  /** How many of the last rounds are looked at. */
  readonly rounds: number;
  /** What a round counts compared with the one after it. */
  readonly fade: number;
  /** What a finding counts by its severity. */
  readonly severity: Readonly<Record<Severity, number>>;
  /** Fewest relevant cases, over the rounds looked at, for an item to be proposed. */
  readonly fewest: number;
}

/** Four rounds, each counting half the one after it; a heavier finding counts more; ten cases at least. */
export const standardFocusWeights: FocusWeights = {
  rounds: 4,
  fade: 0.5,
  severity: { greater: 3, lesser: 2, remark: 1 },
  fewest: 10,
};

/** A control or question as focus points name it. */
export interface FocusItem {
  readonly item: string;
  readonly name: Bilingual;
  readonly severity: Severity;
}

/** A proposed focus point (fokuspunkt) of the next round, and why. */
export interface ProposedFocus extends FocusItem {
  /** Weighted share not met times the weight of its severity: orders, and means nothing else. */
  readonly score: number;
  /** Weighted share met over the rounds looked at, 0–1. */
  readonly met: number;
  /** Relevant cases behind it. */
  readonly relevant: number;
  /** The rounds looked at, the last first. */
  readonly rounds: readonly string[];
  readonly explanation: Bilingual;
}

/**
 * Proposes the weakest items of the last rounds as focus points, at most `n`. Only rounds that asked an item in its latest
 * edition count for it. What was always met is not proposed; of equals the one with more cases comes first, then the
 * one whose code does.
 *
 * @param previous the rounds in order, the latest last
 * @param items what may be proposed, with names
 */
export function proposeFocus(
  previous: readonly RoundRates[],
  n: number,
  items: readonly FocusItem[],
  weights: FocusWeights = standardFocusWeights,
): readonly ProposedFocus[] {
  const latest = previous.slice(-weights.rounds).reverse();
  return items
    .flatMap((item) => scored(item, latest, weights) ?? [])
    .filter(({ score, relevant }) => score > 0 && relevant >= weights.fewest)
    .sort((a, b) => b.score - a.score || b.relevant - a.relevant || (a.item < b.item ? -1 : 1))
    .slice(0, Math.max(0, n));
}

interface Seen {
  readonly round: string;
  readonly rate: Rate;
  readonly share: number;
  readonly weight: number;
}

function scored(
  item: FocusItem,
  latest: readonly RoundRates[],
  { fade, severity }: FocusWeights,
): ProposedFocus | undefined {
  const asked = latest.flatMap(({ round, rates }, back): readonly Seen[] => {
    const rate = rates.find((one) => one.item === item.item);
    return rate?.estimate ? [{ round, rate, share: rate.estimate.share, weight: fade ** back }] : [];
  });
  const [newest] = asked;
  if (!newest) return undefined;
  const seen = asked.filter((one) => one === newest || isComparable(one.rate, newest.rate));
  const total = seen.reduce((sum, { weight }) => sum + weight, 0);
  const met = seen.reduce((sum, { share, weight }) => sum + share * weight, 0) / total;
  const relevant = seen.reduce((sum, { rate }) => sum + rate.relevant, 0);
  const rounds = seen.map(({ round }) => round);
  const score = (1 - met) * severity[item.severity];
  return { ...item, score, met, relevant, rounds, explanation: explained(item, met, relevant, rounds) };
}

function explained({ item, name }: FocusItem, met: number, relevant: number, rounds: readonly string[]): Bilingual {
  const percent = Math.round(met * 100);
  const when = rounds.join(', ');
  return {
    da: `${item} (${name.da}) er skønnet opfyldt i ${percent} % af sagerne, ud fra ${relevant} gennemgåede sager i ${when}; nyere runder tæller mest.`,
    en: `${item} (${name.en}) is estimated as met in ${percent}% of the cases, from ${relevant} reviewed cases in ${when}; later rounds count more.`,
  };
}
