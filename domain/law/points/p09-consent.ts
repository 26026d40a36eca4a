import { DecisionMade } from '../../case/decision/facts';
import { partiesOn, type Decision } from '../../case/decision/readings';
import { ConsentRecorded } from '../../case/involvement/facts';
import { dayOf } from '../../case/kernel/order';
import { ageOn } from '../calendar/day-arithmetic';
import { precedes } from '../heard';
import { numberIn } from '../options';
import type { Settings } from '../edition';
import type { Rule } from '../rule';
import { untimed } from '../untimed';
import type { View } from '../view';

/** P09: a measure or a placement with consent has the consent of every custody holder, and of the young person from 15. */
export const P09: Rule = {
  code: 'P09',
  name: { da: 'Samtykke', en: 'Consent' },
  metWhen: {
    da: 'Alle forældremyndighedsindehavere har samtykket før afgørelsen; ved anbringelse også den unge fra 15 år. Gælder ikke afgørelser uden samtykke.',
    en: 'Every custody holder consented before the decision; for a placement the young person from 15 too. Not asked of decisions without consent.',
  },
  mendedBy: ['record-consent'],
  gaps: {
    holders: { da: 'samtykke fra alle forældremyndighedsindehavere', en: 'the consent of every custody holder' },
    youngPerson: { da: 'samtykke fra den unge', en: 'the consent of the young person' },
  },
  judge: (view) =>
    view.all(DecisionMade).flatMap((decision) => {
      const { kind, consent } = decision.data;
      const settings = view.settings('P09', decision);
      if (!settings || consent === false || (kind !== 'measure' && kind !== 'placement')) return [];
      const gaps = missingFrom(view, settings, decision, kind);
      return [
        untimed(settings, decision.seq, {
          met: gaps.length === 0,
          evidence: gaps.length === 0 ? decision.seq : undefined,
          gaps,
        }),
      ];
    }),
};

function missingFrom(view: View, settings: Settings, decision: Decision, to: 'measure' | 'placement'): string[] {
  const consents = view.all(ConsentRecorded).filter((consent) => consent.data.to === to && precedes(consent, decision));
  const holders = partiesOn(view, dayOf(decision)).filter(({ data }) => data.custody);
  const given = (party: number | undefined): boolean =>
    consents.findLast(({ data }) => data.from === 'party' && data.party === party)?.data.given === true;
  const byHolders = holders.length > 0 && holders.every(({ seq }) => given(seq));
  const gaps =
    byHolders || given(undefined) || (decision.data.consent === true && holders.length === 0) ? [] : ['holders'];
  const age = numberIn(settings, 'youngPersonFromAge');
  const asked =
    to === 'placement' &&
    age !== undefined &&
    view.birthDay !== undefined &&
    ageOn(view.birthDay, dayOf(decision)) >= age;
  const byYoungPerson = consents.findLast(({ data }) => data.from === 'youngPerson')?.data.given === true;
  return asked && !byYoungPerson ? [...gaps, 'youngPerson'] : gaps;
}
