import { isOverdue, type Message } from './message';

/** One line of a day's overview: what is most pressing in one case, and how much more there is in it. */
export interface DigestLine {
  readonly caseId: string;
  readonly first: Message;
  readonly others: number;
}

/** How pressing a message is, the most pressing first. */
function pressureOf(message: Message): number {
  if (message.tone === 'escalation') return 0;
  if (isOverdue(message)) return 1;
  return message.tone === 'warning' ? 2 : 3;
}

/**
 * The day's overview (dagens overblik) of one person: one line a case, the most pressing first. What was sent at once is
 * not repeated. Of one deadline only the last word counts; that it was moved takes the place of what was said before.
 */
export function digestOf(messages: readonly Message[]): readonly DigestLine[] {
  const last = new Map<string, Message>();
  for (const message of messages) {
    const { caseId, rule, subject } = message;
    const isAbout = (one: Message): boolean => one.caseId === caseId && one.rule === rule && one.subject === subject;
    if (message.tone === 'moved') for (const [key, one] of last) if (isAbout(one)) last.delete(key);
    if (message.urgent) continue;
    last.set(`${message.caseId}:${message.rule}:${message.subject}:${message.due}`, message);
  }
  const byCase = new Map<string, Message[]>();
  for (const message of last.values()) byCase.set(message.caseId, [...(byCase.get(message.caseId) ?? []), message]);
  return [...byCase]
    .flatMap(([caseId, told]): readonly DigestLine[] => {
      const [first, ...others] = [...told].sort(byPressure);
      return first ? [{ caseId, first, others: others.length }] : [];
    })
    .sort((a, b) => byPressure(a.first, b.first) || (a.caseId < b.caseId ? -1 : 1));
}

function byPressure(a: Message, b: Message): number {
  const tone = pressureOf(a) - pressureOf(b);
  return tone !== 0 ? tone : a.due < b.due ? -1 : a.due > b.due ? 1 : 0;
}
