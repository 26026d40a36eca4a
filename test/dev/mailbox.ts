import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** A mail as a server took it. */
export interface ReceivedMail {
  readonly to: readonly string[];
  readonly messageId: string;
  readonly subject: string;
  readonly text: string;
  /** All of it, as it came. */
  readonly raw: string;
}

/** A real SMTP server on the loopback, with what it has taken. */
export interface Mailbox {
  readonly url: string;
  readonly mails: ReceivedMail[];
  /** Stops listening: the server is away. */
  down(): Promise<void>;
  /** Listens again on the same port. */
  up(): Promise<void>;
}

/** What happens when the server has taken a mail, before the sender is told so. */
export type OnTaken = (mail: ReceivedMail) => Promise<void>;

/** Opens a mail server that takes everything except what is for `refused@…`. */
export async function openMailbox(onTaken: OnTaken = () => Promise.resolve()): Promise<Mailbox> {
  const mails: ReceivedMail[] = [];
  let server = serverInto(mails, onTaken);
  let port = await listen(server, 0);
  return {
    get url() {
      return `smtp://127.0.0.1:${port}`;
    },
    mails,
    down: () => new Promise((resolve) => server.close(resolve)),
    up: async () => {
      server = serverInto(mails, onTaken);
      port = await listen(server, port);
    },
  };
}

function serverInto(mails: ReceivedMail[], onTaken: OnTaken): SMTPServer {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    disableReverseLookup: true,
    onRcptTo: ({ address }, _session, callback) => {
      if (!address.startsWith('refused@')) return callback();
      callback(Object.assign(new Error('no such mailbox'), { responseCode: 550 }));
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const mail = read(Buffer.concat(chunks).toString(), to);
        mails.push(mail);
        void onTaken(mail).then(() => callback());
      });
    },
  });
  server.on('error', () => undefined);
  return server;
}

function listen(server: SMTPServer, port: number): Promise<number> {
  return new Promise((resolve) => {
    server.listen(port, '127.0.0.1', () => resolve((server.server.address() as AddressInfo).port));
  });
}

function read(raw: string, to: readonly string[]): ReceivedMail {
  const at = raw.indexOf('\r\n\r\n');
  const headers = raw.slice(0, at).replace(/\r\n[ \t]+/g, ' ');
  const header = (name: string): string => new RegExp(`^${name}: (.*)$`, 'im').exec(headers)?.[1] ?? '';
  const part = /Content-Type: text\/plain[\s\S]*?\r\n\r\n([\s\S]*?)\r\n--/i.exec(raw);
  const encoding = /Content-Transfer-Encoding: (\S+)/i.exec(part?.[0] ?? '')?.[1] ?? '7bit';
  return {
    to,
    raw,
    messageId: header('Message-ID'),
    subject: words(header('Subject')),
    text: body(part?.[1] ?? '', encoding),
  };
}

function words(header: string): string {
  return header
    .replace(/\?=\s+=\?/g, '?==?')
    .replace(/=\?utf-8\?([QB])\?(.*?)\?=/gi, (_, kind: string, coded: string) =>
      kind.toUpperCase() === 'B' ? body(coded, 'base64') : body(coded.replace(/_/g, ' '), 'quoted-printable'),
    );
}

function body(text: string, encoding: string): string {
  if (encoding === 'base64') return Buffer.from(text, 'base64').toString();
  if (encoding !== 'quoted-printable') return text;
  const bytes = text
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}
