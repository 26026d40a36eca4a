import { ChildConversationHeld, ChildConversationJudged, ChildConversationLeftOut } from '../../case/involvement/facts';
import { DecisionMade } from '../../case/decision/facts';
import { chairPlacementsOf, conclusionsOf } from '../../case/decision/readings';
import { byTime, dayOf } from '../../case/kernel/order';
import { hasText, type Fact, type FactOf } from '../../case/kernel/state';
import { expiry } from '../calendar/counting';
import type { Settings } from '../edition';
import { heardBefore } from '../heard';
import { isOn, numberIn } from '../options';
import type { Finding, Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

type Step = FactOf<typeof ChildConversationHeld> | FactOf<typeof ChildConversationLeftOut>;

/**
 * K06: the child is heard before every decision, or left out for its age or other decisive conditions with its view
 * from another source. After the chair's acute decision it is heard at once. A talk judged necessary is held before
 * the case closes.
 */
export const K06: Rule = {
  code: 'K06',
  name: { da: 'Barnet hørt', en: 'Child heard' },
  metWhen: {
    da: 'Der er talt med barnet før hver afgørelse, eller samtalen er undladt med en begrundelse og barnets perspektiv hentet fra en anden kilde. Ved akut anbringelse tales der med barnet straks efter.',
    en: 'The child was talked with before each decision, or the talk was left out with a reason and the child’s view taken from another source. After an acute placement the talk is held at once.',
  },
  mendedBy: ['hold-conversation', 'leave-out-conversation'],
  gaps: {
    conversation: { da: 'samtale med barnet', en: 'a talk with the child' },
    reason: { da: 'begrundelse for at undlade samtalen', en: 'the reason for leaving the talk out' },
    viewSource: { da: 'anden kilde til barnets perspektiv', en: 'another source of the child’s view' },
  },
  judge: (view) => [...beforeDecisions(view), ...afterAcutePlacements(view), ...beforeClosing(view)],
};

function beforeDecisions(view: View): readonly Finding[] {
  const conclusions = view.read(conclusionsOf);
  return conclusions.flatMap((decision) => {
    const settings = view.settings('K06', decision);
    if (!settings || !asksFor(view, settings, decision)) return [];
    const undated = isOn(settings, 'undatedWaiver') ? undatedWaiver(view) : undefined;
    if (undated) return [{ subject: decision.seq, settings, standing: 'met' as const, evidence: undated.seq }];
    const missing = (steps: readonly Step[]): readonly string[] => missingFrom(view, steps);
    return [
      heardBefore({ decision, settings, decisions: conclusions, steps: answersOf(view), missing, endDay: view.endDay }),
    ];
  });
}

function asksFor(view: View, settings: Settings, decision: Fact<unknown>): boolean {
  if (decision.type !== DecisionMade.event && !isOn(settings, 'screeningsToo')) return false;
  return !(isOn(settings, 'unbornExempt') && isUnborn(view, decision));
}

function isUnborn(view: View, decision: Fact<unknown>): boolean {
  return view.opening?.data.unborn === true && (view.birthDay === undefined || view.birthDay > dayOf(decision));
}

function afterAcutePlacements(view: View): readonly Finding[] {
  return view.read(chairPlacementsOf).flatMap((placement) => {
    const settings = view.settings('K06', placement);
    const days = settings && numberIn(settings, 'acuteDays');
    if (!settings || days === undefined) return [];
    const step = [...answersOf(view)].sort(byTime).find((answer) => dayOf(answer) >= dayOf(placement));
    return [timed(view, settings, placement, expiry({ unit: 'days', count: days }, placement.at), step)];
  });
}

function beforeClosing(view: View): readonly Finding[] {
  const judged = view.closed && !view.dead ? view.all(ChildConversationJudged).at(-1) : undefined;
  const settings = judged?.data.needed ? view.settings('K06', judged) : undefined;
  if (!judged || !settings) return [];
  const answer = answersOf(view)[0];
  if (answer) return [{ subject: judged.seq, settings, standing: 'met', evidence: answer.seq }];
  return [{ subject: judged.seq, settings, standing: 'outstanding', gaps: missingFrom(view, []) }];
}

/** Talks held, and talks left out with both a reason and another source of the child's view. */
function answersOf(view: View): readonly Step[] {
  const waivers = view.all(ChildConversationLeftOut).filter(isComplete);
  return waivers.length > 0 ? [...view.all(ChildConversationHeld), ...waivers] : view.all(ChildConversationHeld);
}

function isComplete(waiver: FactOf<typeof ChildConversationLeftOut>): boolean {
  return hasReason(waiver) && hasText(waiver, 'viewSource');
}

function hasReason(waiver: FactOf<typeof ChildConversationLeftOut>): boolean {
  return waiver.data.ground !== undefined || hasText(waiver, 'reason');
}

function undatedWaiver(view: View): Fact<unknown> | undefined {
  return view.all(ChildConversationLeftOut).find((waiver) => waiver.src === 'list' && isComplete(waiver));
}

function missingFrom(view: View, steps: readonly Step[]): readonly string[] {
  if (steps.length > 0) return [];
  const incomplete = view.all(ChildConversationLeftOut).findLast((waiver) => !isComplete(waiver));
  if (!incomplete) return ['conversation'];
  return hasReason(incomplete)
    ? ['viewSource']
    : hasText(incomplete, 'viewSource')
      ? ['reason']
      : ['reason', 'viewSource'];
}
