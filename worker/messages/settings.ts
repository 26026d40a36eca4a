/** How messages leave the house. */
export interface MessageSettings {
  /** SMTP server, e.g. `smtps://user:password@mail.kommune.dk`; without one e-mail waits in the outbox. */
  readonly smtpUrl?: string;
  /** Sender of e-mail, e.g. `Sagsgang <sagsgang@kommune.dk>`. */
  readonly mailFrom: string;
  /** How long a notice is tried to be told to another system before it is given up, in milliseconds. @default 3 days */
  readonly webhookPatienceMs: number;
  /** The first pause after a failed attempt, in milliseconds; doubled each time. @default 10000 */
  readonly retryMs: number;
  /** How often the queue is looked at without being told, in milliseconds. @default 5000 */
  readonly pollMs: number;
  /** How long a delivery belongs to the worker that took it on, in milliseconds. @default 120000 */
  readonly leaseMs: number;
}

const DAY_MS = 86_400_000;

/**
 * Reads the settings of messages: `SAGSGANG_SMTP_URL` with `SAGSGANG_MAIL_FROM`, and `SAGSGANG_WEBHOOK_DAYS`.
 *
 * @throws RangeError where a server is named without a sender, or the days are no number
 */
export function readMessageSettings(env: NodeJS.ProcessEnv): MessageSettings {
  const smtpUrl = env['SAGSGANG_SMTP_URL'];
  const mailFrom = env['SAGSGANG_MAIL_FROM'] ?? '';
  const days = Number(env['SAGSGANG_WEBHOOK_DAYS'] ?? '3');
  if (smtpUrl && !mailFrom.includes('@')) throw new RangeError('SAGSGANG_SMTP_URL needs SAGSGANG_MAIL_FROM beside it');
  if (!(days > 0 && days <= 365)) throw new RangeError('SAGSGANG_WEBHOOK_DAYS is a number of days, 1–365');
  return {
    ...(smtpUrl ? { smtpUrl } : {}),
    mailFrom,
    webhookPatienceMs: days * DAY_MS,
    retryMs: 10_000,
    pollMs: 5_000,
    leaseMs: 120_000,
  };
}
