import { setTimeout as pause } from 'node:timers/promises';
import { ScheduleClient } from '@temporalio/client';
import { Client as DatabaseClient } from 'pg';
import type { Io } from '../../client/cli/io';
import { run } from '../../client/cli/run';
import { DeadlineMended } from '../../domain/case/escalation/facts';
import { civilDayOf, formatLocal } from '../../domain/law/calendar/copenhagen';
import { toneOfEvent } from '../../domain/messages/message';
import { ensureDailyDigest } from '../../worker/messages/daily-digest';
import { startWorker, type RunningWorker } from '../../worker/worker';
import { DAILY_DIGEST } from '../../workflows/contracts/digest';
import { openMailbox, type Mailbox } from '../dev/mailbox';
import { newChild, openHouse, type House } from './house';
import { days } from './lives';

describe('messages about deadlines', () => {
  let house: House;
  let mailbox: Mailbox;
  let worker: RunningWorker;
  let child: string;
  let caseId: string;
  let number: string;

  beforeAll(async () => {
    mailbox = await openMailbox();
    house = await openHouse({ worker: false });
    const mail = { smtpUrl: mailbox.url, mailFrom: 'Sagsgang <sagsgang@kommune.example>' };
    worker = await startWorker(house.settings, { messages: { ...mail, retryMs: 50, pollMs: 100 } });
    const people = { TL1: 'en', LED: 'da', DV1: 'da' } as const;
    for (const [initials, language] of Object.entries(people)) {
      await house.link.journal.messages.channels.put(house.link.municipality, {
        ...{ initials, language, email: `${initials}@kommune.example`, digestHour: 5 },
      });
    }
    child = newChild();
    caseId = await house.opened(child);
    number = (await house.backend.resolveCase(caseId))?.caseNumber ?? '';
  });
  afterAll(async () => {
    await worker.stop();
    await house.close();
    await mailbox.down();
  });

  const outbox = () => house.link.journal.messages.outbox({ municipality: house.link.municipality, limit: 1000 });
  const until = async (met: () => Promise<boolean>): Promise<void> => {
    while (!(await met())) await pause(50);
  };
  const told = async () => (await house.journal(caseId)).filter(({ type }) => type in toneOfEvent);
  const toldTo = (event: { readonly data: Readonly<Record<string, unknown>> }): readonly string[] => {
    const { to } = event.data;
    return Array.isArray(to) ? to.map(String) : [];
  };

  async function call(line: string): Promise<{ readonly code: number; readonly out: string }> {
    const out: string[] = [];
    const { settings } = house;
    const io: Io = {
      out: (text) => void out.push(text),
      err: (text) => void out.push(text),
      status: () => undefined,
      readStdin: () => Promise.reject(new Error('none')),
      readFile: () => Promise.reject(new Error('none')),
      env: {
        TEMPORAL_ADDRESS: settings.temporalAddress,
        DATABASE_URL: settings.journalUrl,
        SAGSGANG_KEYS_URL: settings.keysUrl,
        SAGSGANG_KEY_RING: settings.keyRing,
        SAGSGANG_DEVELOPMENT: '1',
      },
      columns: 160,
      colour: false,
      now: () => new Date().toISOString(),
    };
    const code = await run(line.split(' '), { io, connect: () => Promise.reject(new Error('none')), version: '0' });
    return { code, out: out.join('\n') };
  }

  test('urgent ones reach people by e-mail as time passes, each once, also through an outage of the mail server', async () => {
    await house.backend.clockAdvance(caseId, days(0.8));
    await until(async () => mailbox.mails.length > 0);
    await mailbox.down();
    await house.backend.clockAdvance(caseId, days(2));
    await until(async () => (await outbox()).some(({ lastError }) => lastError !== null));
    await mailbox.up();
    const urgent = (await told()).filter(({ data }) => data['urgent'] === true);
    const expected = urgent.flatMap((event) => toldTo(event).filter((one) => ['TL1', 'LED', 'DV1'].includes(one)));
    expect(expected.length).toBeGreaterThan(2);
    await until(async () => (await outbox()).filter(({ status }) => status === 'sent').length === expected.length);
    expect(mailbox.mails.map(({ to }) => to[0]?.split('@')[0]).sort()).toEqual([...expected].sort());
    expect(new Set(mailbox.mails.map(({ messageId }) => messageId)).size).toBe(expected.length);
    for (const { subject, raw } of mailbox.mails) {
      expect(subject).toContain('K02');
      expect(subject).toContain(number);
      expect(raw).not.toContain(child);
    }
    const english = mailbox.mails.filter(({ to }) => to[0] === 'TL1@kommune.example').map(({ text }) => text);
    expect(english.join('\n')).toMatch(/The time ran out on .* 20\d\d at \d\d:\d\d\.\s+By BL § 136/);
  });

  test('the others are gathered in one overview a person a day, by a schedule', async () => {
    await house.backend.clockAdvance(caseId, days(60));
    const municipality = house.link.municipality;
    const gathered = (await told()).filter(
      (event) => event.data['urgent'] !== true && event.type !== DeadlineMended.event && toldTo(event).includes('TL1'),
    );
    expect(gathered.length).toBeGreaterThan(0);
    await until(async () => {
      const inbox = await house.link.journal.messages.inbox({ municipality, person: 'TL1', limit: 1000 });
      return gathered.every(({ seq }) => inbox.some((message) => message.seq === seq));
    });
    // They came in today; the hour of the overview may still be ahead or long gone when this test runs.
    const database = new DatabaseClient({ connectionString: house.settings.journalUrl });
    await database.connect();
    await database.query(`update message set queued_at = queued_at - interval '1 day'`);
    await database.end();
    await ensureDailyDigest(house.settings);
    await ensureDailyDigest(house.settings);
    const { connection } = house.link.temporal;
    const handle = new ScheduleClient({ connection, namespace: house.settings.namespace }).getHandle(DAILY_DIGEST);
    const { spec, policies } = await handle.describe();
    expect(spec).toMatchObject({ timezone: 'Europe/Copenhagen' });
    expect(policies).toMatchObject({ overlap: 'SKIP', catchupWindow: 86_400_000 });
    const sent = mailbox.mails.length;
    const ended = async (count: number): Promise<{ readonly digests: number; readonly day: string }> => {
      for (; ; await pause(50)) {
        const { workflow } = (await handle.describe()).info.recentActions[count - 1]?.action ?? {};
        if (workflow) return house.link.temporal.workflow.getHandle(workflow.workflowId).result();
      }
    };
    await handle.trigger();
    const { digests } = await ended(1);
    await handle.trigger();
    expect(await ended(2)).toMatchObject({ digests: 0 });
    await until(() => Promise.resolve(mailbox.mails.length === sent + digests));
    const hourHasCome = Number(formatLocal(new Date().toISOString()).slice(11, 13)) >= 5;
    expect(digests).toBe(hourHasCome ? 1 : 0);
    const overview = hourHasCome ? mailbox.mails.at(-1) : undefined;
    if (!overview) return;
    expect(overview.to).toEqual(['TL1@kommune.example']);
    expect(overview.subject).toMatch(/^The day at a glance, .*: 1 case$/);
    expect(overview.text.match(/^• /gm)).toHaveLength(1);
    expect(overview.text).toContain(number);
  });

  test('inbox, outbox, overview, channels and webhooks on the command line', async () => {
    const inbox = await call('inbox --as TL1 --unread --mark-read --lang en');
    expect(inbox.out).toMatch(new RegExp(`Deadline missed: K02 .*case ${number}`));
    expect(inbox.out).toContain('Marked as seen');
    expect((await call('inbox --as TL1 --unread')).out).toBe('Ingen beskeder.');
    expect((await call('outbox --as B01')).out).toContain('B01 kan ikke se andres beskeder.');
    const outbox = await call(`outbox --case ${number} --status sendt --as LED`);
    expect(outbox.out).toContain(`K02 ${number}`);
    expect(outbox.out).toMatch(/LED +straks/);
    const read = await house.link.journal.access.find({
      municipality: house.link.municipality,
      case: number,
      limit: 9,
    });
    expect(read).toMatchObject([{ by: 'LED', reading: 'outbox', caseId }]);
    const events = (await told()).filter((event) => toldTo(event).includes('TL1') && event.data['urgent'] !== true);
    const day = civilDayOf(events[0]?.recordedAt ?? '');
    const digest = await call(`digest --person TL1 --as-of ${day} --as LED`);
    expect(digest.out).toContain('Dagens overblik');
    expect(digest.out).toContain(number);
    expect(await call('staff channel B01 --email b01@kommune.example --hour 8 --as B02')).toMatchObject({ code: 1 });
    const set = await call('staff channel B01 --email b01@kommune.example --hour 8 --as B01');
    expect(set).toEqual({ code: 0, out: 'B01 får beskeder på b01@kommune.example.' });
    expect((await call('staff channel B01 --as LED')).out).toBe(
      'B01: b01@kommune.example, sprog da, overblik kl. 08.00',
    );
    const added = await call('webhook add https://modtager.example/x --events overskredet --as LED');
    expect(added.out).toContain('whsec_');
    const listed = await call('webhook list --as LED');
    expect(listed.out).toContain('https://modtager.example/x');
    expect(listed.out).not.toContain('whsec_');
    expect(await call('webhook add ftp://x --as LED')).toMatchObject({ code: 1 });
    expect(await call('webhook remove nix --as LED')).toMatchObject({ code: 1 });
  });
});
