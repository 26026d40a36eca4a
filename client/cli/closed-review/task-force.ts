import type { Command as Subcommand } from 'commander';
import { TaskForceChosen } from '../../../domain/supervision/closed-review/facts';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { reviewStep } from './step';
import { sayReview, closedReviewTexts as texts } from './texts';

/** `closed-review task-force NAME`: chooses cases to be reviewed by law and by profession side by side. */
export function taskForceCommand(session: Session): Subcommand {
  return reviewStep(
    session,
    TaskForceChosen,
    {
      prepare: (_backend, _undertaking, order, { choose }) => {
        const { cases, size } = order.data;
        const isNamed = cases !== undefined;
        if (isNamed === (choose !== undefined) || (!isNamed && size !== undefined)) throw unclear(session);
        return Promise.resolve(
          isNamed ? order : { ...order, data: { ...order.data, size: readCount(session, choose) } },
        );
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

function readCount(session: Session, choose: unknown): number {
  const count = Number(choose);
  if (typeof choose === 'string' && Number.isInteger(count) && count > 0) return count;
  throw unclear(session);
}

function unclear(session: Session): CliFailure {
  return new CliFailure(exitCodes.usage, sayReview(session, 'chooseOrCases'));
}
