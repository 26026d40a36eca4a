import { draw, type Draw, type DrawnStratum } from './draw';
import type { Hashing } from './hashing';
import { populationHash, type Population } from './population';
import type { PublishedDraw } from './published';
import type { DrawRefusal } from './refused';
import { ruleHash } from './rule';
import { seedOf } from './seed';

/** A list of cases of a draw, as differences name it. */
type ListName = 'udtrukket' | 'erstatning' | 'sprunget over';

/**
 * Re-runs a published draw over the population it is said to come from, and names everything that is otherwise.
 *
 * @returns nothing where the published draw is the one that follows from population, rule and seed
 */
export function verifyDraw(published: PublishedDraw, population: Population, hashing: Hashing): DrawRefusal[] {
  const found: DrawRefusal[] = [];
  const differs = (code: DrawRefusal['code'], params: DrawRefusal['params']): void => {
    found.push({ code, params });
  };
  const { rule, seed, source } = published;
  const hash = populationHash(population, hashing);
  const [cases, publishedCases] = [population.lines.length, published.population.cases];
  if (hash !== published.population.hash || cases !== publishedCases) {
    differs('DRAW_POPULATION_DIFFERS', { found: hash, published: published.population.hash, cases, publishedCases });
  }
  const ruled = ruleHash(rule, hashing);
  if (ruled !== published.ruleHash) differs('DRAW_RULE_DIFFERS', { found: ruled, published: published.ruleHash });
  if (source) {
    const { edition } = rule;
    const from = { ...source, edition, populationHash: published.population.hash, ruleHash: published.ruleHash };
    const expected = seedOf(from, hashing);
    if (expected !== seed) differs('DRAW_SEED_DIFFERS', { expected });
  }
  const again = draw(population, rule, seed, hashing);
  if (!again.ok) differs('DRAW_NOT_REPEATABLE', { reason: again.refusal.code });
  else found.push(...differencesOf(published.draw, again.value));
  return found;
}

/** Everything in which a published draw is not the one that was made again. */
function differencesOf(published: Draw, again: Draw): DrawRefusal[] {
  return [
    ...strataDifferences(published, again),
    ...listDifferences('udtrukket', published.drawn, again.drawn),
    ...listDifferences('erstatning', published.replacements, again.replacements),
    ...listDifferences('sprunget over', published.passedOver, again.passedOver),
  ];
}

/** Sets strata beside each other by their values and what they are called, however many are printed alike. */
function strataDifferences(published: Draw, again: Draw): DrawRefusal[] {
  const found: DrawRefusal[] = [];
  const differs = (stratum: string, told = '–', right = '–'): void => {
    if (told !== right)
      found.push({ code: 'DRAW_STRATUM_DIFFERS', params: { stratum, published: told, expected: right } });
  };
  const keyOf = ({ stratum, values }: DrawnStratum): string => JSON.stringify([stratum, values]);
  const sums = ({ size, allocated, drawn }: DrawnStratum): string => `${drawn}/${allocated}/${size}`;
  const left = new Map(again.strata.map((stratum) => [keyOf(stratum), stratum]));
  for (const one of published.strata) {
    const same = left.get(keyOf(one));
    left.delete(keyOf(one));
    differs(one.stratum, sums(one), same && sums(same));
  }
  for (const one of left.values()) differs(one.stratum, undefined, sums(one));
  const total = (from: Draw): string => `${from.drawn.length}/${from.asked}/${from.population}`;
  differs('Σ', total(published), total(again));
  return found;
}

function listDifferences<T extends { readonly id: string }>(
  list: ListName,
  published: readonly T[],
  again: readonly T[],
): DrawRefusal[] {
  const right = new Map(again.map((one) => [one.id, one]));
  const told = new Set<string>();
  const found: DrawRefusal[] = [];
  for (const one of published) {
    const expected = right.get(one.id);
    const params = { case: one.id, list };
    if (!expected || told.has(one.id)) found.push({ code: 'DRAW_CASE_ADDED', params });
    else if (!same(one, expected)) found.push({ code: 'DRAW_CASE_ALTERED', params });
    told.add(one.id);
  }
  for (const { id } of again) if (!told.has(id)) found.push({ code: 'DRAW_CASE_MISSING', params: { case: id, list } });
  return found;
}

function same(one: object, other: object): boolean {
  const fields = (from: object): string => JSON.stringify(Object.entries(from).sort(([a], [b]) => (a < b ? -1 : 1)));
  return fields(one) === fields(other);
}
