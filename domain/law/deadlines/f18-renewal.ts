import { AcutePlacementMade } from '../../case/acute/facts';
import { DecisionMade } from '../../case/decision/facts';
import { isMadeWithoutConsent, type Decision } from '../../case/decision/readings';
import { byTime, dayOf, earliest, latest } from '../../case/kernel/order';
import type { Fact } from '../../case/kernel/state';
import type { CivilDay } from '../../case/kernel/time';
import { endingDecisions, isEnding } from '../../case/measure/endings';
import { measuresOf } from '../../case/measure/readings';
import { dueOn, isLate, type Due } from '../calendar/counting';
import { addMonths } from '../calendar/day-arithmetic';
import type { Settings } from '../edition';
import { dueUnder, numberIn } from '../options';
import type { Finding, Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

/**
 * F18: a placement without consent is decided anew (fornyet afgørelse, genbehandling) by the committee before its time is
 * out: on the day that the decision itself set, else a year after it, or two where the child had been placed within the
 * year before. The clock of a decision that Ankestyrelsen or a court looked at later is not moved: they set the new day.
 */
export const F18: Rule = {
  code: 'F18',
  name: { da: 'Genbehandling af anbringelse uden samtykke', en: 'Renewal of a placement without consent' },
  metWhen: {
    da: 'Udvalget har truffet ny afgørelse inden den genbehandlingsfrist, afgørelsen har fastsat, ellers inden et år (to år, hvis barnet var anbragt inden for det seneste år). Ellers må anbringelsen ikke opretholdes.',
    en: 'The committee decided anew by the day that the decision set, else within a year (two where the child had been placed within the year before). Otherwise the placement may not be upheld.',
  },
  mendedBy: ['decide', 'end-measure'],
  gaps: {
    unlawful: {
      da: 'Fristen er overskredet: anbringelsen er uden hjemmel',
      en: 'the time has run out: the placement is without legal basis',
    },
  },
  judge: (view) =>
    view
      .all(DecisionMade)
      .filter((decision) => isPlacing(decision) && !isPermanent(decision))
      .flatMap((decision) => findingOf(view, decision)),
};

function findingOf(view: View, decision: Decision): readonly Finding[] {
  const settings = view.settings('F18', decision);
  const due = settings && dueOf(view, decision, settings);
  if (!due) return [];
  const renewed = earliest(view.all(DecisionMade).filter((later) => isAfter(later, decision) && isRenewal(later)));
  const over = endOf(view, decision);
  // A placement that was over before its time was out is not decided anew.
  if (!renewed && over && !isLate(due, over.at)) return [];
  const finding = timed(view, settings, decision, due, earliest([renewed, over].filter((step) => step !== undefined)));
  const unmet = finding.standing === 'outstanding' || finding.standing === 'lapsed';
  return [unmet ? { ...finding, gaps: ['unlawful'] } : finding];
}

/** A decision of the committee without consent that places a child, or upholds the placement. */
function isPlacing(decision: Decision): boolean {
  const { kind } = decision.data;
  return (kind === 'placement' || kind === 'extension') && isMadeWithoutConsent(decision);
}

/** A permanent placement (BL § 67) is not decided anew. */
function isPermanent({ data: { section } }: Decision): boolean {
  return section !== undefined && /(^|\D)67(\D|$)/.test(section);
}

/** What takes over from a placement without consent: a new decision of the committee, or a placement with consent. */
function isRenewal(later: Decision): boolean {
  return isPlacing(later) || later.data.kind === 'placement';
}

function isAfter(fact: Fact<unknown>, decision: Decision): boolean {
  return fact.seq !== decision.seq && byTime(fact, decision) > 0;
}

function dueOf(view: View, decision: Decision, settings: Settings): Due | undefined {
  if (decision.data.renewBy !== undefined) return dueOn(decision.data.renewBy);
  const again = numberIn(settings, 'monthsIfPlacedBefore');
  if (again !== undefined && wasPlaced(view, decision))
    return dueUnder(settings, { unit: 'months', count: again }, decision.at);
  return settings.limit && dueUnder(settings, settings.limit, decision.at);
}

/**
 * Whether the child was placed within the year before the placement that a decision is about. An acute one that went before
 * it by no more than a month, the longest that it is valid, is the same placement.
 */
function wasPlaced(view: View, decision: Decision): boolean {
  const made = dayOf(decision);
  const acute = view.all(AcutePlacementMade).filter((one) => isWithin(dayOf(one), addMonths(made, -1), made));
  const began = acute.map(dayOf).sort()[0] ?? made;
  const since = addMonths(began, -12);
  return view
    .read(measuresOf)
    .some(
      ({ placement, startDay, endDay }) => placement && startDay < began && (endDay === undefined || endDay >= since),
    );
}

function isWithin(day: CivilDay, from: CivilDay, to: CivilDay): boolean {
  return day >= from && day <= to;
}

/** What ended the placement after the decision: that the child goes home was decided, or the last placement ended. */
function endOf(view: View, decision: Decision): Fact<unknown> | undefined {
  const decided = endingDecisions(view).filter(
    (ending) => isAfter(ending, decision) && isOfPlacement(view, ending, decision),
  );
  const placements = view
    .read(measuresOf)
    .filter(({ placement, endDay }) => placement && (endDay === undefined || endDay > dayOf(decision)));
  const ended = placements.flatMap((one) => one.ended ?? []);
  const last = ended.length === placements.length ? latest(ended) : undefined;
  return earliest([...decided, ...(last ? [last] : [])] as readonly Fact<unknown>[]);
}

/** A return home, or an ending of a placement or of the decision before it was carried out. */
function isOfPlacement(view: View, ending: Decision, decision: Decision): boolean {
  if (ending.data.kind === 'returnHome' || ending.data.regarding === decision.seq) return true;
  return view.read(measuresOf).some((measure) => measure.placement && isEnding(view, ending, measure));
}
