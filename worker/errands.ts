import type { NativeConnection } from '@temporalio/worker';
import type { CasePorts } from '../activities/case/ports';
import { caseRecoveryErrands, programmeErrands } from '../activities/recovery/errands';
import { closedReviewErrands } from '../activities/supervision/closed-review';
import { caseReviewErrands } from '../activities/supervision/review-errands';
import { roundErrandRunners } from '../activities/supervision/round';
import type { UndertakingPorts } from '../activities/undertaking/ports';
import type { Settings } from '../client/connection/settings';
import type { Journal } from '../journal/connect';
import { closedReviewPorts } from './closed-review-ports';
import { recoveryPorts } from './recovery';
import { roundPorts } from './supervision';

/** The errands of undertakings, by kind, over this process's connections. */
export function errandsOf(
  cases: CasePorts,
  journal: Journal,
  settings: Settings,
  connection: NativeConnection,
): UndertakingPorts['errands'] {
  const recovery = recoveryPorts(cases, journal, settings, connection);
  return {
    round: roundErrandRunners(roundPorts(cases, journal, settings, connection)),
    closedReview: closedReviewErrands(closedReviewPorts(cases, journal, settings, connection)),
    review: caseReviewErrands(closedReviewPorts(cases, journal, settings, connection)),
    programme: programmeErrands(recovery),
    recovery: caseRecoveryErrands(recovery),
  };
}
