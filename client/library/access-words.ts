import type { CodeList } from '../../domain/case/kernel/fields';
import type { Role } from '../../domain/case/kernel/event';

/** What a case is read for (formål), where the reader says so. */
export const purposes = {
  casework: { da: 'sagsbehandling', en: 'casework' },
  management: { da: 'ledelse', en: 'management' },
  supervision: { da: 'tilsyn', en: 'supervision' },
  recovery: { da: 'genopretning', en: 'recovery' },
  accessRequest: { da: 'aktindsigt', en: 'access request' },
  complaint: { da: 'klage', en: 'complaint' },
  operations: { da: 'drift', en: 'operations' },
} as const satisfies CodeList;

/** The kinds of reading (opslag) that the access log tells apart. */
export const readings = {
  show: { da: 'overblik', en: 'overview' },
  state: { da: 'sagens stand', en: 'state of the case' },
  overview: { da: 'sagens linje', en: 'line of the case' },
  why: { da: 'mangler', en: 'what is missing' },
  deadlines: { da: 'frister', en: 'deadlines' },
  journal: { da: 'journal', en: 'journal' },
  export: { da: 'udskrift', en: 'export' },
  list: { da: 'liste', en: 'list' },
  review: { da: 'gennemgang', en: 'review' },
  recovery: { da: 'genopretning', en: 'recovery' },
  correction: { da: 'genopretningsspor', en: 'recovery track' },
  replay: { da: 'konsekvensberegning', en: 'law replay' },
  report: { da: 'nøgletal', en: 'key figures' },
  inbox: { da: 'beskeder', en: 'messages' },
  outbox: { da: 'udbakke', en: 'outbox' },
  access: { da: 'opslagslog', en: 'access log' },
  refused: { da: 'afvist forsøg', en: 'refused attempt' },
} as const satisfies CodeList;

/** One kind of reading. */
export type ReadingKind = keyof typeof readings;

/** Roles that may see who has read a case, or what others have read. Anyone may see what they read themselves. */
export const accessReaders: readonly Role[] = ['leader', 'director', 'supervisor', 'operations'];
