import type { Command } from '../../domain/case/kernel/command';
import type { Jurisdiction } from '../../domain/law/jurisdiction';
import type { EventStore } from '../../journal/event-store';

/** What became of a command to a case. */
export type SentToCase =
  | { readonly kind: 'accepted'; readonly entries: readonly [number, number] | null }
  | { readonly kind: 'refused'; readonly code: string };

/** What the errands of a review of closed cases touch. */
export interface ClosedReviewPorts {
  readonly events: EventStore;
  readonly jurisdiction: (municipality: string) => Jurisdiction;
  /** Sends a command to a case and waits for the answer; the same key again gets the same answer. @throws where nobody answers */
  readonly send: (caseId: string, command: Command) => Promise<SentToCase>;
  /** Tells Temporal that the errand is still being run. */
  readonly alive: () => void;
}
