import type { DeadlineView } from '../contracts/messages';

/** A case's deadlines as they stand at an instant: what is not yet met and due before it is outstanding. */
export function deadlinesAsOf(deadlines: readonly DeadlineView[], asOf: string): DeadlineView[] {
  return deadlines.map((deadline) =>
    deadline.standing === 'notYetDue' && deadline.due < asOf ? { ...deadline, standing: 'outstanding' } : deadline,
  );
}
