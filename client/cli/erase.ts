import type { Command } from 'commander';
import { CaseErased } from '../../domain/case/erasure/facts';
import { addressOf } from './case/address';
import { sendStep, type StepOptions } from './case/send-step';
import { finish, newCommand, printJson, type CommonOptions } from './command';
import { printErasure, stepInWords } from './erasure/record';
import { erasureTexts } from './erasure/texts';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly finish?: true;
  readonly proposal?: string;
  readonly as?: string;
  readonly key?: string;
}

/** `erase CASE`: the second person approves, and the erasure is carried out; `--finish` goes on with one cut off. */
export function eraseCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newCommand(session, 'erase', say('groupErase'))
    .argument('<case>', say('argCase'))
    .option('--proposal <no>', tell(erasureTexts.optProposal))
    .option('--finish', tell(erasureTexts.optFinish))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .option('--key <key>', say('optKey'))
    .action((given: string, options: Options) => erase(session, given, options));
  return finish(session, command, 'sagsgang erase 2026-000017 --as LED');
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
