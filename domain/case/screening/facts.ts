import { fact } from '../kernel/definition';
import { code, entries, optional, text, yesNo } from '../kernel/fields';

/** The three outcomes of a screening (BL § 18(1)); there is no fourth. */
export const screeningOutcomes = {
  none: { da: 'ingen videre', en: 'no further' },
  inquiry: { da: 'afdækning', en: 'inquiry (s. 19)' },
  examination: { da: 'bfu', en: 'examination (ss. 20-22)' },
} as const;

/** The need of support was screened (screening) with exactly one of three outcomes. */
export const Screened = fact({
  event: 'Screened',
  command: 'screen',
  stage: 'screening',
  label: { da: 'Registrér screening', en: 'Register a screening' },
  law: 'BL § 18',
  fields: {
    outcome: code('udfald', 'outcome', screeningOutcomes),
    notifications: optional(entries('underretninger', 'notifications', 'NotificationReceived')),
    complexity: optional(
      code('kompleksitet', 'complexity', {
        low: { da: 'lav', en: 'low' },
        middle: { da: 'middel', en: 'middle' },
        high: { da: 'høj', en: 'high' },
      }),
    ),
    disability: optional(yesNo('behov følger af funktionsnedsættelse', 'need stems from a disability')),
    reasons: optional(text('begrundelse', 'reasons')),
  },
  example: '--outcome bfu --reasons "Behov for nærmere undersøgelse"',
});

/** An honour-related conflict or negative social control is suspected: the risk must be assessed before anyone is contacted. */
export const HonourConflictSuspected = fact({
  event: 'HonourConflictSuspected',
  command: 'suspect-honour-conflict',
  stage: 'screening',
  label: { da: 'Registrér mistanke om æresrelateret konflikt', en: 'Register suspicion of an honour-related conflict' },
  law: 'BL § 18, stk. 3',
  fields: { grounds: optional(text('grundlag', 'grounds')) },
  example: '',
});

/** The risk of involving parents and network was assessed (risikovurdering). */
export const HonourRiskAssessed = fact({
  event: 'HonourRiskAssessed',
  command: 'assess-honour-risk',
  stage: 'screening',
  label: { da: 'Registrér risikovurdering', en: 'Register the risk assessment' },
  law: 'BL § 18, stk. 3',
  fields: {
    risk: code('risiko', 'risk', {
      none: { da: 'ingen', en: 'none' },
      some: { da: 'nogen', en: 'some' },
      severe: { da: 'alvorlig', en: 'severe' },
    }),
    assessment: optional(text('vurdering', 'assessment')),
  },
  example: '--risk nogen',
});

/** The parents were contacted for the first time about the matter. */
export const ParentsContacted = fact({
  event: 'ParentsContacted',
  command: 'contact-parents',
  stage: 'screening',
  label: { da: 'Registrér kontakt til forældre', en: 'Register contact with the parents' },
  fields: { summary: optional(text('resumé', 'summary')) },
  example: '',
});
