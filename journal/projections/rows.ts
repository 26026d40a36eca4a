import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import type { Written } from './known-lines';

/** One case as lists show it (sagsoverblik). Codes, dates and counts; computed by domain code and handed in. */
export interface CaseOverview {
  readonly caseId: string;
  readonly municipality: string;
  /** The case number shown to people. @default the number given by the journal's series */
  readonly caseNumber?: string;
  /** Blind index of the child, 64 hexadecimal digits. */
  readonly childIndex?: string;
  readonly kind: string;
  readonly stage: string;
  readonly team?: string;
  /** Initials of the worker. */
  readonly worker?: string;
  readonly colour?: string;
  readonly closureCategory?: string;
  /** When the next thing is due; absent where nothing is. */
  readonly nextDue?: Instant;
  readonly nextDueRule?: string;
  readonly overdueCount: number;
  readonly openedOn?: CivilDay;
  readonly closedOn?: CivilDay;
  /** How far the case's clock is ahead of real time, in milliseconds. @default 0 */
  readonly clockOffsetMs?: number;
  /** The instant as of which deadlines and controls were evaluated, by the case's clock. */
  readonly asOf: Instant;
  /** The last entry seen. */
  readonly seq: number;
}

/** One deadline of a case (frist). */
export interface DeadlineLine {
  readonly rule: string;
  /** The entry it concerns; 0 where it concerns the case as a whole. */
  readonly subjectSeq: number;
  readonly dueAt: Instant;
  /** The day it falls on, for deadlines counted in days. */
  readonly dueDate?: CivilDay;
  readonly state: string;
}

/** One control put to a case (kontrolpunkt). */
export interface ControlLine {
  readonly code: string;
  readonly state: string;
  /** How many subjects (children, measures, decisions …) are in that state. */
  readonly subjectCount: number;
}

/** One item of a case on the visitation committee's agenda. */
export interface SubmissionLine {
  readonly entry: number;
  readonly submittedOn: CivilDay;
}

/** All projected rows of one case. */
export interface CaseProjection {
  readonly overview: CaseOverview;
  readonly deadlines: readonly DeadlineLine[];
  readonly controls: readonly ControlLine[];
  /** What stands on the visitation committee's agenda. @default as it was */
  readonly submissions?: readonly SubmissionLine[];
  /** When the next step of the case's ladders is to be taken. @default none is to come */
  readonly nextStep?: Instant;
}

/** As PostgreSQL has it. */
const NEVER = 'infinity';

/** The form in which an overview is handed to the database whose lines are as they were written before. */
export function overviewJson({ overview, nextStep = NEVER }: CaseProjection, lines: Written): Record<string, unknown> {
  return { ...overview, nextStep, linesSeq: lines.seq, linesAsOf: lines.asOf };
}

/** The form in which projections are handed to the database. */
export function projectionJson(projection: CaseProjection): Record<string, unknown> {
  const { overview, deadlines, controls, submissions, nextStep = NEVER } = projection;
  return { ...overview, nextStep, deadlines, controls, ...(submissions ? { submissions } : {}) };
}

/** What a statement writes of the projections in its first parameter: an erased case gets no rows again. */
export const NOT_ERASED = `(select coalesce(jsonb_agg(p), '[]') from jsonb_array_elements($1::jsonb) p
  where not exists (select from case_erasure e where e.case_id = p ->> 'caseId'))`;
