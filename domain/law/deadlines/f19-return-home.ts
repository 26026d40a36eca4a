import { AcutePlacementEnded, AcutePlacementMade } from '../../case/acute/facts';
import { DecisionMade } from '../../case/decision/facts';
import type { Decision } from '../../case/decision/readings';
import { byTime, earliest, latest } from '../../case/kernel/order';
import type { Fact } from '../../case/kernel/state';
import { isEnding, ranAt } from '../../case/measure/endings';
import { measuresOf } from '../../case/measure/readings';
import { dueOn, type Due } from '../calendar/counting';
import type { Settings } from '../edition';
import { dueUnder } from '../options';
import type { Finding, Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

/**
 * F19: a child whose return home was decided is home when the return period (hjemgivelsesperiode) is out: by the day that the
 * decision set, and never later than six months on. Where no day was set the six months are counted from the decision.
 */
export const F19: Rule = {
  code: 'F19',
  name: { da: 'Hjemgivelsesperiode', en: 'Return period' },
  metWhen: {
    da: 'Anbringelsen er ophørt inden udløbet af den hjemgivelsesperiode, afgørelsen har fastsat, og senest seks måneder efter den, eller der er truffet ny afgørelse om anbringelse.',
    en: 'The placement ended before the return period that the decision set was out, and within six months of it, or a placement was decided anew.',
  },
  mendedBy: ['end-measure', 'end-acute-placement', 'decide'],
  judge: (view) =>
    view
      .all(DecisionMade)
      .filter(({ data }) => data.kind === 'returnHome')
      .flatMap((decision) => findingOf(view, decision)),
};

function findingOf(view: View, decision: Decision): readonly Finding[] {
  const settings = view.settings('F19', decision);
  const due = settings && dueOf(decision, settings);
  const placements = placementsEndedBy(view, decision);
  if (!due || placements.length === 0) return [];
  const ends = placements.flatMap(({ ended }) => ended ?? []);
  const home = ends.length === placements.length ? latest(ends) : undefined;
  const anew = view.all(DecisionMade).filter((later) => later.data.kind === 'placement' && byTime(later, decision) > 0);
  return [timed(view, settings, decision, due, earliest([...anew, ...(home ? [home] : [])] as Fact<unknown>[]))];
}

function dueOf({ at, data }: Decision, settings: Settings): Due | undefined {
  const longest = settings.limit && dueUnder(settings, settings.limit, at);
  const set = data.expectedEnd === undefined ? undefined : dueOn(data.expectedEnd);
  return set && longest && set.instant < longest.instant ? set : longest;
}

interface Placement {
  readonly ended: Fact<unknown> | undefined;
}

/** The placements that a return home ends: those it names, else all that ran when it was made, acute ones among them. */
function placementsEndedBy(view: View, decision: Decision): readonly Placement[] {
  const all = view.read(measuresOf).filter((one) => one.placement && ranAt(one, decision));
  const named = all.filter((measure) => isEnding(view, decision, measure));
  if (named.length > 0) return named;
  const acute = view.all(AcutePlacementMade).map((made) => ({
    made,
    ended: view.all(AcutePlacementEnded).find(({ data }) => data.placement === made.seq),
  }));
  return [
    ...all,
    ...acute.filter(({ made, ended }) => byTime(made, decision) < 0 && (!ended || byTime(ended, decision) >= 0)),
  ];
}
