import type { Command } from 'commander';
import { newGroup } from './command';
import { deadlineCommand } from './law/deadline';
import { diffCommand } from './law/diff';
import { explainCommand } from './law/explain';
import { localCommand } from './law/local';
import { replayCommand } from './law/replay';
import { showCommand } from './law/show';
import type { Session } from './session';

/** `law`: looks rules up and works deadlines out, without a server. Called alone it shows the edition in force. */
export function lawGroup(session: Session): Command {
  return newGroup(session, 'law', session.say('groupLaw'))
    .addCommand(deadlineCommand(session))
    .addCommand(diffCommand(session))
    .addCommand(explainCommand(session))
    .addCommand(localCommand(session))
    .addCommand(replayCommand(session))
    .addCommand(showCommand(session), { isDefault: true });
}
