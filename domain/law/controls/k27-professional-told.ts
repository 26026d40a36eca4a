import { NotificationReceived, NotifierInformed } from '../../case/notification/facts';
import { screeningOf } from '../../case/screening/readings';
import { dueUnder } from '../options';
import type { Finding, Rule } from '../rule';
import { timed } from '../timed';
import type { View } from '../view';

/**
 * K27: the professional who notified was told whether an examination or a measure was started (orientering af
 * underrettende fagperson), or it was withheld with a reason. There is something to tell once the notification has been
 * screened; how soon after is a local level.
 */
export const K27: Rule = {
  code: 'K27',
  name: { da: 'Orientering af fagperson', en: 'Professional told' },
  metWhen: {
    da: 'Fagpersonen, der underrettede, har fået besked om, hvorvidt der er iværksat en undersøgelse eller indsats, eller beskeden er undladt med en grund.',
    en: 'The professional who notified was told whether an examination or measure was started, or it was withheld with a reason.',
  },
  mendedBy: ['inform-notifier'],
  judge: (view) =>
    view
      .all(NotificationReceived)
      .filter(({ data }) => data.notifier === 'professional')
      .flatMap((notification) => findingOf(view, notification) ?? []),
};

function findingOf(view: View, notification: Parameters<typeof screeningOf>[1]): Finding | undefined {
  const settings = view.settings('K27', notification);
  if (!settings?.limit) return undefined;
  const told = view.all(NotifierInformed).find(({ data }) => data.notification === notification.seq);
  const screening = screeningOf(view, notification);
  const subject = notification.seq;
  if (screening) {
    return { ...timed(view, settings, screening, dueUnder(settings, settings.limit, screening.at), told), subject };
  }
  return told
    ? { standing: 'met', subject, evidence: told.seq, settings }
    : { standing: 'notYetDue', subject, settings };
}
