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
  const command = await readStep(session, definition, options);
  requireTarget(session, definition, given, options);
  await session.connected(async (backend) => {
    const target = await targetOf(session, backend, given, command, options);
    await showAnswer(session, backend, await backend.send(target, command), options.json === true);
  });
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
