import type { ReportOrder } from '../activities/report/quarterly';
import { backendOver } from '../client/library/backend';
import type { InstallationLink } from '../client/library/installation';
import { accountDocument } from '../client/report/account/document';
import type { ReportDocument } from '../client/report/document';
import type { TwoTimes } from '../domain/case/as-of';
import { endOfDay } from '../domain/law/calendar/copenhagen';
import { accountOf } from '../domain/report/account';
import { inputOf } from '../domain/report/input';
import { publishedCount } from '../domain/report/masking';
import { periodsSince } from '../domain/report/period';
import { publishedAccount } from '../domain/report/published-account';

/**
 * The account of a half-year (halvårsopfølgning) beside the half-year before it, as `report account --masked` makes it:
 * without cases, small numbers hidden.
 */
export async function halfYearAccount(
  to: InstallationLink,
  { municipality, asOf, since, knownAt }: ReportOrder,
): Promise<{ readonly figures: object; readonly document: ReportDocument }> {
  const at = (day: string): TwoTimes => ({ asOf: endOfDay(day), knownAt });
  const source = await backendOver(to).report({ columns: [at(asOf), at(since)], knownAt });
  const [now, before] = source.columns;
  if (!now || !before) throw new RangeError('A follow-up needs both of its days.');
  const periods = periodsSince(since, asOf);
  const account = publishedAccount(
    accountOf(inputOf(now, periods.after, source), inputOf(before, periods.before, source)),
  );
  const found = await to.journal.proof.headOf(asOf);
  const head = found.kind === 'found' ? { journalHead: { day: asOf, head: found.head.hash } } : {};
  const about = { municipality, asOf, knownAt, ...head, unreadable: publishedCount(source.unreadable) };
  return { figures: { ...about, ...account }, document: accountDocument({ ...about, account }) };
}
