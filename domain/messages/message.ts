import type { CaseEvent } from '../case/kernel/event';
import type { Instant } from '../case/kernel/time';
import { DeadlineEscalated, DeadlineMended, DeadlineMissed, DeadlineWarned } from '../case/escalation/facts';
import type { Tone } from '../law/escalation/ladder';

/** What an entry about a deadline tells: a ladder's step, or that what was missed has been mended. */
export type NoticeTone = Tone | 'mended';

/** What a message tells; of a deadline told as missed whose time was moved since, that it was. */
export type MessageTone = NoticeTone | 'moved';

/** One message to one person about one deadline of one case (besked). Codes and dates, nothing about the child. */
export interface Message {
  /** The same for the same step, deadline and person, however often it is computed. */
  readonly id: string;
  readonly municipality: string;
  /** Initials of the one it is for. */
  readonly person: string;
  readonly caseId: string;
  /** Number of the entry it follows from. */
  readonly seq: number;
  readonly tone: MessageTone;
  readonly rule: string;
  /** Number of the entry the deadline is about, 0 for the case as a whole. */
  readonly subject: number;
  /** When it runs out, or ran out; where it was moved, by the new time. */
  readonly due: Instant;
  /** Section of the law, as cited. */
  readonly law?: string;
  /** When the case told it. */
  readonly at: Instant;
  /** Sent at once; the others are gathered in the day's overview (dagens overblik). */
  readonly urgent: boolean;
  /** Found only some time after its instant: the worker or the server had been away. */
  readonly foundLate: boolean;
  /** The case did not hold the deadline when the step was to be taken: somebody recorded what it is counted from too late. */
  readonly recordedLate?: true;
}

/** What an entry about a deadline tells, by its type. */
export const toneOfEvent: Readonly<Record<string, NoticeTone>> = {
  [DeadlineWarned.event]: 'warning',
  [DeadlineMissed.event]: 'missed',
  [DeadlineEscalated.event]: 'escalation',
  [DeadlineMended.event]: 'mended',
};

/** Whether a message says that something is overdue; what was moved may be overdue by its new time too. */
export function isOverdue({ tone, due, at }: Pick<Message, 'tone' | 'due' | 'at'>): boolean {
  return tone === 'missed' || tone === 'escalation' || (tone === 'moved' && due < at);
}

/** What one entry about a deadline tells the world, whoever is told of it: what goes to other systems. Codes and dates. */
export interface Notice extends Omit<Message, 'id' | 'person' | 'tone'> {
  readonly tone: NoticeTone;
  /** When it had been told to run out before, of a deadline missed by a time it was moved to. */
  readonly movedFrom?: Instant;
  /** Until when it runs now, where it is not mended but was moved. */
  readonly movedTo?: Instant;
  /** Initials of those who were told. */
  readonly to: readonly string[];
}

/** The notice that follows from an entry; none where it is not about a deadline. */
export function noticeOf(
  event: CaseEvent,
  { caseId, municipality }: { readonly caseId: string; readonly municipality: string },
): Notice | undefined {
  const { data } = event;
  const tone = toneOfEvent[event.type];
  if (tone === undefined) return undefined;
  const to = data['to'];
  return {
    municipality,
    caseId,
    seq: event.seq,
    tone,
    rule: String(data['rule']),
    subject: Number(data['subject']),
    due: String(data['due']),
    ...(event.law === undefined ? {} : { law: event.law }),
    at: event.recordedAt,
    urgent: data['urgent'] === true,
    foundLate: data['foundLate'] === true,
    ...(data['recordedLate'] === true ? { recordedLate: true } : {}),
    ...(typeof data['movedFrom'] === 'string' ? { movedFrom: data['movedFrom'] } : {}),
    ...(typeof data['movedTo'] === 'string' ? { movedTo: data['movedTo'] } : {}),
    to: Array.isArray(to) ? to.map(String) : [],
  };
}

/** The messages that follow from a case's entries, one for each person told by each of them, in their order. */
export function messagesOf(
  events: readonly CaseEvent[],
  about: { readonly caseId: string; readonly municipality: string },
): readonly Message[] {
  return events.flatMap((event) => {
    const notice = noticeOf(event, about);
    if (!notice) return [];
    const { to, movedFrom, movedTo, ...told } = notice;
    const moved = movedFrom !== undefined || movedTo !== undefined;
    const message = { ...told, due: movedTo ?? told.due, ...(moved ? { tone: 'moved' as const } : {}) };
    return to.map((person): Message => ({ id: `${about.caseId}:${event.seq}:${person}`, person, ...message }));
  });
}
