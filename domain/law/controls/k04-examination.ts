import { examinationsOf } from '../../case/examination/readings';
import type { Examination } from '../../case/examination/readings';
import { dayOf } from '../../case/kernel/order';
import { hasText, type Fact } from '../../case/kernel/state';
import { dueUnder, isOn } from '../options';
import type { Finding, Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

/**
 * K04: an examination is finished within four months of the municipality knowing of a possible need. The clock starts
 * with what showed the need; a later day counts only with a reason.
 */
export const K04: Rule = {
  code: 'K04',
  name: { da: 'Børnefaglig undersøgelse afsluttet', en: 'Examination finished' },
  metWhen: {
    da: 'Den børnefaglige undersøgelse er afsluttet senest fire måneder efter, at kommunen blev opmærksom på et muligt behov.',
    en: 'The examination was finished within four months of the municipality becoming aware of a possible need.',
  },
  mendedBy: ['finish-examination'],
  gaps: {
    laterDayUnreasoned: {
      da: 'En senere dag for kendskab til behovet er sat uden begrundelse; fristen regnes fra den tidligere dag',
      en: 'a later day of knowing the need was set without a reason; the limit runs from the earlier day',
    },
  },
  judge: (view) => view.read(examinationsOf).flatMap((examination) => examinationFinding(view, examination) ?? []),
};

/** How an examination stands against its four months; `undefined` where no clock runs. */
export function examinationFinding(view: View, examination: Examination): Finding | undefined {
  const { known, shownBy, finished } = examination;
  const settings = view.settings('K04', known ?? shownBy);
  if (!settings?.limit) return undefined;
  const usual = isOn(settings, 'defaultStart') ? shownBy : undefined;
  const unreasoned = known && usual && dayOf(known) > dayOf(usual) && !hasText(known, 'reason');
  const start: Fact<unknown> | undefined = unreasoned ? usual : (known ?? usual);
  if (!start) return undefined;
  const finding = timed(view, settings, start, dueUnder(settings, settings.limit, start.at), finished);
  return unreasoned ? { ...finding, gaps: ['laterDayUnreasoned'] } : finding;
}
