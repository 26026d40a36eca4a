import type { Command } from 'commander';
import { roundStages } from '../../../domain/supervision/round/words';
import { comingRounds } from '../../../domain/supervision/year-wheel';
import { finish, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { written } from '../print/dates';
import { table } from '../print/table';
import type { Session } from '../session';
import { roundTexts, sayRound } from './texts-rounds';

/** Places of the year wheel that are shown ahead. */
const AHEAD = 4;

/** `supervision rounds`: the rounds there are, and the next ones by the year wheel. */
export function roundsCommand(session: Session): Command {
  const command = newReading(session, 'rounds', session.tell(roundTexts.rounds)).action((options: CommonOptions) =>
    showRounds(session, options),
  );
  return finish(session, command, 'sagsgang supervision rounds');
}

async function showRounds(session: Session, { json }: CommonOptions): Promise<void> {
  const { print, tell, lang, io, paint } = session;
  const { found, coming } = await session.connected(async ({ undertakings, rounds: desk }) => {
    const rounds = [];
    for (const one of await undertakings.list('round')) {
      const { standing } = await undertakings.read(one);
      rounds.push({ round: one.name, stage: standing.stage, counts: standing.counts });
    }
    return { found: rounds, coming: comingRounds(desk.plan().wheel, io.now(), AHEAD) };
  });
  if (json) {
    printJson(session, { rounds: found, coming: coming.map(({ id, at }) => ({ round: id, at })) });
    return;
  }
  if (found.length === 0) print(sayRound(session, 'none'));
  else {
    const right = { align: 'right' } as const;
    const columns = [
      ...(['colRound', 'colStage'] as const).map((key) => ({ title: sayRound(session, key) })),
      ...(['colPopulation', 'colDrawn', 'colLeft'] as const).map((key) => ({
        title: sayRound(session, key),
        ...right,
      })),
    ];
    const rows = found.map(({ round, stage, counts }) => [
      ...[round, tell(roundStages[stage as keyof typeof roundStages])],
      ...['population', 'drawn', 'left'].map((code) => String(counts[code] ?? 0)),
    ]);
    print(table(columns, rows, io.columns));
  }
  print();
  print(paint('bold', sayRound(session, 'coming')));
  for (const { id, at } of coming) print(`  ${id} · ${written(at, lang)}`);
}
