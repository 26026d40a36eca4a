import { MISFILED } from '../case/kernel/evolve';
import type { CaseEvent, NewEvent } from '../case/kernel/event';

/** Prefix of the key under which an entry from a case list is recorded; what follows names the part of the row. */
const KEY_PREFIX = 'list:';

/** The key of the entries that a part of a row leaves. */
export function listKey(part: string): string {
  return KEY_PREFIX + part;
}

/** What an entry says, for comparing what a list says now with what it said before. Free text is compared by digest. */
export type Content = Pick<NewEvent, 'type' | 'happenedAt' | 'data'> & { readonly textDigest?: string };

/** One part of a row as a case's journal has it from the list. */
export interface TakenOver {
  readonly part: string;
  /** Number of the entry that first recorded it. */
  readonly seq: number;
  /** What the list last said. */
  readonly content: Content;
  /** Set when a person has corrected the entry or taken it out of sight since; a list then leaves it alone. */
  readonly byPerson?: true;
}

/** What case lists have left in a case's journal, by part; parts that a list has taken back are left out. */
export function takenOver(events: readonly CaseEvent[]): ReadonlyMap<string, TakenOver> {
  const parts = new Map<string, TakenOver>();
  const partOf = new Map<number, string>();
  for (const event of events) {
    const about = event.corrects ?? (event.type === MISFILED ? Number(event.data['entry']) : undefined);
    const part = about === undefined ? ownPart(event) : partOf.get(about);
    const known = part === undefined ? undefined : parts.get(part);
    if (part === undefined) continue;
    if (about === undefined) {
      partOf.set(event.seq, part);
      parts.set(part, { part, seq: event.seq, content: event });
    } else if (!known || known.seq !== about) continue;
    else if (event.source !== 'list') parts.set(part, { ...known, byPerson: true });
    else if (event.type === MISFILED) parts.delete(part);
    else parts.set(part, { ...known, content: event });
  }
  return parts;
}

function ownPart(event: CaseEvent): string | undefined {
  return event.source === 'list' && event.key.startsWith(KEY_PREFIX) ? event.key.slice(KEY_PREFIX.length) : undefined;
}
