import type { Definition } from '../case/kernel/definition';
import { caseRecoveryBook } from '../recovery/case-recovery/book';
import { correctionBook } from '../recovery/correction/book';
import { programmeBook } from '../recovery/programme/book';
import { caseReviewBook } from '../supervision/case-review/book';
import { closedReviewBook } from '../supervision/closed-review/book';
import { roundBook } from '../supervision/round/book';
import type { Book } from './book';
import type { UndertakingKind } from './undertaking';

/** The books there are, by the kind of undertaking; a kind without one cannot be opened by this release. */
export const books: Readonly<Partial<Record<UndertakingKind, Book>>> = {
  round: roundBook,
  review: caseReviewBook,
  closedReview: closedReviewBook,
  programme: programmeBook,
  recovery: caseRecoveryBook,
  correction: correctionBook,
};

const byEvent: ReadonlyMap<string, Definition> = new Map(
  Object.values(books).flatMap((book: Book) => book.definitions.map((definition) => [definition.event, definition])),
);

/** The step of an undertaking that left an event. */
export function undertakingStep(event: string): Definition | undefined {
  return byEvent.get(event);
}
