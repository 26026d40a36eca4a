import type { Command } from 'commander';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { table } from '../print/table';
import type { Session } from '../session';
import { sayReview as say, closedReviewTexts as texts } from './texts';

/** `closed-review list`: the reviews there are. */
export function listCommand(session: Session): Command {
  const { tell, print, io } = session;
  const command = newReading(session, 'list', tell(texts.list)).action(({ json }: CommonOptions) =>
    session.connected(async ({ undertakings }) => {
      const rows: string[][] = [];
      for (const undertaking of await undertakings.list('closedReview')) {
        const { standing, book } = await undertakings.read(undertaking);
        if (json) printJson(session, { name: undertaking.name, ...standing });
        const stage = book.stages[standing.stage];
        rows.push([
          undertaking.name,
          stage ? tell(stage) : standing.stage,
          String(standing.counts['cases'] ?? 0),
          String(standing.counts['unanswered'] ?? 0),
        ]);
      }
      if (json) return;
      if (rows.length === 0) {
        print(say(session, 'none'));
        return;
      }
      const columns = [
        { title: 'NAME' },
        { title: say(session, 'colStanding') },
        { title: say(session, 'cases_'), align: 'right' as const },
        { title: say(session, 'colMissing'), align: 'right' as const },
      ];
      print(table(columns, rows, io.columns));
    }),
  );
  return finish(session, command, 'sagsgang closed-review list');
}
