import { FEWEST_CASES, type PublishedRate } from '../../../domain/supervision/figures/published';
import type { Published } from '../../../domain/report/masking';
import type { PublicReport } from '../../library/supervision/report';
import { table } from '../print/table';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { agreed, intervalOf, percent } from './report-numbers';
import { printPublicSetAside } from './report-set-aside';
import { itemName } from './review-names';
import { sayReview } from './texts-review';

/** Prints the report of a round for a committee. */
export function printPublicReport(session: Session, report: PublicReport): void {
  const { print, paint, io, tell } = session;
  const { round, reviewed, population, items, agreement, actions } = report;
  print(paint('bold', sayReview(session, 'committeeTitle', { round })));
  print(
    indent(
      sayReview(session, 'basisPublic', {
        reviewed: few(reviewed),
        population: few(population),
      }),
      io.columns,
      '',
    ),
  );
  const teams = [...new Set(items.flatMap((item) => item.teams.map(({ team }) => team)))].sort();
  const columns = [
    { title: sayReview(session, 'colItem') },
    { title: sayReview(session, 'colWhat'), flexible: true },
    { title: sayReview(session, 'colMet'), align: 'right' as const },
    { title: sayReview(session, 'colInterval'), align: 'right' as const },
    ...teams.map((team) => ({ title: team, align: 'right' as const })),
  ];
  const rows = items
    .filter(({ whole }) => whole.kind !== 'none')
    .map(({ item, whole, teams: by }) => [
      ...[item, tell(itemName(item)), shareIn(session, whole)],
      whole.kind === 'shown' ? intervalOf(whole.estimate) : '',
      ...teams.map((team) => shareIn(session, by.find((one) => one.team === team)?.rate)),
    ]);
  if (rows.length > 0) print(`\n${table(columns, rows, io.columns)}`);
  print();
  const { open, overdue, done, confirmed } = actions;
  print(
    sayReview(session, 'actionsLine', {
      ...{ open: few(open), overdue: few(overdue), done: few(done), confirmed: few(confirmed) },
    }),
  );
  printPublicSetAside(session, report);
  if (agreement.n > 0) print(agreed(session, agreement));
}

function few(count: Published): string {
  return count === 'masked' ? `< ${FEWEST_CASES}` : String(count);
}

function shareIn(session: Session, rate: PublishedRate | undefined): string {
  if (!rate || rate.kind === 'none') return '–';
  return rate.kind === 'masked' ? sayReview(session, 'masked') : percent(rate.estimate.share);
}
