import { DecisionMade } from '../../case/decision/facts';
import { BisidderOffered, ChildConversationHeld } from '../../case/involvement/facts';
import { byTime, dayOf, earliest } from '../../case/kernel/order';
import type { Fact } from '../../case/kernel/state';
import { dueOn } from '../calendar/counting';
import { childIsParty } from '../party-rights';
import type { Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

/**
 * K32: the child was told of the right to a companion (bisidder), at the latest at the first talk or, where it is old
 * enough to be a party, the first decision.
 */
export const K32: Rule = {
  code: 'K32',
  name: { da: 'Ret til bisidder', en: 'Right to a companion' },
  metWhen: {
    da: 'Barnet har fået at vide, at det har ret til en bisidder, senest ved den første samtale eller afgørelse.',
    en: 'The child was told of the right to a companion, at the first talk or decision at the latest.',
  },
  mendedBy: ['offer-bisidder'],
  judge: (view) => {
    const first = [...view.all(ChildConversationHeld), ...decisionsAsParty(view)].sort(byTime)[0];
    const settings = first && view.settings('K32', first);
    if (!first || !settings || view.dead) return [];
    return [timed(view, settings, first, dueOn(dayOf(first)), earliest(view.all(BisidderOffered)))];
  },
};

function decisionsAsParty(view: View): readonly Fact<unknown>[] {
  return view.all(DecisionMade).filter((decision) => {
    const settings = view.settings('K32', decision);
    return settings !== undefined && childIsParty(view, settings, decision);
  });
}
