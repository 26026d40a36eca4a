import { fact } from '../kernel/definition';
import { entry, number, optional, text, yesNo } from '../kernel/fields';

/** A supervision visit to the placed child (personrettet tilsyn). */
export const PlacementVisitMade = fact({
  event: 'PlacementVisitMade',
  command: 'visit',
  stage: 'placement',
  label: { da: 'Registrér tilsynsbesøg', en: 'Register a placement visit' },
  law: 'BL § 156, stk. 5',
  fields: {
    measure: optional(entry('anbringelse', 'placement', 'MeasureStarted')),
    talkedWithChild: yesNo('talt med barnet', 'talked with the child'),
    staffPresent: optional(yesNo('personale til stede', 'staff present')),
    reason: optional(text('grund til at personale var til stede', 'reason why staff was present')),
    notes: optional(text('indtryk', 'impression')),
  },
  example: '--talked-with-child ja --staff-present nej',
});

/** How many visits the placed child had in the last twelve months, as another system counted them. */
export const VisitsCounted = fact({
  event: 'VisitsCounted',
  command: 'count-visits',
  stage: 'placement',
  label: { da: 'Registrér antal tilsyn', en: 'Register the number of visits' },
  law: 'BL § 156, stk. 5',
  fields: { visits: number('tilsyn i de seneste 12 måneder', 'visits in the last 12 months', 0, 99) },
  example: '--visits 2',
});

/** A supervised place gives cause for worry and its socialtilsyn was told (BL § 156(4)). */
export const SocialtilsynTold = fact({
  event: 'SocialtilsynTold',
  command: 'tell-socialtilsyn',
  stage: 'placement',
  label: { da: 'Orientér socialtilsynet', en: 'Tell the social supervision authority' },
  law: 'BL § 156, stk. 4',
  fields: { concern: optional(text('bekymring', 'concern')) },
  example: '--concern "…"',
});

/** The target group of BL §§ 86-87 was assessed (målgruppevurdering). */
export const TargetGroupAssessed = fact({
  event: 'TargetGroupAssessed',
  command: 'assess-target-group',
  stage: 'placement',
  label: { da: 'Registrér målgruppevurdering', en: 'Register the target-group assessment' },
  law: 'BL §§ 86, 87',
  fields: {
    inTargetGroup: optional(yesNo('i målgruppen', 'in the target group')),
    reasons: optional(text('begrundelse', 'reasons')),
  },
  example: '--in-target-group ja',
});
