import { AcutePlacementMade } from '../acute/facts';
import type { FactSource } from '../kernel/fact-source';
import type { Fact, FactOf } from '../kernel/state';
import type { CivilDay } from '../kernel/time';
import { PartyRegistered } from '../involvement/facts';
import { ApplicationReceived } from '../opening/facts';
import { Screened } from '../screening/facts';
import { DecisionMade } from './facts';

/** A decision (afgørelse) as its entry left it. */
export type Decision = FactOf<typeof DecisionMade>;

/** Decisions, and screenings that ended the matter: everything before which the child's view is asked for. */
export function conclusionsOf(facts: FactSource): readonly Fact<unknown>[] {
  const decisions: readonly Fact<unknown>[] = facts.all(DecisionMade);
  const ended = facts.all(Screened).filter(({ data }) => data.outcome === 'none');
  return ended.length > 0 ? [...decisions, ...ended] : decisions;
}

/** Acute placements by the committee's chair: decisions that nobody could be heard before. */
export function chairPlacementsOf(facts: FactSource): readonly FactOf<typeof AcutePlacementMade>[] {
  return facts.all(AcutePlacementMade).filter(({ data }) => data.basis === 'chair');
}

/** The parties (parter) registered for a case who still are parties on a day; the child is not among them. */
export function partiesOn(facts: FactSource, day: CivilDay): readonly FactOf<typeof PartyRegistered>[] {
  return facts.all(PartyRegistered).filter(({ data }) => data.until === undefined || data.until >= day);
}

/** Whether a decision is about a benefit under BL §§ 86-87, granted or refused. */
export function isAboutBenefit(facts: FactSource, decision: Decision): boolean {
  if (decision.data.kind === 'benefit') return true;
  const application = facts.all(ApplicationReceived).find(({ seq }) => seq === decision.data.regarding);
  return application?.data.area === 'lostEarnings' || application?.data.area === 'extraCosts';
}

/** Whether a decision says that consent was not there, or names a section that does without it (BL §§ 23, 47). */
export function saysNoConsent({ consent, section }: Readonly<Record<string, unknown>>): boolean {
  return consent === false || (typeof section === 'string' && /(^|\D)(23|47)(\D|$)/.test(section));
}

/** Whether a decision was made without consent: it says so, or says nothing of consent and was the committee's to make. */
export function isMadeWithoutConsent({ data }: Decision): boolean {
  return saysNoConsent(data) || (data.consent === undefined && data.level === 'committee');
}
