import type { Command } from 'commander';
import { actionStandingWords } from '../../../domain/supervision/review/action';
import { caseReviewOf, isApart } from '../../../domain/supervision/case-review/review';
import { readableReviews } from '../../library/supervision/readable';
import { actionsShown, type ActionShown } from '../../library/supervision/review-view';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { readUser } from '../options';
import { withWeekday } from '../print/dates';
import { table } from '../print/table';
import type { Session } from '../session';
import { sayReview } from './texts-review';

interface Options extends CommonOptions {
  readonly as?: string;
  readonly mine?: true;
  readonly overdue?: true;
  readonly all?: true;
  readonly round?: string;
}

/** `supervision actions`: the action plan (handleplan) over all reviews, soonest first. */
export function actionsCommand(session: Session): Command {
  const command = newReading(session, 'actions', sayReview(session, 'actions'))
    .option('--mine', sayReview(session, 'optMine'))
    .option('--overdue', sayReview(session, 'optOverdue'))
    .option('--all', sayReview(session, 'optEvery'))
    .option(`--round <${sayReview(session, 'phRound')}>`, sayReview(session, 'optRound'))
    .action((options: Options) => showActions(session, options));
  return finish(session, command, 'sagsgang supervision actions --overdue');
}

async function showActions(session: Session, options: Options): Promise<void> {
  const { tell, lang, io, print, paint } = session;
  const mine = options.mine === true ? readUser(session, options.as) : undefined;
  const found = await session.connected(async ({ undertakings }) => {
    const all: ActionShown[] = [];
    for await (const read of readableReviews(undertakings, options.round)) {
      const review = caseReviewOf(read.state);
      if (review && !isApart(review)) all.push(...actionsShown(read));
    }
    return all
      .filter(({ owner }) => mine === undefined || owner === mine)
      .filter(({ standing }) => (options.overdue ? standing === 'overdue' : options.all || standing !== 'confirmed'))
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  });
  if (options.json) {
    for (const { told: _, ...action } of found) printJson(session, action);
    return;
  }
  if (found.length === 0) {
    print(sayReview(session, 'none'));
    return;
  }
  const columns = (['colReview', 'colAction', 'colWhat', 'colOwner', 'colDue', 'colStage'] as const).map((key) => ({
    title: sayReview(session, key),
    ...(key === 'colWhat' ? { flexible: true } : {}),
  }));
  const cells = found.map(({ review, id, what, owner, due, standing }) => {
    const word = tell(actionStandingWords[standing]);
    return [
      ...[review, String(id), what || sayReview(session, 'textErased'), owner, withWeekday(due, lang)],
      standing === 'overdue' ? paint('red', word) : word,
    ];
  });
  print(table(columns, cells, io.columns));
}
