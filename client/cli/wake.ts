import type { Command } from 'commander';
import { fill } from '../../domain/errors/error-entry';
import { sweepRate } from '../library/wake-ports';
import { addressOf } from './case/address';
import { finish, newCommand, printJson, type CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import { endRun, Tally, watchRun } from './rehydrate/run';
import { runTexts as texts } from './rehydrate/texts';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly all?: true;
  readonly case?: string;
  readonly rate?: string;
  readonly resume?: true;
}

/** `wake`: cases read their journal and are judged anew, and undertakings look again, after an upgrade or a change of law. */
export function wakeCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newCommand(session, 'wake', say('groupWake'))
    .option('--all', tell(texts.optAllWake))
    .option(`--case <${say('phCase')}>`, tell(texts.optCaseWake))
    .option(`--rate <${say('phCount')}>`, fill(tell(texts.optRate), { rate: sweepRate }))
    .option('--resume', tell(texts.optResume))
    .action((options: Options) => wake(session, options));
  return finish(session, command, 'sagsgang wake --all');
}

function wake(session: Session, options: Options): Promise<void> {
  if ((options.case === undefined) !== (options.all === true))
    throw new CliFailure(exitCodes.usage, session.tell(texts.oneOrAll));
  const rate = rateOf(session, options.rate);
  return session.connected(async (backend) => {
    const only = options.case === undefined ? undefined : (await addressOf(session, backend, options.case)).caseId;
    const tally = new Tally(['woken', 'undertaking', 'closed', 'missing', 'failed']);
    const run = watchRun(session);
    const sweep = { ...run, resume: options.resume === true, ...(rate === undefined ? {} : { rate }) };
    try {
      for await (const one of backend.wake(only, sweep)) {
        tally.add(one);
        if (options.json && (one.outcome === 'missing' || one.outcome === 'failed')) printJson(session, one);
      }
    } finally {
      run.end();
    }
    if (options.json) printJson(session, tally.counts);
    else {
      session.print(fill(session.tell(texts.woken), tally.counts));
      if (tally.counts.missing > 0) session.print(session.tell(texts.missingNext));
    }
    endRun(session, tally.failures, run.interrupted() ? 'interruptedWake' : undefined);
  });
}

function rateOf({ tell }: Session, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const rate = Number(given);
  if (rate > 0 && Number.isFinite(rate)) return rate;
  throw new CliFailure(exitCodes.usage, fill(tell(texts.badRate), { value: given }));
}
