import { ExaminationStarted } from '../../case/examination/facts';
import { DecisionMade } from '../../case/decision/facts';
import { ChildConversationHeld, ChildConversationLeftOut } from '../../case/involvement/facts';
import { earliest, isNotBefore } from '../../case/kernel/order';
import { hasText, type Fact } from '../../case/kernel/state';
import { NotificationReceived } from '../../case/notification/facts';
import { screeningOf } from '../../case/screening/readings';
import type { Rule } from '../rule';
import { untimed } from '../untimed';
import type { View } from '../view';

/** P05: after a notification of abuse the child is talked with alone, without its parents' consent or presence. */
export const P05: Rule = {
  code: 'P05',
  name: { da: 'Samtale uden forældre ved overgreb', en: 'Talk without parents on abuse' },
  metWhen: {
    da: 'Ved underretning om overgreb er der talt med barnet, uden at forældrene var til stede, eller samtalen er undladt med begrundelse.',
    en: 'After a notification of abuse the child was talked with without its parents present, or the talk was left out with a reason.',
  },
  mendedBy: ['hold-conversation'],
  judge: (view) =>
    ofAbuse(view).flatMap((notification) => {
      const settings = view.settings('P05', notification);
      if (!settings) return [];
      const alone: readonly Fact<unknown>[] = view
        .all(ChildConversationHeld)
        .filter(({ data }) => data.parentsPresent !== true);
      const leftOut = view
        .all(ChildConversationLeftOut)
        .filter((waiver) => waiver.data.ground !== undefined || hasText(waiver, 'reason'));
      const answer = earliest([...alone, ...leftOut].filter((fact) => isNotBefore(fact, notification)));
      return [untimed(settings, notification.seq, { met: answer !== undefined, evidence: answer?.seq })];
    }),
};

/** P06: abuse, or the suspicion of it, makes an examination mandatory. */
export const P06: Rule = {
  code: 'P06',
  name: { da: 'Undersøgelse er pligtig ved overgreb', en: 'Examination mandatory on abuse' },
  metWhen: {
    da: 'Ved viden eller mistanke om overgreb fører screeningen til en børnefaglig undersøgelse.',
    en: 'Where abuse is known or suspected, the screening leads to an examination.',
  },
  mendedBy: ['screen', 'decide', 'start-examination'],
  judge: (view) =>
    ofAbuse(view).flatMap((notification) => {
      const settings = view.settings('P06', notification);
      const screening = screeningOf(view, notification);
      if (!settings || !screening) return [];
      const decisions: readonly Fact<unknown>[] = view
        .all(DecisionMade)
        .filter(({ data }) => data.kind === 'examination');
      const begun = earliest(
        [...decisions, ...view.all(ExaminationStarted)].filter((fact) => isNotBefore(fact, notification)),
      );
      const examination = screening.data.outcome === 'examination' ? screening : begun;
      return [untimed(settings, notification.seq, { met: examination !== undefined, evidence: examination?.seq })];
    }),
};

function ofAbuse(view: View): readonly Fact<unknown>[] {
  return view.all(NotificationReceived).filter(({ data }) => data.abuse === true);
}
