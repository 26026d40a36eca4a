import { ApplicationFailure } from '@temporalio/common';
import type { Book } from '../../domain/undertaking/book';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import type { UndertakingPorts } from './ports';

/** The book of an undertaking's kind. @throws ApplicationFailure where this release has none, to be tried by a newer worker */
export function bookOf(ports: Pick<UndertakingPorts, 'books'>, { kind }: Undertaking): Book {
  const book = ports.books[kind];
  if (!book) throw ApplicationFailure.retryable(`This release has no ${kind}`, 'NoBook');
  return book;
}
