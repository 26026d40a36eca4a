import type { Instant } from '../../domain/case/kernel/time';
import type { ProofStore } from '../../journal/proof/proof-store';
import type { ProofActivities } from '../../workflows/contracts/proof';

/** What the activity of sealing touches. */
export interface ProofPorts {
  readonly proof: Pick<ProofStore, 'sealDay'>;
  /** The real time: a daily head is about all cases, whatever their own clocks are skipped to. */
  readonly realNow: () => Instant;
  /** Tells those who wait for a head that there is one; what does not hear it looks by itself later. */
  readonly tellWaiting: () => Promise<void>;
  /** Tells Temporal that it is still being worked on. */
  readonly alive: () => void;
}

/** Seals the journal as it stands. @throws JournalUnavailableError in an outage; Temporal tries again */
export function sealDayWith({ proof, realNow, tellWaiting, alive }: ProofPorts): ProofActivities['sealDay'] {
  return async () => {
    const { made, head } = await proof.sealDay(realNow(), alive);
    await tellWaiting();
    const { number, day, sealedAt, cases, entries, hash } = head;
    return { made, number, day, sealedAt, cases, entries, hash };
  };
}
