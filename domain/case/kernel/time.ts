/** A civil day in Europe/Copenhagen, `YYYY-MM-DD`. Days of this form compare as strings. */
export type CivilDay = string;

/** An instant in UTC, `YYYY-MM-DDTHH:mm:ss.sssZ` (always with milliseconds, so that instants compare as strings). */
export type Instant = string;

/** When something happened: an instant where the hour is known and matters, else the civil day. */
export type Moment = Instant | CivilDay;

/** A text in the two languages users read. */
export interface Bilingual {
  readonly da: string;
  readonly en: string;
}
