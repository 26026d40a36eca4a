import { definitionOfCommand } from '../case/catalogue';
import type { Bilingual, Instant } from '../case/kernel/time';
import { civilDayOf, endOfDay } from '../law/calendar/copenhagen';
import { momentInWords } from '../law/calendar/words';
import { ruleOf } from '../law/rules';
import type { Message, MessageTone } from './message';
import { aboutInWords, undertakingDeadline, undertakingTodo } from './undertaking-words';

/** A message in words: a subject without anything about the child, and four answers. */
export interface MessageInWords {
  readonly subject: Bilingual;
  /** What has happened. */
  readonly what: Bilingual;
  /** By which law, where there is one. */
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
};

/** Puts a message into words. @param caseNumber the number people know the case by */
export function messageInWords(message: Message, caseNumber: string): MessageInWords {
  const { rule, law, tone, due } = message;
  const heading = headings[tone];
  const name = ruleOf(rule)?.name ?? undertakingDeadline(rule) ?? { da: rule, en: rule };
  const about = aboutInWords(message.caseId, caseNumber);
  const at = dueTold(due);
  const over = tone !== 'warning';
  return {
    subject: {
      da: `${heading.da}: ${rule} ${name.da}, ${about.da}`,
      en: `${heading.en}: ${rule} ${name.en}, ${about.en}`,
    },
    what: whatOf(message, name),
    ...(law === undefined ? {} : { why: { da: `Efter ${law}.`, en: `By ${law}.` } }),
    when: over
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

function whatOf({ tone, foundLate }: Message, name: Bilingual): Bilingual {
  const late = foundLate
    ? {
        da: ' Det blev først opdaget, efter at systemet havde været ude af drift.',
        en: ' It was found only after the system had been out of service.',
      }
    : { da: '', en: '' };
  const told: Readonly<Record<MessageTone, Bilingual>> = {
    warning: { da: `${name.da} mangler endnu.`, en: `${name.en} is still missing.` },
    missed: { da: `${name.da} blev ikke klaret i tide.`, en: `${name.en} was not done in time.` },
    escalation: {
      da: `${name.da} er overskredet, og der er endnu ikke gjort noget ved det.`,
      en: `${name.en} is overdue and has not been dealt with.`,
    },
    mended: { da: `${name.da} er nu bragt i orden.`, en: `${name.en} has now been dealt with.` },
  };
  return { da: `${told[tone].da}${late.da}`, en: `${told[tone].en}${late.en}` };
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
