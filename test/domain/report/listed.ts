import { stateFromRow } from '../../../domain/case/from-list/judge-row';
import { lawBook } from '../../../domain/law/editions';
import { endOfDay } from '../../../domain/law/calendar/copenhagen';
import { Collector, type Collected } from '../../../domain/report/collector';
import { readCaseList } from '../../../client/lists/read-list';

/** Collects a list of the examples as of the ends of days, without a server. */
export async function collectedList(name: string, ...days: readonly string[]): Promise<Collected> {
  const collector = new Collector({ columns: days.map((day) => ({ asOf: endOfDay(day) })) }, lawBook, '2026-01-01');
  for await (const item of readCaseList(`examples/${name}.csv`)) {
    if ('problem' in item) throw new Error(item.problem.code);
    collector.addListed(item.row.caseNumber, (instant) => stateFromRow(item.row, instant), '2026-11-22T12:00:00.000Z');
  }
  return collector.collected();
}
