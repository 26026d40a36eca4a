import type { Instant } from '../../domain/case/kernel/time';
import type { Message, MessageTone } from '../../domain/messages/message';

/** A message in the inbox of a person (indbakke). */
export interface InboxMessage extends Message {
  /** What people know the case by. */
  readonly caseNumber: string | null;
  /** When the person has seen it. */
  readonly readAt?: Instant;
}

/** Columns of `message m` and `case_number n` as {@link messageOf} reads them. */
export const MESSAGE_COLUMNS = `m.id, m.municipality, m.person, m.case_id, m.seq, m.tone, m.rule, m.subject, ${iso('m.due')} as due,
  m.law, ${iso('m.at')} as at, m.urgent, m.found_late, m.recorded_late, ${iso('m.read_at')} as read_at, n.number as case_number`;

/** A row of {@link MESSAGE_COLUMNS}. */
export interface MessageRow {
  readonly id: string;
  readonly municipality: string;
  readonly person: string;
  readonly case_id: string;
  readonly seq: number;
  readonly tone: MessageTone;
  readonly rule: string;
  readonly subject: number;
  readonly due: Instant;
  readonly law: string | null;
  readonly at: Instant;
  readonly urgent: boolean;
  readonly found_late: boolean;
  readonly recorded_late: boolean;
  readonly read_at: Instant | null;
  readonly case_number: string | null;
}

/** The message of a row. */
export function messageOf(row: MessageRow): InboxMessage {
  const { id, municipality, person, seq, tone, rule, subject, due, at, urgent } = row;
  return {
    ...{ id, municipality, person, caseId: row.case_id, seq, tone, rule, subject, due, at, urgent },
    ...(row.law === null ? {} : { law: row.law }),
    foundLate: row.found_late,
    ...(row.recorded_late ? { recordedLate: true as const } : {}),
    caseNumber: row.case_number,
    ...(row.read_at === null ? {} : { readAt: row.read_at }),
  };
}

/** An instant's column in the one form in which instants are written. */
export function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}
