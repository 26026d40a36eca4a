import { TellingLeftOut, ToldBeforeClosing } from '../../case/closure/facts';
import { closingOf } from '../../case/closure/readings';
import { PartyRegistered } from '../../case/involvement/facts';
import { dayOf } from '../../case/kernel/order';
import { hasText, type FactOf } from '../../case/kernel/state';
import { ageOn } from '../calendar/day-arithmetic';
import type { Settings } from '../edition';
import { numberIn } from '../options';
import type { Finding, Rule } from '../rule';
import { untimed } from '../untimed';
import type { View } from '../view';

type Telling = FactOf<typeof ToldBeforeClosing>;

/**
 * K23: custody holders and, by age, the child were told before the closing, each separately where somebody has address
 * protection; or telling was left out with a reason because it endangers the child. The dead child's family is not sent
 * a notice of closing.
 */
export const K23: Rule = {
  code: 'K23',
  name: { da: 'Forældre og barn orienteret', en: 'Parents and child told' },
  metWhen: {
    da: 'Forældremyndighedsindehavere og, efter alder, barnet er orienteret senest den dag, sagen lukkes, hver for sig ved adressebeskyttelse; eller orientering er undladt med en grund.',
    en: 'Custody holders and, by age, the child were told on the day of closing at the latest, each separately where protected; or telling was left out with a reason.',
  },
  mendedBy: ['tell-before-closing', 'leave-out-telling'],
  gaps: {
    holders: { da: 'en forældremyndighedsindehaver er ikke orienteret', en: 'a custody holder was not told' },
    separately: { da: 'orienteringen er ikke givet hver for sig', en: 'they were not told separately' },
    child: { da: 'barnet er ikke orienteret', en: 'the child was not told' },
    tooLate: { da: 'orienteret efter lukningen', en: 'told after the closing' },
  },
  closingOnly: true,
  judge: (view) => {
    const closing = view.read(closingOf);
    const settings = view.settings('K23', closing?.fact);
    if (!settings || view.dead) return [];
    const subject = closing?.fact.seq ?? 0;
    const leftOut = view.all(TellingLeftOut).find((omission) => hasText(omission, 'reason'));
    if (leftOut) return [untimed(settings, subject, { met: true, evidence: leftOut.seq })];
    return [judgeTellings(view, settings, subject)];
  },
};

function judgeTellings(view: View, settings: Settings, subject: number): Finding {
  const all = view.all(ToldBeforeClosing);
  const inTime = all.filter((telling) => dayOf(telling) <= view.endDay);
  const gaps = missing(view, settings, inTime);
  const met = gaps.length === 0;
  if (met || missing(view, settings, all).length > 0) {
    return untimed(settings, subject, { met, gaps, evidence: inTime.at(-1)?.seq });
  }
  return { standing: 'lapsed', subject, settings, gaps: ['tooLate'], evidence: all.at(-1)?.seq ?? subject };
}

function missing(view: View, settings: Settings, tellings: readonly Telling[]): string[] {
  const childFrom = numberIn(settings, 'childFromAge');
  if (childFrom === undefined) return tellings.length > 0 ? [] : ['holders'];
  const gaps: string[] = [];
  const holders = view
    .all(PartyRegistered)
    .filter(({ data }) => data.custody && (data.until === undefined || data.until >= view.endDay));
  if (tellings.length === 0 || !holders.every((holder) => tellings.some((telling) => tells(telling, holder.seq)))) {
    gaps.push('holders');
  }
  const protectedOnes = holders.length > 1 && holders.some(({ data }) => data.protected);
  if (protectedOnes && gaps.length === 0 && !holders.every((holder) => toldApart(tellings, holder.seq))) {
    gaps.push('separately');
  }
  const oldEnough = view.birthDay !== undefined && ageOn(view.birthDay, view.endDay) >= childFrom;
  if (oldEnough && !tellings.some(({ data }) => data.child)) gaps.push('child');
  return gaps;
}

function tells({ data }: Telling, holder: number): boolean {
  return data.parties === undefined ? data.child !== true : data.parties.includes(holder);
}

function toldApart(tellings: readonly Telling[], holder: number): boolean {
  return tellings.some(({ data }) => data.separately || (data.parties?.length === 1 && data.parties[0] === holder));
}
