import { PartiesHeard } from '../../case/involvement/facts';
import { earliest } from '../../case/kernel/order';
import type { Fact } from '../../case/kernel/state';
import { HonourConflictSuspected, HonourRiskAssessed, ParentsContacted } from '../../case/screening/facts';
import { precedes } from '../heard';
import type { Finding, Rule } from '../rule';

/** P01: where an honour-related conflict is suspected, its risk is assessed before parents and network are involved. */
export const P01: Rule = {
  code: 'P01',
  name: { da: 'Risikovurdering før kontakt', en: 'Risk assessed before contact' },
  metWhen: {
    da: 'Ved mistanke om en æresrelateret konflikt er risikoen vurderet, før forældre og netværk inddrages.',
    en: 'Where an honour-related conflict is suspected, the risk was assessed before parents and network were involved.',
  },
  mendedBy: ['assess-honour-risk'],
  gaps: {
    beforeContact: {
      da: 'vurder risikoen, før forældrene kontaktes',
      en: 'assess the risk before the parents are contacted',
    },
    contactedFirst: {
      da: 'forældrene blev kontaktet, før risikoen var vurderet',
      en: 'the parents were contacted before the risk was assessed',
    },
  },
  judge: (view) =>
    view.all(HonourConflictSuspected).flatMap((suspicion): readonly Finding[] => {
      const settings = view.settings('P01', suspicion);
      if (!settings) return [];
      const since = <F extends Fact<unknown>>(facts: readonly F[]): F | undefined =>
        earliest(facts.filter((fact) => precedes(suspicion, fact)));
      const assessed = since(view.all(HonourRiskAssessed));
      const contact = earliest(
        [since(view.all(ParentsContacted)), since(view.all(PartiesHeard))].filter((fact) => fact !== undefined),
      );
      const base = { subject: suspicion.seq, settings };
      if (assessed && (!contact || precedes(assessed, contact)))
        return [{ ...base, standing: 'met', evidence: assessed.seq }];
      if (contact) return [{ ...base, standing: 'lapsed', evidence: contact.seq, gaps: ['contactedFirst'] }];
      return [{ ...base, standing: 'outstanding', gaps: ['beforeContact'] }];
    }),
};
