import { openingOf, readCase, type CaseReading } from '../../domain/recovery/case-recovery/look';
import { categoryCode } from '../../domain/recovery/case-recovery/category';
import { countBy, countsAsList } from '../../domain/recovery/programme/counts';
import { programmeOf } from '../../domain/recovery/programme/programme';
import { OverviewPartMade } from '../../domain/recovery/programme/system-facts';
import type { CaseJournal } from '../../journal/events/reader';
import type { ErrandRunner } from '../undertaking/ports';
import { atOnce } from './at-once';
import { caseAsOf, isInScope, recoveryOf } from './cases';
import type { RecoveryPorts } from './ports';

/** Cases that are looked through before that is recorded: where a worker dies, only the last part is done again. */
const PART = 200;

/**
 * Looks through the next part of the open cases: judges each as of the programme's instant, and opens a recovery for each
 * that has something outstanding. A recovery that was opened before stays as it is.
 */
export function overviewWith(ports: RecoveryPorts): ErrandRunner {
  return async (call) => {
    const { municipality, name, state, now } = call;
    const programme = programmeOf(state);
    if (!programme) throw new Error('The programme was not opened');
    const after = programme.overview.at(-1)?.data.after;
    const part = await nextCases(ports, municipality, after);
    const numbers = await ports.numbers(municipality);
    const { law } = ports.jurisdiction(municipality);
    let unreadable = 0;
    const readings = part.flatMap((one): readonly CaseReading[] => {
      const found = caseAsOf(one, programme.asOf, now);
      if (!found) {
        unreadable += 1;
        return [];
      }
      const reading = readCase(found, programme.asOf, law);
      if (!reading || reading.closed || !isInScope(programme, reading)) return [];
      return [{ caseNumber: numbers.get(one.caseId) ?? one.caseId, ...reading }];
    });
    const toOpen = readings.filter(({ outstanding }) => outstanding.length > 0);
    await atOnce(toOpen, async (reading) => {
      ports.alive();
      const opening = openingOf(reading, { programme: name, asOf: programme.asOf, now, added: false });
      await ports.open(recoveryOf(call, reading.caseId), [opening], now);
    });
    const data = {
      after: part.at(-1)?.caseId ?? after ?? '',
      read: part.length,
      open: readings.length,
      opened: toOpen.length,
      unreadable,
      categories: countsAsList(countBy(readings, ({ category }) => [categoryCode(category)])),
      colours: countsAsList(countBy(readings, ({ category }) => [category.colour])),
      controls: countsAsList(countBy(readings, ({ outstanding }) => outstanding)),
      last: part.length < PART,
    };
    return { events: [{ type: OverviewPartMade.event, happenedAt: now, data }] };
  };
}

async function nextCases(
  ports: RecoveryPorts,
  municipality: string,
  afterCaseId: string | undefined,
): Promise<readonly CaseJournal[]> {
  const part: CaseJournal[] = [];
  const from = afterCaseId === undefined || afterCaseId === '' ? {} : { afterCaseId };
  for await (const one of ports.events.readCases({ municipality, text: false, ...from })) {
    part.push(one);
    if (part.length % 50 === 0) ports.alive();
    if (part.length === PART) break;
  }
  return part;
}
