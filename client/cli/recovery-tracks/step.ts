import type { Command } from 'commander';
import type { Command as Order } from '../../../domain/case/kernel/command';
import type { Definition } from '../../../domain/case/kernel/definition';
import { CorrectionOpened } from '../../../domain/recovery/correction/facts';
import { nameBeginnings } from '../../../domain/recovery/correction/name';
import { isUndertakingName, type Undertaking } from '../../../domain/undertaking/undertaking';
import type { UndertakingAnswer } from '../../../workflows/contracts/undertaking';
import type { UndertakingDesk } from '../../library/undertakings/ports';
import { readStep, type StepOptions } from '../case/send-step';
import { finish, newCommand } from '../command';
import { CliFailure, exitCodes } from '../exit';
import type { Session } from '../session';
import { showUndertakingAnswer } from '../undertaking/answer';
import { addStepOptions } from '../undertaking/step';
import { inOere } from './kroner';
import { sendOpening } from './open-track';
import { sayTrack, trackTexts as texts } from './texts';

/** Makes the subcommand of one step of a case on its track. Amounts are typed in kroner. */
export function trackStep(session: Session, definition: Definition): Command {
  const { tell } = session;
  const opens = definition.event === CorrectionOpened.event;
  const command = newCommand(session, definition.command, tell(definition.label));
  if (!opens) command.argument('<CASE>', tell(texts.argName));
  addStepOptions(session, command, definition);
  const target = opens ? '' : ' FAX-TA-0127';
  finish(session, command, `sagsgang tracks ${definition.command}${target} ${definition.example}`);
  if (opens) return command.action((options: StepOptions) => send(session, definition, undefined, options));
  return command.action((typed: string, options: StepOptions) => send(session, definition, typed, options));
}

async function send(
  session: Session,
  definition: Definition,
  typed: string | undefined,
  options: StepOptions,
): Promise<void> {
  const order = await readStep(session, definition, inOere(session, options));
  await session.connected(async ({ undertakings }) => {
    const { undertaking, answer } =
      typed === undefined
        ? await sendOpening(undertakings, order)
        : await sendStep(undertakings, await trackNamed(session, undertakings, typed), order);
    await showUndertakingAnswer(session, undertakings, undertaking, answer, options.json === true);
  });
}

async function sendStep(
  desk: UndertakingDesk,
  undertaking: Undertaking,
  order: Order,
): Promise<{ readonly undertaking: Undertaking; readonly answer: UndertakingAnswer }> {
  return { undertaking, answer: await desk.send(undertaking, order) };
}

/** What follows the slash in a track's own name; anything else is a case's number that has one. */
const OWN_NAME = /^(.+)\/([a-z]*-?(?:\d{4}-\d{2}-\d{2})?)$/;

/** The track that somebody named by the case's number, or by its own name. @throws CliFailure for none or several */
export async function trackNamed(session: Session, desk: UndertakingDesk, typed: string): Promise<Undertaking> {
  const [, numbered = '', about = ''] = OWN_NAME.exec(typed.toLowerCase()) ?? [];
  if (about !== '') {
    const own = [numbered, ...nameBeginnings(numbered).map((one) => one.slice(0, -1))];
    for (const name of new Set(own.map((one) => `${one}/${about}`))) {
      if (isUndertakingName(name) && (await desk.list('correction', name)).some((one) => one.name === name)) {
        return desk.named('correction', name);
      }
    }
  }
  const lists = await Promise.all(nameBeginnings(typed).map((beginning) => desk.list('correction', beginning)));
  const found = lists.flat();
  const [only] = found;
  if (!only) throw new CliFailure(exitCodes.refused, sayTrack(session, 'unknown'), sayTrack(session, 'unknownNext'));
  if (found.length === 1) return only;
  const names = found.map(({ name }) => name).join(', ');
  throw new CliFailure(exitCodes.usage, sayTrack(session, 'several', { names }), sayTrack(session, 'severalNext'));
}
