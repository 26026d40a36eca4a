import type { Command } from 'commander';
import { categoryWords } from '../../../domain/case/from-list/verdict';
import type { ClosureCategory } from '../../../domain/law/judgement';
import { standingCategory } from '../../../domain/supervision/closed-review/readings';
import type { ReadClosedReview, ReviewedCase } from '../../library/closed-review-ports';
import { finish, printJson, type CommonOptions } from '../command';
import { table } from '../print/table';
import { newReading } from '../reading';
import type { Session } from '../session';
import { byControl, reviewJson } from './json';
import { printPopulation } from './population';
import { printCategories, printConcern } from './show';
import { sayReview as say, closedReviewTexts as texts } from './texts';

/** `closed-review report NAME`: what a committee reads. No case, child or member of staff is named. */
export function reportCommand(session: Session): Command {
  const command = newReading(session, 'report', session.tell(texts.report))
    .argument('<NAME>', session.tell(texts.argName))
    .action((name: string, { json }: CommonOptions) =>
      session.connected(async (backend) => {
        const found = await backend.closedReviews.read(name);
        if (json) printJson(session, reviewJson(withoutCases(found)));
        else printReport(session, found);
      }),
    );
  return finish(session, command, 'sagsgang closed-review report foraar-2025');
}

function withoutCases(found: ReadClosedReview): ReadClosedReview {
  return { ...found, taskForce: { ...found.taskForce, cases: [] } };
}

function printReport(session: Session, found: ReadClosedReview): void {
  const { print, paint, io } = session;
  print(paint('bold', say(session, 'title', { name: found.read.undertaking.name })));
  printPopulation(session, found);
  print();
  printCategories(session, found);
  print();
  print(paint('bold', say(session, 'reportWhy')));
  const counts = Object.entries(byControl(found.cases)).sort(([, a], [, b]) => b - a);
  const columns = [
    { title: say(session, 'control'), flexible: true },
    { title: say(session, 'law'), flexible: true },
    { title: say(session, 'cases_'), align: 'right' as const },
  ];
  print(
    table(
      columns,
      counts.map(([code, count]) => [...named(session, code, found.cases), String(count)]),
      io.columns,
    ),
  );
  printMoves(session, found.cases);
  print();
  printConcern(session, found);
  print();
  print(paint('dim', say(session, 'reportFooter')));
}

function named({ tell }: Session, code: string, cases: readonly ReviewedCase[]): readonly [string, string] {
  const found = cases.flatMap(({ why }) => why).filter(({ control }) => control === code);
  const [first] = found;
  const laws = [...new Set(found.map(({ law }) => law))].filter((law) => law !== '');
  return [`${code} ${first ? tell(first.name) : ''}`, laws.join(', ')];
}

/** Where the readings moved cases from and to. */
function printMoves(session: Session, cases: readonly ReviewedCase[]): void {
  const { print, paint, tell, io } = session;
  const moves = new Map<string, number>();
  for (const one of cases) {
    const to = standingCategory(one);
    if (to !== one.system) moves.set(`${one.system}/${to}`, (moves.get(`${one.system}/${to}`) ?? 0) + 1);
  }
  if (moves.size === 0) return;
  const columns = [
    { title: say(session, 'from') },
    { title: say(session, 'to') },
    { title: say(session, 'cases_'), align: 'right' as const },
  ];
  const rows = [...moves].map(([move, count]) => {
    const [from, to] = move.split('/') as [ClosureCategory, ClosureCategory];
    return [tell(categoryWords[from]), tell(categoryWords[to]), String(count)];
  });
  print();
  print(paint('bold', say(session, 'reportMoves')));
  print(table(columns, rows, io.columns));
}
