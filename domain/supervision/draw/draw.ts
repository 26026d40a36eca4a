import { bindsWorkers, boundsOf, noneReserved, planned, reserve } from './bounds';
import { lowestTickets } from './candidate';
import type { Hashing } from './hashing';
import type { Population } from './population';
import { answer, type Answer } from './refused';
import { askedFor, checkRule, type DrawRule } from './rule';
import { divide } from './strata';
import { take, type Taken } from './take';

/** One stratum of a draw that was made. */
export interface DrawnStratum {
  readonly stratum: string;
  readonly values: readonly string[];
  /** How many cases of the population it has. */
  readonly size: number;
  /** How many were to be drawn from it. */
  readonly allocated: number;
  /** How many were; fewer than allocated only where workers' caps left too few. */
  readonly drawn: number;
}

/** A draw (udtræk). */
export interface Draw extends Taken {
  /** How many cases the population has. */
  readonly population: number;
  /** How many cases the rule asked for; more than were drawn where the population or the caps give no more. */
  readonly asked: number;
  readonly strata: readonly DrawnStratum[];
}

/**
 * Draws from a frozen population: the same population, rule and seed give the same draw, whoever makes it. Within a
 * stratum every case has the same chance, unless a bound for workers says otherwise.
 */
export function draw(population: Population, rule: DrawRule, seed: string, hashing: Hashing): Answer<Draw> {
  const checked = checkRule(rule, population.fields);
  if (!checked.ok) return checked;
  const division = divide(population, rule.strata);
  const { strata } = division;
  const bounds = boundsOf(population, division, rule);
  const sizes = strata.map(({ size }) => size);
  const every = bindsWorkers(rule) ? lowestTickets(population, division, seed, hashing, sizes) : undefined;
  const reserved = every ? reserve(every, bounds, rule) : answer(noneReserved);
  if (!reserved.ok) return reserved;
  const plan = planned(division, bounds, rule, reserved.value);
  if (!plan.ok) return plan;
  const allocated = plan.value;
  const wanted = allocated.map((count) => count + rule.replacements);
  const ordered = every ?? lowestTickets(population, division, seed, hashing, wanted);
  const { counts, ...taken } = take(ordered, strata, allocated, rule, reserved.value);
  return answer({
    population: population.lines.length,
    asked: rule.sizes
      ? Object.values(rule.sizes).reduce((sum, count) => sum + count, 0)
      : askedFor(rule, population.lines.length),
    strata: strata.map(({ label, values, size }, index) => ({
      stratum: label,
      values,
      size,
      allocated: allocated[index] ?? 0,
      drawn: counts[index] ?? 0,
    })),
    ...taken,
  });
}
