import type { Instant, Moment } from './time';

/** A value an event may hold: codes, days, instants, numbers, references to other entries and lists of these. Never free text. */
export type FieldValue = string | number | boolean | readonly string[] | readonly number[];

/** Roles (roller) a person may hold, several at a time and with dates. Taken from the staff register, never from the caller. */
export type Role =
  | 'caseworker' // rådgiver
  | 'secondWorker' // anden rådgiver
  | 'teamLeader' // teamleder
  | 'leader' // leder
  | 'director' // direktør
  | 'lawyer' // socialjurist
  | 'visitation' // visitationsudvalg
  | 'committee' // børne- og ungeudvalg
  | 'committeeChair' // formand for børne- og ungeudvalget (BL 142/143)
  | 'dutyOfficer' // døgnvagt
  | 'supervisor' // ledelsestilsyn
  | 'recoveryLead' // genopretningsleder
  | 'externalConsultant' // ekstern konsulent
  | 'operations' // drift
  | 'system'; // Sagsgang itself: deadlines found missed, refusals recorded

/** Where an entry comes from: a person's command, a case list of another system, or Sagsgang's own clock. */
export type Source = 'person' | 'list' | 'system';

/**
 * What a decider produces: an event that has no place in the journal yet.
 *
 * `data` holds codes, dates and numbers and goes into the case's state; `text` holds free text and names, lives
 * encrypted in the journal only and is represented in state by its digest.
 */
export interface NewEvent {
  readonly type: string;
  /** When it happened, as told by the person who records it. */
  readonly happenedAt: Moment;
  /** Legal basis (hjemmel), e.g. `BL § 136`. Absent where the step has none. */
  readonly law?: string;
  readonly data: Readonly<Record<string, FieldValue>>;
  readonly text?: Readonly<Record<string, string>>;
  /** Number of the entry this one corrects (rettelse): it takes that entry's place in the state. */
  readonly corrects?: number;
  /** Number of the entry whose fact this one's takes the place of in the state (the last word on one matter). */
  readonly replaces?: number;
  /** `false`: the entry leaves no fact in the state. */
  readonly folded?: false;
}

/** One entry of a case's journal (journalpost). `seq` numbers a case's entries from 1 without gaps. */
export interface CaseEvent extends NewEvent {
  readonly seq: number;
  /** When it was recorded, by the clock of the case. */
  readonly recordedAt: Instant;
  /** Initials of the person who recorded it; `sagsgang` for the system. */
  readonly by: string;
  /** The role in which they did, from the staff register. */
  readonly role: Role;
  readonly source: Source;
  /** The key of the command that caused it; the same for every event of one command. */
  readonly key: string;
  /** How far the case's clock was ahead of real time, in milliseconds. 0 in production. */
  readonly clockOffsetMs: number;
  /** Version of the form of `data`: see domain/case/upcast. @default 1 */
  readonly v?: number;
  /** Names of the texts, where the texts themselves have been left out (in a workflow's memory). */
  readonly texts?: readonly string[];
  /** Digest of `text`, so that state can prove which text it saw without holding it. */
  readonly textDigest?: string;
}
