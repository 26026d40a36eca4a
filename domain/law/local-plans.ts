import { checkNorm, withCaseloadLevel } from '../recovery/caseload/norm-form';
import { usualNorms } from '../recovery/caseload/norm';
import { standardRoundPlan } from '../supervision/round/plan';
import { checkRoundTerms, withRoundLevel } from '../supervision/round/plan-form';
import { exampleMunicipality } from './municipalities/example';
import type { Municipality } from './municipality';
import type { Level } from './override-form';
import type { Complain } from './override-shape';
import { changedOn, type Settable } from './set-from';

/** What a municipality has set for itself beside the rules; what is absent is as Sagsgang has it. */
export type LocalPlans = Partial<Omit<Municipality, 'code' | 'name'>>;

/**
 * A municipality's own year wheel, rounds and norms of caseloads (årshjul, rundeplan, normer for sagstal), and its plans of
 * who may decide, waive and erase, of its visitation committee and of reopening. Each level is
 * in force from its own day and changes what it names; the rest stays as it was. Complains of what cannot be together.
 *
 * @param levels ordered by the day they begin
 */
export function localPlans(levels: readonly Level[], complain: Complain): LocalPlans {
  let { wheel, terms } = standardRoundPlan;
  let norms = usualNorms;
  for (const { from, path, yearWheel, rounds, caseload } of levels) {
    const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
    if (yearWheel) wheel = changedOn(wheel, from, yearWheel, (one, level) => ({ ...one, ...level }));
    if (rounds) {
      terms = changedOn(terms, from, rounds, (one, level) => ({ ...one, terms: withRoundLevel(one.terms, level) }));
      for (const one of terms.slice(-1)) checkRoundTerms(one.terms, at('rounds'), complain);
    }
    if (caseload) {
      norms = changedOn(norms, from, caseload, withCaseloadLevel);
      for (const one of norms.slice(-1)) checkNorm(one, at('caseload'), complain);
    }
  }
  const hasPlan = levels.some(({ yearWheel, rounds }) => yearWheel !== undefined || rounds !== undefined);
  const hasNorms = levels.some(({ caseload }) => caseload !== undefined);
  return {
    ...(hasPlan ? { rounds: { wheel, terms } } : {}),
    ...(hasNorms ? { caseload: norms } : {}),
    ...own('competence', levels),
    ...own('waiving', levels),
    ...own('erasing', levels),
    ...own('visitation', levels),
    ...own('reopening', levels),
  };
}

/** The plans that Sagsgang has for a municipality that says nothing. */
const { competence, waiving, erasing = [], visitation = [], reopening } = exampleMunicipality;
const usual = { competence, waiving, erasing, visitation, reopening };

/** What a municipality has set of one of its plans; nothing where no level names it. */
function own(name: keyof typeof usual, levels: readonly Level[]): LocalPlans {
  let plans: readonly Settable[] = usual[name];
  for (const level of levels) {
    const part = level[name];
    if (part) plans = changedOn(plans, level.from, part, (one, changed) => ({ ...one, ...changed }));
  }
  return plans === usual[name] ? {} : { [name]: plans };
}
