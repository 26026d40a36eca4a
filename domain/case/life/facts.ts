import { fact } from '../kernel/definition';
import { code, entry, identifier, optional, text, yesNo } from '../kernel/fields';

/** The child moved (flytning). */
export const ChildMoved = fact({
  event: 'ChildMoved',
  command: 'move',
  stage: 'life',
  label: { da: 'Registrér flytning', en: 'Register a move' },
  law: 'BL § 132; RTL § 9',
  fields: {
    to: code('hvorhen', 'where to', {
      within: { da: 'i kommunen', en: 'within the municipality' },
      municipality: { da: 'til anden kommune', en: 'to another municipality' },
      abroad: { da: 'til udlandet', en: 'abroad' },
      here: { da: 'tilflyttet hertil', en: 'moved here' },
    }),
    municipality: optional(identifier('kommune', 'municipality')),
    needOfSupport: optional(yesNo('særligt behov for støtte vurderet til stede', 'need of special support found')),
  },
  example: '--to "til anden kommune" --municipality 320 --need-of-support ja',
});

/** The new municipality was notified and sent the case material with a summary (overdragelse). */
export const HandoverSent = fact({
  event: 'HandoverSent',
  command: 'hand-over',
  stage: 'life',
  label: { da: 'Registrér overdragelse til ny kommune', en: 'Register the handover to the new municipality' },
  law: 'BL § 132',
  fields: {
    municipality: identifier('tilflytningskommune', 'new municipality'),
    materialSent: yesNo('sagsmateriale og resumé sendt', 'case material and summary sent'),
  },
  example: '--municipality 320 --material-sent ja',
});

/** The new municipality acknowledged the handover. */
export const HandoverAcknowledged = fact({
  event: 'HandoverAcknowledged',
  command: 'acknowledge-handover',
  stage: 'life',
  label: { da: 'Registrér ny kommunes kvittering', en: 'Register the new municipality’s receipt' },
  law: 'BL § 132',
  fields: { handover: entry('overdragelse', 'handover', HandoverSent.event) },
  example: '--handover 40',
});

/** The child died (dødsfald): every letter, digest and ladder stops at once. */
export const ChildDied = fact({
  event: 'ChildDied',
  command: 'record-death',
  stage: 'life',
  label: { da: 'Registrér dødsfald', en: 'Register the child’s death' },
  fields: {},
  example: '--at 01-03-2026',
});

/** The transition to adult life was prepared (forberedelse af overgang til voksenlivet). */
export const TransitionPrepared = fact({
  event: 'TransitionPrepared',
  command: 'prepare-transition',
  stage: 'life',
  label: { da: 'Registrér forberedelse af voksenliv', en: 'Register the preparation of adult life' },
  law: 'BL §§ 122, 123',
  fields: {
    finished: yesNo('forberedelsen er afsluttet', 'the preparation is finished'),
    notes: optional(text('notat', 'note')),
  },
  example: '--finished nej',
});
