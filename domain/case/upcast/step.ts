import type { FieldValue } from '../kernel/event';

/** What an event holds besides its texts: codes, dates and numbers by name. */
export type EventData = Readonly<Record<string, FieldValue>>;

/**
 * One step by which the data of an event type changed its form (hændelsesopgradering).
 *
 * Entries are never rewritten: what was journalled as version `from` is read as version `from + 1`. A step is pure, knows
 * no law and no clock, and is never changed or taken out once a release has it: journals live longer than releases.
 */
export interface UpcastStep {
  /** The event type, e.g. `NotificationReceived`. */
  readonly event: string;
  /** The version it takes; an event type begins at 1. */
  readonly from: number;
  readonly upcast: (data: EventData) => EventData;
}
