import { assess } from '../../../domain/recovery/lost-earnings/assess';
import { addGrant, noLostEarnings, type LostEarningsTotals } from '../../../domain/recovery/lost-earnings/totals';
import { assessPayment } from '../../../domain/recovery/payments/assess';
import { addPayment, noPayments } from '../../../domain/recovery/payments/totals';
import { isSmall, maskParts, type Published } from '../../../domain/report/masking';
import { openList } from '../../lists/open-list';
import type { Problem } from '../../lists/problem';
import type { CommitteeLostEarnings, CommitteePayments } from './committee-figures';
import { fileNamed, ListReading } from './list-reading';
import { publishedPayments } from './published-payments';

/** Is told of each line of a list that cannot be read. */
export type OnProblem = (path: string, problem: Problem) => void;

/** A list that is not what it was given as. */
export class WrongListError extends Error {
  override readonly name = 'WrongListError';

  constructor(
    readonly path: string,
    readonly wanted: 'lostEarnings' | 'payments',
  ) {
    super(`No list of ${wanted}`);
  }
}

/** What a list of lost earnings comes to, as it leaves the department. @throws WrongListError */
export async function committeeLostEarnings(path: string, onProblem: OnProblem): Promise<CommitteeLostEarnings> {
  const { lostEarnings } = await readMoneyFile(path, onProblem);
  if (!lostEarnings) throw new WrongListError(path, 'lostEarnings');
  return lostEarnings;
}

/** What a list of payments comes to, as it leaves the department. @throws WrongListError */
export async function committeePayments(path: string, onProblem: OnProblem): Promise<CommitteePayments> {
  const { payments } = await readMoneyFile(path, onProblem);
  if (!payments) throw new WrongListError(path, 'payments');
  return payments;
}

/** What a list of money comes to, by what its headings tell that it is; neither where it is another list. */
export interface MoneyFile {
  readonly lostEarnings?: CommitteeLostEarnings;
  readonly payments?: CommitteePayments;
  /** Why it cannot be counted on: nothing of it could be read, or not all. */
  readonly broken?: Problem;
}

/** Reads a list of money, whichever it is, and names it by its day and digest. */
export async function readMoneyFile(path: string, onProblem: OnProblem): Promise<MoneyFile> {
  const before = await fileNamed(path);
  const list = await openList(path);
  const reading = new ListReading((problem) => onProblem(path, problem));
  if (list.kind === 'cases') {
    for await (const _ of reading.rowsOf(list.items)) break;
    return reading.broken();
  }
  if (list.kind === 'lostEarnings') {
    const totals = noLostEarnings();
    for await (const row of reading.rowsOf(list.items)) addGrant(totals, row, assess(row));
    const { counted, ...broken } = await reading.end(path, before);
    return { lostEarnings: { ...counted, ...publishedLostEarnings(totals) }, ...broken };
  }
  const totals = noPayments();
  for await (const row of reading.rowsOf(list.items)) addPayment(totals, row, assessPayment(row));
  const { counted, ...broken } = await reading.end(path, before);
  return { payments: { ...counted, ...publishedPayments(totals) }, ...broken };
}

/** Masks the totals of lost earnings: small groups, and the sums of groups that are masked. */
export function publishedLostEarnings(totals: LostEarningsTotals): CommitteeLostEarnings {
  const { cases, reviewed, over, under, right, unsettled, difference, findings } = totals;
  const groups = maskParts({ over: over.cases, under: under.cases, right, unsettled });
  const gone = maskParts({ reviewed, rest: cases - reviewed });
  const of = (name: string): Published => groups.parts[name] ?? 0;
  const isOver = of('over') === 'masked';
  const isUnder = of('under') === 'masked';
  return {
    cases: groups.total,
    reviewed: gone.parts['reviewed'] ?? 0,
    findings: smallMasked(findings, cases),
    groups: { over: of('over'), under: of('under'), right: of('right'), unsettled: of('unsettled') },
    differences: {
      over: isOver ? 'masked' : over.difference,
      under: isUnder ? 'masked' : under.difference,
      // Of two sums of which one is masked the third would tell it.
      all: isOver || isUnder ? 'masked' : difference,
    },
  };
}

/** Findings overlap, so each is masked by itself: where few have it, and where few have it not. */
function smallMasked<K extends string>(counts: Readonly<Record<K, number>>, of: number): Record<K, Published> {
  const entries = (Object.entries(counts) as [K, number][]).map(([code, count]): [K, Published] => [
    code,
    isSmall(count) || isSmall(of - count) ? 'masked' : count,
  ]);
  return Object.fromEntries(entries) as Record<K, Published>;
}
