import { randomUUID } from 'node:crypto';
import { isDoor } from '../../../domain/case/doors';
import { CORRECTION_REASON } from '../../../domain/case/form';
import type { Command } from '../../../domain/case/kernel/command';
import { toldFields, type Definition } from '../../../domain/case/kernel/definition';
import type { Field } from '../../../domain/case/kernel/fields';
import { entry, moment } from '../../../domain/case/kernel/fields';
import { readForm, readText } from '../../forms/command-form';
import type { FormProblem } from '../../forms/problem';
import { readValue } from '../../forms/values';
import { CliFailure, exitCodes } from '../exit';
import type { Backend, Target } from '../ports';
import { badForm, readUser, textSource } from '../options';
import type { Session } from '../session';
import { showAnswer } from './answer';
import { addressOf } from './address';
import { callsForEachChild } from './each-child';

/** The options of a step as typed: its fields, and what every step takes. */
export interface StepOptions {
  readonly at?: string;
  readonly as?: string;
  readonly key?: string;
  readonly corrects?: string;
  readonly correctionReason?: string;
  readonly municipality?: string;
  readonly json?: true;
  readonly [field: string]: string | true | undefined;
}

/** Reads a step from its options, sends it, and shows the answer. */
export async function sendStep(
  session: Session,
  definition: Definition,
  given: string | undefined,
  options: StepOptions,
): Promise<void> {
  requireTarget(session, definition, given, options);
  const calls: { readonly command: Command; readonly call: StepOptions }[] = [];
  for (const call of callsForEachChild(definition, options)) {
    calls.push({ call, command: await readStep(session, definition, call) });
  }
  await session.connected(async (backend) => {
    let refused: CliFailure | undefined;
    for (const [at, { call, command }] of calls.entries()) {
      if (at > 0 && call.json !== true) session.print();
      const target = await targetOf(session, backend, given, command, call);
      refused = (await shown(session, backend, target, command, call)) ?? refused;
    }
    if (refused) throw refused;
  });
}

/** Sends one command and shows its answer; a refusal is answered, so that the other children's commands go on. */
async function shown(
  session: Session,
  backend: Backend,
  target: Target,
  command: Command,
  { json }: StepOptions,
): Promise<CliFailure | undefined> {
  const sent = await backend.send(target, command);
  try {
    await showAnswer(session, backend, sent, json === true);
    return undefined;
  } catch (error) {
    if (error instanceof CliFailure) return error;
    throw error;
  }
}

/** Reads a step from its options. @throws CliFailure with everything that is wrong with them */
export async function readStep(session: Session, definition: Definition, options: StepOptions): Promise<Command> {
  const source = textSource(session);
  const typed = Object.fromEntries(
    toldFields(definition).map(([name]) => [name, typeof options[name] === 'string' ? options[name] : undefined]),
  );
  const read = await readForm(definition, typed, source);
  const problems: FormProblem[] = read.ok ? [] : [...read.problems];
  const common = (
    name: string,
    option: string,
    field: Field,
    value: string | undefined,
  ): string | number | undefined => {
    if (value === undefined) return undefined;
    const one = readValue(name, option, field, value);
    if ('value' in one) return one.value as string | number;
    problems.push(one.problem);
    return undefined;
  };
  const at = common('at', '--at', moment('hvornår', 'when'), options.at);
  const corrects = common('corrects', '--corrects', entry('post', 'entry'), options.corrects);
  let reason: string | undefined;
  if (options.correctionReason !== undefined) {
    const readReason = await readText('--correction-reason', options.correctionReason, source);
    if ('problem' in readReason) problems.push(readReason.problem);
    else reason = readReason.text;
  }
  if (problems.length > 0 || !read.ok) throw badForm(session, problems);
  const text = { ...read.form.text, ...(reason === undefined ? {} : { [CORRECTION_REASON]: reason }) };
  return {
    name: definition.command,
    key: options.key ?? randomUUID(),
    by: readUser(session, options.as),
    data: read.form.data,
    ...(typeof at === 'string' ? { at } : {}),
    ...(Object.keys(text).length > 0 ? { text } : {}),
    ...(typeof corrects === 'number' ? { corrects } : {}),
  };
}

function requireTarget(
  session: Session,
  definition: Definition,
  given: string | undefined,
  options: StepOptions,
): void {
  if (given !== undefined || !isDoor(definition.command)) return;
  const names = options['child'] ?? options['unborn'] ?? options['sourceNumber'];
  if (names === undefined) throw new CliFailure(exitCodes.usage, session.say('noTarget'));
}

async function targetOf(
  session: Session,
  backend: Backend,
  given: string | undefined,
  command: Command,
  options: StepOptions,
): Promise<Target> {
  if (given !== undefined) return { caseId: (await addressOf(session, backend, given)).caseId };
  const child = command.data['child'];
  return {
    ...(typeof child === 'string' ? { child } : {}),
    ...(options.municipality === undefined ? {} : { municipality: options.municipality }),
  };
}
