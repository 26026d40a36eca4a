import { DecisionMade } from '../../case/decision/facts';
import { isAboutBenefit } from '../../case/decision/readings';
import { earliest } from '../../case/kernel/order';
import type { Fact } from '../../case/kernel/state';
import type { CivilDay } from '../../case/kernel/time';
import { TransitionPrepared } from '../../case/life/facts';
import { measuresOf, runsOn } from '../../case/measure/readings';
import { ApplicationReceived } from '../../case/opening/facts';
import { before, dueOn, type Due } from '../calendar/counting';
import { birthday } from '../calendar/day-arithmetic';
import { dueUnder, numberIn } from '../options';
import type { Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

const ADULT = 18;

/** F10: for a placed young person youth support is decided at the latest six months before the placement ends at 18. */
export const F10: Rule = {
  code: 'F10',
  name: { da: 'Afgørelse om ungestøtte', en: 'Decision on youth support' },
  metWhen: {
    da: 'Der er truffet afgørelse om ungestøtte senest seks måneder før, den anbragte unge fylder 18 år.',
    en: 'Youth support was decided at the latest six months before the placed young person turns 18.',
  },
  mendedBy: ['decide'],
  judge: (view) => {
    const placement = view.closed
      ? undefined
      : view.read(measuresOf).find((measure) => measure.placement && runsOn(measure, view.endDay));
    const adult = turning(view, ADULT);
    const settings = view.settingsOn('F10', view.endDay);
    if (!placement || adult === undefined || !settings?.limit) return [];
    const decision = earliest(view.all(DecisionMade).filter(({ data }) => data.kind === 'youthSupport'));
    const due = before(settings.limit, adult);
    return isAsked(view, due) ? [timed(view, settings, placement.started, due, decision)] : [];
  },
};

/** F11: where a disability is severe, preparing for adult life begins soon after the sixteenth birthday. */
export const F11: Rule = {
  code: 'F11',
  name: { da: 'Forberedelse af voksenlivet begyndt', en: 'Preparation of adult life begun' },
  metWhen: {
    da: 'Forberedelsen af overgangen til voksenlivet er begyndt snarest efter, at den unge fyldte 16 år (lokal frist).',
    en: 'The preparation of the transition to adult life began soon after the sixteenth birthday (local limit).',
  },
  mendedBy: ['prepare-transition'],
  judge: (view) => {
    const about = disabilityOf(view);
    const settings = about && view.settingsOn('F11', view.endDay);
    const from = settings && turning(view, numberIn(settings, 'age'));
    if (!about || !settings?.limit || from === undefined) return [];
    const due = dueUnder(settings, settings.limit, from);
    return isAsked(view, due) ? [timed(view, settings, about, due, earliest(view.all(TransitionPrepared)))] : [];
  },
};

/** F12: that preparation is finished by the eighteenth birthday. */
export const F12: Rule = {
  code: 'F12',
  name: { da: 'Forberedelse af voksenlivet afsluttet', en: 'Preparation of adult life finished' },
  metWhen: {
    da: 'Forberedelsen er afsluttet, så afgørelse og støtte kan begynde, når den unge fylder 18 år.',
    en: 'The preparation is finished, so that decision and support can begin when the young person turns 18.',
  },
  mendedBy: ['prepare-transition'],
  judge: (view) => {
    const about = disabilityOf(view);
    const settings = about && view.settingsOn('F12', view.endDay);
    const by = settings && turning(view, numberIn(settings, 'age'));
    if (!about || !settings || by === undefined) return [];
    const finished = earliest(view.all(TransitionPrepared).filter(({ data }) => data.finished));
    return isAsked(view, dueOn(by)) ? [timed(view, settings, about, dueOn(by), finished)] : [];
  },
};

/**
 * Whether a duty of growing up is asked of a case: not where it ran out before the case was taken over from a list, which
 * does not tell whether it was met.
 */
function isAsked({ opening }: View, due: Due): boolean {
  return opening?.src !== 'list' || due.instant >= opening.rec;
}

function turning(view: View, age: number | undefined): CivilDay | undefined {
  return age === undefined || view.birthDay === undefined ? undefined : birthday(view.birthDay, age);
}

/** The disability case, or the application for a benefit under BL §§ 86-87, of a case that is open. */
function disabilityOf(view: View): Fact<unknown> | undefined {
  if (view.closed) return undefined;
  if (view.opening?.data.kind === 'disability') return view.opening;
  const decision = view.all(DecisionMade).find((made) => isAboutBenefit(view, made));
  return (
    decision ??
    view.all(ApplicationReceived).find(({ data }) => data.area === 'lostEarnings' || data.area === 'extraCosts')
  );
}
