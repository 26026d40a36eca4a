import { fact } from '../kernel/definition';
import { day, entry, number, optional, text, yesNo } from '../kernel/fields';

const measure = entry('indsats', 'measure', 'MeasureStarted');

/** A follow-up was held (opfølgning) with its four answers, the wellbeing ruler's value and the next date. */
export const FollowUpHeld = fact({
  event: 'FollowUpHeld',
  command: 'follow-up',
  stage: 'follow-up',
  label: { da: 'Registrér opfølgning', en: 'Register a follow-up' },
  law: 'BL § 95',
  fields: {
    measure: optional(measure),
    adjust: optional(yesNo('indsatsen skal justeres', 'the measure is to be adjusted')),
    examine: optional(yesNo('yderligere afdækning eller undersøgelse', 'further inquiry or examination')),
    plan: optional(yesNo('plan skal udarbejdes eller revideres', 'a plan is to be made or revised')),
    otherMatters: optional(yesNo('andre forhold end i planen', 'other matters than in the plan')),
    wellbeing: optional(number('trivselslineal (0-10)', 'wellbeing ruler (0-10)', 0, 10)),
    next: optional(day('næste opfølgning', 'next follow-up')),
    reasons: optional(text('begrundelse', 'reasons')),
  },
  example: '--measure 16 --adjust nej --examine nej --plan nej --other-matters nej --wellbeing 6 --next 01-09-2026',
});

/** The next follow-up was dated (næste opfølgning fastsat). */
export const NextFollowUpDated = fact({
  event: 'NextFollowUpDated',
  command: 'date-follow-up',
  stage: 'follow-up',
  label: { da: 'Fastsæt næste opfølgning', en: 'Date the next follow-up' },
  law: 'BL § 95, stk. 3',
  fields: { measure: optional(measure), next: day('næste opfølgning', 'next follow-up') },
  example: '--next 01-09-2026',
});

/** The family was followed up after a measure ended (opfølgning med familien). */
export const FamilyFollowedUp = fact({
  event: 'FamilyFollowedUp',
  command: 'follow-up-family',
  stage: 'follow-up',
  label: { da: 'Registrér opfølgning med familien', en: 'Register the follow-up with the family' },
  fields: { summary: optional(text('resumé', 'summary')) },
  example: '',
});

/** A follow-up meeting was agreed (aftalt opfølgningsmøde); it happened on the day of the agreement. */
export const MeetingAgreed = fact({
  event: 'MeetingAgreed',
  command: 'agree-meeting',
  stage: 'follow-up',
  label: { da: 'Aftal møde', en: 'Agree a meeting' },
  fields: { on: day('mødedag', 'day of the meeting') },
  example: '--on 12-05-2026',
});

/** An agreed meeting was held (aftalt møde afholdt). */
export const MeetingHeld = fact({
  event: 'MeetingHeld',
  command: 'hold-meeting',
  stage: 'follow-up',
  label: { da: 'Registrér afholdt møde', en: 'Register a meeting held' },
  fields: { meeting: entry('møde', 'meeting', MeetingAgreed.event), summary: optional(text('resumé', 'summary')) },
  example: '--meeting 25',
});

/** A conversation with the family is said to have been held (familiesamtale anført); its note must exist. */
export const FamilyConversationClaimed = fact({
  event: 'FamilyConversationClaimed',
  command: 'claim-conversation',
  stage: 'follow-up',
  label: { da: 'Registrér familiesamtale', en: 'Register a conversation with the family' },
  law: 'OFL § 13',
  fields: { noteExists: optional(yesNo('notat findes', 'a note exists')), note: optional(text('notat', 'note')) },
  example: '--note "…"',
});
