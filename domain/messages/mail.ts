import type { Bilingual, CivilDay } from '../case/kernel/time';
import { dayInWords } from '../law/calendar/words';
import type { DigestLine } from './digest';
import { digestOf } from './digest';
import type { Message } from './message';
import { messageInWords, type MessageInWords } from './words';

/** The languages a person may be written to in. */
export type MailLanguage = keyof Bilingual;

/** An e-mail: its subject has a rule and a case number, never a name; the body is the same in both forms. */
export interface Mail {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

/** The number people know a case by; its id where it has none. */
export type CaseNumbers = (caseId: string) => string;

const footer: Bilingual = {
  da: 'Sendt af Sagsgang. Svar ikke på denne mail; se dine beskeder med: sagsgang inbox',
  en: 'Sent by Sagsgang. Do not answer this mail; see your messages with: sagsgang inbox',
};

/** One message as an e-mail of its own (straks). */
export function mailOfMessage(message: Message, numberOf: CaseNumbers, lang: MailLanguage): Mail {
  const words = messageInWords(message, numberOf(message.caseId));
  const lines = answersOf(words, lang);
  return mail(words.subject[lang], lines.join('\n'), lines.map((line) => `<p>${escaped(line)}</p>`).join('\n'), lang);
}

/**
 * The messages of a day, or of several days, as one e-mail: *dagens overblik*, one line a case, the most pressing first.
 *
 * @param day the day it is of, in Copenhagen
 */
export function mailOfDigest(
  messages: readonly Message[],
  day: CivilDay,
  numberOf: CaseNumbers,
  lang: MailLanguage,
): Mail {
  const lines = digestOf(messages).map((line) => digestLineInWords(line, numberOf, lang));
  const title = digestTitle(day, lines.length)[lang];
  const text = lines.map(({ head, todo }) => `• ${head}\n  ${todo}`).join('\n');
  const html = lines.map(({ head, todo }) => `<li>${escaped(head)}<br>${escaped(todo)}</li>`).join('\n');
  return mail(title, `${title}\n\n${text}`, `<h1>${escaped(title)}</h1>\n<ul>\n${html}\n</ul>`, lang);
}

/** The heading of a day's overview: the day, and how many cases it is about. */
export function digestTitle(day: CivilDay, cases: number): Bilingual {
  const words = dayInWords(day);
  return {
    da: `Dagens overblik ${words.da}: ${cases} ${cases === 1 ? 'sag' : 'sager'}`,
    en: `The day at a glance, ${words.en}: ${cases} ${cases === 1 ? 'case' : 'cases'}`,
  };
}

/** One case of a day's overview in words: what is most pressing in it, why and by when, and what to do. */
export function digestLineInWords(
  { caseId, first, others }: DigestLine,
  numberOf: CaseNumbers,
  lang: MailLanguage,
): { readonly head: string; readonly todo: string } {
  const words = messageInWords(first, numberOf(caseId));
  const more = {
    da: others === 1 ? ' Og 1 frist mere i sagen.' : ` Og ${others} frister mere i sagen.`,
    en: others === 1 ? ' And 1 more deadline in the case.' : ` And ${others} more deadlines in the case.`,
  };
  const why = words.why ? ` ${words.why[lang]}` : '';
  return {
    head: `${words.subject[lang]}. ${words.when[lang]}${why}${others > 0 ? more[lang] : ''}`,
    todo: words.todo[lang],
  };
}

function answersOf(words: MessageInWords, lang: MailLanguage): readonly string[] {
  return [words.what, words.when, words.why, words.todo].flatMap((answer) => (answer ? [answer[lang]] : []));
}

function mail(subject: string, text: string, html: string, lang: MailLanguage): Mail {
  return {
    subject,
    text: `${text}\n\n-- \n${footer[lang]}\n`,
    html: `<!doctype html>\n<html lang="${lang}"><body>\n${html}\n<hr><p>${escaped(footer[lang])}</p>\n</body></html>\n`,
  };
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
