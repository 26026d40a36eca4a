import { resolve } from 'node:path';
import type { Command } from 'commander';
import { endOfDay } from '../../../domain/law/calendar/copenhagen';
import type { LawBook } from '../../../domain/law/edition';
import { lawBook } from '../../../domain/law/editions';
import { fill } from '../../../domain/errors/error-entry';
import { questionOf, replayInterrupted, type ReplayCheckpoint } from '../../library/law-replay-checkpoint';
import { replayLists } from '../../library/law-replay-lists';
import type { ReplaySource } from '../../library/law-replay-ports';
import { countReplay } from '../../library/law-replay-run';
import { ProblemPrinter } from '../check/problems';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { CliFailure, exitCodes } from '../exit';
import { readDay } from '../options';
import { figure } from '../check/report';
import { watchRun } from '../rehydrate/run';
import type { Session } from '../session';
import { lawGiven } from './law-given';
import { printReplay } from './replay-report';
import { replayTexts as texts } from './replay-texts';
import { whatIfGiven, type WhatIfGiven, type WhatIfOptions } from './what-if-given';

interface Options extends CommonOptions, WhatIfOptions {
  readonly from?: string;
  readonly to?: string;
  readonly asOf?: string;
  readonly caseList?: readonly string[];
  readonly csv?: string;
  readonly resume?: true;
}

/** Form of the count and the list: a run of another form is not gone on with. */
const FORM = 2;

/** Most problems of lists that are told one by one. */
const PROBLEMS_SHOWN = 50;

/** `law replay`: what a changed edition or other local levels would mean for the cases; nothing is written to them. */
export function replayCommand(session: Session): Command {
  const { tell, say } = session;
  const file = tell(texts.phFile);
  const command = newReading(session, 'replay', tell(texts.replay))
    .option(`--edition <${file}>`, tell(texts.optEdition))
    .option(`--levels <${file}>`, tell(texts.optLevels))
    .option(`--from <${say('phDay')}>`, tell(texts.optFrom))
    .option(`--to <${say('phDay')}>`, tell(texts.optTo))
    .option(`--as-of <${say('phDay')}>`, tell(texts.optAsOf))
    .option(`--case-list <${file}>`, tell(texts.optCaseList), collected)
    .option(`--csv <${file}>`, tell(texts.optCsv))
    .option('--resume', tell(texts.optResume))
    .action((options: Options) => replay(session, options));
  return finish(session, command, 'sagsgang law replay --edition three-months.json --csv changes.csv');
}

function collected(path: string, others: readonly string[] = []): readonly string[] {
  return [...others, path];
}

/** What is asked: the law, the days, and what an interrupted run with the same question had come to. */
interface Question extends WhatIfGiven {
  /** The law as it is: for the journal with the municipality's own levels; lists are judged alike everywhere. */
  readonly book: LawBook;
  readonly options: Options;
  readonly mark: string;
  readonly now: string;
  readonly asOf?: string;
  readonly from?: ReplayCheckpoint;
}

async function replay(session: Session, options: Options): Promise<void> {
  const question = await questionGiven(session, options);
  const { caseList } = options;
  if (caseList === undefined) {
    await session.connected(async (backend) => {
      const { whatIf, now, asOf, from } = question;
      const order = { now, ...(asOf === undefined ? {} : { asOf }), ...(from ? { after: from.position } : {}) };
      await count(session, question, await backend.replayLaw(whatIf, order));
    });
    return;
  }
  const problems = new Map<string, ProblemPrinter>();
  const cases = replayLists(
    {
      lists: caseList,
      asOf: question.asOf ?? question.now,
      ...(question.from ? { after: question.from.position } : {}),
      onProblem: (path, problem) => {
        const printer =
          problems.get(path) ?? new ProblemPrinter(session, path, options.json ? 'json' : 'text', PROBLEMS_SHOWN);
        problems.set(path, printer);
        printer.print(problem);
      },
    },
    { before: question.book, after: question.whatIf.apply(question.book) },
  );
  await count(session, question, { cases });
  for (const printer of problems.values()) printer.end();
  if (problems.size > 0) throw new CliFailure(exitCodes.refused, '');
}

async function questionGiven(session: Session, options: Options): Promise<Question> {
  const { io, tell } = session;
  const book = options.caseList === undefined ? lawGiven(session, {}) : lawBook;
  const given = await whatIfGiven(session, options, book);
  const day = (option: 'from' | 'to' | 'asOf', name: string): string | undefined =>
    options[option] === undefined ? undefined : readDay(session, name, options[option]);
  const [from, to, asOf] = [day('from', '--from'), day('to', '--to'), day('asOf', '--as-of')];
  if (from !== undefined && to !== undefined && from > to) throw new CliFailure(exitCodes.usage, tell(texts.wrongDays));
  const { caseList, csv, levels } = options;
  const files = [caseList?.map((path) => resolve(path)), csv === undefined ? undefined : resolve(csv)];
  const installation = [io.env['DATABASE_URL'], io.env['SAGSGANG_HOME'], io.env['SAGSGANG_MUNICIPALITY']];
  const written = csv === undefined ? FORM : [FORM, session.lang];
  const mark = questionOf([written, given.content, book, levels !== undefined, from, to, asOf, files, installation]);
  const interrupted = options.resume ? replayInterrupted(mark, io.env) : undefined;
  if (options.resume && !interrupted) io.err(tell(texts.nothingToResume));
  return {
    ...given,
    book,
    mark,
    options: { ...options, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) },
    now: interrupted?.now ?? io.now(),
    ...(asOf === undefined ? {} : { asOf: endOfDay(asOf) }),
    ...(interrupted ? { from: interrupted } : {}),
  };
}

async function count(
  session: Session,
  { whatIf, book, mark, now, from, options }: Question,
  source: ReplaySource,
): Promise<void> {
  const { io, tell, print } = session;
  const { csv, json } = options;
  const watch = watchRun(session);
  const { from: first, to: last } = options;
  const { tally, finished } = await countReplay(source, {
    signal: watch.signal,
    onProgress: watch.onProgress,
    question: mark,
    now,
    env: io.env,
    window: { ...(first === undefined ? {} : { from: first }), ...(last === undefined ? {} : { to: last }) },
    ...(csv === undefined ? {} : { csv, lang: session.lang }),
    ...(from ? { from } : {}),
  }).finally(() => {
    watch.end();
  });
  if (!finished) {
    io.err(fill(tell(texts.interrupted), { cases: figure(session, tally.cases) }));
    throw new CliFailure(exitCodes.refused, '');
  }
  if (json) printJson(session, { changedRules: whatIf.rules, ...tally });
  else printReplay(session, { before: book, after: whatIf.apply(book) }, tally);
  if (csv !== undefined && !json) print(fill(tell(texts.csvWritten), { file: csv }));
}
