import { createHash } from 'node:crypto';
import type { Command as Subcommand } from 'commander';
import type { Command } from '../../../domain/case/kernel/command';
import {
  ClosedCasesRead,
  ClosedReviewFamilyInformed,
  ConcernAnswered,
} from '../../../domain/supervision/closed-review/facts';
import type { Definition } from '../../../domain/case/kernel/definition';
import { streamOf, type Undertaking } from '../../../domain/undertaking/undertaking';
import { readStep } from '../case/send-step';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { readUser } from '../options';
import type { Backend } from '../ports';
import { refusalInWords } from '../refusal-words';
import type { Session } from '../session';
import { readAnswers, type AnswerRow } from './answer-rows';
import { withCaseIds, words } from './step';
import { sayReview as say, closedReviewTexts as texts } from './texts';

interface Options extends CommonOptions {
  readonly file: string;
  readonly as?: string;
  readonly at?: string;
}

/** `closed-review answer NAME --file FILE`: readings, answers and informed families of many cases at once. */
export function answerCommand(session: Session): Subcommand {
  const { tell, say: sayCommon } = session;
  const command = newCommand(session, 'answer', tell(texts.answer))
    .argument(words.argument, tell(texts.argName))
    .requiredOption('--file <FILE.csv>', tell(texts.optFile))
    .option(`--at <${sayCommon('phTime')}>`, sayCommon('optAt'))
    .option(`--as <${sayCommon('phInitials')}>`, sayCommon('optAs'))
    .action((name: string, options: Options) => answerAll(session, name, options));
  return finish(session, command, 'sagsgang closed-review answer foraar-2025 --file svar.csv');
}

async function answerAll(session: Session, name: string, options: Options): Promise<void> {
  const by = readUser(session, options.as);
  const rows = await readAnswers(session, options.file);
  const orders: { readonly row: AnswerRow; readonly order: Command }[] = [];
  for (const row of rows) {
    for (const [definition, typed] of stepsOf(row)) {
      const at = options.at === undefined ? {} : { at: options.at };
      orders.push({ row, order: await readStep(session, definition, { ...typed, ...at, as: by, key: 'file' }) });
    }
  }
  await session.connected(async (backend) => {
    const undertaking = backend.undertakings.named('closedReview', name);
    let refused = 0;
    for (const { row, order } of orders) {
      const wrong = await sendOne(session, backend, undertaking, order);
      if (wrong === undefined) continue;
      refused += 1;
      session.io.err(say(session, 'fileRow', { line: row.line, case: row.case, message: wrong }));
    }
    const done = { rows: rows.length, steps: orders.length - refused, refused };
    if (options.json) printJson(session, done);
    else session.print(say(session, 'fileDone', done));
    if (refused > 0) throw new CliFailure(exitCodes.refused, '');
  });
}

/** Sends one answer under a key made of its content: the same row again is the same answer. */
async function sendOne(
  session: Session,
  backend: Backend,
  undertaking: Undertaking,
  order: Command,
): Promise<string | undefined> {
  const { command } = await withCaseIds(session, backend, order);
  const content = JSON.stringify([
    streamOf(undertaking),
    command.name,
    command.by,
    command.at,
    command.data,
    command.text,
  ]);
  const key = `file:${createHash('sha256').update(content).digest('hex').slice(0, 40)}`;
  const answer = await backend.undertakings.send(undertaking, { ...command, key });
  if (answer.kind === 'accepted') return undefined;
  const entry = refusalInWords(answer.refusal);
  return entry ? session.tell(entry.message) : answer.refusal.code;
}

/** The steps a row asks for, in order, as options typed. */
function stepsOf(row: AnswerRow): readonly (readonly [Definition, Readonly<Record<string, string>>])[] {
  const { case: cases, category, reading, rationale, concern, route, reason, reassessOn, family } = row;
  const given = (fields: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
    Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== ''));
  return [
    ...(category === '' ? [] : [[ClosedCasesRead, given({ cases, category, reading, rationale })] as const]),
    ...(concern === ''
      ? []
      : [[ConcernAnswered, given({ cases, answer: concern, route, reason, reassessOn })] as const]),
    ...(family === '' ? [] : [[ClosedReviewFamilyInformed, given({ cases, outcome: family })] as const]),
  ];
}
