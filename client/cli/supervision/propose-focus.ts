import type { Command } from 'commander';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { editionOn, settingsIn, type LawBook } from '../../../domain/law/edition';
import { proposeFocus, type FocusItem } from '../../../domain/supervision/focus/propose';
import { reviewForms } from '../../../domain/supervision/review/forms';
import { formOn } from '../../../domain/supervision/review/form';
import { severityOf } from '../../../domain/supervision/review/severity';
import { isControl } from '../../../domain/law/judgement';
import { ratesOfRound, readRoundsBefore } from '../../library/supervision/round-figures';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { readLimit } from '../messages/read-code';
import type { Backend } from '../ports';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { sayReview } from './texts-review';

interface Options extends CommonOptions {
  readonly limit?: string;
}

/** Focus points proposed where nobody says how many. */
const USUAL = 3;

/** `supervision propose-focus`: the weakest controls and questions of the last rounds, with why. */
export function proposeFocusCommand(session: Session): Command {
  const command = newCommand(session, 'propose-focus', sayReview(session, 'proposeFocus'))
    .option(`--limit <${session.say('phCount')}>`, sayReview(session, 'optCount'))
    .action((options: Options) => propose(session, options));
  return finish(session, command, 'sagsgang supervision propose-focus');
}

async function propose(session: Session, options: Options): Promise<void> {
  const count = options.limit === undefined ? USUAL : readLimit(session, options.limit);
  const proposed = await session.connected(async ({ undertakings, law }) => {
    const rounds = (await readRoundsBefore(undertakings)).map(ratesOfRound);
    return proposeFocus(rounds, count, focusItems(law, civilDayOf(session.io.now())));
  });
  if (options.json) {
    for (const one of proposed) printJson(session, one);
    return;
  }
  if (proposed.length === 0) session.print(sayReview(session, 'noFocus'));
  for (const { explanation } of proposed) session.print(indent(session.tell(explanation), session.io.columns, ''));
}

/** What may be a focus point on a day: every control, and the questions of the form in force. */
function focusItems({ rules, book }: Backend['law'], day: string): readonly FocusItem[] {
  const edition = editionOn(book satisfies LawBook, day);
  return [
    ...rules.filter(isControl).map(({ code, name }) => ({
      ...{ item: code, name, severity: severityOf(settingsIn(edition, code)) },
    })),
    ...formOn(reviewForms, day).questions.map(({ code, title, severity }) => ({ item: code, name: title, severity })),
  ];
}
