import { fact } from '../kernel/definition';
import { code, day, entry, identifier, optional, text } from '../kernel/fields';
import { ladderSteps } from '../words';

const decision = entry('afgørelse', 'decision', 'DecisionMade');

/** A decided measure was ordered from its supplier (indsats bestilt). */
export const MeasureOrdered = fact({
  event: 'MeasureOrdered',
  command: 'order-measure',
  stage: 'measure',
  label: { da: 'Bestil indsats', en: 'Order a measure' },
  law: 'BL § 32',
  fields: { decision, supplier: optional(identifier('leverandør', 'supplier')) },
  example: '--decision 14 --supplier familiehuset',
});

/** A measure or placement began (indsats iværksat). Its entry number is the measure's number from now on. */
export const MeasureStarted = fact({
  event: 'MeasureStarted',
  command: 'start-measure',
  stage: 'measure',
  label: { da: 'Iværksæt indsats', en: 'Start a measure' },
  law: 'BL §§ 32, 46, 47',
  fields: {
    decision: optional(decision),
    kind: optional(
      code('art', 'kind', {
        support: { da: 'støttende indsats', en: 'support' },
        placement: { da: 'anbringelse', en: 'placement' },
      }),
    ),
    measure: optional(identifier('indsats', 'measure')),
    step: optional(code('trin på indsatstrappen', 'step of the ladder', ladderSteps)),
    expectedEnd: optional(day('forventet ophør (stopdato)', 'expected end')),
    description: optional(text('indsatsen i ord', 'the measure in words')),
  },
  example: '--decision 14',
});

const measure = entry('indsats', 'measure', MeasureStarted.event);

/** A running measure was extended (indsats forlænget), by a decision. */
export const MeasureExtended = fact({
  event: 'MeasureExtended',
  command: 'extend-measure',
  stage: 'measure',
  label: { da: 'Forlæng indsats', en: 'Extend a measure' },
  law: 'BL §§ 32, stk. 3, 95',
  fields: { measure, decision: optional(decision), expectedEnd: day('ny stopdato', 'new expected end') },
  example: '--measure 16 --decision 22 --expected-end 30-06-2027',
});

/** A measure ended (indsats ophørt). */
export const MeasureEnded = fact({
  event: 'MeasureEnded',
  command: 'end-measure',
  stage: 'measure',
  label: { da: 'Afslut indsats', en: 'End a measure' },
  law: 'BL §§ 99-102',
  fields: {
    measure,
    decision: optional(decision),
    cause: optional(
      code('årsag', 'cause', {
        purposeMet: { da: 'formål opfyldt', en: 'purpose met' },
        noLongerServes: { da: 'tjener ikke længere formålet', en: 'no longer serves its purpose' },
        turned18: { da: 'fyldt 18 år', en: 'turned 18' },
        withdrawn: { da: 'samtykke trukket tilbage', en: 'consent withdrawn' },
        other: { da: 'andet', en: 'other' },
      }),
    ),
    reasons: optional(text('begrundelse', 'reasons')),
  },
  example: '--measure 16 --cause purposeMet',
});
