import type { Command } from 'commander';
import type { NoticeTone } from '../../domain/messages/message';
import { finish, newCommand, newGroup, printJson, type CommonOptions } from './command';
import { withMessages } from './messages/connect';
import { readCode } from './messages/read-code';
import { offered, speak, toneWords } from './messages/texts';
import { withWeekday } from './print/dates';
import { table } from './print/table';
import type { Session } from './session';

interface Options extends CommonOptions {
  readonly as?: string;
  readonly events?: string;
}

/** `webhook …`: other systems that are told of deadlines. */
export function webhookGroup(session: Session): Command {
  return newGroup(session, 'webhook', session.say('groupWebhook'))
    .addCommand(addCommand(session))
    .addCommand(listCommand(session))
    .addCommand(removeCommand(session));
}

function addCommand(session: Session): Command {
  const { say, print } = session;
  const speaking = speak(session);
  const command = newCommand(session, 'add', speaking('webhookAdd'))
    .argument('<url>', speaking('colUrl'))
    .option('--events <list>', speaking('optEvents', { words: offered(session, toneWords) }))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .action(async (url: string, options: Options) => {
      const tones = readTones(session, options.events);
      await withMessages(session, options.as, async (desk) => {
        const added = await desk.addWebhook(url, tones);
        if (options.json) printJson(session, { ...added, url, events: tones });
        else print(speaking('webhookAdded', added));
      });
    });
  return finish(
    session,
    command,
    'sagsgang webhook add https://modtager.example/sagsgang --events overskredet --as LED',
  );
}

function listCommand(session: Session): Command {
  const { say, print, io, lang, tell } = session;
  const speaking = speak(session);
  const command = newCommand(session, 'list', speaking('webhookList'))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .action((options: Options) =>
      withMessages(session, options.as, async (desk) => {
        const webhooks = await desk.webhooks();
        if (options.json) {
          for (const webhook of webhooks) printJson(session, webhook);
          return;
        }
        if (webhooks.length === 0) {
          print(speaking('webhookNone'));
          return;
        }
        const columns = [
          { title: speaking('colId') },
          { title: speaking('colUrl'), flexible: true },
          { title: speaking('colEvents'), flexible: true },
          { title: speaking('colBy') },
          { title: speaking('colAt') },
        ];
        const rows = webhooks.map(({ id, url, tones, createdBy, createdAt }) => [
          id,
          url,
          tones.map((tone) => tell(toneWords[tone])).join(', '),
          createdBy,
          withWeekday(createdAt, lang),
        ]);
        print(table(columns, rows, io.columns));
      }),
    );
  return finish(session, command, 'sagsgang webhook list --as LED');
}

function removeCommand(session: Session): Command {
  const { say, print } = session;
  const speaking = speak(session);
  const command = newCommand(session, 'remove', speaking('webhookRemove'))
    .argument('<id>', speaking('colId'))
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .action((id: string, options: Options) =>
      withMessages(session, options.as, async (desk) => {
        await desk.removeWebhook(id);
        if (options.json) printJson(session, { removed: id });
        else print(speaking('webhookRemoved', { id }));
      }),
    );
  return finish(session, command, 'sagsgang webhook remove 5c1f0a9d --as LED');
}

function readTones(session: Session, typed: string | undefined): readonly NoticeTone[] {
  const all = Object.keys(toneWords) as readonly NoticeTone[];
  return typed === undefined ? all : typed.split(',').map((word) => readCode(session, toneWords, word));
}
