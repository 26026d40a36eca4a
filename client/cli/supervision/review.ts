import type { Command } from 'commander';
import { reviewSteps } from '../../../domain/supervision/case-review/book';
import { ReviewEliminated } from '../../../domain/supervision/case-review/facts';
import { newGroup } from '../command';
import type { Session } from '../session';
import { undertakingStepCommand } from '../undertaking/step';
import { reviewListCommand } from './review-list';
import { reviewNamed, reviewWords } from './review-names';
import { reviewShowCommand } from './review-show';
import { sayReview } from './texts-review';

/** `supervision review`: the review of drawn cases. Taking a case out is its round's business. */
export function reviewGroup(session: Session): Command {
  const group = newGroup(session, 'review', sayReview(session, 'review'))
    .addCommand(reviewShowCommand(session))
    .addCommand(reviewListCommand(session));
  for (const step of reviewSteps) {
    if (step.event === ReviewEliminated.event) continue;
    group.addCommand(undertakingStepCommand(session, reviewWords, step, reviewNamed));
  }
  return group;
}
