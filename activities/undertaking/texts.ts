import type { CaseEvent } from '../../domain/case/kernel/event';
import type { Book, UndertakingState } from '../../domain/undertaking/book';
import type { AppendOptions } from '../../journal/events/requests';
import type { UndertakingPorts } from './ports';

/**
 * Which cases the free texts of new entries are about, for the keys they are encrypted with. What was told and is no case
 * of the municipality leaves the text with a key of its own, so that it can still be found and destroyed.
 *
 * @throws JournalAwayError where the journal does not answer
 */
export async function casesAbout(
  { caseTold }: Pick<UndertakingPorts, 'caseTold'>,
  book: Book | undefined,
  municipality: string,
  state: UndertakingState,
  events: readonly CaseEvent[],
): Promise<Required<Pick<AppendOptions, 'textOf' | 'ownTextKey'>>> {
  const cases = new Map<number, readonly string[]>();
  for (const event of events) {
    if (!event.text || !book) continue;
    const references = book.about(state, event);
    if (references.length === 0) continue;
    const found = new Set<string>();
    for (const one of references) {
      const caseId = 'caseId' in one ? one.caseId : await caseTold(municipality, one.told);
      if (caseId !== undefined) found.add(caseId);
    }
    cases.set(event.seq, [...found]);
  }
  return { textOf: ({ seq }) => cases.get(seq) ?? [], ownTextKey: ({ seq }) => cases.has(seq) };
}

/** Whether entries with text are taken although a case they are about was erased: they end the work about it. */
export function mayFollowErasure(book: Book | undefined, events: readonly CaseEvent[]): boolean {
  const told = events.filter(({ text }) => text !== undefined);
  return told.length > 0 && told.every(({ type }) => book?.afterErasure?.has(type) ?? false);
}
