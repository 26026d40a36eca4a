import { ComplaintGuidanceGiven, DecisionMade } from '../../case/decision/facts';
import { partiesOn, type Decision } from '../../case/decision/readings';
import { dayOf } from '../../case/kernel/order';
import type { FactOf } from '../../case/kernel/state';
import type { Settings } from '../edition';
import { isOn } from '../options';
import { childIsParty } from '../party-rights';
import type { Finding, Rule } from '../rule';
import type { View } from '../view';

/** K08: each decision that is not fully granted tells every party how to complain, the child of ten too where it is a party. */
export const K08: Rule = {
  code: 'K08',
  name: { da: 'Klagevejledning', en: 'Complaint guidance' },
  metWhen: {
    da: 'Hver afgørelse uden fuldt medhold har klagevejledning til hver part, også til barnet fra 10 år, hvor barnet er part (BL § 3).',
    en: 'Each decision not fully granted guides every party on complaints, the child from 10 too where it is a party (BL s. 3).',
  },
  mendedBy: ['give-complaint-guidance'],
  gaps: {
    parties: { da: 'klagevejledning til alle parter', en: 'complaint guidance to every party' },
    child: { da: 'klagevejledning til barnet', en: 'complaint guidance to the child' },
  },
  judge: (view) =>
    view.all(DecisionMade).flatMap((decision) => {
      const settings = view.settings('K08', decision);
      return settings && asksFor(decision, settings) ? [findingOf(view, settings, decision)] : [];
    }),
};

function asksFor({ data }: Decision, settings: Settings): boolean {
  return !isOn(settings, 'eachParty') || (data.grantedInFull !== true && data.kind !== 'noFurther');
}

function findingOf(view: View, settings: Settings, decision: Decision): Finding {
  const later = view.all(ComplaintGuidanceGiven).filter(({ data }) => data.decision === decision.seq);
  const gaps = [
    ...(isGivenToParties(view, decision, later) ? [] : ['parties']),
    ...(childIsParty(view, settings, decision) && !isGivenToChild(decision, later) ? ['child'] : []),
  ];
  if (gaps.length > 0) return { subject: decision.seq, settings, standing: 'outstanding', gaps };
  return { subject: decision.seq, settings, standing: 'met', evidence: later.at(-1)?.seq ?? decision.seq };
}

type Guidance = FactOf<typeof ComplaintGuidanceGiven>;

function isGivenToParties(view: View, decision: Decision, later: readonly Guidance[]): boolean {
  if (decision.data.guidance === true) return true;
  if (later.some(({ data }) => !data.parties || data.parties.length === 0)) return true;
  const guided = [...(decision.data.guidedParties ?? []), ...later.flatMap(({ data }) => data.parties ?? [])];
  return guided.length > 0 && partiesOn(view, dayOf(decision)).every(({ seq }) => guided.includes(seq));
}

function isGivenToChild(decision: Decision, later: readonly Guidance[]): boolean {
  return decision.data.childGuided === true || later.some(({ data }) => data.child === true);
}
