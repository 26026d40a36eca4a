import type { Command } from 'commander';
import { readAsOf } from '../options';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { withWeekday } from '../print/dates';
import type { Session } from '../session';
import { addressOf } from './address';
import { allDeadlinesTable } from './deadline-table';

interface Options extends CommonOptions {
  readonly asOf?: string;
}

/** `case deadlines CASE`: every deadline, met or not, soonest first. */
export function deadlinesCommand(session: Session): Command {
  const { say } = session;
  const command = newCommand(session, 'deadlines', say('deadlines'))
    .argument('<case>', say('argCase'))
    .option(`--as-of <${say('phDay')}>`, say('optAsOf'))
    .action((given: string, options: Options) => showDeadlines(session, given, options));
  return finish(session, command, 'sagsgang case deadlines 2026-000017 --as-of 01-06-2026');
}

async function showDeadlines(session: Session, given: string, options: Options): Promise<void> {
  const { say, paint, print, lang } = session;
  const asOf = readAsOf(session, options.asOf);
  await session.connected(async (backend) => {
    const address = await addressOf(session, backend, given);
    const deadlines = await backend.deadlines(address.caseId, asOf);
    if (options.json) {
      printJson(session, { ...address, deadlines });
      return;
    }
    const now = asOf ?? (await backend.state(address.caseId)).now;
    const title = say('caseTitle', { case: address.caseNumber ?? address.caseId });
    print(`${paint('bold', title)} · ${say('asOf').toLowerCase()} ${withWeekday(now, lang)}`);
    print();
    print(deadlines.length === 0 ? say('noDeadlines') : allDeadlinesTable(session, backend.law.rules, deadlines, now));
  });
}
