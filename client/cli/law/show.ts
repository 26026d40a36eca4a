import type { Command } from 'commander';
import { fill } from '../../../domain/errors/error-entry';
import { civilDayOf, formatDanish } from '../../../domain/law/calendar/copenhagen';
import { limitInWords } from '../../../domain/law/calendar/words';
import type { TimeLimit } from '../../../domain/law/calendar/counting';
import { editionOn, settingsIn, type Edition } from '../../../domain/law/edition';
import { lawBook } from '../../../domain/law/editions';
import type { Rule } from '../../../domain/law/rule';
import { ruleOf, rules } from '../../../domain/law/rules';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { table } from '../print/table';
import { wrap } from '../print/wrap';
import type { Session } from '../session';
import { certaintyWords, lawTexts as texts } from './texts';

/** `law show`: the rules of one edition with their limits and sections, or one rule in every edition. */
export function showCommand(session: Session): Command {
  const { tell } = session;
  const command = newCommand(session, 'show', tell(texts.show))
    .argument('[EDITION|RULE]', tell(texts.argEdition))
    .action((given: string | undefined, { json }: CommonOptions) => {
      const rule = given === undefined ? undefined : ruleOf(given);
      if (rule) showRule(session, rule, json);
      else showEdition(session, editionGiven(session, given), json);
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

function showEdition(session: Session, edition: Edition, json: true | undefined): void {
  const { print, tell, paint, io } = session;
  if (json) {
    printJson(session, edition);
    return;
  }
  print(paint('bold', fill(tell(texts.heading), { title: tell(edition.title), day: formatDanish(edition.from) })));
  const rows = rules.flatMap((rule) => {
    const settings = edition.rules[rule.code];
    if (!settings) return [];
    const { limit, law, certainty, red } = settings;
    return [
      [rule.code, red ? '●' : '', tell(rule.name), limitShown(session, limit), law, tell(certaintyWords[certainty])],
    ];
  });
  const columns = [
    { title: '' },
    { title: '' },
    { title: tell(texts.colRule), flexible: true },
    { title: tell(texts.colLimit) },
    { title: tell(texts.colLaw), flexible: true },
    { title: tell(texts.colCertainty) },
  ];
  print(table(columns, rows, io.columns));
  print(paint('dim', tell(texts.redMark)));
}

function showRule(session: Session, rule: Rule, json: true | undefined): void {
  const { print, tell, paint, io } = session;
  const settings = [...lawBook.editions, lawBook.list].flatMap((edition) => settingsIn(edition, rule.code) ?? []);
  if (json) {
    const { code, name, metWhen, mendedBy } = rule;
    printJson(session, { code, name: tell(name), metWhen: tell(metWhen), mendedBy, editions: settings });
    return;
  }
  print(paint('bold', `${rule.code} ${tell(rule.name)}`));
  for (const line of wrap(tell(rule.metWhen), io.columns)) print(line);
  if (rule.mendedBy.length > 0) print(fill(tell(texts.mendedBy), { commands: rule.mendedBy.join(', ') }));
  print();
  const rows = settings.map(({ edition, limit, law, certainty }) => [
    edition,
    limitShown(session, limit),
    law,
    tell(certaintyWords[certainty]),
  ]);
  const columns = [texts.colEdition, texts.colLimit, texts.colLaw, texts.colCertainty].map((title) => ({
    title: tell(title),
  }));
  print(table(columns, rows, io.columns));
}

function limitShown({ tell }: Session, limit: TimeLimit | undefined): string {
  return limit ? tell(limitInWords(limit)) : '';
}
