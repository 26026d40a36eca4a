import type { Command } from 'commander';
import { addressOf } from './case/address';
import { finish, newCommand, printJson, type CommonOptions } from './command';
import { CliFailure, exitCodes } from './exit';
import { indent } from './print/wrap';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly case?: string;
}

/** `doctor`: looks at server, databases and keys, and whether workflow and journal agree; of many cases it names those that do not. */
export function doctorCommand(session: Session): Command {
  const { say } = session;
  const command = newCommand(session, 'doctor', say('groupDoctor'))
    .option(`--case <${say('phCase')}>`, say('optCase'))
    .action((options: Options) => doctor(session, options));
  return finish(session, command, 'sagsgang doctor --case 2026-000017');
}

function doctor(session: Session, options: Options): Promise<void> {
  const { say, print, paint, tell, io } = session;
  return session.connected(async (backend) => {
    const only = options.case === undefined ? undefined : (await addressOf(session, backend, options.case)).caseId;
    let count = 0;
    let bad = 0;
    for await (const check of backend.doctor(only)) {
      count += 1;
      if (!check.ok) bad += 1;
      const isPlain = check.ok && check.subject === 'case' && only === undefined;
      if (options.json) printJson(session, check);
      else if (!isPlain)
        print(indent(`${check.ok ? paint('green', '✓') : paint('red', '✗')} ${tell(check)}`, io.columns, '  '));
    }
    if (!options.json) print(bad === 0 ? say('doctorOk', { count }) : paint('red', say('doctorBad', { bad, count })));
    if (bad > 0) throw new CliFailure(exitCodes.refused, '', undefined, 'DOCTOR');
  });
}
