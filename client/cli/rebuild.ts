import type { Command } from 'commander';
import { addressOf } from './case/address';
import { finish, newCommand, printJson, type CommonOptions } from './command';
import { progressBar } from './print/progress';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly case?: string;
}

/** `rebuild`: the overviews are derived anew from the journal. */
export function rebuildCommand(session: Session): Command {
  const { say } = session;
  const command = newCommand(session, 'rebuild', say('groupRebuild'))
    .option(`--case <${say('phCase')}>`, say('optCase'))
    .action((options: Options) => rebuild(session, options));
  return finish(session, command, 'sagsgang rebuild');
}

function rebuild(session: Session, options: Options): Promise<void> {
  return session.connected(async (backend) => {
    const only = options.case === undefined ? undefined : (await addressOf(session, backend, options.case)).caseId;
    const progress = progressBar(session);
    const count = await backend.rebuild(only, progress.show);
    progress.end();
    if (options.json) printJson(session, { rebuilt: count });
    else session.print(session.say('rebuildDone', { count }));
  });
}
