import type { Population } from '../draw/population';
import { divide } from '../draw/strata';
import type { Stratum } from '../figures/rate';
import { drawRuleOf, type RoundTerms } from './plan';
import { strataFields } from './words';

/** What of a round's frozen population was recorded late (efterregistreret), counted and not estimated. */
export interface LatePart {
  /** Its cases in each stratum of the draw that has any. */
  readonly strata: readonly Stratum[];
  readonly cases: ReadonlySet<string>;
}

/** The cases of a frozen population in which something was recorded late, as a part of each of the draw's strata. */
export function latePart(population: Population, terms: RoundTerms): LatePart {
  const { strata, of } = divide(population, drawRuleOf(terms).strata);
  const column = population.fields.indexOf(strataFields.recordedLate.da);
  const sizes = strata.map(() => 0);
  const cases = new Set<string>();
  population.lines.forEach(({ id, values }, at) => {
    if (values[column] !== 'ja') return;
    const stratum = of[at] ?? 0;
    sizes[stratum] = (sizes[stratum] ?? 0) + 1;
    cases.add(id);
  });
  const all = strata.map(({ label }, at) => ({ id: label, size: sizes[at] ?? 0 }));
  return { strata: all.filter(({ size }) => size > 0), cases };
}
