import { earliest } from '../../case/kernel/order';
import { NotificationReceived, ReceiptSent } from '../../case/notification/facts';
import { dueUnder } from '../options';
import type { Rule } from '../rule';
import { timed } from '../timed';

/** K01: receipt within 6 hverdage of the notification (kvittering til underretter). */
export const K01: Rule = {
  code: 'K01',
  name: { da: 'Kvittering til underretter', en: 'Receipt to the notifier' },
  metWhen: {
    da: 'Underretteren har fået kvittering senest 6 hverdage efter, at underretningen blev modtaget. Gælder ikke, når underretteren er ukendt.',
    en: 'The notifier got a receipt within 6 working days of the notification. Does not apply where the notifier is unknown.',
  },
  mendedBy: ['send-receipt'],
  judge: (view) =>
    view.all(NotificationReceived).flatMap((notification) => {
      const settings = view.settings('K01', notification);
      if (!settings?.limit || notification.data.notifier === 'anonymous') return [];
      const receipt = earliest(view.all(ReceiptSent).filter((sent) => sent.data.notification === notification.seq));
      return [timed(view, settings, notification, dueUnder(settings, settings.limit, notification.at), receipt)];
    }),
};
