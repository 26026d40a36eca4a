import { join } from 'node:path';
import type { Command } from 'commander';
import { homeFolder } from '../../connection/home';
import type { VerifyReport } from '../../library/proof/verify';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import type { Progress } from '../ports';
import { written } from '../print/dates';
import { indent } from '../print/wrap';
import { registered } from '../registered';
import type { Session } from '../session';
import { withProof } from './connect';
import { speak } from './texts';

interface Options extends CommonOptions {
  readonly case?: string;
  readonly heads?: string;
  readonly resume?: true;
  readonly checkpoint?: string;
}

/** `verify`: shows that nothing in the journal was edited, removed, moved or inserted, or where it was. */
export function verifyCommand(session: Session): Command {
  const { say } = session;
  const speaking = speak(session);
  const file = speaking('file');
  const command = newCommand(session, 'verify', say('groupVerify'))
    .option(`--case <${say('phCase')}>`, say('optCase'))
    .option(`--heads <${file}>`, speaking('optHeads'))
    .option('--resume', speaking('optResume'))
    .option(`--checkpoint <${file}>`, speaking('optCheckpoint'))
    .action((options: Options) => verify(session, options));
  return finish(session, command, 'sagsgang verify --heads hoveder.jsonl');
}

async function verify(session: Session, options: Options): Promise<void> {
  const { io, tell, print, paint } = session;
  const speaking = speak(session);
  if (options.case !== undefined && options.resume) throw new CliFailure(exitCodes.usage, speaking('resumeAll'));
  const checkpoint = options.checkpoint ?? join(homeFolder({ ...io.env }), 'verify.json');
  const nexts = new Set<string>();
  const stopping = new AbortController();
  const onInterrupt = (): void => stopping.abort();
  process.once('SIGINT', onInterrupt);
  try {
    const report = await withProof(session, (desk) =>
      desk.verify(
        {
          checkpoint,
          resume: options.resume ?? false,
          ...(options.case === undefined ? {} : { case: options.case }),
          ...(options.heads === undefined ? {} : { headsFile: options.heads }),
        },
        {
          stop: stopping.signal,
          progress: progressOf(session),
          unsaved: () => io.err(speaking('unsaved', { file: checkpoint })),
          problem: (problem) => {
            nexts.add(tell(problem.next));
            if (options.json) printJson(session, { kind: 'problem', ...problem });
            else print(indent(`${paint('red', '✗')} ${tell(problem.message)} [${problem.code}]`, io.columns, '  '));
          },
        },
      ),
    );
    io.status('');
    if (options.json) printJson(session, { kind: report.finished ? 'verified' : 'interrupted', ...report });
    else show(session, report, options, [...nexts]);
    conclude(session, report, options);
  } finally {
    process.removeListener('SIGINT', onInterrupt);
  }
}

/** How far it has come and how fast it goes, counted from the first cases on: a resumed one begins in the middle. */
function progressOf(session: Session): Progress {
  const speaking = speak(session);
  let first: { readonly done: number; readonly at: number } | undefined;
  return (done, known = 0) => {
    const total = Math.max(done, known);
    first ??= { done, at: performance.now() };
    const seconds = (performance.now() - first.at) / 1000;
    const rate = Math.round((done - first.done) / seconds);
    session.io.status(
      rate > 0 ? speaking('progress', { done, total, rate }) : session.say('progressOf', { done, total }),
    );
  };
}

function show(session: Session, report: VerifyReport, options: Options, nexts: readonly string[]): void {
  const { io, print, paint, lang } = session;
  const speaking = speak(session);
  const line = (text: string): void => print(indent(text, io.columns, ''));
  const { cases, entries, heads, last, late, later, compared, comparedTo = 0, resumed, problems } = report;
  line(speaking('checked', { cases, entries, heads }));
  line(
    last
      ? speaking('lastHead', { number: last.number, sealed: written(last.sealedAt, lang) })
      : speaking('neverSealed'),
  );
  line(
    compared === undefined
      ? speaking('notCompared')
      : speaking('compared', { count: compared, file: options.heads ?? '' }),
  );
  if (last && compared !== undefined && comparedTo < last.number) {
    line(speaking('comparedTo', { to: comparedTo, last: last.number }));
  }
  if (resumed) line(speaking('resumed', { cases: resumed.cases, started: written(resumed.startedAt, lang) }));
  if (later > 0) line(paint('yellow', speaking('later', { count: later })));
  if (late > 0) line(speaking('late', { count: late }));
  if (problems > 0) line(paint('red', speaking('wrong', { count: problems })));
  else if (report.finished && !last) line(paint('yellow', speaking('chainsOnly')));
  else if (report.finished && resumed) line(speaking('cleanThen'));
  else if (report.finished) line(paint('green', speaking('clean')));
  nexts.forEach(line);
}

function conclude(session: Session, { finished, problems, cases, kept }: VerifyReport, options: Options): void {
  if (!finished) {
    const again = options.checkpoint === undefined ? '' : ` --checkpoint ${options.checkpoint}`;
    const heads = options.heads === undefined ? '' : ` --heads ${options.heads}`;
    throw registered(session, 'VERIFY_INTERRUPTED', {
      cases,
      call: `sagsgang verify${kept ? ' --resume' : ''}${heads}${again}`,
    });
  }
  if (problems > 0) throw new CliFailure(exitCodes.refused, '');
}
