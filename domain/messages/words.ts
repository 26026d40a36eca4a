import { definitionOfCommand } from '../case/catalogue';
import type { Bilingual, Instant } from '../case/kernel/time';
import { civilDayOf, endOfDay } from '../law/calendar/copenhagen';
import { momentInWords } from '../law/calendar/words';
import { ruleOf } from '../law/rules';
import { isOverdue, type Message, type MessageTone } from './message';
import { sourceInWords } from './source-words';
import { aboutInWords, undertakingDeadline, undertakingNews, undertakingTodo } from './undertaking-words';

/** A message in words: a subject without anything about the child, and four answers. */
export interface MessageInWords {
  readonly subject: Bilingual;
  /** What has happened. */
  readonly what: Bilingual;
  /** By which law, or by whose practice where there is none. */
  readonly why?: Bilingual;
  /** When the time runs out, or ran out. */
  readonly when: Bilingual;
  /** What to do. */
  readonly todo: Bilingual;
}

const headings: Readonly<Record<MessageTone, Bilingual>> = {
  warning: { da: 'Frist nærmer sig', en: 'Deadline near' },
  missed: { da: 'Frist overskredet', en: 'Deadline missed' },
  escalation: { da: 'Stadig overskredet', en: 'Still overdue' },
  mended: { da: 'Bragt i orden', en: 'Mended' },
  moved: { da: 'Frist flyttet', en: 'Deadline moved' },
};

const newsHeading: Bilingual = { da: 'Til orientering', en: 'For your information' };

/** Puts a message into words. @param caseNumber the number people know the case by */
export function messageInWords(message: Message, caseNumber: string): MessageInWords {
  const { rule, law, tone, due } = message;
  const news = undertakingNews(message);
  const heading = news ? newsHeading : headings[tone];
  const name = ruleOf(rule)?.name ?? undertakingDeadline(rule) ?? { da: rule, en: rule };
  const about = aboutInWords(message.caseId, caseNumber);
  const at = dueTold(due);
  const over = tone === 'mended' || isOverdue(message);
  const why = sourceInWords(rule, law);
  return {
    subject: {
      da: `${heading.da}: ${rule} ${name.da}, ${about.da}`,
      en: `${heading.en}: ${rule} ${name.en}, ${about.en}`,
    },
    what: news ?? whatOf(message, name),
    ...(why ? { why } : {}),
    when: news
      ? { da: `Den er fra ${at.da}.`, en: `It is of ${at.en}.` }
      : over
        ? { da: `Fristen udløb ${at.da}.`, en: `The time ran out on ${at.en}.` }
        : { da: `Fristen udløber ${at.da}.`, en: `The time runs out on ${at.en}.` },
    todo: todoOf(message, caseNumber),
  };
}

/** When it falls due, as people say it: the day where it is the end of a day. */
function dueTold(due: Instant): Bilingual {
  const day = civilDayOf(due);
  return momentInWords(due === endOfDay(day) ? day : due);
}

/** What has happened. In English the name stands last: what it names may be one thing or several. */
function whatOf(message: Message, name: Bilingual): Bilingual {
  const late = lateOf(message);
  const told: Readonly<Record<MessageTone, Bilingual>> = {
    warning: { da: `${name.da} mangler endnu.`, en: `Still missing: ${name.en}.` },
    missed: { da: `${name.da} blev ikke klaret i tide.`, en: `Not done in time: ${name.en}.` },
    escalation: {
      da: `${name.da} er overskredet, og der er endnu ikke gjort noget ved det.`,
      en: `Overdue, and not yet dealt with: ${name.en}.`,
    },
    mended: {
      da: `${name.da} er nu bragt i orden eller kræves ikke længere.`,
      en: `Now in order, or asked for no longer: ${name.en}.`,
    },
    moved: isOverdue(message)
      ? {
          da: `Fristen er flyttet, siden der sidst kom besked, og er stadig overskredet: ${name.da}.`,
          en: `The deadline was moved since it was last told of, and is still overdue: ${name.en}.`,
        }
      : {
          da: `Fristen er flyttet og er ikke længere overskredet: ${name.da}.`,
          en: `The deadline was moved and is overdue no longer: ${name.en}.`,
        },
  };
  return { da: `${told[message.tone].da}${late.da}`, en: `${told[message.tone].en}${late.en}` };
}

/** Why it comes late: because somebody recorded late, or because the system was away. */
function lateOf({ tone, foundLate, recordedLate }: Message): Bilingual {
  if (recordedLate && tone !== 'mended')
    return {
      da: ' Det, fristen regnes fra, blev registreret for sent til, at beskeden kunne komme før.',
      en: ' What the time is counted from was recorded too late for this to be told earlier.',
    };
  if (!foundLate) return { da: '', en: '' };
  return {
    da: ' Det blev først opdaget, efter at systemet havde været ude af drift.',
    en: ' It was found only after the system had been out of service.',
  };
}

function todoOf(message: Message, caseNumber: string): Bilingual {
  const { rule, tone } = message;
  if (tone === 'mended') return { da: 'Du skal ikke gøre mere.', en: 'Nothing more is asked of you.' };
  const elsewhere = undertakingTodo(message);
  if (elsewhere) return elsewhere;
  const { mendedBy: [first] = [], postponedBy } = ruleOf(rule) ?? {};
  const mend = call(first, caseNumber) ?? {
    da: `Se sagen: sagsgang case why ${caseNumber} ${rule}`,
    en: `See the case: sagsgang case why ${caseNumber} ${rule}`,
  };
  const postpone = tone === 'warning' ? call(postponedBy, caseNumber) : undefined;
  if (!postpone) return mend;
  return {
    da: `${mend.da}. Kan det ikke nås i tide: ${postpone.da}`,
    en: `${mend.en}. If it cannot be done in time: ${postpone.en}`,
  };
}

/** What to type, headed by what it does. */
function call(command: string | undefined, caseNumber: string): Bilingual | undefined {
  const label = command === undefined ? undefined : definitionOfCommand(command)?.label;
  if (!label) return undefined;
  return {
    da: `${label.da}: sagsgang case ${command} ${caseNumber}`,
    en: `${label.en}: sagsgang case ${command} ${caseNumber}`,
  };
}
