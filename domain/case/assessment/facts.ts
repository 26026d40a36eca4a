import { fact } from '../kernel/definition';
import { code, entries, entry, initials, optional, text, yesNo } from '../kernel/fields';
import { concernLevels } from '../words';

/**
 * A notification was assessed (24-timers vurdering): is health or development in danger, is acute action needed?
 * Five fields, so that it can be given by telephone. One assessment may cover several notifications of one event.
 */
export const NotificationAssessed = fact({
  event: 'NotificationAssessed',
  command: 'assess',
  stage: 'assessment',
  label: { da: 'Vurdér underretning (24 timer)', en: 'Assess a notification (24 hours)' },
  law: 'BL § 136',
  fields: {
    notifications: entries('underretninger', 'notifications', 'NotificationReceived'),
    danger: yesNo('sundhed eller udvikling i fare', 'health or development in danger'),
    acute: yesNo('behov for akut handling', 'acute action needed'),
    assessedBy: optional(initials('vurderet af', 'assessed by')),
    reasons: optional(text('begrundelse', 'reasons')),
  },
  example: '--notifications 2 --danger nej --acute nej --reasons "Barnet er i sikkerhed"',
});

/** The case was evaluated again because of a new notification while a measure runs (genvurdering), by someone new to it. */
export const CaseReevaluated = fact({
  event: 'CaseReevaluated',
  command: 're-evaluate',
  stage: 'assessment',
  label: { da: 'Registrér genvurdering', en: 'Register a re-evaluation' },
  law: 'BL § 137',
  fields: {
    notification: entry('underretning', 'notification', 'NotificationReceived'),
    evaluatedBy: optional(initials('genvurderet af', 're-evaluated by')),
    conclusion: optional(text('konklusion', 'conclusion')),
  },
  example: '--notification 9 --evaluated-by AR2 --conclusion "Indsatsen er fortsat rigtig"',
});

/** How much there is to worry about (bekymring), as judged now. */
export const ConcernJudged = fact({
  event: 'ConcernJudged',
  command: 'judge-concern',
  stage: 'assessment',
  label: { da: 'Registrér bekymringsgrad', en: 'Register the degree of concern' },
  fields: { level: code('bekymring', 'concern', concernLevels), reasons: optional(text('begrundelse', 'reasons')) },
  example: '--level middel',
});
