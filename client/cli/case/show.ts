import type { Command } from 'commander';
import { finish, printJson, type CommonOptions } from '../command';
import { readCase } from './read-case';
import { addressOf } from './address';
import { printErasure } from '../erasure/record';
import { newReading } from '../reading';
import type { Session } from '../session';
import { printTimes, readTimes, withTimes, type TimeOptions } from '../two-times';
import { printOverview } from './overview';

type Options = CommonOptions & TimeOptions;

/** `case show CASE`: the case at a glance. */
export function showCommand(session: Session): Command {
  const { say } = session;
  const command = newReading(session, 'show', say('show')).argument('<case>', say('argCase'));
  withTimes(session, command).action((given: string, options: Options) => showCase(session, given, options));
  return finish(session, command, 'sagsgang case show 2026-000017');
}

async function showCase(session: Session, given: string, options: Options): Promise<void> {
  const times = readTimes(session, options);
  await session.connected(async (backend) => {
    const address = await addressOf(session, backend, given);
    const erased = await backend.erasures.find(address.caseId);
    if (erased) {
      if (options.json) printJson(session, erased);
      else printErasure(session, erased);
      return;
    }
    const picture = await readCase(backend, address, times);
    if (!options.json) {
      printTimes(session, times);
      printOverview(session, picture, backend.law.rules);
      return;
    }
    const { row, answer, judgement, deadlines } = picture;
    printJson(session, {
      ...row,
      asOf: judgement.asOf,
      knownAt: judgement.knownAt,
      colour: judgement.colour ?? null,
      category: judgement.category ?? null,
      unmet: judgement.unmet,
      outstanding: judgement.outstanding,
      deadlines,
      entries: answer.state.seq,
      waiting: answer.waiting,
    });
  });
}
