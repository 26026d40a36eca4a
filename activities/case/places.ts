import { definitionOfEvent } from '../../domain/case/catalogue';
import { isReference } from '../../domain/case/form';
import type { CaseEvent, FieldValue } from '../../domain/case/kernel/event';
import type { CommandAnswer } from '../../workflows/contracts/messages';

/** The numbers of entries that were given new ones, by their old numbers. */
export type Places = Map<number, number>;

/** An entry under its new number, with what it refers to. */
export function entryAt(event: CaseEvent, places: Places): CaseEvent {
  const data: Record<string, FieldValue> = { ...event.data };
  for (const [name, field] of Object.entries(definitionOfEvent(event.type)?.fields ?? {})) {
    const value = data[name];
    if (isReference(field) && value !== undefined) data[name] = valueAt(value, places);
  }
  const { corrects } = event;
  return {
    ...event,
    seq: placeOf(event.seq, places),
    data,
    ...(corrects === undefined ? {} : { corrects: placeOf(corrects, places) }),
  };
}

/** A command's answer with the new numbers. */
export function answerAt(answer: CommandAnswer, places: Places): CommandAnswer {
  if (answer.kind === 'refused') return answer;
  const { entries, deadlines } = answer;
  return {
    ...answer,
    entries: entries && [placeOf(entries[0], places), placeOf(entries[1], places)],
    deadlines: deadlines.map((deadline) => ({
      ...deadline,
      subject: placeOf(deadline.subject, places),
      ...(deadline.evidence === undefined ? {} : { evidence: placeOf(deadline.evidence, places) }),
    })),
  };
}

function valueAt(value: FieldValue, places: Places): FieldValue {
  if (typeof value === 'number') return placeOf(value, places);
  return Array.isArray(value)
    ? value.flatMap((one: unknown) => (typeof one === 'number' ? [placeOf(one, places)] : []))
    : value;
}

function placeOf(seq: number, places: Places): number {
  return places.get(seq) ?? seq;
}
