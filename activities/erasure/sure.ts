import { isUnavailable, JournalUnavailableError, type Unavailable } from '../../journal/database';

/** The answer of a database. @throws JournalUnavailableError where it gave none; Temporal tries again */
export function sure<T>(answer: T | Unavailable): T {
  if (isUnavailable(answer)) throw new JournalUnavailableError(answer.store, answer.code);
  return answer;
}
