import type { CodeList } from '../../../domain/case/kernel/fields';
import type { Bilingual } from '../../../domain/case/kernel/time';
import { fill, type ErrorParams } from '../../../domain/errors/error-entry';
import type { Session } from '../session';

/** What messages tell of, as people type it and read it. */
export const toneWords = {
  warning: { da: 'advis', en: 'warning' },
  missed: { da: 'overskredet', en: 'missed' },
  escalation: { da: 'eskaleret', en: 'escalated' },
  mended: { da: 'afsluttet', en: 'mended' },
} as const satisfies CodeList;

/** How a delivery stands, in words. */
export const statusWords = {
  queued: { da: 'venter', en: 'waiting' },
  sent: { da: 'sendt', en: 'sent' },
  failed: { da: 'afvist', en: 'refused' },
  'given-up': { da: 'opgivet', en: 'given up' },
} as const satisfies CodeList;

/** What kind of delivery it is, in words. */
export const kindWords = {
  now: { da: 'straks', en: 'at once' },
  digest: { da: 'dagens overblik', en: 'day at a glance' },
  webhook: { da: 'webhook', en: 'webhook' },
} as const satisfies CodeList;

const texts = {
  optUnread: { da: 'kun dem, du ikke har set', en: 'only those you have not seen' },
  optMarkRead: { da: 'markér det viste som set', en: 'mark what is shown as seen' },
  optPerson: { da: 'kun til denne medarbejder', en: 'only to this person' },
  optDigestPerson: { da: 'hvis overblik (ellers dit eget)', en: 'whose overview (else your own)' },
  optCase: { da: 'kun om denne sag', en: 'only about this case' },
  optStatus: { da: 'kun dem, der er: {words}', en: 'only those that are: {words}' },
  optDay: { da: 'dagen efter sagernes ure (ellers i dag)', en: 'the day by the cases’ clocks (else today)' },
  optEvents: { da: 'hvad der fortælles om: {words} (ellers alt)', en: 'what is told of: {words} (else everything)' },
  badWord: { da: '«{value}» er ikke en af: {words}', en: '“{value}” is none of: {words}' },
  inboxEmpty: { da: 'Ingen beskeder.', en: 'No messages.' },
  unseen: { da: 'ny', en: 'new' },
  colAt: { da: 'Tid', en: 'Time' },
  colWhat: { da: 'Besked', en: 'Message' },
  colCase: { da: 'Sag', en: 'Case' },
  colDue: { da: 'Frist', en: 'Due' },
  colTodo: { da: 'Gør', en: 'Do' },
  colSent: { da: 'Sendt', en: 'Sent' },
  colTo: { da: 'Til', en: 'To' },
  colKind: { da: 'Slags', en: 'Kind' },
  colAbout: { da: 'Om', en: 'About' },
  colStatus: { da: 'Status', en: 'Status' },
  colTries: { da: 'Forsøg', en: 'Tries' },
  marked: { da: 'Markeret som set: {count}.', en: 'Marked as seen: {count}.' },
  more: {
    da: 'De seneste {count} er vist. Vis flere med --limit.',
    en: 'The latest {count} are shown. More by --limit.',
  },
  outboxEmpty: { da: 'Intet er sendt, og intet venter.', en: 'Nothing was sent, and nothing waits.' },
  nextTry: { da: 'prøves igen {at}', en: 'tried again {at}' },
  nothingToTell: { da: '{day}: ingen beskeder til {person}.', en: '{day}: no messages to {person}.' },
  atOnce: { da: 'Desuden sendt straks: {count}.', en: 'Sent at once besides: {count}.' },
  channel: {
    da: 'sæt eller vis, hvor en medarbejder får beskeder',
    en: 'set or show where somebody gets messages',
  },
  optEmail: { da: 'e-mailadresse; - fjerner kanalen', en: 'e-mail address; - removes the channel' },
  optMailLang: { da: 'sprog i mails: da eller en (ellers dansk)', en: 'language of mails: da or en (else Danish)' },
  optHour: { da: 'time for dagens overblik, 5–20 (ellers 7)', en: 'hour of the day’s overview, 5–20 (else 7)' },
  optPaused: { da: 'intet sendes til og med denne dag', en: 'nothing is sent up to and including this day' },
  channelSaved: { da: '{initials} får beskeder på {email}.', en: '{initials} gets messages at {email}.' },
  channelShown: {
    da: '{initials}: {email}, sprog {lang}, overblik kl. {hour}.00{paused}',
    en: '{initials}: {email}, language {lang}, overview at {hour}:00{paused}',
  },
  pausedUntil: { da: ', pause til og med {day}', en: ', paused until {day}' },
  unreadable: { da: 'adressen kan ikke læses', en: 'the address cannot be read' },
  channelNone: {
    da: '{initials} har ingen e-mailadresse og får kun beskeder i indbakken.',
    en: '{initials} has no e-mail address and gets messages in the inbox only.',
  },
  badEmail: { da: '«{value}» er ikke en e-mailadresse.', en: '“{value}” is no e-mail address.' },
  badHour: { da: '«{value}» er ikke en time fra 5 til 20.', en: '“{value}” is no hour from 5 to 20.' },
  badLang: { da: '«{value}» er ikke da eller en.', en: '“{value}” is neither da nor en.' },
  webhookAdd: { da: 'fortæl et andet system om frister', en: 'tell another system of deadlines' },
  webhookList: { da: 'vis dem, der får besked', en: 'show those that are told' },
  webhookRemove: { da: 'fortæl det ikke mere', en: 'tell it no more' },
  webhookAdded: {
    da: 'Webhook {id} er tilføjet. Hemmeligheden vises kun nu:\n{secret}',
    en: 'Webhook {id} was added. The secret is shown this once:\n{secret}',
  },
  webhookRemoved: { da: 'Webhook {id} er fjernet.', en: 'Webhook {id} was removed.' },
  webhookNone: { da: 'Ingen andre systemer får besked.', en: 'No other systems are told.' },
  colId: { da: 'Id', en: 'Id' },
  colUrl: { da: 'Adresse', en: 'Address' },
  colEvents: { da: 'Om', en: 'Of' },
  colBy: { da: 'Af', en: 'By' },
} satisfies Readonly<Record<string, Bilingual>>;

/** Says one of the texts in the user's language. */
export function speak({ tell }: Session): (key: keyof typeof texts, params?: ErrorParams) => string {
  return (key, params = {}) => fill(tell(texts[key]), params);
}

/** The words of a code list, as help offers them. */
export function offered({ tell }: Session, codes: CodeList): string {
  return Object.values(codes).map(tell).join(', ');
}
