import type { Command } from 'commander';
import { fill } from '../../domain/errors/error-entry';
import { STREAM_MARK } from '../../domain/undertaking/undertaking';
import type { EntryBeyond, TakenFromJournal } from '../library/rehydrate-ports';
import { addressOf } from './case/address';
import { finish, newCommand, printJson, type CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import { endRun, Tally, watchRun } from './rehydrate/run';
import { runTexts as texts } from './rehydrate/texts';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly all?: true;
  readonly fromJournal?: true;
  readonly discardWorkflow?: true;
}

/** `rehydrate`: cases that should run are started from their journal. */
export function rehydrateCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newCommand(session, 'rehydrate', say('groupRehydrate'))
    .argument('[case]', tell(texts.argCase))
    .option('--all', tell(texts.optAllRehydrate))
    .option('--from-journal', tell(texts.optFromJournal))
    .option('--discard-workflow', tell(texts.optDiscard))
    .action((given: string | undefined, options: Options) => rehydrate(session, given, options));
  return finish(session, command, 'sagsgang rehydrate --all');
}

function rehydrate(session: Session, given: string | undefined, options: Options): Promise<void> {
  const { tell } = session;
  if ((given === undefined) !== (options.all === true)) throw new CliFailure(exitCodes.usage, tell(texts.oneOrAll));
  if (options.discardWorkflow && (given === undefined || !options.fromJournal))
    throw new CliFailure(exitCodes.usage, tell(texts.discardAlone));
  return given !== undefined && options.fromJournal
    ? fromJournal(session, given, options)
    : startMissing(session, given, options);
}

function startMissing(session: Session, given: string | undefined, options: Options): Promise<void> {
  return session.connected(async (backend) => {
    const only = given === undefined ? undefined : (await addressOf(session, backend, given)).caseId;
    const tally = new Tally(['started', 'running', 'closed', 'failed']);
    const run = watchRun(session);
    try {
      for await (const one of backend.rehydrate(only, run)) {
        tally.add(one);
        if (options.json && one.outcome !== 'running' && one.outcome !== 'closed') printJson(session, one);
      }
    } finally {
      run.end();
    }
    if (options.json) printJson(session, tally.counts);
    else session.print(fill(session.tell(texts.rehydrated), tally.counts));
    endRun(session, tally.failures, run.interrupted() ? 'interrupted' : undefined);
  });
}

function fromJournal(session: Session, given: string, options: Options): Promise<void> {
  return session.connected(async (backend) => {
    const caseId = given.startsWith(STREAM_MARK) ? given : (await addressOf(session, backend, given)).caseId;
    const taken = await backend.rehydrateFromJournal(caseId, { discard: options.discardWorkflow === true });
    if (options.json) printJson(session, { caseId, ...taken });
    else printTaken(session, taken);
    if (undone.has(taken.outcome)) throw new CliFailure(exitCodes.refused, '', undefined, 'JOURNAL_BEHIND');
  });
}

/** Outcomes that leave case and journal apart. */
const undone: ReadonlySet<TakenFromJournal['outcome']> = new Set(['notAllowed', 'waiting']);

/** Outcomes that are told without a list: nothing was beyond the journal. */
const plain: ReadonlySet<TakenFromJournal['outcome']> = new Set(['started', 'agreed', 'caughtUp']);

function printTaken({ print, tell, io }: Session, { outcome, beyond }: TakenFromJournal): void {
  if (!plain.has(outcome)) {
    print(tell(texts.beyondTitle));
    for (const entry of beyond) print(`  ${lineOf(tell, entry)}`);
    if (beyond.length === 0) print(`  ${tell(texts.beyondNone)}`);
  }
  if (undone.has(outcome)) io.err(tell(texts[outcome]));
  else print(tell(texts[outcome]));
}

function lineOf(tell: Session['tell'], { entry, event, recordedAt, by, commandKey, waiting }: EntryBeyond): string {
  return fill(tell(texts.beyond), {
    entry,
    event: event ?? '–',
    at: recordedAt ?? '–',
    by: by ?? '–',
    command: commandKey ?? '–',
    waiting: waiting ? tell(texts.beyondWaiting) : '',
  });
}
