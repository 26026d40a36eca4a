import { DecisionMade } from '../../case/decision/facts';
import { chairPlacementsOf, partiesOn, type Decision } from '../../case/decision/readings';
import { HearingLeftOut, PartiesHeard } from '../../case/involvement/facts';
import { byTime, dayOf } from '../../case/kernel/order';
import type { FactOf } from '../../case/kernel/state';
import { expiry } from '../calendar/counting';
import { heardBefore } from '../heard';
import { isOn, numberIn } from '../options';
import { childIsParty } from '../party-rights';
import type { Finding, Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

type Step = FactOf<typeof PartiesHeard> | FactOf<typeof HearingLeftOut>;

/**
 * K07: before each decision the parties are heard on facts against them that they did not know, unless the law lets
 * the hearing be left out. After the chair's acute decision they are heard at once.
 */
export const K07: Rule = {
  code: 'K07',
  name: { da: 'Partshøring', en: 'Parties heard' },
  metWhen: {
    da: 'Parterne er hørt før hver afgørelse om oplysninger til ugunst for dem, som de ikke kendte, eller høringen er undladt med hjemmel. Ved akut anbringelse høres der straks efter.',
    en: 'Before each decision the parties were heard on adverse facts they did not know, or the hearing was left out for a reason the law knows. After an acute placement they are heard at once.',
  },
  mendedBy: ['hear-parties', 'leave-out-hearing'],
  gaps: {
    hearing: { da: 'partshøring', en: 'the hearing of parties' },
    someParties: { da: 'partshøring af alle parter', en: 'the hearing of every party' },
    child: { da: 'partshøring af barnet', en: 'the hearing of the child as a party' },
  },
  judge: (view) => [...beforeDecisions(view), ...afterAcutePlacements(view)],
};

function beforeDecisions(view: View): readonly Finding[] {
  const decisions = view.all(DecisionMade);
  return decisions.flatMap((decision) => {
    const settings = view.settings('K07', decision);
    if (!settings || (isOn(settings, 'onlyAdverse') && !mayBeAdverse(decision))) return [];
    const parties = partiesOn(view, dayOf(decision)).map(({ seq }) => seq);
    const childHasRights = childIsParty(view, settings, decision);
    const missing = (steps: readonly Step[]): readonly string[] => missingFrom(steps, parties, childHasRights);
    return [heardBefore({ decision, settings, decisions, steps: stepsOf(view), missing, endDay: view.endDay })];
  });
}

function afterAcutePlacements(view: View): readonly Finding[] {
  return view.read(chairPlacementsOf).flatMap((placement) => {
    const settings = view.settings('K07', placement);
    const days = settings && numberIn(settings, 'acuteDays');
    if (!settings || days === undefined) return [];
    const step = [...stepsOf(view)].sort(byTime).find((taken) => dayOf(taken) >= dayOf(placement));
    return [timed(view, settings, placement, expiry({ unit: 'days', count: days }, placement.at), step)];
  });
}

/** A decision that says nothing of new facts is asked about; only a favourable one, or one without such facts, is not. */
function mayBeAdverse({ data }: Decision): boolean {
  if (data.newFacts !== undefined) return data.newFacts;
  return data.grantedInFull !== true && data.kind !== 'noFurther';
}

function stepsOf(view: View): readonly Step[] {
  const leftOut = view.all(HearingLeftOut);
  return leftOut.length > 0 ? [...view.all(PartiesHeard), ...leftOut] : view.all(PartiesHeard);
}

function missingFrom(steps: readonly Step[], parties: readonly number[], childHasRights: boolean): readonly string[] {
  if (steps.length === 0) return ['hearing'];
  if (steps.some((step) => step.type === HearingLeftOut.event)) return [];
  const hearings = steps as readonly FactOf<typeof PartiesHeard>[];
  const everyone = hearings.some(({ data }) => !data.parties || data.parties.length === 0);
  const covered = everyone || parties.every((party) => hearings.some(({ data }) => data.parties?.includes(party)));
  const childLeftOut = childHasRights && hearings.every(({ data }) => data.childHeard === false);
  return [...(covered ? [] : ['someParties']), ...(childLeftOut ? ['child'] : [])];
}
