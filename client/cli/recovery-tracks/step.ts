import type { Command } from 'commander';
import type { Definition } from '../../../domain/case/kernel/definition';
import type { FieldValue } from '../../../domain/case/kernel/event';
import { CorrectionOpened } from '../../../domain/recovery/correction/facts';
import { correctionName } from '../../../domain/recovery/correction/name';
import type { Undertaking } from '../../../domain/undertaking/undertaking';
import type { UndertakingDesk } from '../../library/undertakings/ports';
import { readStep, type StepOptions } from '../case/send-step';
import { finish, newCommand } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { BackendRefusal } from '../ports';
import type { Session } from '../session';
import { showUndertakingAnswer } from '../undertaking/answer';
import { addStepOptions } from '../undertaking/step';
import { inOere } from './kroner';
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
    const undertaking =
      typed === undefined ? named(undertakings, order.data) : await trackNamed(session, undertakings, typed);
    const answer = await undertakings.send(undertaking, order);
    await showUndertakingAnswer(session, undertakings, undertaking, answer, options.json === true);
  });
}

/** The track that is opened with these data. @throws BackendRefusal where the case's number cannot be a name */
export function named(desk: UndertakingDesk, data: Readonly<Record<string, FieldValue>>): Undertaking {
  const from = data['from'] as string | undefined;
  const name = correctionName(String(data['caseNumber']), from, data['track'] as string | undefined);
  if (name === undefined) throw new BackendRefusal('CORRECTION_NOT_A_NAME');
  return desk.named('correction', name);
}

/** The track that somebody named by the case's number, or by its own name. @throws CliFailure for none or several */
export async function trackNamed(session: Session, desk: UndertakingDesk, typed: string): Promise<Undertaking> {
  if (typed.includes('/')) return desk.named('correction', typed.toLowerCase());
  const beginning = correctionName(typed)?.replace(/betaling$/, '');
  const found = beginning === undefined ? [] : await desk.list('correction', beginning);
  const [only] = found;
  if (!only) throw new CliFailure(exitCodes.refused, sayTrack(session, 'unknown'), sayTrack(session, 'unknownNext'));
  if (found.length === 1) return only;
  const names = found.map(({ name }) => name).join(', ');
  throw new CliFailure(exitCodes.usage, sayTrack(session, 'several', { names }), sayTrack(session, 'severalNext'));
}
