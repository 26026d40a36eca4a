import { fact } from '../kernel/definition';
import { code, codes, day, entry, identifier, optional, text, yesNo } from '../kernel/fields';
import { childFields } from '../opening/facts';
import { channels, notificationDuties, notificationReasons, notifiers } from '../words';

/**
 * A notification (underretning) reached the municipality. It happened when its content was first known, oral or
 * written; from then run the 24 hours. One text about several children is one entry with a case a child.
 */
export const NotificationReceived = fact({
  event: 'NotificationReceived',
  command: 'notify',
  stage: 'notification',
  label: { da: 'Registrér underretning', en: 'Register a notification' },
  law: 'BL §§ 133-136',
  fields: {
    ...childFields,
    notifier: code('underretter', 'notifier', notifiers),
    duty: optional(code('underretningspligt', 'duty', notificationDuties)),
    reasons: optional(codes('årsager', 'reasons', notificationReasons)),
    wishesAnonymity: optional(yesNo('kendt underretter ønsker anonymitet', 'a known notifier wishes anonymity')),
    abuse: optional(yesNo('viden eller mistanke om overgreb', 'knowledge or suspicion of abuse')),
    commonEntry: optional(
      identifier('fælles underretning om flere børn', 'common notification about several children'),
    ),
    content: optional(text('indhold', 'content')),
    notifierName: optional(text('underretters navn', 'name of the notifier')),
  },
  example: '--child B0000001 --notifier fagperson --at "05-04-2025 14:00"',
});

const notification = entry('underretning', 'notification', NotificationReceived.event);

/** The notifier got a receipt (kvittering). */
export const ReceiptSent = fact({
  event: 'ReceiptSent',
  command: 'send-receipt',
  stage: 'notification',
  label: { da: 'Registrér kvittering til underretter', en: 'Register the receipt to the notifier' },
  law: 'BL § 138',
  fields: { notification, channel: optional(code('kanal', 'channel', channels)) },
  example: '--notification 2 --channel digitalPost',
});

/** The notifying professional was told whether an examination or a measure was started (orientering af fagperson). */
export const NotifierInformed = fact({
  event: 'NotifierInformed',
  command: 'inform-notifier',
  stage: 'notification',
  label: {
    da: 'Registrér orientering af underrettende fagperson',
    en: 'Register feedback to the notifying professional',
  },
  law: 'BL § 138',
  fields: {
    notification,
    started: optional(yesNo('undersøgelse eller indsats iværksat', 'an examination or measure was started')),
    withheld: optional(text('grund til at undlade orientering', 'reason for withholding')),
  },
  example: '--notification 2 --started ja',
});

/** The unborn child of a case kept on the mother was born (fødsel); the case is the child's from now on. */
export const ChildBorn = fact({
  event: 'ChildBorn',
  command: 'link-birth',
  stage: 'notification',
  label: { da: 'Registrér fødsel', en: 'Register the birth' },
  law: 'BL §§ 24-27',
  fields: {
    child: identifier('barnets pseudonym', 'pseudonym of the child'),
    birthDay: day('fødselsdag', 'date of birth'),
  },
  example: '--child B0000002 --birth-day 01-02-2026',
});
