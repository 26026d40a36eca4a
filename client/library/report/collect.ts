import { stateFromRow } from '../../../domain/case/from-list/judge-row';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { lawBook } from '../../../domain/law/editions';
import { normsOf, usualNorms } from '../../../domain/recovery/caseload/norm';
import { Collector, type CollectOrder } from '../../../domain/report/collector';
import { readCaseList } from '../../lists/read-list';
import type { Problem } from '../../lists/problem';
import { answered } from '../errors';
import type { InstallationLink } from '../installation';
import { clockOf } from '../reading';
import { realNow } from '../real-now';
import { collectTracks } from './collect-tracks';
import type { ReportSource } from './ports';

/** What a report is collected over: the journal and the law; no workflow, and nothing is written. */
export type ReportLink = Pick<InstallationLink, 'journal' | 'jurisdiction' | 'municipality'>;

/**
 * Reads the journal once and keeps of every case what figures need, by each of the times asked for.
 *
 * @throws JournalUnavailableError in the midst of an outage
 */
export async function collectJournal(link: ReportLink, order: CollectOrder): Promise<ReportSource> {
  const { municipality, journal } = link;
  const now = realNow();
  const [numbers, register] = await Promise.all([
    journal.projections.numbers(municipality),
    journal.staff.register(municipality, order.knownAt),
  ]);
  const caseNumbers = answered(numbers);
  const { law, municipality: local } = link.jurisdiction(municipality);
  const collector = new Collector(order, law, civilDayOf(now));
  let unreadable = 0;
  const read = order.money === 'only' ? [] : journal.events.readCases({ municipality, text: false });
  for await (const { caseId, entries } of read) {
    const events = entries.flatMap(({ event }) => (event ? [event] : []));
    if (events.length < entries.length) unreadable += 1;
    const caseNumber = caseNumbers.get(caseId) ?? caseId;
    if (events.length > 0) collector.add({ caseId, caseNumber, municipality, events }, clockOf(events, now));
  }
  const tracks = order.money ? { unreadableTracks: await collectTracks(link, collector, now) } : {};
  return { ...collector.collected(), register: answered(register), norms: normsOf(local), unreadable, ...tracks };
}

/** Reads case lists and keeps of every row what figures need, without a server. */
export async function collectLists(
  paths: readonly string[],
  order: CollectOrder,
  onProblem: (path: string, problem: Problem) => void,
): Promise<ReportSource> {
  const now = realNow();
  const collector = new Collector(order, lawBook, civilDayOf(now));
  for (const path of paths) {
    for await (const item of readCaseList(path)) {
      if ('problem' in item) onProblem(path, item.problem);
      else collector.addListed(item.row.caseNumber, (instant) => stateFromRow(item.row, instant), now);
    }
  }
  return { ...collector.collected(), norms: usualNorms, unreadable: 0 };
}
