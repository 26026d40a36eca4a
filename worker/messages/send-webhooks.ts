import { createHmac } from 'node:crypto';
import type { Deliveries, Outcome, TakenDelivery } from '../../journal/messages/deliveries';
import type { MessageStore } from '../../journal/messages/message-store';
import { backoff, HOUR_MS, LONGEST_AWAY_MS } from './backoff';
import type { MessageSettings } from './settings';

/** What notices to other systems are sent with. */
export interface WebhookParts {
  readonly store: Pick<MessageStore, 'webhooks'>;
  readonly deliveries: Deliveries;
  readonly settings: Pick<MessageSettings, 'retryMs' | 'webhookPatienceMs'>;
  readonly realNowMs: () => number;
}

const AT_ONCE = 4;
const TIMEOUT_MS = 10_000;
/** «Gone»: the receiver wants no more of it. */
const GONE = 410;

/** Tells other systems what is due, and leaves one that does not answer alone for a while. */
export class WebhookSender {
  private readonly away = new Map<string, { readonly failures: number; readonly until: number }>();

  constructor(private readonly parts: WebhookParts) {}

  /** Sends what is due until nothing is. @throws JournalUnavailableError in an outage */
  async sendDue(): Promise<void> {
    for (;;) {
      const taken = await this.parts.deliveries.take('webhook', AT_ONCE);
      if (taken.length === 0) return;
      await Promise.all(taken.map(async (one) => this.parts.deliveries.record(one.id, await this.attempt(one))));
    }
  }

  private async attempt(delivery: TakenDelivery): Promise<Outcome> {
    const { store, settings, realNowMs } = this.parts;
    const { id, webhookId, payload, attempts, ageMs, silenced } = delivery;
    if (silenced) return { kind: 'given-up', error: 'nothing-left' };
    const target = webhookId === null ? undefined : await store.webhooks.target(webhookId);
    if (!target || webhookId === null) return { kind: 'given-up', error: 'webhook-removed' };
    if (target.secret === undefined) return { kind: 'later', afterMs: HOUR_MS, error: 'secret-unreadable' };
    const held = this.away.get(webhookId);
    const code =
      held && realNowMs() < held.until ? 'away' : await post(target.url, target.secret, id, payload, realNowMs());
    if (code === 'sent') {
      this.away.delete(webhookId);
      return { kind: 'sent' };
    }
    if (code === `http-${GONE}`) return { kind: 'failed', error: code };
    if (ageMs > settings.webhookPatienceMs) return { kind: 'given-up', error: code };
    if (code !== 'away') {
      const failures = (held?.failures ?? 0) + 1;
      const pauseMs = Math.min(LONGEST_AWAY_MS, backoff(settings.retryMs, failures));
      this.away.set(webhookId, { failures, until: realNowMs() + pauseMs });
    }
    return { kind: 'later', afterMs: backoff(settings.retryMs, attempts), error: code };
  }
}

/**
 * The signature of a notice: `v1,` and the HMAC-SHA256 in base 64 of id, time in seconds and body, joined by full stops.
 * The receiver computes it with the secret and refuses what is old.
 */
export function signatureOf(secret: Buffer, id: string, seconds: number, body: string): string {
  return `v1,${createHmac('sha256', secret).update(`${id}.${seconds}.${body}`).digest('base64')}`;
}

async function post(url: string, secret: Buffer, id: string, payload: unknown, nowMs: number): Promise<string> {
  const body = JSON.stringify(payload);
  const seconds = Math.floor(nowMs / 1000);
  try {
    const {
      ok,
      status,
      body: answer,
    } = await fetch(url, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
      headers: {
        'content-type': 'application/cloudevents+json; charset=utf-8',
        'webhook-id': id,
        'webhook-timestamp': String(seconds),
        'webhook-signature': signatureOf(secret, id, seconds, body),
      },
      body,
    });
    await answer?.cancel();
    return ok ? 'sent' : `http-${status}`;
  } catch (error) {
    return error instanceof Error && error.name === 'TimeoutError' ? 'timeout' : 'connection-failed';
  }
}
