import type { NewEvent } from '../../domain/case/kernel/event';
import type { Instant } from '../../domain/case/kernel/time';
import type { PublicHead } from '../../domain/supervision/round/drawing';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import type { CasePorts } from '../case/ports';
import type { SendToUndertaking } from './review-elimination';
import type { ReviewToOpen } from './review-opening';

/** Whether a review is over. */
export type ReviewState = 'over' | 'underWay';

/** What the errands of a round touch. */
export interface RoundPorts extends Pick<CasePorts, 'events' | 'jurisdiction' | 'realNow' | 'caseNumber'> {
  /** The first daily head sealed after an instant. @throws JournalAwayError */
  readonly headAfter: (instant: Instant) => Promise<PublicHead | undefined>;
  /** The first entries of the review of a drawn case. */
  readonly reviewOpening: (review: ReviewToOpen) => Promise<readonly NewEvent[]>;
  /** Opens an undertaking, or sees to it that it runs where it was opened before. */
  readonly open: (undertaking: Undertaking, opening: readonly NewEvent[], now: Instant) => Promise<void>;
  readonly reviewState: (review: Undertaking, now: Instant) => Promise<ReviewState>;
  /** @throws where nobody answers */
  readonly send: SendToUndertaking;
  /** Tells Temporal that the errand is still being run. */
  readonly alive: () => void;
}
