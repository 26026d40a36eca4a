import { definitionOfEvent } from '../../domain/case/catalogue';
import type { CaseEvent, FieldValue } from '../../domain/case/kernel/event';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase, type CaseState } from '../../domain/case/kernel/state';
import type { Instant, Moment } from '../../domain/case/kernel/time';
import { firstInstantOf, instantOf, lastInstantOf } from '../../domain/law/calendar/copenhagen';
import type { LawBook } from '../../domain/law/edition';
import { lawBook } from '../../domain/law/editions';
import { judge, type Judgement } from '../../domain/law/judgement';
import type { Finding, Standing } from '../../domain/law/rule';
import { rules } from '../../domain/law/rules';

/** What an entry may have besides its type, moment and data. */
export interface EntryOptions extends Partial<Pick<CaseEvent, 'by' | 'role' | 'source' | 'text' | 'corrects'>> {
  /** When it was recorded, local time or day; default: when it happened. */
  readonly recorded?: string;
}

/** An entry as a test tells it. */
export type Entry = Omit<CaseEvent, 'seq' | 'key' | 'clockOffsetMs'>;

/**
 * A moment as tests write it: a day, or a day and a local time in Copenhagen (`2025-04-05T14:00`).
 *
 * @returns the day, or the instant
 */
export function at(moment: string): Moment {
  return moment.length > 10 ? instantOf(moment.slice(0, 10), moment.slice(11)) : moment;
}

/** The instant as of which a test judges: a local time, the end of a day, or an instant as it is. */
export function asOf(moment: string): Instant {
  return moment.endsWith('Z') ? moment : lastInstantOf(at(moment));
}

/** One entry of a journal. The type and the names of the data are checked against the catalogue. */
export function event(
  type: string,
  when: string,
  data: Record<string, FieldValue> = {},
  options: EntryOptions = {},
): Entry {
  const definition = definitionOfEvent(type);
  if (!definition) throw new Error(`No event ${type}`);
  for (const name of [...Object.keys(data), ...Object.keys(options.text ?? {})]) {
    if (!(name in definition.fields)) throw new Error(`${type} has no field ${name}`);
  }
  const { recorded, ...rest } = options;
  return {
    type,
    happenedAt: at(when),
    recordedAt: firstInstantOf(at(recorded ?? when)),
    by: 'AR',
    role: 'caseworker',
    source: 'person',
    data,
    ...rest,
  };
}

/** The same as from a case list: recorded by the import, with free text by name only. */
export function listed(
  type: string,
  when: string,
  data: Record<string, FieldValue> = {},
  text?: Record<string, string>,
): Entry {
  return event(type, when, data, { source: 'list', role: 'system', ...(text ? { text } : {}) });
}

/** The state after these entries, numbered from 1. */
export function given(...entries: readonly Entry[]): CaseState {
  const events = entries.map((entry, index): CaseEvent => ({
    ...entry,
    seq: index + 1,
    key: `test-${index + 1}`,
    clockOffsetMs: 0,
  }));
  return evolveAll(emptyCase('case-1', '999'), events);
}

/** What the law says of a state as of a moment. */
export function judged(state: CaseState, when: string, book: LawBook = lawBook): Judgement {
  return judge(rules, state, asOf(when), book);
}

/** One rule's findings about a state as of a moment. */
export function findings(state: CaseState, when: string, code: string, book: LawBook = lawBook): readonly Finding[] {
  return judged(state, when, book).rules.find(({ rule }) => rule.code === code)?.findings ?? [];
}

/** One rule's standing about a state as of a moment. */
export function standing(state: CaseState, when: string, code: string, book: LawBook = lawBook): Standing {
  return judged(state, when, book).rules.find(({ rule }) => rule.code === code)?.standing ?? 'notApplicable';
}
