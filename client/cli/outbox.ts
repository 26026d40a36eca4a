import type { Command } from 'commander';
import type { OutboxLine } from '../../journal/messages/inbox';
import { finish, newCommand, printJson, type CommonOptions } from './command';
import { withMessages } from './messages/connect';
import { readCode, readLimit } from './messages/read-code';
import { kindWords, offered, speak, statusWords } from './messages/texts';
import { readInitials } from './options';
import { withWeekday } from './print/dates';
import { table } from './print/table';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly as?: string;
  readonly person?: string;
  readonly case?: string;
  readonly status?: string;
  readonly limit?: string;
}

/** Deadlines of one delivery that a line of the table shows; `--json` has them all. */
const SHOWN = 3;

/** `outbox`: what left the house, when, to whom and why, and what waits (udbakke). */
export function outboxCommand(session: Session): Command {
  const { say } = session;
  const speaking = speak(session);
  const command = newCommand(session, 'outbox', say('groupOutbox'))
    .option(`--person <${say('phInitials')}>`, speaking('optPerson'))
    .option('--case <case>', speaking('optCase'))
    .option('--status <status>', speaking('optStatus', { words: offered(session, statusWords) }))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .option(`--limit <${say('phCount')}>`, say('optLimit'))
    .action((options: Options) => showOutbox(session, options));
  return finish(session, command, 'sagsgang outbox --person B07 --status venter --as LED');
}

function showOutbox(session: Session, options: Options): Promise<void> {
  const { print, io } = session;
  const speaking = speak(session);
  const wanted = {
    ...(options.person === undefined ? {} : { person: readInitials(session, '--person', options.person) }),
    ...(options.case === undefined ? {} : { case: options.case.trim() }),
    ...(options.status === undefined ? {} : { status: readCode(session, statusWords, options.status) }),
    limit: readLimit(session, options.limit),
  };
  return withMessages(session, options.as, async (desk) => {
    const lines = await desk.outbox(wanted);
    if (options.json) {
      for (const line of lines) printJson(session, line);
      return;
    }
    if (lines.length === 0) {
      print(speaking('outboxEmpty'));
      return;
    }
    const columns = [
      { title: speaking('colSent') },
      { title: speaking('colTo') },
      { title: speaking('colKind') },
      { title: speaking('colAbout'), flexible: true },
      { title: speaking('colStatus'), flexible: true },
      { title: speaking('colTries'), align: 'right' as const },
    ];
    print(
      table(
        columns,
        lines.map((line) => cellsOf(session, line)),
        io.columns,
      ),
    );
    if (lines.length === wanted.limit) print(speaking('more', { count: wanted.limit }));
  });
}

function cellsOf(session: Session, line: OutboxLine): string[] {
  const { lang, tell } = session;
  const about = line.about.slice(0, SHOWN).map((one) => `${one.rule} ${one.case}`);
  const more = line.about.length > SHOWN ? [`+ ${line.about.length - SHOWN}`] : [];
  const error = line.lastError === null ? '' : ` (${line.lastError})`;
  const again = speak(session)('nextTry', { at: withWeekday(line.nextTry, lang) });
  const standing = line.status === 'queued' && line.attempts > 0 ? `, ${again}` : '';
  return [
    line.sentAt === null ? '' : withWeekday(line.sentAt, lang),
    line.person ?? line.webhookId ?? '',
    tell(kindWords[line.kind]),
    [...about, ...more].join(', '),
    `${tell(statusWords[line.status])}${error}${standing}`,
    String(line.attempts),
  ];
}
