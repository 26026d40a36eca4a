import { upcaster } from '../../../domain/case/upcast';
import type { Role } from '../../../domain/case/kernel/event';
import type { CivilDay } from '../../../domain/case/kernel/time';
import { civilDayOf, endOfDay, startOfDay } from '../../../domain/law/calendar/copenhagen';
import { actorOn, memberOf } from '../../../domain/staff/register';
import { scopeOfWorkflow } from '../../../workflows/contracts/key-scope';
import { openJournal, type Journal } from '../../../journal/connect';
import { JournalUnavailableError } from '../../../journal/database';
import type { PersonChannel } from '../../../journal/messages/channels';
import type { InboxQuery, OutboxLine, OutboxQuery } from '../../../journal/messages/inbox';
import type { InboxMessage } from '../../../journal/messages/rows';
import type { Webhook } from '../../../journal/messages/webhooks';
import { BackendRefusal, Unreachable } from '../../cli/ports';
import { ownMunicipality } from '../../connection/municipality';
import type { Settings } from '../../connection/settings';
import { answered } from '../errors';
import { realNow } from '../real-now';

/** What a person asks of messages; what is read is written into the access log. Every method throws `Unreachable` in an outage. */
export interface MessageDesk {
  /** The reader's own messages. */
  inbox(wanted: Omit<InboxQuery, 'municipality' | 'person'>): Promise<readonly InboxMessage[]>;
  /** Notes that the reader has seen messages; answers how many were new. */
  markRead(ids: readonly string[]): Promise<number>;
  /** What left the house, or is to. @throws BackendRefusal where it is not the reader's to see */
  outbox(wanted: Omit<OutboxQuery, 'municipality'>): Promise<readonly OutboxLine[]>;
  /** What a person was told on a day by the cases' own clocks. @throws BackendRefusal */
  toldOn(person: string, day: CivilDay): Promise<readonly InboxMessage[]>;
  /** A person's channel. @throws BackendRefusal */
  channel(initials: string): Promise<PersonChannel | undefined>;
  /** @throws BackendRefusal */
  setChannel(channel: PersonChannel & { readonly email: string }): Promise<void>;
  /** Answers whether there was one. @throws BackendRefusal */
  removeChannel(initials: string): Promise<boolean>;
  /** @throws BackendRefusal */
  webhooks(): Promise<readonly Webhook[]>;
  /** Answers id and secret, the secret this once. @throws BackendRefusal */
  addWebhook(url: string, tones: Webhook['tones']): Promise<{ readonly id: string; readonly secret: string }>;
  /** @throws BackendRefusal where there is none */
  removeWebhook(id: string): Promise<void>;
  close(): Promise<void>;
}

const seesOthers: readonly Role[] = ['teamLeader', 'leader', 'director', 'supervisor', 'operations'];
const setsOthers: readonly Role[] = ['leader', 'director', 'operations'];
const MOST_A_DAY = 10_000;

/** Opens the messages of an installation for one reader: no server is needed. @param by initials */
export async function openMessages(settings: Settings, by: string): Promise<MessageDesk> {
  const journal = await openJournal({ ...settings, scopeOfWorkflow, upcast: upcaster.event });
  const municipality = ownMunicipality();
  return messageDesk({ journal, municipality, by, development: settings.development });
}

interface Parts {
  readonly journal: Journal;
  readonly municipality: string;
  readonly by: string;
  readonly development: boolean;
}

function messageDesk({ journal, municipality, by, development }: Parts): MessageDesk {
  const { messages } = journal;
  const register = async () => answered(await journal.staff.register(municipality));
  const allow = async (roles: readonly Role[], code: string, person?: string): Promise<void> => {
    if (person === by) return;
    const held = actorOn(await register(), by, civilDayOf(realNow())).roles;
    if (!held.some((role) => roles.includes(role))) throw new BackendRefusal(code, { by });
  };
  const maySee = (person?: string): Promise<void> => allow(seesOthers, 'MESSAGES_NOT_YOURS', person);
  const maySet = (person?: string): Promise<void> => allow(setsOthers, 'MESSAGES_NOT_YOURS_TO_SET', person);
  const noted = async <T>(reading: string, of: Readonly<Record<string, string>>, found: readonly T[]) => {
    const { caseId } = of;
    const read = caseId === undefined ? { reading, filter: of, cases: found.length } : { reading, caseId };
    const recorded = await journal.access.record(municipality, { by, client: 'cli' }, read);
    if (recorded.kind !== 'recorded') throw new BackendRefusal('ACCESS_NOT_LOGGED');
    return found;
  };
  return reached({
    inbox: async (wanted) => noted('inbox', {}, await messages.inbox({ ...wanted, municipality, person: by })),
    markRead: (ids) => messages.markRead(municipality, by, ids),
    outbox: async (wanted) => {
      await maySee(wanted.case === undefined ? wanted.person : undefined);
      const found = await messages.outbox({ ...wanted, municipality });
      if (wanted.case === undefined) {
        return noted('outbox', wanted.person === undefined ? {} : { person: wanted.person }, found);
      }
      const numbered = answered(await journal.projections.findByNumber(municipality, wanted.case));
      const caseId = numbered.kind === 'found' ? numbered.overview.caseId : wanted.case;
      return noted('outbox', { caseId }, found);
    },
    toldOn: async (person, day) => {
      await maySee(person);
      const period = { from: startOfDay(day), to: endOfDay(day), limit: MOST_A_DAY };
      return noted('inbox', { person }, await messages.inbox({ ...period, municipality, person }));
    },
    channel: async (initials) => {
      await maySet(initials);
      return (await messages.channels.find(municipality, initials))[0];
    },
    setChannel: async (channel) => {
      const { initials } = channel;
      await maySet(initials);
      if (!memberOf(await register(), initials))
        throw new BackendRefusal('MESSAGES_PERSON_UNKNOWN', { person: initials });
      await messages.channels.put(municipality, channel, by);
    },
    removeChannel: async (initials) => {
      await maySet(initials);
      return messages.channels.remove(municipality, initials, by);
    },
    webhooks: async () => {
      await maySet();
      return messages.webhooks.list(municipality);
    },
    addWebhook: async (url, tones) => {
      await maySet();
      if (!isReceiver(url, development)) throw new BackendRefusal('WEBHOOK_ADDRESS_REFUSED');
      const { id, secret } = await messages.webhooks.add(municipality, { url, tones, createdBy: by });
      return { id, secret: `whsec_${secret.toString('base64')}` };
    },
    removeWebhook: async (id) => {
      await maySet();
      if (!(await messages.webhooks.remove(municipality, id)))
        throw new BackendRefusal('WEBHOOK_UNKNOWN', { webhook: id });
    },
    close: () => journal.close(),
  });
}

function isReceiver(url: string, development: boolean): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, username, password } = new URL(url);
  return (protocol === 'https:' || (development && protocol === 'http:')) && username === '' && password === '';
}

/** The desk with an outage told as the client tells it. */
function reached(desk: MessageDesk): MessageDesk {
  return new Proxy(desk, {
    get: (all, name: keyof MessageDesk) => {
      const method = all[name] as ((...args: readonly unknown[]) => Promise<unknown>) | undefined;
      if (typeof method !== 'function') return method;
      return (...args: readonly unknown[]) =>
        method(...args).catch((cause: unknown) => {
          throw cause instanceof JournalUnavailableError ? new Unreachable(cause.store, undefined, { cause }) : cause;
        });
    },
  });
}
