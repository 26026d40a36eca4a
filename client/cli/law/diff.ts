import type { Command } from 'commander';
import { fill } from '../../../domain/errors/error-entry';
import { differencesOf, type RuleDifference } from '../../../domain/law/differences';
import type { Edition } from '../../../domain/law/edition';
import { ruleOf } from '../../../domain/law/rules';
import { finish, newCommand, printJson } from '../command';
import type { Session } from '../session';
import { differenceInWords } from './difference-words';
import { editionCalled } from './edition-given';
import { lawGiven, withMunicipality, type MunicipalityOptions } from './law-given';
import { lawTexts as texts } from './texts';

/** `law diff`: what two editions say differently, rule by rule. */
export function diffCommand(session: Session): Command {
  const { tell } = session;
  const command = newCommand(session, 'diff', tell(texts.diff))
    .argument('<A>', tell(texts.argEditionA))
    .argument('<B>', tell(texts.argEditionB));
  withMunicipality(session, command).action((a: string, b: string, options: MunicipalityOptions) => {
    const book = lawGiven(session, options);
    const [before, after] = [editionCalled(session, book, a), editionCalled(session, book, b)];
    const differences = differencesOf(before, after);
    if (options.json) printJson(session, { before: before.id, after: after.id, rules: differences });
    else print(session, before, after, differences);
  });
  return finish(session, command, 'sagsgang law diff 2024-01 2025-03');
}

function print(session: Session, before: Edition, after: Edition, differences: readonly RuleDifference[]): void {
  const { tell, paint } = session;
  session.print(paint('bold', fill(tell(texts.diffHeading), { before: before.id, after: after.id })));
  if (differences.length === 0) session.print(tell(texts.noDifferences));
  for (const one of differences) if (one.kind === 'changed') printChanged(session, one);
  for (const kind of ['added', 'removed'] as const) {
    const codes = differences.flatMap((one) => (one.kind === kind ? [one.code] : []));
    if (codes.length > 0) session.print(fill(tell(texts[kind]), { codes: codes.join(' ') }));
  }
  printTransitions(session, after);
}

function printChanged(session: Session, { code, fields }: RuleDifference): void {
  const name = ruleOf(code)?.name;
  session.print(`${code} ${name ? session.tell(name) : ''}`);
  for (const field of fields) session.print(`     ${differenceInWords(session, field)}`);
}

function printTransitions({ tell, print: line, paint }: Session, { transitions = {} }: Edition): void {
  const entries = Object.entries(transitions);
  if (entries.length === 0) return;
  line();
  line(paint('bold', tell(texts.transitions)));
  for (const [code, { why }] of entries) line(`${code}  ${tell(why)}.`);
}
