import { AcutePlacementMade } from '../../case/acute/facts';
import { DecisionMade } from '../../case/decision/facts';
import { ExaminationFinished, SiblingsConsidered } from '../../case/examination/facts';
import { hasText, type Fact } from '../../case/kernel/state';
import type { Finding, Rule } from '../rule';
import { untimed } from '../untimed';
import type { View } from '../view';

/**
 * K30: an examination considers the other children of the household, and a placement because of neglect or abuse leads
 * to an examination of siblings under 15 unless there is obviously no need (stillingtagen til søskende).
 */
export const K30: Rule = {
  code: 'K30',
  name: { da: 'Søskende', en: 'Siblings' },
  metWhen: {
    da: 'Undersøgelsen har taget stilling til de andre børn i hjemmet, og ved anbringelse på grund af omsorgssvigt eller overgreb er søskende under 15 år undersøgt, medmindre der åbenbart intet behov er.',
    en: 'The examination considered the other children of the household; where a child is placed for neglect or abuse, siblings under 15 are examined unless there is obviously no need.',
  },
  mendedBy: ['consider-siblings'],
  gaps: {
    notConsidered: { da: 'der er ikke taget stilling til søskende', en: 'siblings were not considered' },
    noExamination: {
      da: 'søskende er ikke undersøgt, og det er ikke begrundet',
      en: 'siblings were not examined, and no reason was given',
    },
  },
  judge: (view) => [
    ...view.all(ExaminationFinished).flatMap((finished) => findingAbout(view, finished, considered(view))),
    ...placementsForNeglect(view).flatMap((placement) => findingAbout(view, placement, examined(view))),
  ],
};

interface Answer {
  readonly evidence?: number;
  readonly gap?: string;
}

function findingAbout(view: View, subject: Fact<unknown>, { evidence, gap }: Answer): Finding[] {
  const settings = view.settings('K30', subject);
  if (!settings) return [];
  return [untimed(settings, subject.seq, { met: gap === undefined, evidence, gaps: gap === undefined ? [] : [gap] })];
}

function considered(view: View): Answer {
  const answer = view.all(SiblingsConsidered).at(-1);
  return answer ? { evidence: answer.seq } : { gap: 'notConsidered' };
}

function examined(view: View): Answer {
  const answer = view.all(SiblingsConsidered).at(-1);
  if (!answer) return { gap: 'notConsidered' };
  const { outcome, under15 } = answer.data;
  const settled = outcome !== 'noNeed' || under15 === 0 || hasText(answer, 'reasons');
  return settled ? { evidence: answer.seq } : { evidence: answer.seq, gap: 'noExamination' };
}

function placementsForNeglect(view: View): readonly Fact<unknown>[] {
  return [
    ...view.all(AcutePlacementMade).filter(({ data }) => data.neglectOrAbuse),
    ...view.all(DecisionMade).filter(({ data }) => data.kind === 'placement' && data.neglectOrAbuse),
  ];
}
