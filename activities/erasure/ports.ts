import type { Instant } from '../../domain/case/kernel/time';
import type { Journal } from '../../journal/connect';
import type { StartUndertaking } from '../undertaking/open';
import type { UndertakingPorts } from '../undertaking/ports';

/** What the activity of erasures may do with the histories that Temporal keeps. */
export interface Histories {
  /** Whether a workflow runs; `gone` where the server knows nothing of it. */
  standing(workflowId: string): Promise<'running' | 'ended' | 'gone'>;
  /** Ends a workflow by force. */
  terminate(workflowId: string): Promise<void>;
  /**
   * Deletes all runs of a workflow, and waits until neither histories nor lists know them any more. One that runs is ended
   * by it, at once: a run that was ended the moment before is deleted only after a while.
   *
   * @returns how many runs there were
   * @throws Error where some are still there after a while
   */
  deleteAll(workflowId: string): Promise<number>;
  /** Ids of a municipality's imports that the server knows, and whether each still runs. */
  imports(municipality: string): Promise<ReadonlyMap<string, boolean>>;
}

/** What the activity of erasures works with. */
export interface ErasurePorts
  extends
    Pick<Journal, 'events' | 'keys' | 'projections' | 'erasures' | 'undertakings'>,
    Pick<UndertakingPorts, 'books' | 'register' | 'jurisdiction' | 'caseTold'> {
  /** Starts an undertaking from its journal. */
  readonly start: StartUndertaking;
  readonly histories: Histories;
  readonly realNow: () => Instant;
}
