import type { Command as Subcommand } from 'commander';
import type { Command } from '../../../domain/case/kernel/command';
import type { Definition } from '../../../domain/case/kernel/definition';
import type { Undertaking } from '../../../domain/undertaking/undertaking';
import { addressOf } from '../case/address';
import { readStep, type StepOptions } from '../case/send-step';
import { patiently } from '../../library/patiently';
import { finish, newCommand } from '../command';
import type { Backend } from '../ports';
import type { Session } from '../session';
import { showUndertakingAnswer } from '../undertaking/answer';
import { addStepOptions, undertakingExample, type UndertakingWords } from '../undertaking/step';
import { closedReviewTexts, sayReview } from './texts';

/** How this group speaks of its reviews. */
export const words: UndertakingWords = {
  kind: 'closedReview',
  group: 'closed-review',
  argument: '<NAME>',
  argumentHelp: closedReviewTexts.argName,
  example: 'foraar-2025',
};

/** What is done with a command before it is sent, and after it was taken. */
export interface StepHooks {
  readonly prepare: (
    backend: Backend,
    undertaking: Undertaking,
    order: Command,
    options: StepOptions,
  ) => Promise<Command>;
  readonly after: (backend: Backend, undertaking: Undertaking, options: StepOptions) => Promise<void>;
}

const nothing: StepHooks = {
  prepare: (_backend, _undertaking, order) => Promise.resolve(order),
  after: () => Promise.resolve(),
};

/** Makes the subcommand of one step of a review. Cases are named by any number they have; the review knows them by id. */
export function reviewStep(
  session: Session,
  definition: Definition,
  given: Partial<StepHooks> = {},
  extend?: (command: Subcommand) => void,
): Subcommand {
  const { tell } = session;
  const hooks = { ...nothing, ...given };
  const command = newCommand(session, definition.command, tell(definition.label));
  command.argument(words.argument, tell(words.argumentHelp));
  addStepOptions(session, command, definition, extend);
  finish(session, command, undertakingExample(words, definition));
  return command.action(async (name: string, options: StepOptions) => {
    await session.connected(async (backend) => {
      const undertaking = backend.undertakings.named('closedReview', name);
      const order = await hooks.prepare(backend, undertaking, await readStep(session, definition, options), options);
      await sendStep(session, backend, undertaking, order, options.json === true);
      await hooks.after(backend, undertaking, options);
    });
  });
}

/** Sends a step with its cases looked up, and shows the answer; a refusal says about which case. */
export async function sendStep(
  session: Session,
  backend: Backend,
  undertaking: Undertaking,
  order: Command,
  json: boolean,
): Promise<void> {
  const { command, numbers } = await withCaseIds(session, backend, order);
  const answer = await backend.undertakings.send(undertaking, command);
  try {
    await showUndertakingAnswer(session, backend.undertakings, undertaking, answer, json);
  } catch (error) {
    const about = answer.kind === 'refused' ? answer.refusal.params?.['case'] : undefined;
    if (!json && about !== undefined) {
      session.io.err(sayReview(session, 'caseLine', { case: numbers.get(String(about)) ?? about }));
    }
    throw error;
  }
}

/** A command whose cases are named by their ids, and how the user names them. @throws CliFailure for one nobody knows */
export async function withCaseIds(
  session: Session,
  backend: Backend,
  order: Command,
): Promise<{ readonly command: Command; readonly numbers: ReadonlyMap<string, string> }> {
  const typed = order.data['cases'];
  const numbers = new Map<string, string>();
  if (!Array.isArray(typed)) return { command: order, numbers };
  for (const given of typed.map(String)) {
    const { caseId } = await patiently(() => addressOf(session, backend, given));
    numbers.set(caseId, given);
  }
  return { command: { ...order, data: { ...order.data, cases: [...numbers.keys()] } }, numbers };
}
