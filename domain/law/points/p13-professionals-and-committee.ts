import { DecisionMade, RecommendedToCommittee } from '../../case/decision/facts';
import { ExaminationFinished, StatementReceived } from '../../case/examination/facts';
import { isNotBefore } from '../../case/kernel/order';
import type { Rule } from '../rule';
import { untimed } from '../untimed';

/** P13: professionals who know the child are involved in the examination. */
export const P13: Rule = {
  code: 'P13',
  name: { da: 'Fagpersoner inddraget', en: 'Professionals involved' },
  metWhen: {
    da: 'Fagpersoner med viden om barnet er inddraget i undersøgelsen: mindst én udtalelse er modtaget, før den blev afsluttet.',
    en: 'Professionals who know the child were involved in the examination: at least one statement came before it was finished.',
  },
  mendedBy: ['receive-statement'],
  judge: (view) =>
    view.all(ExaminationFinished).flatMap((finished) => {
      const settings = view.settings('P13', finished);
      if (!settings) return [];
      const statement = view.all(StatementReceived).find((received) => isNotBefore(finished, received));
      return [untimed(settings, finished.seq, { met: statement !== undefined, evidence: statement?.seq })];
    }),
};

/** P14: before the committee decides, the case was recommended to it and a lawyer was offered. */
export const P14: Rule = {
  code: 'P14',
  name: { da: 'Advokat før udvalgets afgørelse', en: 'Lawyer before the committee’s decision' },
  metWhen: {
    da: 'Sagen er indstillet til børne- og ungeudvalget, og advokat er tilbudt, før udvalget traf afgørelse.',
    en: 'The case was recommended to the committee, and a lawyer offered, before the committee decided.',
  },
  mendedBy: ['recommend'],
  judge: (view) =>
    view.all(DecisionMade).flatMap((decision) => {
      const settings = view.settings('P14', decision);
      if (!settings || decision.data.level !== 'committee') return [];
      const recommended = view
        .all(RecommendedToCommittee)
        .find((recommendation) => recommendation.data.lawyerHeard === true && isNotBefore(decision, recommendation));
      return [untimed(settings, decision.seq, { met: recommended !== undefined, evidence: recommended?.seq })];
    }),
};
