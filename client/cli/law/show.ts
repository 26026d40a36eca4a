import type { Command } from 'commander';
import { fill } from '../../../domain/errors/error-entry';
import { formatDanish } from '../../../domain/law/calendar/copenhagen';
import { limitInWords } from '../../../domain/law/calendar/words';
import type { TimeLimit } from '../../../domain/law/calendar/counting';
import { settingsIn, type Edition } from '../../../domain/law/edition';
import { certaintyWords } from '../../../domain/law/explain/rule';
import type { Rule } from '../../../domain/law/rule';
import { ruleOf, rules } from '../../../domain/law/rules';
import { finish, newCommand, printJson } from '../command';
import { table } from '../print/table';
import { wrap } from '../print/wrap';
import type { Session } from '../session';
import { asksForEdition, editionAskedFor, editionCalled, type EditionOptions } from './edition-given';
import { lawGiven, withMunicipality } from './law-given';
import { lawTexts as texts } from './texts';

/** `law show`: the rules of one edition with their limits and sections, or one rule in every edition. */
export function showCommand(session: Session): Command {
  const { tell, say } = session;
  const command = newCommand(session, 'show', tell(texts.show))
    .argument('[EDITION|RULE]', tell(texts.argEdition))
    .option(`--edition <${tell(texts.phEdition)}>`, tell(texts.optEdition))
    .option(`--on <${say('phDay')}>`, tell(texts.optOn));
  withMunicipality(session, command).action((given: string | undefined, options: EditionOptions) => {
    show(session, given, options);
  });
  return finish(session, command, 'sagsgang law show 2025-03');
}

function show(session: Session, given: string | undefined, options: EditionOptions): void {
  const rule = given === undefined ? undefined : ruleOf(given);
  const { json } = options;
  const book = lawGiven(session, options);
  if (rule) {
    const editions = asksForEdition(options)
      ? [editionAskedFor(session, book, options)]
      : [...book.editions, book.list];
    showRule(session, rule, editions, json);
  } else {
    const edition = given === undefined ? editionAskedFor(session, book, options) : editionCalled(session, book, given);
    showEdition(session, edition, json);
  }
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

function showRule(session: Session, rule: Rule, editions: readonly Edition[], json: true | undefined): void {
  const { print, tell, paint, io } = session;
  const settings = editions.flatMap((edition) => settingsIn(edition, rule.code) ?? []);
  if (json) {
    const { code, name, metWhen, mendedBy } = rule;
    printJson(session, { code, name: tell(name), metWhen: tell(metWhen), mendedBy, editions: settings });
    return;
  }
  print(paint('bold', `${rule.code} ${tell(rule.name)}`));
  for (const line of wrap(tell(rule.metWhen), io.columns)) print(line);
  if (rule.mendedBy.length > 0) print(fill(tell(texts.mendedBy), { commands: rule.mendedBy.join(', ') }));
  print();
  if (settings.length === 0) {
    print(fill(tell(texts.notInEdition), { rule: rule.code, edition: editions.map(({ id }) => id).join(', ') }));
    return;
  }
  const rows = settings.map(({ edition, limit, law, certainty, options = {} }) => [
    edition,
    limitShown(session, limit),
    law,
    tell(certaintyWords[certainty]),
    Object.entries(options)
      .map(([name, value]) => `${name}=${value}`)
      .join(', '),
  ]);
  const columns = [
    { title: tell(texts.colEdition) },
    { title: tell(texts.colLimit) },
    { title: tell(texts.colLaw) },
    { title: tell(texts.colCertainty) },
    { title: tell(texts.colOptions), flexible: true },
  ];
  print(table(columns, rows, io.columns));
}

function limitShown({ tell }: Session, limit: TimeLimit | undefined): string {
  return limit ? tell(limitInWords(limit)) : '';
}
