import type { Command } from 'commander';
import {
  ClosedCasesRead,
  ClosedCasesReassessed,
  ClosedReviewClosed,
  ClosedReviewExtended,
  ClosedReviewFamilyInformed,
  ClosedReviewOpened,
  ConcernAnswered,
  TaskForceCaseReviewed,
} from '../../../domain/supervision/closed-review/facts';
import { newGroup } from '../command';
import type { Session } from '../session';
import { answerCommand } from './answer-file';
import { casesCommand } from './cases';
import { listCommand } from './list';
import { untilFrozen } from './population';
import { redrawCommand } from './redraw';
import { reportCommand } from './report';
import { printReview, showCommand } from './show';
import { reviewStep, type StepHooks } from './step';
import { taskForceCommand } from './task-force';
import { sayReview } from './texts';

/** `closed-review`: reviews of closed cases (gennemgang af lukkede sager). */
export function closedReviewGroup(session: Session): Command {
  const shown = afterFreezing(session);
  return newGroup(session, 'closed-review', session.say('groupClosedReview'))
    .addCommand(reviewStep(session, ClosedReviewOpened, shown))
    .addCommand(listCommand(session))
    .addCommand(showCommand(session))
    .addCommand(casesCommand(session))
    .addCommand(reviewStep(session, ClosedCasesRead))
    .addCommand(reviewStep(session, ConcernAnswered))
    .addCommand(answerCommand(session))
    .addCommand(reviewStep(session, ClosedReviewFamilyInformed))
    .addCommand(reviewStep(session, ClosedCasesReassessed))
    .addCommand(reviewStep(session, ClosedReviewExtended, shown))
    .addCommand(taskForceCommand(session))
    .addCommand(redrawCommand(session))
    .addCommand(reviewStep(session, TaskForceCaseReviewed))
    .addCommand(reportCommand(session))
    .addCommand(reviewStep(session, ClosedReviewClosed));
}

/** Once the cases have been read, where the review stands. */
function afterFreezing(session: Session): Pick<StepHooks, 'after'> {
  return {
    after: async (backend, undertaking, { json }) => {
      const isFrozen = await untilFrozen(session, backend, undertaking);
      if (json) return;
      session.print();
      if (isFrozen) printReview(session, await backend.closedReviews.read(undertaking.name));
      else session.print(sayReview(session, 'stillReading', { name: undertaking.name }));
    },
  };
}
