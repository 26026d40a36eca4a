import type { Definition } from '../kernel/definition';
import type { FieldValue, NewEvent } from '../kernel/event';
import type { DataOf, Fields, TextOf } from '../kernel/fields';
import type { Moment } from '../kernel/time';

/** One event of a row with the name of the columns it came from, so that a changed row can be compared part by part. */
export interface RowPart {
  /** Stable name, `row:` and the heading the event hangs on, e.g. `row:underretning_modtaget`. */
  readonly part: string;
  readonly event: NewEvent;
}

/** The entry number that a part has, or will have, in the case's journal. */
export type EntryOf = (part: string) => number | undefined;

type Given<T> = { readonly [K in keyof T]?: T[K] | undefined };

/** Collects a row's events in the order of a case's life. */
export class Parts {
  readonly list: RowPart[] = [];

  constructor(private readonly entryOf?: EntryOf) {}

  /**
   * Adds the event of one step; values that the row leaves blank are left out.
   *
   * @returns the event's entry number, for later events that point at it
   */
  add<F extends Fields>(
    heading: string,
    step: Definition<F>,
    happenedAt: Moment,
    data: Given<DataOf<F>>,
    texts?: Given<TextOf<F>>,
  ): number {
    const part = `row:${heading}`;
    const event: { -readonly [K in keyof NewEvent]: NewEvent[K] } = {
      type: step.event,
      happenedAt,
      data: withoutBlanks<FieldValue>(data),
    };
    if (step.law !== undefined) event.law = step.law;
    const text = texts && withoutBlanks<string>(texts);
    if (text && Object.keys(text).length > 0) event.text = text;
    this.list.push({ part, event });
    return this.entryOf?.(part) ?? this.list.length;
  }
}

function withoutBlanks<V>(values: Readonly<Record<string, unknown>>): Record<string, V> {
  const kept: Record<string, V> = {};
  for (const name in values) if (values[name] !== undefined) kept[name] = values[name] as V;
  return kept;
}
