import type { Command } from 'commander';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import type { Session } from '../session';
import { sayRecovery } from './texts';

/** `recovery list`: the programmes there are. */
export function listCommand(session: Session): Command {
  const command = newReading(session, 'list', sayRecovery(session, 'list'));
  finish(session, command, 'sagsgang recovery list');
  return command.action(async ({ json }: CommonOptions) => {
    await session.connected(async ({ undertakings }) => {
      for (const undertaking of await undertakings.list('programme')) {
        const { standing, book } = await undertakings.read(undertaking);
        const stage = book.stages[standing.stage];
        if (json) printJson(session, { name: undertaking.name, ...standing });
        else session.print(`${undertaking.name} · ${stage ? session.tell(stage) : standing.stage}`);
      }
    });
  });
}
