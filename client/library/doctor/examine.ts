import type { DoctorCheck, DoctorOrder } from '../../cli/ports';
import type { InstallationLink } from '../installation';
import { checkCases } from './cases';
import { checkErasures } from './erasures';
import { checkHeads } from './heads';
import { checkInstallation } from './installation';
import { checkPlaces } from './places';
import { checkReceipts } from './receipts';
import { checkRounds } from './rounds';
import { checkUndertakings } from './undertakings';

/** Without these the cases cannot be looked at. */
const needed: ReadonlySet<string> = new Set(['server', 'journal', 'worker']);

/**
 * Looks at server, worker, journal, keys, schedules, daily heads, places in the staff register and erasures, at acknowledged commands where a file of receipts is given,
 * and compares every running case and undertaking, or one case, with its journal.
 */
export async function* examine(
  link: InstallationLink,
  caseId?: string,
  order: DoctorOrder = {},
): AsyncGenerator<DoctorCheck> {
  const away = new Set<string>();
  for await (const check of checkInstallation(link)) {
    if (!check.ok) away.add(check.subject);
    yield check;
  }
  if (!away.has('journal')) {
    yield await checkPlaces(link);
    const heads = await checkHeads(link);
    if (heads) yield heads;
  }
  if (order.receipts !== undefined && !away.has('journal')) yield* checkReceipts(link, order.receipts);
  if (!away.has('journal') && !away.has('keys')) yield* checkErasures(link, caseId);
  if (!away.has('journal') && !away.has('keys') && caseId === undefined) yield* checkRounds(link);
  if (order.quick) away.delete('worker');
  if ([...needed].some((subject) => away.has(subject))) return;
  yield* checkCases(link, caseId, order);
  if (caseId === undefined && !order.signal?.aborted) yield* checkUndertakings(link, order);
}
