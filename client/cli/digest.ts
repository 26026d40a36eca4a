import type { Command } from 'commander';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { digestOf } from '../../domain/messages/digest';
import { digestLineInWords, digestTitle } from '../../domain/messages/mail';
import { finish, newCommand, printJson, type CommonOptions } from './command';
import { withMessages } from './messages/connect';
import { speak } from './messages/texts';
import { readDay, readInitials } from './options';
import { written } from './print/dates';
import { indent } from './print/wrap';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly as?: string;
  readonly person?: string;
  readonly asOf?: string;
}

/** `digest`: the text of a day's overview (dagens overblik), by the cases' clocks: of a skipped day too. */
export function digestCommand(session: Session): Command {
  const { say } = session;
  const speaking = speak(session);
  const command = newCommand(session, 'digest', say('groupDigest'))
    .option(`--person <${say('phInitials')}>`, speaking('optDigestPerson'))
    .option(`--as-of <${say('phDay')}>`, speaking('optDay'))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .action((options: Options) => showDigest(session, options));
  return finish(session, command, 'sagsgang digest --person B07 --as-of 05-05-2026 --as TL1');
}

function showDigest(session: Session, options: Options): Promise<void> {
  const { print, io, lang, tell } = session;
  const speaking = speak(session);
  const day = options.asOf === undefined ? civilDayOf(io.now()) : readDay(session, '--as-of', options.asOf);
  const named = options.person === undefined ? undefined : readInitials(session, '--person', options.person);
  return withMessages(session, options.as, async (desk, by) => {
    const person = named ?? by;
    const told = await desk.toldOn(person, day);
    const lines = digestOf(told);
    if (options.json) {
      for (const line of lines) printJson(session, line);
      return;
    }
    const numbers = new Map(told.map(({ caseId, caseNumber }) => [caseId, caseNumber ?? caseId]));
    const numberOf = (caseId: string): string => numbers.get(caseId) ?? caseId;
    if (lines.length === 0) print(speaking('nothingToTell', { day: written(day, lang), person }));
    else print(tell(digestTitle(day, lines.length)));
    for (const line of lines) {
      const { head, todo } = digestLineInWords(line, numberOf, lang);
      print(`\n${indent(`• ${head}`, io.columns, '')}\n${indent(todo, io.columns, '  ')}`);
    }
    const urgent = told.filter((message) => message.urgent).length;
    if (urgent > 0) print(`\n${speaking('atOnce', { count: urgent })}`);
  });
}
