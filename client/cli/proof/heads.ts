import type { Command } from 'commander';
import { civilDayOf, formatDanish } from '../../../domain/law/calendar/copenhagen';
import { finish, newCommand, newGroup, printJson, type CommonOptions } from '../command';
import { written } from '../print/dates';
import { table } from '../print/table';
import { indent } from '../print/wrap';
import { registered } from '../registered';
import type { Session } from '../session';
import { withProof } from './connect';
import { speak } from './texts';

/** Digits of a hash that are shown to people; the export has all of them. */
const SHOWN_DIGITS = 16;

/** `heads`: the daily heads of the journal. Called alone it lists them. */
export function headsGroup(session: Session): Command {
  return newGroup(session, 'heads', session.say('groupHeads'))
    .addCommand(sealCommand(session))
    .addCommand(exportCommand(session))
    .addCommand(listCommand(session), { isDefault: true });
}

function listCommand(session: Session): Command {
  const { print, io, lang } = session;
  const speaking = speak(session);
  const command = newCommand(session, 'list', speaking('list')).action((options: CommonOptions) =>
    withProof(session, async (desk) => {
      const heads = await desk.heads();
      if (options.json) {
        for (const head of heads) printJson(session, head);
        return;
      }
      if (heads.length === 0) {
        print(indent(speaking('noHeads'), io.columns, ''));
        return;
      }
      const columns = [
        { title: speaking('colNumber'), align: 'right' as const },
        { title: speaking('colSealed') },
        { title: speaking('colCases'), align: 'right' as const },
        { title: speaking('colEntries'), align: 'right' as const },
        { title: speaking('colChanged'), align: 'right' as const },
        { title: speaking('colHash') },
      ];
      const rows = heads.map(({ number, sealedAt, cases, entries, changed, hash }) => [
        String(number),
        written(sealedAt, lang),
        ...[cases, entries, changed].map(String),
        `${hash.slice(0, SHOWN_DIGITS)}…`,
      ]);
      print(table(columns, rows, io.columns));
    }),
  );
  return finish(session, command, 'sagsgang heads');
}

function sealCommand(session: Session): Command {
  const speaking = speak(session);
  const command = newCommand(session, 'seal', speaking('seal')).action((options: CommonOptions) =>
    withProof(session, async (desk) => {
      const sealed = await desk.seal();
      const { made, number, day, cases, entries, hash } = sealed;
      if (!made && day > civilDayOf(session.io.now())) {
        throw registered(session, 'DAILY_HEAD_AHEAD', { head: number, day: formatDanish(day) });
      }
      if (options.json) printJson(session, sealed);
      else session.print(speaking(made ? 'sealed' : 'sealedBefore', { number, cases, entries, hash }));
    }),
  );
  return finish(session, command, 'sagsgang heads seal');
}

function exportCommand(session: Session): Command {
  const speaking = speak(session);
  const command = newCommand(session, 'export', speaking('export'))
    .argument(`<${speaking('file')}>`, session.say('argFile'))
    .action((file: string, options: CommonOptions) =>
      withProof(session, async (desk) => {
        const count = await desk.exportHeads(file);
        if (options.json) printJson(session, { exported: count, file });
        else session.print(indent(speaking('exported', { count, file }), session.io.columns, ''));
      }),
    );
  return finish(session, command, 'sagsgang heads export hoveder.jsonl');
}
