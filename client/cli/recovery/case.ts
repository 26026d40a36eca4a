import type { Command } from 'commander';
import type { Definition } from '../../../domain/case/kernel/definition';
import { recoverySteps } from '../../../domain/recovery/case-recovery/book';
import { caseRecoveryOf, recoveryStageOf, type CaseRecovery } from '../../../domain/recovery/case-recovery/recovery';
import { recoveryStages } from '../../../domain/recovery/case-recovery/words';
import type { Undertaking } from '../../../domain/undertaking/undertaking';
import { ruleOf } from '../../../domain/law/rules';
import { readStep, type StepOptions } from '../case/send-step';
import { finish, newCommand, newGroup, printJson, type CommonOptions } from '../command';
import { newReading } from '../reading';
import { CliFailure, exitCodes } from '../exit';
import type { Backend } from '../ports';
import { written } from '../print/dates';
import { table } from '../print/table';
import type { Session } from '../session';
import { showUndertakingAnswer } from '../undertaking/answer';
import { addStepOptions } from '../undertaking/step';
import { recoveryTexts, sayRecovery } from './texts';

/** `recovery case`: the recovery of one case. */
export function caseGroup(session: Session): Command {
  const group = newGroup(session, 'case', sayRecovery(session, 'case')).addCommand(showCase(session));
  for (const step of recoverySteps) group.addCommand(stepCommand(session, step));
  return group;
}

function showCase(session: Session): Command {
  const command = withArguments(session, newReading(session, 'show', sayRecovery(session, 'caseShow')));
  finish(session, command, 'sagsgang recovery case show 2027 2026-00017');
  return command.action(async (name: string, given: string, { json }: CommonOptions) => {
    await session.connected(async (backend) => {
      const { state } = await backend.undertakings.read(await recoveryOf(session, backend, name, given));
      const recovery = caseRecoveryOf(state);
      if (json) printJson(session, { ...recovery, stage: recoveryStageOf(recovery) });
      else if (recovery) printRecovery(session, recovery);
    });
  });
}

function stepCommand(session: Session, definition: Definition): Command {
  const { tell } = session;
  const command = withArguments(session, newCommand(session, definition.command, tell(definition.label)));
  addStepOptions(session, command, definition);
  const example = ['sagsgang recovery case', definition.command, '2027 2026-00017', definition.example];
  finish(session, command, example.filter((part) => part !== '').join(' '));
  return command.action(async (name: string, given: string, options: StepOptions) => {
    const order = await readStep(session, definition, options);
    await session.connected(async (backend) => {
      const { undertakings } = backend;
      const undertaking = await recoveryOf(session, backend, name, given);
      const answer = await undertakings.send(undertaking, order);
      await showUndertakingAnswer(session, undertakings, undertaking, answer, options.json === true);
    });
  });
}

function withArguments({ tell }: Session, command: Command): Command {
  return command
    .argument('<NAME>', tell(recoveryTexts.argProgramme))
    .argument(`<${tell(recoveryTexts.colCase).toUpperCase()}>`, tell(recoveryTexts.argCase));
}

async function recoveryOf(session: Session, backend: Backend, name: string, given: string): Promise<Undertaking> {
  const address = await backend.resolveCase(given);
  if (!address) throw new CliFailure(exitCodes.refused, sayRecovery(session, 'unknownCase'), undefined, 'CASE_UNKNOWN');
  return backend.undertakings.named('recovery', `${name}/${address.caseId}`);
}

function printRecovery(session: Session, recovery: CaseRecovery): void {
  const { print, paint, tell, lang, io } = session;
  const { caseId, caseNumber = caseId } = recovery.opened.data;
  const stage = tell(recoveryStages[recoveryStageOf(recovery)]);
  print(paint('bold', sayRecovery(session, 'caseHeading', { case: caseNumber, stage })));
  const contacted = sayRecovery(session, recovery.contacted ? 'contacted' : 'notContacted');
  const told = sayRecovery(session, recovery.told ? 'told' : 'notTold');
  print(sayRecovery(session, 'family', { contacted, told }));
  if (recovery.ending) return;
  if (!recovery.planned) print(sayRecovery(session, 'proposed'));
  const columns = [
    { title: sayRecovery(session, 'colOpen'), flexible: true },
    { title: sayRecovery(session, 'colOwner') },
    { title: sayRecovery(session, 'colDue') },
  ];
  const lines = recovery.open.map(({ control, owner, due }) => {
    const name = ruleOf(control)?.name;
    return [name ? `${control} ${tell(name)}` : control, owner, written(due, lang)];
  });
  print(table(columns, lines, io.columns));
}
