import type { Command } from 'commander';
import { fill } from '../../../domain/errors/error-entry';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { readDay, readInitials, readUser } from '../options';
import { written } from '../print/dates';
import type { Session } from '../session';
import { absenceTexts as texts } from './absence-texts';

interface Options extends CommonOptions {
  readonly from?: string;
  readonly as?: string;
}

/** `staff back INITIALS`: somebody is there again; the absence ends the day before. */
export function backCommand(session: Session): Command {
  const { say, tell } = session;
  const command = newCommand(session, 'back', tell(texts.back))
    .argument('<initials>', say('argInitials'))
    .option(`--from <${say('phDay')}>`, tell(texts.backFrom))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .action((initials: string, options: Options) => tellReturn(session, initials, options));
  return finish(session, command, 'sagsgang staff back B07');
}

async function tellReturn(session: Session, given: string, options: Options): Promise<void> {
  const { io, tell, print, lang } = session;
  const initials = readInitials(session, 'INITIALS', given);
  const day = options.from === undefined ? civilDayOf(io.now()) : readDay(session, '--from', options.from);
  const by = readUser(session, options.as);
  await session.connected(async ({ staff }) => {
    const ended = await staff.back(initials, day, by);
    if (options.json) printJson(session, { initials, from: day, ended });
    else print(fill(tell(ended > 0 ? texts.backSaved : texts.notAway), { initials, day: written(day, lang) }));
  });
}
