import { readCase, type CaseReading } from '../../domain/recovery/case-recovery/look';
import { openingsOf, overviewEvent } from '../../domain/recovery/programme/overview';
import { programmeOf } from '../../domain/recovery/programme/programme';
import type { CaseJournal } from '../../journal/events/reader';
import type { ErrandRunner } from '../undertaking/ports';
import { atOnce } from './at-once';
import { caseAsOf, isErased, recoveryOf } from './cases';
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
      if (!found && !isErased(one)) unreadable += 1;
      const reading = found && readCase(found, programme.asOf, law);
      return reading ? [{ caseNumber: numbers.get(one.caseId) ?? one.caseId, ...reading }] : [];
    });
    await atOnce(openingsOf(programme, readings, { name, now }), async ({ caseId, opening }) => {
      ports.alive();
      await ports.open(recoveryOf(call, caseId), [opening], now);
    });
    const met = { readings, read: part.length, unreadable, after: part.at(-1)?.caseId ?? after ?? '' };
    return { events: [overviewEvent(programme, { ...met, isLast: part.length < PART }, now)] };
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
