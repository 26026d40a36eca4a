import type { CivilDay } from '../case/kernel/time';
import { checkNorm, withCaseloadLevel } from '../recovery/caseload/norm-form';
import { usualNorms } from '../recovery/caseload/norm';
import { standardRoundPlan } from '../supervision/round/plan';
import { checkRoundTerms, withRoundLevel } from '../supervision/round/plan-form';
import type { Municipality } from './municipality';
import type { Level } from './override-form';
import type { Complain } from './override-shape';

/** What a municipality has set for itself beside the rules; what is absent is as Sagsgang has it. */
export type LocalPlans = Pick<Municipality, 'caseload' | 'rounds'>;

/**
 * A municipality's own year wheel, rounds and norms of caseloads (årshjul, rundeplan, normer for sagstal). Each level is
 * in force from its own day and changes what it names; the rest stays as it was. Complains of what cannot be together.
 *
 * @param levels ordered by the day they begin
 */
export function localPlans(levels: readonly Level[], complain: Complain): LocalPlans {
  let { wheel, terms } = standardRoundPlan;
  let norms = usualNorms;
  for (const { from, path, yearWheel, rounds, caseload } of levels) {
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
    if (yearWheel) wheel = changedOn(wheel, from, (one) => ({ ...one, ...yearWheel }));
    if (rounds) {
      terms = changedOn(terms, from, (one) => ({ ...one, terms: withRoundLevel(one.terms, rounds) }));
      for (const one of terms.slice(-1)) checkRoundTerms(one.terms, at('rounds'), complain);
    }
    if (caseload) {
      norms = changedOn(norms, from, (one) => withCaseloadLevel(one, caseload));
      for (const one of norms.slice(-1)) checkNorm(one, at('caseload'), complain);
    }
  }
  const hasPlan = levels.some(({ yearWheel, rounds }) => yearWheel !== undefined || rounds !== undefined);
  const hasNorms = levels.some(({ caseload }) => caseload !== undefined);
  return { ...(hasPlan ? { rounds: { wheel, terms } } : {}), ...(hasNorms ? { caseload: norms } : {}) };
}

/** Dated data with a change from a day on that is later than those before it: the municipality's own from there. */
function changedOn<Dated extends { readonly from: CivilDay; readonly ours?: boolean }>(
  all: readonly Dated[],
  from: CivilDay,
  change: (one: Dated) => Dated,
): readonly Dated[] {
  const last = all.at(-1);
  if (!last) throw new RangeError('There is nothing to change.');
  return [...all.filter((one) => one.from < from), { ...change(last), from, ours: false }];
}
