import { NotificationAssessed } from '../../case/assessment/facts';
import { earliest } from '../../case/kernel/order';
import { NotificationReceived } from '../../case/notification/facts';
import { expiry } from '../calendar/counting';
import type { Rule } from '../rule';
import { timed } from '../timed';

/** K02: every notification assessed within 24 elapsed hours, weekends and holidays included (24-timers vurdering). */
export const K02: Rule = {
  code: 'K02',
  name: { da: '24-timers vurdering', en: '24-hour assessment' },
  metWhen: {
    da: 'Underretningen er vurderet senest 24 timer efter, at kommunen fik kendskab til den, også i weekender og på helligdage.',
    en: 'The notification was assessed within 24 hours of its becoming known, weekends and holidays included.',
  },
  mendedBy: ['assess'],
  judge: (view) =>
    view.all(NotificationReceived).flatMap((notification) => {
      const settings = view.settings('K02', notification);
      if (!settings?.limit) return [];
      const assessment = earliest(
        view.all(NotificationAssessed).filter(({ data }) => data.notifications.includes(notification.seq)),
      );
      return [timed(view, settings, notification, expiry(settings.limit, notification.at), assessment)];
    }),
};
