import type { Command } from 'commander';
import { fill } from '../../../domain/errors/error-entry';
import { civilDayOf, formatDanish } from '../../../domain/law/calendar/copenhagen';
import { limitInWords } from '../../../domain/law/calendar/words';
import { editionOn, type Edition } from '../../../domain/law/edition';
import { lawBook } from '../../../domain/law/editions';
import { rules } from '../../../domain/law/rules';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { table } from '../print/table';
import type { Session } from '../session';
import { certaintyWords, lawTexts as texts } from './texts';

/** `law show`: the rules of one edition with their limits and sections. */
export function showCommand(session: Session): Command {
  const { tell } = session;
  const command = newCommand(session, 'show', tell(texts.show))
    .argument('[EDITION]', tell(texts.argEdition))
    .action((given: string | undefined, { json }: CommonOptions) => {
      const edition = editionGiven(session, given);
      if (json) printJson(session, edition);
      else printEdition(session, edition);
    });
  return finish(session, command, 'sagsgang law show 2025-03');
}

function editionGiven({ io, tell }: Session, given: string | undefined): Edition {
  if (given === undefined) return editionOn(lawBook, civilDayOf(io.now()));
  const all = [...lawBook.editions, lawBook.list];
  const found = all.find(({ id }) => id === given);
  if (found) return found;
  const editions = all.map(({ id }) => id).join(', ');
  const message = fill(tell(texts.unknownEdition), { edition: given.slice(0, 40) });
  throw new CliFailure(exitCodes.refused, message, fill(tell(texts.editions), { editions }), 'EDITION_UNKNOWN');
}

function printEdition({ print, tell, paint, io }: Session, edition: Edition): void {
  print(paint('bold', fill(tell(texts.heading), { title: tell(edition.title), day: formatDanish(edition.from) })));
  const rows = rules.flatMap((rule) => {
    const settings = edition.rules[rule.code];
    if (!settings) return [];
    const { limit, law, certainty, red } = settings;
    const name = `${rule.code} ${red ? '●' : ' '} ${tell(rule.name)}`;
    return [[name, limit ? tell(limitInWords(limit)) : '', law, tell(certaintyWords[certainty])]];
  });
  const columns = [
    { title: tell(texts.colRule), flexible: true },
    { title: tell(texts.colLimit) },
    { title: tell(texts.colLaw), flexible: true },
    { title: tell(texts.colCertainty) },
  ];
  print(table(columns, rows, io.columns));
  print(paint('dim', tell(texts.redMark)));
}
