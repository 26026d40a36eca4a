import type { Instant } from '../../domain/case/kernel/time';
import type { MessageStore } from '../../journal/messages/message-store';
import type { Derivation } from '../../journal/messages/queue';
import type { DigestActivities } from '../../workflows/contracts/digest';

/** What the activity of the overviews touches. */
export interface DigestPorts {
  readonly messages: Pick<MessageStore, 'dispatch' | 'makeDigests'>;
  readonly derivation: Derivation;
  /** The real time: an overview is about all cases, whatever their own clocks are skipped to. */
  readonly realNow: () => Instant;
}

/**
 * Makes the overviews that are due, of everything that has come in: what still stood in the queue is taken off it first.
 *
 * @throws JournalUnavailableError in an outage; Temporal tries again
 */
export function makeDigestsWith({ messages, derivation, realNow }: DigestPorts): DigestActivities['makeDigests'] {
  return async () => {
    while ((await messages.dispatch(derivation)).entries > 0);
    return messages.makeDigests(realNow());
  };
}
