import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import type { MessageSettings } from '../../../worker/messages/settings';
import { openMailbox } from '../../dev/mailbox';
import type { House } from '../../workflow/house';
import { days } from '../../workflow/lives';

/** A mail server and another system, with what Sagsgang has sent them. */
export interface Receivers {
  readonly messages: Partial<MessageSettings>;
  /** Lets deadlines of a case pass until both have been told of it. */
  tellOf(house: House, caseId: string): Promise<void>;
  /** All that was sent, as it came. */
  sent(): string;
  close(): Promise<void>;
}

/** Opens a mail server and another system on the loopback. */
export async function openReceivers(): Promise<Receivers> {
  const mailbox = await openMailbox();
  const notices: string[] = [];
  const other = createServer((request, response) => {
    let body = JSON.stringify(request.headers);
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      notices.push(body);
      response.writeHead(204).end();
    });
  });
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/hook`;
  return {
    messages: { smtpUrl: mailbox.url, mailFrom: 'Sagsgang <sagsgang@kommune.example>', retryMs: 50, pollMs: 100 },
    tellOf: async ({ backend, link }, caseId) => {
      const { channels, webhooks } = link.journal.messages;
      const email = 'led@kommune.example';
      for (const initials of ['TL1', 'LED'])
        await channels.put(link.municipality, { initials, language: 'da', email, digestHour: 5 });
      await webhooks.add(link.municipality, { url, tones: ['missed'], createdBy: 'LED' });
      await backend.clockAdvance(caseId, days(3));
      while (mailbox.mails.length === 0 || notices.length === 0) await pause(50);
    },
    sent: () => [...mailbox.mails.flatMap(({ raw, subject, text }) => [raw, subject, text]), ...notices].join('\n'),
    close: async () => {
      await mailbox.down();
      await new Promise((resolve) => other.close(resolve));
    },
  };
}
