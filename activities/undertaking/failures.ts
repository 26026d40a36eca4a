import type { Refusal } from '../../domain/case/kernel/command';
import { JournalFault } from '../../journal/database';
import { JournalAwayError, JournalBehindError, UnreadableJournalError } from '../case/load-case';
import { RegisterAwayError } from '../case/ports';
import { NewerReleaseError } from '../case/todays-form';

/** What the sender of a command is told of an undertaking that could not be read; undefined for a defect. */
export function refusalOfError(error: unknown): Refusal | undefined {
  if (error instanceof JournalAwayError || error instanceof RegisterAwayError || error instanceof JournalFault) {
    return { code: 'JOURNAL_UNAVAILABLE' };
  }
  if (error instanceof JournalBehindError) return { code: 'JOURNAL_BEHIND' };
  if (error instanceof NewerReleaseError) return { code: 'RELEASE_TOO_OLD' };
  if (error instanceof UnreadableJournalError) return { code: 'CONTENT_ERASED' };
  return undefined;
}
