import type { Command as CliCommand } from 'commander';
import type { Command } from '../../../domain/case/kernel/command';
import type { Definition } from '../../../domain/case/kernel/definition';
import { CasesCountedAgain, CasesReRegistered } from '../../../domain/recovery/programme/facts';
import { isMeant, isOrder } from '../../../domain/recovery/programme/orders';
import { addressOf } from '../case/address';
import { readStep, type StepOptions } from '../case/send-step';
import { figure } from '../check/report';
import { finish, newCommand } from '../command';
import type { Backend } from '../ports';
import type { Session } from '../session';
import { showUndertakingAnswer } from '../undertaking/answer';
import { addStepOptions, undertakingExample } from '../undertaking/step';
import { sayRecovery } from './texts';
import { programmeWords } from './words';

/** How many cases a step of a programme is about: those named, and those of them whose recovery it reaches. */
export interface CasesMeant {
  readonly cases: number;
  readonly recovering?: number;
}

/**
 * The subcommand of a step of a programme. Cases it names are looked up first, so that a misspelt number is refused and
 * not recorded; and what is told to many says how many cases that is.
 */
export function programmeStepCommand(session: Session, definition: Definition): CliCommand {
  const command = newCommand(session, definition.command, session.tell(definition.label));
  command.argument(programmeWords.argument, session.tell(programmeWords.argumentHelp));
  addStepOptions(session, command, definition);
  finish(session, command, undertakingExample(programmeWords, definition));
  return command.action(async (name: string, options: StepOptions) => {
    const order = await readStep(session, definition, options);
    await session.connected(async (backend) => {
      const { undertakings } = backend;
      const undertaking = undertakings.named('programme', name);
      const found = await withCases(session, backend, order);
      const meant = await meantBy(backend, name, definition, found);
      const answer = await undertakings.send(undertaking, found);
      const more = meant ? { meant } : {};
      await showUndertakingAnswer(session, undertakings, undertaking, answer, options.json === true, more);
      if (meant && !options.json) session.print(inWords(session, meant));
    });
  });
}

/** A step with the cases it names by their ids. @throws CliFailure where there is no such case */
async function withCases(session: Session, backend: Backend, order: Command): Promise<Command> {
  const { cases } = order.data;
  if (!Array.isArray(cases)) return order;
  const found: string[] = [];
  for (const named of cases.map(String)) found.push((await addressOf(session, backend, named)).caseId);
  return { ...order, data: { ...order.data, cases: [...new Set(found)] } };
}

/** How many cases a step is about as the recoveries stand; undefined where it is about the programme alone. */
async function meantBy(
  { recoveries }: Pick<Backend, 'recoveries'>,
  name: string,
  { event: type }: Definition,
  { data }: Command,
): Promise<CasesMeant | undefined> {
  const isAboutNamed = type === CasesReRegistered.event || type === CasesCountedAgain.event;
  if (!isAboutNamed && !isOrder({ type })) return undefined;
  const { cases = [] } = data as { readonly cases?: readonly string[] };
  if (type === CasesCountedAgain.event) return { cases: cases.length };
  const recovering = (await recoveries.rows(name)).filter((row) => isMeant({ type, data }, row)).length;
  return isAboutNamed ? { cases: cases.length, recovering } : { cases: recovering };
}

function inWords(session: Session, { cases, recovering }: CasesMeant): string {
  if (cases === 0) return session.paint('yellow', sayRecovery(session, 'meantNone'));
  const count = sayRecovery(session, 'meant', { count: figure(session, cases) });
  if (recovering === undefined) return count;
  return `${count}${sayRecovery(session, 'meantRecovering', { recovering: figure(session, recovering) })}`;
}
