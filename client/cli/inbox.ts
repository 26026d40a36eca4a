import type { Command } from 'commander';
import { messageInWords } from '../../domain/messages/words';
import type { InboxMessage } from '../../journal/messages/rows';
import { finish, newCommand, printJson, type CommonOptions } from './command';
import { withMessages } from './messages/connect';
import { readLimit } from './messages/read-code';
import { speak } from './messages/texts';
import { withWeekday } from './print/dates';
import { indent } from './print/wrap';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly as?: string;
  readonly unread?: true;
  readonly markRead?: true;
  readonly limit?: string;
}

/** `inbox`: the messages of the one who calls (indbakke). */
export function inboxCommand(session: Session): Command {
  const { say } = session;
  const speaking = speak(session);
  const command = newCommand(session, 'inbox', say('groupInbox'))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .option('--unread', speaking('optUnread'))
    .option('--mark-read', speaking('optMarkRead'))
    .option(`--limit <${say('phCount')}>`, say('optLimit'))
    .action((options: Options) => showInbox(session, options));
  return finish(session, command, 'sagsgang inbox --as B07 --unread');
}

function showInbox(session: Session, options: Options): Promise<void> {
  const { print, io } = session;
  const speaking = speak(session);
  const limit = readLimit(session, options.limit);
  return withMessages(session, options.as, async (desk) => {
    const messages = await desk.inbox({ unread: options.unread === true, limit });
    if (options.json) for (const message of messages) printJson(session, message);
    else if (messages.length === 0) print(speaking('inboxEmpty'));
    else print(messages.map((message) => shown(session, message)).join('\n\n'));
    if (!options.json && messages.length === limit) print(indent(speaking('more', { count: limit }), io.columns, ''));
    if (options.markRead !== true) return;
    const count = await desk.markRead(messages.map(({ id }) => id));
    if (!options.json) print(speaking('marked', { count }));
  });
}

function shown(session: Session, message: InboxMessage): string {
  const { io, lang, tell, paint } = session;
  const words = messageInWords(message, message.caseNumber ?? message.caseId);
  const mark = message.readAt === undefined ? ` (${speak(session)('unseen')})` : '';
  const head = `${withWeekday(message.at, lang)}  ${tell(words.subject)}${mark}`;
  const body = [words.what, words.when, words.why, words.todo].flatMap((one) => (one ? [tell(one)] : [])).join(' ');
  return `${indent(message.urgent ? paint('red', head) : paint('bold', head), io.columns, '')}\n${indent(body, io.columns, '  ')}`;
}
