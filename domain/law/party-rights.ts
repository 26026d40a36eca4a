import type { Decision } from '../case/decision/readings';
import { isAboutBenefit } from '../case/decision/readings';
import { dayOf } from '../case/kernel/order';
import { ageOn } from './calendar/day-arithmetic';
import type { Settings } from './edition';
import { numberIn } from './options';
import type { View } from './view';

/**
 * Kinds of decision in which the child is a party from the age of ten (BL § 3): measures, placements, what changes or
 * ends them, and youth support. An examination (§ 20) and benefits (§§ 86-87) are not on that list.
 */
const kindsOfTheList: ReadonlySet<Decision['data']['kind']> = new Set([
  'measure',
  'placement',
  'refusal',
  'extension',
  'ending',
  'returnHome',
  'youthSupport',
]);

/** Whether the child has a party's rights (partsbeføjelser) in a decision: of age on its day, and its kind on the list. */
export function childIsParty(view: View, settings: Settings, decision: Decision): boolean {
  const fromAge = numberIn(settings, 'childPartyAge');
  if (fromAge === undefined || view.birthDay === undefined) return false;
  if (!kindsOfTheList.has(decision.data.kind) || isAboutBenefit(view, decision)) return false;
  return ageOn(view.birthDay, dayOf(decision)) >= fromAge;
}
