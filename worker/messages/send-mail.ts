import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { mailOfDigest, mailOfMessage, type Mail } from '../../domain/messages/mail';
import type { Deliveries, Outcome, TakenDelivery } from '../../journal/messages/deliveries';
import type { MessageStore } from '../../journal/messages/message-store';
import { backoff, HOUR_MS, LONGEST_AWAY_MS } from './backoff';
import { messageIdOf, type SendMail } from './mailer';
import type { MessageSettings } from './settings';

/** What e-mail is sent with. */
export interface MailParts {
  readonly store: Pick<MessageStore, 'channels'>;
  readonly deliveries: Deliveries;
  readonly send: SendMail;
  readonly settings: Pick<MessageSettings, 'mailFrom' | 'retryMs'>;
  readonly realNowMs: () => number;
}

/** Mails sent at once: their attempts end within the lease. */
const AT_ONCE = 4;
/** How long an urgent message waits for its reader's address before it is given up; it stays in the inbox. */
const ADDRESS_PATIENCE_MS = 30 * 24 * HOUR_MS;

/** Sends the e-mail that is due, and leaves the server alone for a while when it does not answer. */
export class MailSender {
  private awayUntil = 0;
  private failures = 0;

  constructor(private readonly parts: MailParts) {}

  /** Sends what is due until nothing is, or the server is away. @throws JournalUnavailableError in an outage */
  async sendDue(): Promise<void> {
    while (this.parts.realNowMs() >= this.awayUntil) {
      const taken = await this.parts.deliveries.take('email', AT_ONCE);
      if (taken.length === 0) return;
      await Promise.all(taken.map(async (one) => this.parts.deliveries.record(one.id, await this.attempt(one))));
    }
  }

  private async attempt(delivery: TakenDelivery): Promise<Outcome> {
    const { store, deliveries, send, settings, realNowMs } = this.parts;
    const { id, municipality, person, attempts, ageMs } = delivery;
    const [channel] = await store.channels.find(municipality, person ?? '');
    if (!channel && ageMs > ADDRESS_PATIENCE_MS) return { kind: 'given-up', error: 'no-address' };
    if (!channel) return { kind: 'later', afterMs: HOUR_MS, error: 'no-address' };
    if (channel.email === undefined) return { kind: 'later', afterMs: HOUR_MS, error: 'address-unreadable' };
    const today = civilDayOf(new Date(realNowMs()).toISOString());
    if (channel.pausedUntil !== undefined && today <= channel.pausedUntil) {
      return { kind: 'later', afterMs: HOUR_MS, error: 'paused' };
    }
    const mail = await this.mailOf(delivery, channel.language);
    if (!mail) return { kind: 'given-up', error: 'nothing-left' };
    const messageId = delivery.messageId ?? messageIdOf(id, settings.mailFrom);
    if (delivery.messageId === null) await deliveries.name(id, messageId);
    const answer = await send({ ...mail, to: channel.email, messageId });
    switch (answer.kind) {
      case 'sent':
        this.failures = 0;
        return { kind: 'sent' };
      case 'refused':
        return { kind: 'failed', error: answer.code };
      case 'later':
        return { kind: 'later', afterMs: backoff(settings.retryMs, attempts), error: answer.code };
      case 'away': {
        this.failures += 1;
        const afterMs = Math.min(LONGEST_AWAY_MS, backoff(settings.retryMs, this.failures));
        this.awayUntil = realNowMs() + afterMs;
        return { kind: 'later', afterMs, error: answer.code };
      }
    }
  }

  private async mailOf(delivery: TakenDelivery, lang: 'da' | 'en'): Promise<Mail | undefined> {
    const messages = await this.parts.deliveries.messages(delivery.id);
    const [first] = messages;
    if (!first) return undefined;
    const numbers = new Map(messages.map(({ caseId, caseNumber }) => [caseId, caseNumber ?? caseId]));
    const numberOf = (caseId: string): string => numbers.get(caseId) ?? caseId;
    if (delivery.kind === 'now') return mailOfMessage(first, numberOf, lang);
    return mailOfDigest(messages, civilDayOf(delivery.createdAt), numberOf, lang);
  }
}
