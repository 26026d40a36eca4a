import { ExaminationFinished } from '../../case/examination/facts';
import { hasText, type FactOf } from '../../case/kernel/state';
import type { Rule } from '../rule';
import { untimed } from '../untimed';
import type { View } from '../view';

/** K31: an examination ends with a reasoned position on support and the attitudes of parents and child (konklusion). */
export const K31: Rule = {
  code: 'K31',
  name: { da: 'Undersøgelsens konklusion', en: 'Conclusion of the examination' },
  metWhen: {
    da: 'Undersøgelsen har en begrundet stillingtagen til støtte og gengiver forældrenes og barnets holdning.',
    en: 'The examination has a reasoned position on support and tells the attitudes of the parents and the child.',
  },
  mendedBy: ['finish-examination'],
  gaps: {
    support: { da: 'stillingtagen til, om støtte er nødvendig', en: 'the position on whether support is needed' },
    conclusion: { da: 'konklusion', en: 'the conclusion' },
    parentsAttitude: { da: 'forældrenes holdning', en: 'the parents’ attitude' },
    childAttitude: { da: 'barnets holdning', en: 'the child’s attitude' },
  },
  judge: (view) =>
    view.all(ExaminationFinished).flatMap((finished) => {
      const settings = view.settings('K31', finished);
      if (!settings) return [];
      const gaps = gapsOf(view, finished);
      return [untimed(settings, finished.seq, { met: gaps.length === 0, evidence: finished.seq, gaps })];
    }),
};

function gapsOf(view: View, finished: FactOf<typeof ExaminationFinished>): string[] {
  const unborn = view.opening?.data.unborn === true && view.birthDay === undefined;
  const texts = ['conclusion', 'parentsAttitude', ...(unborn ? [] : ['childAttitude'])];
  const missing = texts.filter((text) => !hasText(finished, text));
  return finished.data.supportNeeded === undefined ? ['support', ...missing] : missing;
}
