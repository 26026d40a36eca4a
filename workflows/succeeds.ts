import { isCancellation, TemporalFailure } from '@temporalio/workflow';

/**
 * Whether an activity succeeded; what failed is tried again later, and commands go on meanwhile. A local activity's own
 * failure comes as it is, without an `ActivityFailure` around it.
 */
export async function succeeds(work: Promise<void>): Promise<boolean> {
  try {
    await work;
    return true;
  } catch (error) {
    if (error instanceof TemporalFailure && !isCancellation(error)) return false;
    throw error;
  }
}
