import { createHash } from 'node:crypto';
import { createTransport } from 'nodemailer';
import type { Mail } from '../../domain/messages/mail';

/** What a mail server answered. Codes only: its words may hold an address. */
export type MailAnswer =
  | { readonly kind: 'sent' }
  /** This mail is refused for good. */
  | { readonly kind: 'refused'; readonly code: string }
  /** This mail may be taken later. */
  | { readonly kind: 'later'; readonly code: string }
  /** No mail gets through for now. */
  | { readonly kind: 'away'; readonly code: string };

/** A mail on its way. */
export interface Letter extends Mail {
  readonly to: string;
  /** Message-ID, the same for each attempt. */
  readonly messageId: string;
}

/** Hands a mail to the mail server. */
export type SendMail = (letter: Letter) => Promise<MailAnswer>;

/** Sends by SMTP, a connection a mail, with limits on each step. */
export function smtpMailer(smtpUrl: string, from: string): SendMail {
  const transport = createTransport(
    {
      url: smtpUrl,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from, headers: { 'Auto-Submitted': 'auto-generated' } },
  );
  return async (letter) => {
    try {
      await transport.sendMail({ ...letter });
      return { kind: 'sent' };
    } catch (error) {
      return answerOf(error);
    }
  };
}

/**
 * The Message-ID of a delivery: derived from its id, so that a mail sent again, because the worker died before it could
 * record the first, is known by mail programs and archives for the same mail.
 */
export function messageIdOf(deliveryId: string, from: string): string {
  const domain = /@([A-Za-z0-9.-]+)/.exec(from)?.[1] ?? 'sagsgang.invalid';
  return `<${createHash('sha256').update(deliveryId).digest('hex').slice(0, 32)}@${domain}>`;
}

function answerOf(error: unknown): MailAnswer {
  const { code, responseCode } = error as { readonly code?: unknown; readonly responseCode?: unknown };
  const aboutThisMail = code === 'EENVELOPE' || code === 'EMESSAGE';
  if (typeof responseCode === 'number') {
    const answer = `smtp-${responseCode}`;
    if (!aboutThisMail) return { kind: 'away', code: answer };
    return { kind: responseCode >= 500 ? 'refused' : 'later', code: answer };
  }
  if (code === 'EENVELOPE') return { kind: 'refused', code: 'address-refused' };
  return { kind: 'away', code: typeof code === 'string' && /^[A-Z]{3,20}$/.test(code) ? code : 'smtp-error' };
}
