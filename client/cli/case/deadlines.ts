import type { Command } from 'commander';
import { fixTimes, isNow } from '../../../domain/case/as-of';
import { finish, printJson, type CommonOptions } from '../command';
import { withWeekday } from '../print/dates';
import { newReading } from '../reading';
import type { Session } from '../session';
import { printTimes, readTimes, timesInJson, withTimes, type TimeOptions } from '../two-times';
import { addressOf } from './address';
import { allDeadlinesTable } from './deadline-table';

type Options = CommonOptions & TimeOptions;

/** `case deadlines CASE`: every deadline, met or not, soonest first. */
export function deadlinesCommand(session: Session): Command {
  const { say } = session;
  const command = newReading(session, 'deadlines', say('deadlines')).argument('<case>', say('argCase'));
  withTimes(session, command).action((given: string, options: Options) => showDeadlines(session, given, options));
  return finish(session, command, 'sagsgang case deadlines 2026-000017 --as-of 01-06-2026');
}

async function showDeadlines(session: Session, given: string, options: Options): Promise<void> {
  const { say, paint, print, lang } = session;
  const times = readTimes(session, options);
  await session.connected(async (backend) => {
    const address = await addressOf(session, backend, given);
    const deadlines = await backend.deadlines(address.caseId, times);
    const fixed = fixTimes(times, (await backend.state(address.caseId, times)).now);
    if (options.json) {
      printJson(session, { ...address, ...timesInJson(times, fixed), deadlines });
      return;
    }
    const title = say('caseTitle', { case: address.caseNumber ?? address.caseId });
    const moment = isNow(times) ? ` · ${say('asOf').toLowerCase()} ${withWeekday(fixed.asOf, lang)}` : '';
    print(paint('bold', title) + moment);
    printTimes(session, times);
    print();
    print(
      deadlines.length === 0
        ? say('noDeadlines')
        : allDeadlinesTable(session, backend.law.rules, deadlines, fixed.asOf),
    );
  });
}
