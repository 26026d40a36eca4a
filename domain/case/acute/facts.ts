import { act, fact } from '../kernel/definition';
import { code, entry, moment, optional, text, yesNo } from '../kernel/fields';
import { childFields } from '../opening/facts';

/**
 * A child was placed at once (akut anbringelse), with consent or by the committee's chair. One command from a
 * telephone at night, which opens the case of a child who has none; reasons and the attempt at consent may follow. Its clocks run from the moment it was carried out
 * (iværksættelse), which is when it happened.
 */
export const AcutePlacementMade = act({
  event: 'AcutePlacementMade',
  command: 'place-acutely',
  stage: 'acute',
  label: { da: 'Registrér akut anbringelse', en: 'Register an acute placement' },
  law: 'BL §§ 46, 143',
  fields: {
    ...childFields,
    basis: code('grundlag', 'basis', {
      consent: { da: 'samtykke (§ 46)', en: 'consent (s. 46)' },
      chair: { da: 'formandsafgørelse (§ 143)', en: 'chair’s decision (s. 143)' },
    }),
    neglectOrAbuse: optional(yesNo('på grund af omsorgssvigt eller overgreb', 'because of neglect or abuse')),
    consentAttempted: optional(yesNo('samtykke forsøgt', 'consent attempted')),
    onBehalf: optional(yesNo('indtastet på formandens vegne', 'recorded on the chair’s behalf')),
    reasons: optional(text('begrundelse', 'reasons')),
  },
  roles: ['dutyOfficer', 'lawyer', 'teamLeader', 'leader', 'director', 'visitation', 'committee', 'committeeChair'],
  example: '--child B0000001 --basis chair --at "05-04-2025 23:40"',
});

const placement = entry('akut anbringelse', 'acute placement', AcutePlacementMade.event);

/** The reasons of an acute placement, where they followed later. */
export const AcuteReasonsGiven = fact({
  event: 'AcuteReasonsGiven',
  command: 'give-acute-reasons',
  stage: 'acute',
  label: { da: 'Begrund akut anbringelse', en: 'Give the reasons of an acute placement' },
  law: 'BL § 143',
  fields: {
    placement,
    consentAttempted: optional(yesNo('samtykke forsøgt', 'consent attempted')),
    reasons: text('begrundelse', 'reasons'),
  },
  example: '--placement 5 --reasons "…"',
});

/** The parties got the decision in writing (skriftlig meddelelse). */
export const WrittenNoticeGiven = fact({
  event: 'WrittenNoticeGiven',
  command: 'give-written-notice',
  stage: 'acute',
  label: { da: 'Registrér skriftlig meddelelse til parterne', en: 'Register the written notice to the parties' },
  law: 'BL § 143',
  fields: { placement },
  example: '--placement 5',
});

/** The committee approved, or did not approve, the chair's decision (børne- og ungeudvalgets godkendelse). */
export const CommitteeRuled = fact({
  event: 'CommitteeRuled',
  command: 'record-committee-ruling',
  stage: 'acute',
  label: { da: 'Registrér udvalgets godkendelse', en: 'Register the committee’s ruling' },
  law: 'BL § 143',
  fields: { placement, approved: yesNo('godkendt', 'approved'), reasons: optional(text('begrundelse', 'reasons')) },
  example: '--placement 5 --approved ja',
});

/** The acute placement ended: the child went home, consent was given, or an ordinary decision took over. */
export const AcutePlacementEnded = fact({
  event: 'AcutePlacementEnded',
  command: 'end-acute-placement',
  stage: 'acute',
  label: { da: 'Registrér ophør af akut anbringelse', en: 'Register the end of an acute placement' },
  law: 'BL § 143',
  fields: {
    placement,
    outcome: code('udfald', 'outcome', {
      home: { da: 'hjemgivet', en: 'returned home' },
      consent: { da: 'samtykke givet', en: 'consent given' },
      decided: { da: 'afløst af afgørelse', en: 'replaced by a decision' },
      lapsed: { da: 'bortfaldet', en: 'lapsed' },
    }),
    until: optional(moment('ophørt', 'ended at')),
  },
  example: '--placement 5 --outcome decided',
});
