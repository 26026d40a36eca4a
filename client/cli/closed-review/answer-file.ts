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
import { everyCase } from '../../library/every-case';
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
  const answers: Answers[] = [];
  for (const row of rows) {
    const orders: Command[] = [];
    for (const [definition, typed] of stepsOf(row)) {
      const at = options.at === undefined ? {} : { at: options.at };
      orders.push(await readStep(session, definition, { ...typed, ...at, as: by, key: 'file' }));
    }
    answers.push({ row, orders });
  }
  const steps = answers.reduce((sum, { orders }) => sum + orders.length, 0);
  await session.connected(async (backend) => {
    const undertaking = backend.undertakings.named('closedReview', name);
    let refused = 0;
    const told = ({ row, orders: its }: Answers): Promise<readonly string[]> =>
      sendRow(session, backend, undertaking, its).then((wrong) =>
        wrong.map((message) => say(session, 'fileRow', { line: row.line, case: row.case, message })),
      );
    for await (const wrong of everyCase(answers, told, { width: WIDTH })) {
      refused += wrong.length;
      for (const line of wrong) session.io.err(line);
    }
    const done = { rows: rows.length, steps: steps - refused, refused };
    if (options.json) printJson(session, done);
    else session.print(say(session, 'fileDone', done));
    if (refused > 0) throw new CliFailure(exitCodes.refused, '');
  });
}

/** A row with the steps it asks for. */
interface Answers {
  readonly row: AnswerRow;
  readonly orders: readonly Command[];
}

/** Rows sent at once; the steps of a row go one after the other. */
const WIDTH = 8;

/** Sends the steps of a row. @returns why some were refused */
async function sendRow(
  session: Session,
  backend: Backend,
  undertaking: Undertaking,
  orders: readonly Command[],
): Promise<readonly string[]> {
  const wrong: string[] = [];
  for (const order of orders) {
    const message = await sendOne(session, backend, undertaking, order);
    if (message !== undefined) wrong.push(message);
  }
  return wrong;
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
