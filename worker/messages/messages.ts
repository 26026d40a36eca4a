import type { Logger } from 'pino';
import { cloudEventOf } from '../../domain/messages/cloud-event';
import { messagesOf, noticeOf } from '../../domain/messages/message';
import { entrySetAside } from '../../domain/messages/set-aside';
import { namedAfterwards, namesNobody } from '../../domain/messages/unnamed';
import type { Journal } from '../../journal/connect';
import type { Derivation } from '../../journal/messages/queue';
import { queueNews } from '../../journal/messages/queue-news';
import { smtpMailer } from './mailer';
import { Rounds } from './rounds';
import { MailSender } from './send-mail';
import { WebhookSender } from './send-webhooks';
import type { MessageSettings } from './settings';

/** What the messages of an installation are made of and sent with. */
export interface MessageParts {
  readonly journal: Pick<Journal, 'messages'>;
  readonly journalUrl: string;
  readonly log: Pick<Logger, 'info' | 'warn'>;
  readonly settings: MessageSettings;
}

/** The messages of a process under way: made from the journal's queue and sent, until they are stopped. */
export interface RunningMessages {
  stop(): Promise<void>;
}

/** How messages follow from entries. */
export const derivation: Derivation = {
  messagesOf,
  noticeOf,
  payloadOf: cloudEventOf,
  entrySetAside,
  namesNobody,
  namedAfterwards,
};

/**
 * Begins to make and send messages. Several processes at once share the work; one that dies leaves its part to the others.
 */
export function startMessages({ journal, journalUrl, log, settings }: MessageParts): RunningMessages {
  const { messages: store } = journal;
  const realNowMs = (): number => Date.now();
  const deliveries = store.deliveries(settings.leaseMs);
  const told =
    (what: string) =>
    (code: string | undefined): void => {
      if (code === undefined) log.info({ what }, 'messages go on');
      else log.warn({ what, code }, 'messages wait');
    };
  const rounds: Rounds[] = [];
  const begin = (what: string, work: () => Promise<void>): Rounds => {
    const begun = new Rounds(work, settings.pollMs, told(what));
    rounds.push(begun);
    return begun;
  };
  const senders: Rounds[] = [];
  const webhooks = new WebhookSender({ store, deliveries, settings, realNowMs });
  senders.push(begin('webhooks', () => webhooks.sendDue()));
  if (settings.smtpUrl !== undefined) {
    const send = smtpMailer(settings.smtpUrl, settings.mailFrom);
    const mail = new MailSender({ store, deliveries, send, settings, realNowMs });
    senders.push(begin('mail', () => mail.sendDue()));
  }
  const queue = begin('queue', async () => {
    for (let more = true; more;) {
      const { entries, deliveries: made } = await store.dispatch(derivation);
      more = entries > 0;
      if (made > 0) for (const sender of senders) sender.nudge();
    }
  });
  const news = queueNews(journalUrl, () => queue.nudge());
  const listening = news.start();
  return {
    stop: async () => {
      await listening;
      await news.stop();
      await Promise.all(rounds.map((round) => round.stop()));
    },
  };
}
