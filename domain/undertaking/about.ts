import type { NewEvent } from '../case/kernel/event';
import type { UndertakingState } from './book';

/** A case as an undertaking names it: by its id, or as somebody told it, by its id or one of its numbers. */
export type CaseReference = { readonly caseId: string } | { readonly told: string };

/**
 * Which cases the free text of an entry is about (hvilke sager en tekst handler om): the erasure of one of them takes the
 * text with it. None where it is about the work as a whole. Without an entry: the case the whole undertaking is about.
 */
export type About = (state: UndertakingState, entry?: Pick<NewEvent, 'type' | 'data'>) => readonly CaseReference[];

/** The cases of an entry's field `cases`, by their ids. */
export function casesById(data: NewEvent['data']): readonly CaseReference[] {
  return listOf(data).map((caseId) => ({ caseId }));
}

/** The cases of an entry's field `cases`, as somebody told them. */
export function casesAsTold(data: NewEvent['data']): readonly CaseReference[] {
  return listOf(data).map((told) => ({ told }));
}

function listOf({ cases }: NewEvent['data']): readonly string[] {
  return Array.isArray(cases) ? cases.map(String) : [];
}
