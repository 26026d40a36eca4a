import { fact } from '../kernel/definition';
import { code, entry, number, optional, text, yesNo } from '../kernel/fields';

/** The child's plan, or the youth plan, was adopted (barnets plan, ungeplan). */
export const PlanAdopted = fact({
  event: 'PlanAdopted',
  command: 'adopt-plan',
  stage: 'plan',
  label: { da: 'Vedtag plan', en: 'Adopt a plan' },
  law: 'BL §§ 91, 92, 108',
  fields: {
    kind: optional(
      code('art', 'kind', {
        childPlan: { da: 'barnets plan', en: 'child’s plan' },
        youthPlan: { da: 'ungeplan', en: 'youth plan' },
        whole: { da: 'helhedsorienteret plan', en: 'whole-person plan' },
      }),
    ),
    goals: optional(number('antal konkrete mål', 'number of concrete goals', 0, 99)),
    decision: optional(entry('afgørelse', 'decision', 'DecisionMade')),
    childInvolved: optional(yesNo('barnet inddraget', 'the child involved')),
    jointWithSiblings: optional(yesNo('fælles for søskende', 'joint for siblings')),
    content: optional(text('mål og ønsker', 'goals and wishes')),
  },
  example: '--goals 2 --content "…"',
});

/** The plan was revised (planen revideret). */
export const PlanRevised = fact({
  event: 'PlanRevised',
  command: 'revise-plan',
  stage: 'plan',
  label: { da: 'Revidér plan', en: 'Revise the plan' },
  law: 'BL §§ 95, 96',
  fields: {
    goals: number('antal konkrete mål', 'number of concrete goals', 0, 99),
    content: optional(text('mål og ønsker', 'goals and wishes')),
  },
  example: '--goals 3',
});
