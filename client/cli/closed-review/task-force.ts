import { createHash } from 'node:crypto';
import type { Command as Subcommand } from 'commander';
import type { Command } from '../../../domain/case/kernel/command';
import { optional } from '../../../domain/case/kernel/fields';
import { TaskForceChosen } from '../../../domain/supervision/closed-review/facts';
import { reviewOf, type ClosedReview } from '../../../domain/supervision/closed-review/review';
import type { StepOptions } from '../case/send-step';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { reviewStep } from './step';
import { sayReview, closedReviewTexts as texts } from './texts';

/** Cases may be named, or chosen by lot. */
const step = {
  ...TaskForceChosen,
  fields: { ...TaskForceChosen.fields, cases: optional(TaskForceChosen.fields.cases) },
};

/** `closed-review task-force NAME`: chooses cases to be reviewed by law and by profession side by side. */
export function taskForceCommand(session: Session): Subcommand {
  return reviewStep(
    session,
    step,
    {
      prepare: async (backend, undertaking, order, options) => {
        if (order.data['cases'] !== undefined) return order;
        const { state } = await backend.undertakings.read(undertaking);
        return byLot(session, order, reviewOf(state), readCount(session, options));
      },
      after: async (backend, undertaking, { json }) => {
        if (json) return;
        const { taskForce, cases } = await backend.closedReviews.read(undertaking.name);
        const numbers = new Map(cases.map((one) => [one.caseId, one.caseNumber ?? one.caseId]));
        const chosen = taskForce.cases.map(({ caseId }) => numbers.get(caseId) ?? caseId);
        session.print(sayReview(session, 'chosen', { cases: chosen.join(', ') }));
      },
    },
    (command) => command.option('--choose <N>', session.tell(texts.optChoose)),
  );
}

function readCount(session: Session, { choose }: StepOptions): number {
  const count = Number(choose);
  if (typeof choose === 'string' && Number.isInteger(count) && count > 0) return count;
  throw new CliFailure(exitCodes.usage, sayReview(session, 'chooseOrCases'));
}

/** The same cases whoever asks: in the order of hashes made of the frozen list and each case. */
function byLot(session: Session, order: Command, review: ClosedReview, count: number): Command {
  const seed = review.batches.map(({ frozen }) => frozen?.data.hash ?? '').join('/');
  const ticket = (caseId: string): string => createHash('sha256').update(`${seed}/${caseId}`).digest('hex');
  const cases = [...review.cases.keys()]
    .map((caseId) => ({ caseId, ticket: ticket(caseId) }))
    .sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
    .slice(0, count)
    .map(({ caseId }) => caseId);
  const { reason = sayReview(session, 'chosenByLot') } = order.text ?? {};
  return { ...order, data: { ...order.data, cases }, text: { ...order.text, reason } };
}
