import type { NewEvent } from '../../domain/case/kernel/event';
import type { Instant } from '../../domain/case/kernel/time';
import type { PublicHead } from '../../domain/supervision/round/drawing';
import type { HeadWanted } from '../../domain/supervision/round/head-wanted';
import type { Undertaking } from '../../domain/undertaking/undertaking';
import type { CasePorts } from '../case/ports';
import type { SendToUndertaking } from './review-elimination';
import type { ReviewToOpen } from './review-opening';

/** Whether a review is over. */
export type ReviewState = 'over' | 'underWay';

/** What the errands of a round touch. */
export interface RoundPorts extends Pick<CasePorts, 'events' | 'jurisdiction' | 'realNow' | 'caseNumber'> {
  /** Number of the last daily head there is; 0 where there is none. @throws JournalAwayError */
  readonly lastHead: () => Promise<number>;
  /** The first daily head that a draw of a round may be made from. @throws JournalAwayError */
  readonly headFor: (stream: string, wanted: HeadWanted) => Promise<PublicHead | undefined>;
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
