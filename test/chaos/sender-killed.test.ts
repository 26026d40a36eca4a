import { fork, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { DeadlineMissed } from '../../domain/case/escalation/facts';
import { openJournal, type Journal } from '../../journal/connect';
import { testInstallation, type TestInstallation } from '../dev/environment';
import { openMailbox, type Mailbox } from '../dev/mailbox';
import { entry } from '../journal/harness';
import { killed } from '../system/worker-process';

const CASES = 6;

describe('a worker that is killed after a receiver has taken what it sent, and before that was recorded', () => {
  let installation: TestInstallation;
  let journal: Journal;
  let mailbox: Mailbox;
  let receiver: Server;
  let sender: ChildProcess | undefined;
  let killAt = { mails: Infinity, notices: Infinity };
  const notices: string[] = [];

  const kill = async (): Promise<void> => {
    if (!sender) return;
    const ended = killed(sender);
    sender = undefined;
    await ended;
  };
  const start = (): void => {
    const env = { ...installation.env, SMTP_URL: mailbox.url };
    sender = fork(join(__dirname, 'messages-process.js'), { env, stdio: 'inherit' });
  };

  beforeAll(async () => {
    installation = await testInstallation();
    journal = await openJournal(installation.settings);
    mailbox = await openMailbox(async () => {
      if (mailbox.mails.length === killAt.mails) await kill();
    });
    receiver = createServer((request, response) => {
      request.resume().on('end', () => {
        notices.push(String(request.headers['webhook-id']));
        const killing = notices.length === killAt.notices ? kill() : Promise.resolve();
        void killing.then(() => response.writeHead(204).end());
      });
    });
    await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  });
  afterAll(async () => {
    await kill();
    await mailbox.down();
    await new Promise((resolve) => receiver.close(resolve));
    await journal.close();
    await installation.close();
  });

  const outbox = (municipality: string) => journal.messages.outbox({ municipality, limit: 1000 });
  const tell = async (municipality: string, ...to: string[]): Promise<void> => {
    const data = { rule: 'K02', subject: 1, due: '2025-04-06T12:00:00.000Z', step: 'due', to, urgent: true };
    const events = [entry(1, { type: DeadlineMissed.event, law: 'BL § 136', data })];
    const caseIds = Array.from({ length: CASES }, (_, i) => `${municipality}-${i}`);
    await journal.events.appendMany(caseIds.map((caseId) => ({ caseId, expectedSeq: 0, events, municipality })));
  };
  const isQueued = async (municipality: string): Promise<boolean> =>
    (await outbox(municipality)).some(({ status }) => status === 'queued');
  /** Starts a sender, waits until it was killed, and starts another that ends the work. */
  const sentThroughAKill = async (municipality: string): Promise<Awaited<ReturnType<typeof outbox>>> => {
    start();
    while (sender) await pause(20);
    expect(await isQueued(municipality)).toBe(true);
    start();
    while (await isQueued(municipality)) await pause(50);
    await kill();
    return outbox(municipality);
  };
  const copiesOf = (ids: readonly string[]): ReadonlyMap<string, number> =>
    new Map([...new Set(ids)].sort().map((id) => [id, ids.filter((one) => one === id).length]));

  test('a mail comes once more at most, as the same mail, and is recorded as sent once', async () => {
    const channel = { initials: 'B01', email: 'B01@kommune.example', language: 'da', digestHour: 7 } as const;
    await journal.messages.channels.put('lyngby', channel);
    killAt = { mails: 2, notices: Infinity };
    await tell('lyngby', 'B01');
    const sent = await sentThroughAKill('lyngby');

    expect(sent.map(({ kind, status }) => [kind, status])).toEqual(Array(CASES).fill(['now', 'sent']));
    const copies = copiesOf(mailbox.mails.map(({ messageId }) => messageId));
    expect([...copies.keys()]).toEqual(sent.map(({ messageId }) => messageId).sort());
    expect(Math.max(...copies.values())).toBe(2);
    expect(sent.some(({ attempts }) => attempts === 2)).toBe(true);
  }, 60_000);

  test('a notice to another system comes once more at most, under the same id, and is recorded as sent once', async () => {
    const url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    await journal.messages.webhooks.add('lejre', { url, tones: ['missed'], createdBy: 'LED' });
    killAt = { mails: Infinity, notices: 2 };
    await tell('lejre');
    const sent = await sentThroughAKill('lejre');

    expect(sent.map(({ kind, status }) => [kind, status])).toEqual(Array(CASES).fill(['webhook', 'sent']));
    const copies = copiesOf(notices);
    expect([...copies.keys()]).toEqual(sent.map(({ id }) => id).sort());
    expect(Math.max(...copies.values())).toBe(2);
    expect(sent.some(({ attempts }) => attempts === 2)).toBe(true);
  }, 60_000);
});
