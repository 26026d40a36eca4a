import type { Command } from 'commander';
import { addressOf } from './case/address';
import { finish, newCommand, printJson, type CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import type { DoctorCheck } from './ports';
import { indent } from './print/wrap';
import { watchRun } from './rehydrate/run';
import { runTexts as texts } from './rehydrate/texts';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly case?: string;
  readonly quick?: true;
  readonly receipts?: string;
}

/** `doctor`: looks at server, databases and keys, and whether workflow and journal agree; of many cases it names those that do not. */
export function doctorCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newCommand(session, 'doctor', say('groupDoctor'))
    .option(`--case <${say('phCase')}>`, say('optCase'))
    .option('--quick', tell(texts.optQuick))
    .option('--receipts <file>', tell(texts.optReceipts))
    .action((options: Options) => doctor(session, options));
  return finish(session, command, 'sagsgang doctor --case 2026-000017');
}

function doctor(session: Session, options: Options): Promise<void> {
  const { say, print, paint, tell, io } = session;
  return session.connected(async (backend) => {
    const only = options.case === undefined ? undefined : (await addressOf(session, backend, options.case)).caseId;
    const { receipts } = options;
    const run = watchRun(session);
    const order = { ...run, quick: options.quick === true, ...(receipts === undefined ? {} : { receipts }) };
    let count = 0;
    let bad = 0;
    try {
      for await (const check of backend.doctor(only, order)) {
        count += 1;
        if (!check.ok) bad += 1;
        if (options.json) printJson(session, check);
        else if (isTold(check, only)) {
          io.status('');
          print(line(session, check));
          if (check.next) print(indent(`→ ${tell(check.next)}`, io.columns, '    '));
        }
      }
    } finally {
      run.end();
    }
    if (!options.json) print(bad === 0 ? say('doctorOk', { count }) : paint('red', say('doctorBad', { bad, count })));
    if (run.interrupted()) io.err(tell(texts.interrupted));
    if (bad > 0 || run.interrupted()) throw new CliFailure(exitCodes.refused, '');
  });
}

/** What of there may be thousands. */
const many: ReadonlySet<string> = new Set(['case', 'undertaking']);

/** Of many cases those in order are counted only, unless something is to be said of them. */
function isTold({ ok, subject, code }: DoctorCheck, only: string | undefined): boolean {
  return !ok || !many.has(subject) || only !== undefined || code === 'OUTBOX_WAITING';
}

function line({ paint, tell, io }: Session, check: DoctorCheck): string {
  const about = check.caseId === undefined ? '' : `${check.caseId}: `;
  const mark = check.ok ? paint('green', '✓') : paint('red', '✗');
  return indent(`${mark} ${about}${tell(check)}`, io.columns, '  ');
}
