import type { Command } from 'commander';
import { fill } from '../../../domain/errors/error-entry';
import { lawErrors } from '../../../domain/errors/law-errors';
import { settingsIn } from '../../../domain/law/edition';
import { explainRule } from '../../../domain/law/explain/rule';
import { finish, newCommand, printJson } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { wrap } from '../print/wrap';
import type { Session } from '../session';
import { editionAskedFor, ruleCalled, type EditionOptions } from './edition-given';
import { lawGiven, withMunicipality } from './law-given';
import { lawTexts as texts } from './texts';

/** `law explain`: a rule in words: what is asked, by which section, how it is counted, how surely, and who is told. */
export function explainCommand(session: Session): Command {
  const { tell, say } = session;
  const command = newCommand(session, 'explain', tell(texts.explain))
    .argument('<RULE>', tell(texts.argRule))
    .option(`--edition <${tell(texts.phEdition)}>`, tell(texts.optEdition))
    .option(`--on <${say('phDay')}>`, tell(texts.optOn));
  withMunicipality(session, command).action((given: string, options: EditionOptions) => {
    explain(session, given, options);
  });
  return finish(session, command, 'sagsgang law explain K04');
}

function explain(session: Session, given: string, options: EditionOptions): void {
  const { tell, print, paint, io } = session;
  const rule = ruleCalled(session, given);
  const edition = editionAskedFor(session, lawGiven(session, options), options);
  const settings = settingsIn(edition, rule.code);
  if (!settings) {
    const { message, next } = lawErrors.RULE_NOT_IN_FORCE;
    const params = { rule: rule.code, edition: edition.id };
    throw new CliFailure(exitCodes.refused, fill(tell(message), params), tell(next), 'RULE_NOT_IN_FORCE');
  }
  const { asked, law, counting, certainty, weight, transition, ladder } = explainRule(rule, settings, edition);
  const sentences = [asked, law, certainty, counting, weight, transition].flatMap((one) => (one ? [tell(one)] : []));
  const { code, mendedBy } = rule;
  if (options.json) {
    const steps = ladder.map((one) => tell(one));
    printJson(session, {
      code,
      name: tell(rule.name),
      edition: edition.id,
      explanation: sentences,
      ladder: steps,
      mendedBy,
    });
    return;
  }
  print(paint('bold', `${code} ${tell(rule.name)}`));
  for (const sentence of sentences) for (const line of wrap(sentence, io.columns)) print(line);
  if (mendedBy.length > 0) print(fill(tell(texts.mendedBy), { commands: mendedBy.join(', ') }));
  if (ladder.length === 0) return;
  print();
  print(paint('bold', tell(texts.whoIsTold)));
  for (const step of ladder) print(`  ${tell(step)}`);
}
