import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { fill } from '../../domain/errors/error-entry';
import type { Account } from '../../domain/report/account';
import type { DailyHead } from '../../journal/proof/daily-head';
import { takeAccount, withAccountOptions, type AccountOptions, type AccountTaken } from './account-taken';
import { finish, printJson } from './command';
import { printUnreadable } from './figures/source';
import { figureTexts } from './figures/texts';
import { withProof } from './proof/connect';
import { newReading } from './reading';
import { printAccount } from './redegoerelse-print';
import { accountTexts as texts } from './redegoerelse-texts';
import type { Session } from './session';

interface Options extends AccountOptions {
  readonly definitions?: true;
  readonly out?: string;
}

/** The account with what stands beside it. */
export interface AccountAnswer extends Omit<AccountTaken, 'account'>, Omit<Account, 'sections'> {
  readonly sections: AccountTaken['account']['sections'];
  /** The last daily head; `null` where none was sealed, absent over a case list. */
  readonly head?: Pick<DailyHead, 'number' | 'day' | 'cases' | 'entries' | 'root'> | null;
}

/** `redegørelse`: what the regulator asks first, as of any day, and its follow-up on the same definitions. */
export function accountCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newReading(session, 'redegørelse', say('groupAccount')).alias('redegoerelse');
  withAccountOptions(session, command)
    .option('--definitions', tell(texts.optDefinitions))
    .option(`--out <${tell(figureTexts.phFile)}>`, tell(texts.optOut))
    .action((options: Options) => giveAccount(session, options));
  return finish(session, command, 'sagsgang redegørelse --as-of 05-06-2024 --since 05-12-2023 --out redegoerelse.txt');
}

async function giveAccount(session: Session, options: Options): Promise<void> {
  const taken = await takeAccount(session, options);
  if (!taken) return;
  const { account, ...beside } = taken;
  const head = options.list ? {} : { head: await lastHead(session) };
  const answer: AccountAnswer = { ...beside, ...account, ...head };
  await deliver(session, options, (to) => {
    if (options.json) printJson(to, answer);
    else {
      printAccount(to, answer, options.definitions === true);
      printUnreadable(to, answer);
    }
  });
}

/** Prints to the terminal, or into a file that only its owner may read. */
async function deliver(session: Session, { out }: Options, show: (to: Session) => void): Promise<void> {
  if (out === undefined) {
    show(session);
    return;
  }
  const lines: string[] = [];
  show({ ...session, print: (line = '') => lines.push(line), paint: (_, text) => text });
  await writeFile(out, `${lines.join('\n')}\n`, { mode: 0o600 });
  session.print(fill(session.tell(texts.written), { file: out }));
}

async function lastHead(session: Session): Promise<NonNullable<AccountAnswer['head']> | null> {
  const last = await withProof(session, async (desk) => (await desk.heads()).at(-1));
  if (!last) return null;
  const { number, day, cases, entries, root } = last;
  return { number, day, cases, entries, root };
}
