import type { ListRow } from '../../domain/case/from-list/columns';
import type { LostEarningsRow } from '../../domain/recovery/lost-earnings/columns';
import type { PaymentRow } from '../../domain/recovery/payments/columns';
import { isLostEarnings, isPayments, lostEarningsReading, paymentsReading } from './money-lists';
import { isProblem, openFile, type ReadProgress } from './open-file';
import { caseReading } from './read-list';
import { readRows, type Item } from './read-rows';

/** A list that has told by its headings what it is a list of; its rows come as they are read. */
export type OpenList =
  | { readonly kind: 'cases'; readonly items: AsyncGenerator<Item<ListRow>> }
  | { readonly kind: 'lostEarnings'; readonly items: AsyncGenerator<Item<LostEarningsRow>> }
  | { readonly kind: 'payments'; readonly items: AsyncGenerator<Item<PaymentRow>> };

/** Opens a list of any kind. What is none of them, or cannot be read, is answered as a case list with what is wrong. */
export async function openList(path: string, progress?: ReadProgress): Promise<OpenList> {
  const file = await openFile(path, progress);
  if (isProblem(file)) return { kind: 'cases', items: only({ problem: file }) };
  const { first } = file;
  const cases = caseReading(first);
  if (cases.rows) return { kind: 'cases', items: readRows(file, cases) };
  if (isLostEarnings(first)) return { kind: 'lostEarnings', items: readRows(file, lostEarningsReading(first)) };
  if (isPayments(first)) return { kind: 'payments', items: readRows(file, paymentsReading(first)) };
  return { kind: 'cases', items: readRows(file, cases) };
}

async function* only<Row>(item: Item<Row>): AsyncGenerator<Item<Row>> {
  yield item;
}
