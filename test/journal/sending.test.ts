import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import pino from 'pino';
import { DeadlineMissed } from '../../domain/case/escalation/facts';
import { ChildDied } from '../../domain/case/life/facts';
import type { CloudEvent } from '../../domain/messages/cloud-event';
import type { Deliveries } from '../../journal/messages/deliveries';
import { smtpMailer } from '../../worker/messages/mailer';
import { derivation, startMessages, type RunningMessages } from '../../worker/messages/messages';
import { MailSender } from '../../worker/messages/send-mail';
import { signatureOf, WebhookSender } from '../../worker/messages/send-webhooks';
import type { MessageSettings } from '../../worker/messages/settings';
import { openMailbox, type Mailbox } from '../dev/mailbox';
import { entry, startTestServer, type TestJournal, type TestServer } from './harness';

const municipality = 'lyngby';
const mailFrom = 'Sagsgang <sagsgang@kommune.example>';

describe('sending', () => {
  let server: TestServer;
  let journal: TestJournal;
  let mailbox: Mailbox;
  const running: RunningMessages[] = [];

  beforeAll(async () => {
    server = await startTestServer();
  }, 60_000);
  afterAll(() => server.stop());
  beforeEach(async () => {
    [journal, mailbox] = [await server.journal(), await openMailbox()];
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop()));
    await mailbox.down();
  });

  const start = (settings: Partial<MessageSettings> = {}): void => {
    running.push(
      startMessages({
        journal,
        journalUrl: journal.urls.journalUrl,
        log: pino({ level: 'silent' }),
        settings: {
          ...{ smtpUrl: mailbox.url, mailFrom, webhookPatienceMs: 60_000, retryMs: 20, pollMs: 50, leaseMs: 20_000 },
          ...settings,
        },
      }),
    );
  };
  const urgent = (caseId: string, ...to: string[]) => {
    const data = { rule: 'K02', subject: 1, due: '2025-04-06T12:00:00.000Z', step: 'due', to, urgent: true };
    const event = entry(1, { type: DeadlineMissed.event, law: 'BL § 136', data });
    return journal.events.appendMany([{ caseId, expectedSeq: 0, events: [event], municipality }]);
  };
  const reach = (initials: string, email = `${initials}@kommune.example`, more = {}) =>
    journal.messages.channels.put(municipality, { initials, email, language: 'da', digestHour: 7, ...more });
  const outbox = () => journal.messages.outbox({ municipality, limit: 1000 });
  const until = async (met: () => Promise<boolean>): Promise<void> => {
    while (!(await met())) await pause(20);
  };
  const allAre = (status: string, count: number) =>
    until(async () => (await outbox()).filter((line) => line.status === status).length === count);

  test('says what, why, by when and what to do, and nothing about the child in the subject', async () => {
    await reach('B01');
    start();
    await urgent('case-1', 'B01');
    await allAre('sent', 1);
    const [mail] = mailbox.mails;
    expect(mail?.to).toEqual(['B01@kommune.example']);
    expect(mail?.subject).toMatch(/^Frist overskredet: K02 .*, sag case-1$/);
    expect(mail?.text).toContain('blev ikke klaret i tide');
    expect(mail?.text).toContain('Efter BL § 136.');
    expect(mail?.text).toContain('Fristen udløb søndag den 6. april 2025 kl. 14.00.');
    expect(mail?.text).toContain('sagsgang case ');
    expect(mail?.raw).toContain('text/html');
    expect(mail?.raw).not.toContain('Blåbærgrød');
  });

  test('loses nothing and doubles nothing while the mail server is away, with several workers', async () => {
    const people = Array.from({ length: 12 }, (_, i) => `B${i}`);
    for (const person of people) await reach(person);
    await mailbox.down();
    for (let i = 0; i < 3; i++) start();
    for (let i = 0; i < 5; i++) await urgent(`case-${i}`, ...people);
    await until(async () => (await outbox()).some(({ lastError }) => lastError !== null));
    expect((await outbox()).every(({ status }) => status === 'queued')).toBe(true);
    await mailbox.up();
    await allAre('sent', 60);
    expect(mailbox.mails).toHaveLength(60);
    expect(new Set(mailbox.mails.map(({ messageId }) => messageId)).size).toBe(60);
  });

  test('a mail sent by a worker that died before it recorded it comes again as the same mail, and is recorded once', async () => {
    await reach('B01');
    await urgent('case-1', 'B01');
    await journal.messages.dispatch(derivation);
    const kept = journal.messages.deliveries(200);
    const dying = new Proxy(kept, {
      get: (all: Deliveries, name: keyof Deliveries) =>
        name === 'record' ? () => new Promise(() => undefined) : all[name].bind(all),
    });
    const send = smtpMailer(mailbox.url, mailFrom);
    const parts = { store: journal.messages, send, settings: { mailFrom, retryMs: 20 }, realNowMs: () => Date.now() };
    void new MailSender({ ...parts, deliveries: dying }).sendDue();
    await until(() => Promise.resolve(mailbox.mails.length === 1));
    expect(await outbox()).toMatchObject([{ status: 'queued', attempts: 1 }]);
    start();
    await allAre('sent', 1);
    expect(mailbox.mails).toHaveLength(2);
    expect(new Set(mailbox.mails.map(({ messageId }) => messageId)).size).toBe(1);
    expect(await outbox()).toMatchObject([{ attempts: 2, messageId: mailbox.mails[0]?.messageId }]);
  });

  test('waits for an address, and through a pause; what the receiver refuses is not tried again', async () => {
    await reach('B02', 'b02@kommune.example', { pausedUntil: '2999-12-31' });
    await reach('B03', 'refused@kommune.example');
    start();
    await urgent('case-1', 'B01', 'B02', 'B03');
    await until(async () => (await outbox()).filter(({ lastError }) => lastError !== null).length === 3);
    const standing = new Map((await outbox()).map(({ person, status, lastError }) => [person, [status, lastError]]));
    expect(standing.get('B01')).toEqual(['queued', 'no-address']);
    expect(standing.get('B02')).toEqual(['queued', 'paused']);
    expect(standing.get('B03')).toEqual(['failed', 'smtp-550']);
    await reach('B01');
    await reach('B02');
    await allAre('sent', 2);
    expect(mailbox.mails.map(({ to }) => to[0]).sort()).toEqual(['B01@kommune.example', 'B02@kommune.example']);
  });

  test('without a mail server it waits, where everybody can see it', async () => {
    await reach('B01');
    const { smtpUrl: _none, ...settings } = {
      smtpUrl: '',
      mailFrom,
      webhookPatienceMs: 1,
      retryMs: 20,
      pollMs: 20,
      leaseMs: 1_000,
    };
    const { urls } = journal;
    running.push(startMessages({ journal, journalUrl: urls.journalUrl, log: pino({ level: 'silent' }), settings }));
    await urgent('case-1', 'B01');
    await allAre('queued', 1);
    expect(await outbox()).toMatchObject([{ attempts: 0, lastError: null, person: 'B01' }]);
    expect(await journal.messages.backlog()).toMatchObject({
      deliveries: [{ kind: 'now', status: 'queued', count: 1 }],
    });
  });

  describe('to other systems', () => {
    const got: { readonly headers: IncomingHttpHeaders; readonly body: string }[] = [];
    let receiver: Server;
    let answers: number[] = [];
    let url = '';

    beforeAll(async () => {
      receiver = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk: Buffer) => (body += chunk.toString()));
        request.on('end', () => {
          got.push({ headers: request.headers, body });
          response.writeHead(answers.shift() ?? 204).end();
        });
      });
      await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
      url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/hook`;
    });
    afterAll(() => new Promise((resolve) => receiver.close(resolve)));

    test('a signed CloudEvent, again until it is taken', async () => {
      answers = [500, 503];
      const { secret } = await journal.messages.webhooks.add(municipality, {
        url,
        tones: ['missed'],
        createdBy: 'LED',
      });
      start();
      await urgent('case-1', 'B01', 'TL1');
      await until(async () => (await outbox()).some(({ kind, status }) => kind === 'webhook' && status === 'sent'));
      expect(got).toHaveLength(3);
      expect(new Set(got.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
      const { headers, body } = got[2] ?? { headers: {}, body: '{}' };
      expect(headers['content-type']).toContain('application/cloudevents+json');
      const [id, seconds] = [String(headers['webhook-id']), Number(headers['webhook-timestamp'])];
      expect(headers['webhook-signature']).toBe(signatureOf(secret, id, seconds, body));
      expect(JSON.parse(body) as CloudEvent).toEqual({
        specversion: '1.0',
        id: 'case-1:1',
        source: '/sagsgang/lyngby',
        type: 'dk.sagsgang.deadline.missed',
        subject: 'case-1',
        time: '2025-04-05T22:30:00.000Z',
        datacontenttype: 'application/json',
        data: {
          ...{ caseId: 'case-1', seq: 1, tone: 'missed', rule: 'K02', subject: 1, due: '2025-04-06T12:00:00.000Z' },
          ...{ law: 'BL § 136', at: '2025-04-05T22:30:00.000Z', urgent: true, foundLate: false, to: ['B01', 'TL1'] },
        },
      });
    });

    test('nothing more of a child that has died since it was first tried', async () => {
      answers = Array.from({ length: 100 }, () => 500);
      await journal.messages.webhooks.add(municipality, { url, tones: ['missed'], createdBy: 'LED' });
      await urgent('case-1', 'B01');
      await journal.messages.dispatch(derivation);
      const settings = { webhookPatienceMs: 60_000, retryMs: 20 };
      const parts = { store: journal.messages, deliveries: journal.messages.deliveries(), settings };
      const sender = new WebhookSender({ ...parts, realNowMs: () => Date.now() });
      const webhook = async () => (await outbox()).find(({ kind }) => kind === 'webhook');
      await sender.sendDue();
      expect(await webhook()).toMatchObject({ status: 'queued', lastError: expect.stringMatching(/http-500|away/) });
      const death = entry(2, { type: ChildDied.event });
      await journal.events.appendMany([{ caseId: 'case-1', expectedSeq: 1, events: [death], municipality }]);
      const posted = got.length;
      await until(async () => {
        await sender.sendDue();
        return (await webhook())?.status !== 'queued';
      });
      expect(await webhook()).toMatchObject({ status: 'given-up', lastError: 'nothing-left' });
      expect(got).toHaveLength(posted);
    });

    test('is given up after its days, where everybody can see it', async () => {
      answers = [500];
      await journal.messages.webhooks.add(municipality, { url, tones: ['missed'], createdBy: 'LED' });
      start({ webhookPatienceMs: 0 });
      await urgent('case-1', 'B01');
      await allAre('given-up', 1);
      expect((await outbox()).find(({ kind }) => kind === 'webhook')).toMatchObject({
        lastError: 'http-500',
        about: [{ rule: 'K02', case: 'case-1' }],
      });
    });
  });
});
