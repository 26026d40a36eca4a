import type { Command } from 'commander';
import type { PersonChannel } from '../../../journal/messages/channels';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { withMessages } from '../messages/connect';
import { speak } from '../messages/texts';
import { readDay, readInitials } from '../options';
import { written } from '../print/dates';
import type { Session } from '../session';

interface Options extends CommonOptions {
  readonly as?: string;
  readonly email?: string;
  readonly mailLang?: string;
  readonly hour?: string;
  readonly pausedUntil?: string;
}

/** `staff channel INITIALS …`: where somebody gets messages; without options it shows it. */
export function channelCommand(session: Session): Command {
  const { say } = session;
  const speaking = speak(session);
  const command = newCommand(session, 'channel', speaking('channel'))
    .argument('<initials>', say('argInitials'))
    .option('--email <address>', speaking('optEmail'))
    .option('--mail-lang <da|en>', speaking('optMailLang'))
    .option('--hour <5-20>', speaking('optHour'))
    .option(`--paused-until <${say('phDay')}>`, speaking('optPaused'))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .action((initials: string, options: Options) => setChannel(session, initials, options));
  return finish(session, command, 'sagsgang staff channel B07 --email b07@kommune.example --hour 8 --as LED');
}

function setChannel(session: Session, given: string, options: Options): Promise<void> {
  const { print } = session;
  const speaking = speak(session);
  const initials = readInitials(session, 'INITIALS', given);
  const wanted = readWanted(session, options);
  return withMessages(session, options.as, async (desk) => {
    const known = await desk.channel(initials);
    if (options.email === '-') await desk.removeChannel(initials);
    const email = wanted.email ?? known?.email;
    const changes = Object.keys(wanted).length > 0 && email !== undefined;
    if (changes) {
      await desk.setChannel({ language: 'da', digestHour: 7, ...known, ...wanted, initials, email });
    }
    const now = options.email === '-' || !changes ? undefined : await desk.channel(initials);
    const shown = options.email === '-' ? undefined : (now ?? known);
    if (options.json) printJson(session, shown ?? { initials, email: null });
    else if (changes) print(speaking('channelSaved', { initials, email }));
    else print(shown ? inWords(session, shown) : speaking('channelNone', { initials }));
  });
}

function inWords(session: Session, { initials, email, language, digestHour, pausedUntil }: PersonChannel): string {
  const speaking = speak(session);
  const day = pausedUntil === undefined ? undefined : written(pausedUntil, session.lang);
  return speaking('channelShown', {
    initials,
    email: email ?? speaking('unreadable'),
    lang: language,
    hour: String(digestHour).padStart(2, '0'),
    paused: day === undefined ? '' : speaking('pausedUntil', { day }),
  });
}

function readWanted(session: Session, options: Options): Partial<Omit<PersonChannel, 'initials'>> {
  const speaking = speak(session);
  const { email, mailLang, hour, pausedUntil } = options;
  const wrong = (text: string): CliFailure => new CliFailure(exitCodes.usage, text);
  if (email !== undefined && email !== '-' && !/^[^\s@<>",;:]+@[^\s@<>",;:]+\.[^\s@<>",;:.]+$/.test(email)) {
    throw wrong(speaking('badEmail', { value: email }));
  }
  if (mailLang !== undefined && mailLang !== 'da' && mailLang !== 'en')
    throw wrong(speaking('badLang', { value: mailLang }));
  if (hour !== undefined && !(/^\d{1,2}$/.test(hour) && Number(hour) >= 5 && Number(hour) <= 20)) {
    throw wrong(speaking('badHour', { value: hour }));
  }
  return {
    ...(email === undefined || email === '-' ? {} : { email }),
    ...(mailLang === undefined ? {} : { language: mailLang }),
    ...(hour === undefined ? {} : { digestHour: Number(hour) }),
    ...(pausedUntil === undefined ? {} : { pausedUntil: readDay(session, '--paused-until', pausedUntil) }),
  };
}
