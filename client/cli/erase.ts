import type { Command } from 'commander';
import { CaseErased } from '../../domain/case/erasure/facts';
import { fill } from '../../domain/errors/error-entry';
import { addressOf } from './case/address';
import { sendStep, type StepOptions } from './case/send-step';
import { finish, newCommand, printJson, type CommonOptions } from './command';
import { printErasure, stepInWords } from './erasure/record';
import { erasureTexts } from './erasure/texts';
import { CliFailure, exitCodes } from './exit';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly finish?: true;
  readonly all?: true;
  readonly proposal?: string;
  readonly as?: string;
  readonly key?: string;
}

/**
 * `erase CASE`: the second person approves, and the erasure is carried out; `--finish` goes on with one cut off, and repeats
 * one whose keys are there again; with `--all` all of these.
 */
export function eraseCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newCommand(session, 'erase', say('groupErase'))
    .argument('[case]', say('argCase'))
    .option('--proposal <no>', tell(erasureTexts.optProposal))
    .option('--finish', tell(erasureTexts.optFinish))
    .option('--all', tell(erasureTexts.optAll))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .option('--key <key>', say('optKey'))
    .action((given: string | undefined, options: Options) => called(session, given, options));
  return finish(session, command, 'sagsgang erase 2026-000017 --as LED');
}

function called(session: Session, given: string | undefined, options: Options): Promise<void> {
  const { tell } = session;
  if ((given === undefined) !== (options.all === true))
    throw new CliFailure(exitCodes.usage, tell(erasureTexts.oneOrAll));
  if (options.all && !options.finish) throw new CliFailure(exitCodes.usage, tell(erasureTexts.allOnlyFinished));
  return given === undefined ? finishAll(session, options) : erase(session, given, options);
}

/** Finishes or repeats every erasure of which something is left; called again, it finds what is done already. */
function finishAll(session: Session, { json }: Options): Promise<void> {
  const { print, tell } = session;
  return session.connected(async (backend) => {
    const { erasures, left } = await backend.erasures.left();
    for (const { caseId } of left) {
      const record = await backend.erasures.finish(caseId, () => undefined);
      if (json) printJson(session, record);
      else print(fill(tell(erasureTexts.erased), { case: record.caseNumber ?? caseId }));
    }
    if (!json) print(fill(tell(erasureTexts.allFinished), { count: left.length, erasures }));
  });
}

async function erase(session: Session, given: string, options: Options): Promise<void> {
  const { finish: onlyFinish, json, ...step } = options;
  if (!onlyFinish) await approve(session, given, { ...step, ...(json ? { json } : {}) });
  await session.connected(async (backend) => {
    const { caseId } = await addressOf(session, backend, given);
    const shown = new Set<string>();
    const record = await backend.erasures.finish(caseId, ({ steps }) => {
      for (const one of steps) {
        if (!shown.has(one.step)) session.io.status(stepInWords(session, one));
        shown.add(one.step);
      }
    });
    session.io.status('');
    if (json) printJson(session, record);
    else printErasure(session, record);
  });
}

/** Sends the approval and shows a refusal; of an approval the erasure itself tells. */
async function approve(session: Session, given: string, options: StepOptions): Promise<void> {
  const said: string[] = [];
  try {
    await sendStep({ ...session, print: (line = '') => void said.push(line) }, CaseErased, given, options);
  } catch (error) {
    for (const line of said) session.print(line);
    throw error;
  }
}
