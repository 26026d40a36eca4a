import type { Command } from 'commander';
import { categoryWords } from '../../../domain/case/from-list/verdict';
import type { ClosureCategory } from '../../../domain/law/judgement';
import { needs } from '../../../domain/supervision/closed-review/missing';
import { readingWords, type Reading } from '../../../domain/supervision/closed-review/readings';
import { outcomeWords, type StrandOutcome } from '../../../domain/supervision/closed-review/task-force';
import type { ReadClosedReview } from '../../library/closed-review-ports';
import { finish, printJson, type CommonOptions } from '../command';
import { table } from '../print/table';
import { newReading } from '../reading';
import type { Session } from '../session';
import { printPopulation } from './population';
import { reviewJson } from './json';
import { sayReview as say, closedReviewTexts as texts } from './texts';

const categories = Object.keys(categoryWords) as ClosureCategory[];
const readings = Object.keys(readingWords) as Reading[];

/** `closed-review show NAME`: how far the review is. */
export function showCommand(session: Session): Command {
  const command = newReading(session, 'show', session.tell(texts.show))
    .argument('<NAME>', session.tell(texts.argName))
    .action((name: string, { json }: CommonOptions) =>
      session.connected(async (backend) => {
        const read = await backend.closedReviews.read(name);
        if (json) printJson(session, reviewJson(read));
        else printReview(session, read);
      }),
    );
  return finish(session, command, 'sagsgang closed-review show foraar-2025');
}

/** A review at a glance: population, categories by each reading, concern and what came of it, next steps. */
export function printReview(session: Session, found: ReadClosedReview): void {
  const { print, paint, tell } = session;
  const { name } = found.read.undertaking;
  const { standing, book } = found.read;
  const stage = book.stages[standing.stage];
  const title = say(session, 'title', { name });
  print(`${paint('bold', title)} · ${stage ? tell(stage) : standing.stage}`);
  printPopulation(session, found);
  print();
  printCategories(session, found);
  print();
  printConcern(session, found);
  printTaskForce(session, found);
  printNext(session, found);
}

/** The categories by each reading that was made; every column adds up to all cases. */
export function printCategories(session: Session, { tally }: ReadClosedReview): void {
  const { print, tell, io } = session;
  const made = readings.filter((one) => tally.byReading[one].unread < tally.cases);
  const shown: readonly Reading[] = made.length === 0 ? ['system'] : made;
  const columns = [
    { title: say(session, 'colCategory') },
    ...shown.map((one) => ({ title: tell(readingWords[one]), align: 'right' as const })),
    { title: say(session, 'colStanding'), align: 'right' as const },
  ];
  const rows = categories.map((one) => [
    tell(categoryWords[one]),
    ...shown.map((reading) => String(tally.byReading[reading][one])),
    String(tally.standing[one]),
  ]);
  const unread = [say(session, 'unread'), ...shown.map((reading) => String(tally.byReading[reading].unread)), '0'];
  const total = [say(session, 'total'), ...shown.map(() => String(tally.cases)), String(tally.cases)];
  print(table(columns, [...rows, ...(shown.length > 1 ? [unread] : []), total], io.columns));
  if (shown.length > 1) print(say(session, 'moved', { count: tally.moved }));
}

/** Concern, and what came of it in the cases. */
export function printConcern(session: Session, { tally, recordedLate, overdue, cases }: ReadClosedReview): void {
  const { print, paint } = session;
  print(`${paint('bold', say(session, 'concernTitle'))} ${say(session, 'concernLine', tally.concern)}`);
  if (tally.concern.yes > 0) {
    print(`  ${say(session, 'raisedLine', tally.raised)}`);
    const { inTime, late, waiting } = tally.assessed;
    const efter = recordedLate === 0 ? '' : say(session, 'recordedLate', { count: recordedLate });
    print(`  ${say(session, 'assessedLine', { inTime, late: efter, overdue: late, waiting })}`);
    if (overdue > 0) print(paint('red', `  ${say(session, 'overdueLine', { count: overdue })}`));
    const closed = cases.filter((one) => one.notReopened && !one.open).length;
    if (closed > 0) print(paint('yellow', `  ${say(session, 'notReopened', { count: closed })}`));
    const refused = cases.filter((one) => one.refused !== undefined).length;
    if (refused > 0) print(paint('red', `  ${say(session, 'refusedByCase', { count: refused })}`));
  }
  if (tally.concern.no > 0) print(`  ${say(session, 'familyLine', tally.family)}`);
  const { done, waiting } = tally.reassessment;
  if (done + waiting > 0) print(`  ${say(session, 'reassessLine', { done, waiting })}`);
}

function printTaskForce(session: Session, { taskForce }: ReadClosedReview): void {
  const { print, paint, tell } = session;
  if (taskForce.cases.length === 0) return;
  print();
  print(paint('bold', say(session, 'taskForceTitle', { count: taskForce.cases.length })));
  const found = (Object.keys(outcomeWords) as StrandOutcome[]).filter((one) => taskForce.outcomes[one] > 0);
  print(`  ${found.map((one) => `${tell(outcomeWords[one])} ${taskForce.outcomes[one]}`).join(' · ')}`);
}

function printNext(session: Session, { read, review }: ReadClosedReview): void {
  const { print, paint } = session;
  const { stage } = read.standing;
  if (stage === 'closed' || stage === 'freezing') return;
  const { name } = read.undertaking;
  const { answer, raise, informFamily } = needs(review);
  print();
  print(paint('bold', say(session, 'nextTitle')));
  if (answer > 0) print(`  • ${say(session, 'nextAnswer', { count: answer, name })}`);
  if (raise > 0) print(`  • ${say(session, 'nextRaise', { count: raise })}`);
  if (informFamily > 0) print(`  • ${say(session, 'nextInform', { count: informFamily, name })}`);
  if (answer + raise + informFamily === 0) print(`  • ${say(session, 'nextClose', { name })}`);
}
