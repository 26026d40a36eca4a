import { Option, type Command } from 'commander';
import { toldFields, type Definition } from '../../../domain/case/kernel/definition';
import type { Field } from '../../../domain/case/kernel/fields';
import { isReference } from '../../../domain/case/form';
import { isDoor } from '../../../domain/case/doors';
import { optionOf } from '../../forms/names';
import { allowedInWords, placeholder } from '../../forms/words';
import { finish, newCommand } from '../command';
import type { Session } from '../session';
import { sendStep, type StepOptions } from './send-step';

const lists: ReadonlySet<Field['kind']> = new Set(['entries', 'codes', 'identifiers', 'initialsList']);

/** Makes the subcommand of one step of case work from its definition: arguments, options, help and example. */
export function stepCommand(session: Session, definition: Definition): Command {
  const { say, tell } = session;
  const door = isDoor(definition.command);
  const command = newCommand(session, definition.command, tell(definition.label));
  command.argument(door ? '[case]' : '<case>', say(door ? 'argCaseDoor' : 'argCase'));
  addFields(session, command, definition);
  command.optionsGroup(say('commonGroup'));
  command.option(`--at <${say('phTime')}>`, say('optAt'));
  command.option(`--as <${say('phInitials')}>`, say('optAs'));
  if (door) command.option('--municipality <id>', say('optMunicipality'));
  command.option(`--key <${say('phKey')}>`, say('optKey'));
  command.option(`--corrects <${say('phEntry')}>`, say('optCorrects'));
  command.option(`--correction-reason <${say('phText')}>`, say('optCorrectionReason'));
  if (definition.law !== undefined) command.addHelpText('before', `${say('lawLine', { law: definition.law })}\n`);
  finish(session, command, exampleCall(definition));
  return command.action((given: string | undefined, options: StepOptions) =>
    sendStep(session, definition, given, options),
  );
}

/** An example call of a step, as typed. */
export function exampleCall(definition: Definition): string {
  const target = definition.example.includes('--child') && isDoor(definition.command) ? [] : ['2026-000017'];
  return ['sagsgang case', definition.command, ...target, definition.example].filter((part) => part !== '').join(' ');
}

/** Adds the options by which a step's fields are told, under a heading of their own. */
export function addFields(session: Session, command: Command, definition: Definition): void {
  command.optionsGroup(session.say('fieldsGroup'));
  for (const [name, field] of toldFields(definition)) command.addOption(fieldOption(session, name, field));
}

function fieldOption({ say, tell }: Session, name: string, field: Field): Option {
  const allowed = tell(allowedInWords(field));
  const notes = [
    field.required && !isReference(field) ? say('required') : '',
    allowed === '' ? '' : explain(field, allowed, say),
    field.kind === 'text' ? say('textHint') : '',
    lists.has(field.kind) ? say('listHint') : '',
  ].filter((note) => note !== '');
  const description = notes.length > 0 ? `${tell(field.label)} (${notes.join('; ')})` : tell(field.label);
  const option = new Option(`${optionOf(name)} <${tell(placeholder(field))}>`, description);
  const list = lists.has(field.kind);
  return list
    ? option.argParser((value, before: string | undefined) => (before ? `${before},${value}` : value))
    : option;
}

function explain(field: Field, allowed: string, say: Session['say']): string {
  switch (field.kind) {
    case 'code':
      return `${say('oneOf')}: ${allowed}`;
    case 'codes':
      return `${say('severalOf')}: ${allowed}`;
    case 'entry':
    case 'entries':
      return `${say('refersTo')}: ${allowed}`;
    default:
      return allowed;
  }
}
