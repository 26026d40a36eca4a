import type { DrawRule } from './rule';
import type { DrawnCase } from './take';

/**
 * The case that takes the place of one that goes out of a draw (erstatning): the first replacement of its stratum that is
 * not used, not eliminated itself, and whose worker is not at the cap.
 *
 * @param out the case that goes out
 * @param standing the drawn cases that stay, replacements that came in before among them
 * @param replacements those the draw named, in their order
 * @param gone ids that were eliminated before
 */
export function replacementFor(
  out: DrawnCase,
  standing: readonly DrawnCase[],
  replacements: readonly DrawnCase[],
  gone: ReadonlySet<string>,
  { capPerWorker }: DrawRule,
): DrawnCase | undefined {
  const stay = standing.filter(({ id }) => id !== out.id);
  const used = new Set(stay.map(({ id }) => id));
  return replacements.find(
    ({ id, stratum, worker }) =>
      stratum === out.stratum &&
      !used.has(id) &&
      !gone.has(id) &&
      (capPerWorker === undefined ||
        worker === '' ||
        stay.filter((one) => one.worker === worker).length < capPerWorker),
  );
}
