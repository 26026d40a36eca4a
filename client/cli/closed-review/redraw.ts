import type { Command } from 'commander';
import type { ReadClosedReview } from '../../library/closed-review-ports';
import { finish, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { newReading } from '../reading';
import type { Session } from '../session';
import { sayReview as say, closedReviewTexts as texts } from './texts';

/** `closed-review redraw NAME`: draws the lots of a Task Force again. Ends with 1 where anything differs. */
export function redrawCommand(session: Session): Command {
  const command = newReading(session, 'redraw', session.tell(texts.redraw))
    .argument('<NAME>', session.tell(texts.argName))
    .action((name: string, { json }: CommonOptions) =>
      session.connected(async (backend) => {
        const found = await backend.closedReviews.read(name);
        const same = found.intact && found.choices.every((one) => one.same);
        if (json) printJson(session, { name, same, intact: found.intact, choices: found.choices });
        else print(session, found, same);
        if (!same) throw new CliFailure(exitCodes.refused, '');
      }),
    );
  return finish(session, command, 'sagsgang closed-review redraw foraar-2025');
}

function print(session: Session, { choices, intact }: ReadClosedReview, same: boolean): void {
  const { paint } = session;
  if (choices.length === 0) session.print(say(session, 'noChoices'));
  for (const { entry, size, lot, same: isSame } of choices) {
    const line = lot
      ? say(session, 'lotLine', { entry, size, seed: lot.seed.slice(0, 16) })
      : say(session, 'namedLine', { entry, size });
    session.print(`${line} · ${isSame ? say(session, 'choiceSame') : paint('red', say(session, 'choiceOther'))}`);
  }
  if (!intact) session.print(paint('red', say(session, 'tampered')));
  else if (choices.length > 0) {
    session.print(same ? paint('green', say(session, 'choicesSame')) : paint('red', say(session, 'choicesOther')));
  }
}
