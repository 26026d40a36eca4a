import type { Command } from 'commander';
import { civilDayOf, formatDanish } from '../../../domain/law/calendar/copenhagen';
import { compare } from '../../../domain/law/calendar/day-arithmetic';
import { correctionOf, trackPlan } from '../../../domain/recovery/correction/correction';
import { allSteps } from '../../../domain/recovery/correction/facts';
import { watchedDays } from '../../../domain/recovery/correction/watch';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { readUser } from '../options';
import { table } from '../print/table';
import type { Session } from '../session';
import { sayTrack, trackTexts as texts } from './texts';

interface ListOptions extends CommonOptions {
  readonly mine?: true;
  readonly all?: true;
  readonly as?: string;
}

/** `tracks list`: the cases on their tracks. */
export function listCommand(session: Session): Command {
  const { tell } = session;
  const command = newReading(session, 'list', tell(texts.list))
    .option('--mine', tell(texts.optMine))
    .option('--all', tell(texts.optOpenOnly));
  finish(session, command, 'sagsgang tracks list --mine');
  return command.action((options: ListOptions) => list(session, options));
}

async function list(session: Session, { mine, all, as, json }: ListOptions): Promise<void> {
  const me = mine ? readUser(session, as) : undefined;
  await session.connected(async ({ undertakings }) => {
    const found: { readonly key: string; readonly cells: string[] }[] = [];
    for (const { undertaking, state, standing, around } of await undertakings.readable('correction')) {
      const correction = correctionOf(state);
      if (!correction || (correction.closed && !all) || (me !== undefined && correction.owner !== me)) continue;
      const { steps } = trackPlan(correction, civilDayOf(around.now));
      const open = steps.filter(({ status }) => status === 'open');
      const [due] = watchedDays(state, around.now);
      if (json) printJson(session, { name: undertaking.name, owner: correction.owner, due: due ?? null, ...standing });
      const { steps: of = 0, done = 0 } = standing.counts;
      const next = open.map(({ code }) => session.tell(allSteps[code])).join('; ');
      const cells = [
        undertaking.name,
        correction.owner,
        due === undefined ? '' : formatDanish(due),
        `${done}/${of}`,
        next,
      ];
      found.push({ key: due ?? '9999', cells });
    }
    if (json) return;
    if (found.length === 0) {
      session.print(sayTrack(session, 'noneOnTrack'));
      return;
    }
    const columns = [
      { title: sayTrack(session, 'colName') },
      { title: sayTrack(session, 'colOwner') },
      { title: sayTrack(session, 'colDeadline') },
      { title: sayTrack(session, 'colDone'), align: 'right' as const },
      { title: sayTrack(session, 'colNextStep'), flexible: true },
    ];
    const rows = found.sort((a, b) => compare(a.key, b.key)).map(({ cells }) => cells);
    session.print(table(columns, rows, session.io.columns));
  });
}
