import { AcutePlacementEnded, CommitteeRuled } from '../../case/acute/facts';
import { DecisionMade, RecommendedToCommittee } from '../../case/decision/facts';
import { chairPlacementsOf, type Decision } from '../../case/decision/readings';
import { dayOf, latest } from '../../case/kernel/order';
import type { FactOf } from '../../case/kernel/state';
import { measuresOf } from '../../case/measure/readings';
import { planPositionOn, plansFor } from '../../case/plan/readings';
import { dueOn, hasPassed } from '../calendar/counting';
import type { Settings } from '../edition';
import { dueUnder, isOn } from '../options';
import type { Finding, Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

type Recommendation = FactOf<typeof RecommendedToCommittee>;

/**
 * K10: the plan stands within three months of the decision, where one was decided or the child is placed. Without
 * consent it stands before the case is recommended to the committee; after the chair's acute decision it is not due yet.
 */
export const K10: Rule = {
  code: 'K10',
  name: { da: 'Barnets plan', en: 'The child’s plan' },
  metWhen: {
    da: 'Planen (eller ungeplanen) er vedtaget senest tre måneder efter afgørelsen, når en plan er besluttet, eller barnet er anbragt. Uden samtykke skal den ligge før indstillingen til børne- og ungeudvalget.',
    en: 'The plan (or youth plan) was adopted within three months of the decision where a plan was decided or the child is placed. Without consent it stands before the recommendation to the committee.',
  },
  mendedBy: ['adopt-plan'],
  judge: (view) => [...afterDecisions(view), ...beforeRecommendations(view), ...afterChairPlacements(view)],
};

function afterDecisions(view: View): readonly Finding[] {
  const planned = view.all(DecisionMade).filter((decision) => asksForPlan(view, decision));
  return planned.flatMap((decision, index): readonly Finding[] => {
    const settings = view.settings('K10', decision);
    if (!settings?.limit) return [];
    const earlier = planned[index - 1];
    const plan = plansFor(view, decision, earlier && dayOf(earlier))[0];
    if (decision.data.kind === 'placement' && decision.data.consent === false) {
      const recommendation = recommendationFor(view, decision);
      return recommendation ? [] : [timed(view, settings, decision, dueOn(dayOf(decision)), plan)];
    }
    const finding = timed(view, settings, decision, dueUnder(settings, settings.limit, decision.at), plan);
    return withoutMeasure(view, settings, decision, finding);
  });
}

function asksForPlan(view: View, decision: Decision): boolean {
  if (decision.data.kind === 'placement') return true;
  return decision.data.kind === 'measure' && planPositionOn(view, decision)?.plan === true;
}

/** A measure that ended before its plan was due asks for none; one that ended later can no longer get it. */
function withoutMeasure(view: View, settings: Settings, decision: Decision, finding: Finding): readonly Finding[] {
  const { due, evidence } = finding;
  if (!due || evidence !== undefined || !isOn(settings, 'stopsWithMeasure')) return [finding];
  const measures = view.read(measuresOf).filter(({ started }) => started.data.decision === decision.seq);
  if (measures.length === 0 || measures.some(({ endDay }) => endDay === undefined || endDay > view.endDay))
    return [finding];
  return measures.some(({ endDay }) => endDay !== undefined && hasPassed(due, endDay))
    ? [{ ...finding, standing: 'lapsed' }]
    : [];
}

function recommendationFor(view: View, decision: Decision): Recommendation | undefined {
  return latest(recommendations(view).filter((recommended) => dayOf(recommended) <= dayOf(decision)));
}

function recommendations(view: View): readonly Recommendation[] {
  return view.all(RecommendedToCommittee).filter(({ data }) => data.kind === 'placement');
}

/** A placement without consent: the plan stands on the day of the recommendation, itself in time. */
function beforeRecommendations(view: View): readonly Finding[] {
  return recommendations(view).flatMap((recommendation): readonly Finding[] => {
    const settings = view.settings('K10', recommendation);
    if (!settings) return [];
    const plan = plansFor(view, recommendation, undefined)[0];
    const finding = timed(view, settings, recommendation, dueOn(dayOf(recommendation)), plan);
    // The recommendation itself is the limit: what is missing is missing at once, not at the end of the day.
    return [finding.standing === 'notYetDue' ? { ...finding, standing: 'outstanding' } : finding];
  });
}

/** The chair's acute decision: a plan follows with the committee's or an ordinary decision, so nothing is due yet. */
function afterChairPlacements(view: View): readonly Finding[] {
  return view.read(chairPlacementsOf).flatMap((placement): readonly Finding[] => {
    const settings = view.settings('K10', placement);
    const over = [...view.all(CommitteeRuled), ...view.all(AcutePlacementEnded)].some(
      ({ data }) => data.placement === placement.seq,
    );
    const decided = view.all(DecisionMade).some(({ seq, data }) => data.kind === 'placement' && seq > placement.seq);
    return !settings || over || decided ? [] : [{ subject: placement.seq, settings, standing: 'notYetDue' }];
  });
}
