import type { Command } from 'commander';
import { caseReviewOf, readingsOf, type CaseReview } from '../../../domain/supervision/case-review/review';
import { reviewStages, stageOf } from '../../../domain/supervision/case-review/standing';
import { unanswered } from '../../../domain/supervision/review/check-answers';
import type { Standing } from '../../../domain/undertaking/book';
import { readableReviews } from '../../library/supervision/readable';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { readUser } from '../options';
import { written } from '../print/dates';
import { table } from '../print/table';
import type { Session } from '../session';
import { sayReview } from './texts-review';

interface Options extends CommonOptions {
  readonly as?: string;
  readonly mine?: true;
  readonly round?: string;
}

/** `supervision review list`: the reviews there are, or those one has in hand. */
export function reviewListCommand(session: Session): Command {
  const command = newReading(session, 'list', sayReview(session, 'list'))
    .option('--mine', sayReview(session, 'optMine'))
    .option(`--round <${sayReview(session, 'phRound')}>`, sayReview(session, 'optRound'))
    .action((options: Options) => showList(session, options));
  return finish(session, command, 'sagsgang supervision review list --mine --as TIL');
}

/** What is told of a review in a list; to its reviewer how far they have come themselves. */
function countsFor(counts: Standing['counts'], review: CaseReview, mine: string | undefined): Standing['counts'] {
  const own = readingsOf(review).find(({ reviewer }) => reviewer === mine);
  if (!own) return counts;
  const open = unanswered(review.asked, own.given).length;
  return { ...counts, answered: review.asked.form.questions.length - open };
}

async function showList(session: Session, options: Options): Promise<void> {
  const { tell, lang, io, print } = session;
  const mine = options.mine === true ? readUser(session, options.as) : undefined;
  const rows = await session.connected(async ({ undertakings }) => {
    const found = [];
    for await (const { undertaking, state, standing } of readableReviews(undertakings, options.round)) {
      const review = caseReviewOf(state);
      if (!review) continue;
      const reviewers = readingsOf(review);
      const inHand = reviewers.some(({ reviewer, completed }) => reviewer === mine && !completed);
      if (mine !== undefined && (!inHand || standing.over)) continue;
      const { caseNumber, caseId, due } = review.opened.data;
      found.push({
        ...{
          review: undertaking.name,
          case: caseNumber ?? caseId,
          stage: stageOf(review),
          due,
          counts: countsFor(standing.counts, review, mine),
        },
        reviewers: reviewers.map(({ reviewer }) => reviewer),
      });
    }
    return found;
  });
  if (options.json) {
    for (const row of rows) printJson(session, row);
    return;
  }
  if (rows.length === 0) {
    print(sayReview(session, 'none'));
    return;
  }
  const columns = (['colReview', 'colCase', 'colStage', 'colReviewers', 'colDue', 'colOpen'] as const).map((key) => ({
    title: sayReview(session, key),
    align: key === 'colOpen' ? ('right' as const) : ('left' as const),
  }));
  const cells = rows.map(({ review, stage, due, reviewers, counts, ...row }) => [
    ...[review, row.case, tell(reviewStages[stage]), reviewers.join(', ') || '–', written(due, lang)],
    String((counts['questions'] ?? 0) - (counts['answered'] ?? 0)),
  ]);
  print(table(columns, cells, io.columns));
  const unassigned = rows.filter(({ stage }) => stage === 'unassigned');
  const [first] = unassigned;
  if (!first) return;
  const call = `sagsgang supervision review assign ${first.review} --reviewer ${sayReview(session, 'phInitials')}`;
  print(`\n${sayReview(session, 'toAssign', { count: unassigned.length, call })}`);
}
