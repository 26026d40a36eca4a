import type { Command } from 'commander';
import { definitionOfCommand, definitionOfEvent } from '../../../domain/case/catalogue';
import { isReference } from '../../../domain/case/form';
import type { Command as CaseCommand } from '../../../domain/case/kernel/command';
import type { Definition } from '../../../domain/case/kernel/definition';
import type { CaseEvent } from '../../../domain/case/kernel/event';
import { EntryMisfiled } from '../../../domain/case/record/facts';
import { optionOf } from '../../forms/names';
import { readValue } from '../../forms/values';
import { finish, newCommand, printJson, type CommonOptions } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { badForm, readEntry, readUser } from '../options';
import type { Backend, CaseAddress, Sent } from '../ports';
import { registered } from '../registered';
import type { Session } from '../session';
import { addressOf } from './address';
import { showAnswer } from './answer';

interface Options extends CommonOptions {
  readonly to: string;
  readonly reason: string;
  readonly as?: string;
  readonly set?: readonly string[];
}

/** `case move-entry CASE N --to CASE2`: the entry is recorded in the right case and marked as misfiled in this one. */
export function moveEntryCommand(session: Session): Command {
  const { say } = session;
  const command = newCommand(session, 'move-entry', say('moveEntry'))
    .argument('<case>', say('argCase'))
    .argument('<entry>', say('argEntry'))
    .requiredOption(`--to <${say('phCase')}>`, say('optMoveTo'))
    .requiredOption(`--reason <${say('phText')}>`, say('optMoveReason'))
    .option(`--set <${say('phPair')}>`, say('optMoveSet'), (value, before: readonly string[] = []) => [
      ...before,
      value,
    ])
    .option(`--as <${say('phInitials')}>`, say('optAs'))
    .action((given: string, entry: string, options: Options) => moveEntry(session, given, entry, options));
  return finish(session, command, 'sagsgang case move-entry 2026-000017 12 --to 2026-000018 --reason "Angår søskende"');
}

/**
 * Records first in the right case, then hides in the wrong one, both under keys made of case and entry: called again
 * after a failure it goes on where it stopped.
 */
async function moveEntry(session: Session, given: string, typed: string, options: Options): Promise<void> {
  const seq = readEntry(session, typed);
  const by = readUser(session, options.as);
  await session.connected(async (backend) => {
    const from = await addressOf(session, backend, given);
    const to = await addressOf(session, backend, options.to);
    const event = await findEntry(session, backend, from, seq);
    const definition = requireMovable(session, event);
    const key = `move/${from.caseId}/${seq}`;
    const { command, dropped } = recordedAnew(session, definition, event, options.set ?? [], { key: `${key}/to`, by });
    const recorded = await accepted(session, backend, await backend.send({ caseId: to.caseId }, command), options);
    const hidden: CaseCommand = {
      name: EntryMisfiled.command,
      key: `${key}/from`,
      by,
      data: { entry: seq, movedTo: to.caseNumber ?? to.caseId },
      text: { reason: options.reason },
    };
    await accepted(session, backend, await backend.send({ caseId: from.caseId }, hidden), options);
    report(session, options, { seq, from, to, entry: recorded, dropped });
  });
}

async function findEntry(session: Session, backend: Backend, { caseId }: CaseAddress, seq: number): Promise<CaseEvent> {
  for await (const event of backend.journal(caseId)) if (event.seq === seq) return event;
  throw registered(session, 'ENTRY_UNKNOWN', { entry: seq });
}

function requireMovable(session: Session, event: CaseEvent): Definition {
  const definition = definitionOfEvent(event.type);
  const sendable = definition && definitionOfCommand(definition.command);
  if (sendable && sendable.nature === 'fact' && event.corrects === undefined) return sendable;
  throw registered(session, 'NOT_MOVABLE', { entry: event.seq, event: event.type });
}

/** The entry as a command for the right case. Entry numbers mean nothing there and are left out or given anew. */
function recordedAnew(
  session: Session,
  definition: Definition,
  event: CaseEvent,
  set: readonly string[],
  { key, by }: { readonly key: string; readonly by: string },
): { command: CaseCommand; dropped: string[] } {
  const given = readSet(session, definition, set);
  const references = Object.keys(event.data).filter((name) => {
    const field = definition.fields[name];
    return field !== undefined && isReference(field);
  });
  const kept = Object.entries(event.data).filter(([name]) => !references.includes(name));
  return {
    command: {
      name: definition.command,
      key,
      by,
      at: event.happenedAt,
      data: { ...Object.fromEntries(kept), ...given },
      ...(event.text ? { text: event.text } : {}),
    },
    dropped: references.filter((name) => !(name in given)),
  };
}

function readSet(session: Session, definition: Definition, set: readonly string[]): CaseCommand['data'] {
  const pairs = set.map((one) => {
    const [name = '', ...rest] = one.split('=');
    const field = definition.fields[name];
    if (!field || rest.length === 0) throw new CliFailure(exitCodes.usage, session.say('badSet', { value: one }));
    const read = readValue(name, optionOf(name), field, rest.join('='));
    if ('problem' in read) throw badForm(session, [read.problem]);
    return [name, read.value] as const;
  });
  return Object.fromEntries(pairs);
}

/** The number of the first entry a command left. @throws CliFailure where it was refused */
async function accepted(session: Session, backend: Backend, sent: Sent, options: Options): Promise<number> {
  if (sent.answer.kind === 'refused') await showAnswer(session, backend, sent, options.json === true);
  return sent.answer.kind === 'accepted' ? (sent.answer.entries?.[0] ?? 0) : 0;
}

interface Moved {
  readonly seq: number;
  readonly from: CaseAddress;
  readonly to: CaseAddress;
  readonly entry: number;
  readonly dropped: readonly string[];
}

function report(session: Session, options: Options, { seq, from, to, entry, dropped }: Moved): void {
  const { say, print, paint } = session;
  if (options.json) {
    printJson(session, { from, to, entry: seq, recordedAs: entry, dropped });
    return;
  }
  const name = ({ caseNumber, caseId }: CaseAddress): string => caseNumber ?? caseId;
  print(say('moved', { entry: seq, to: entry, case: name(to), from: name(from) }));
  if (dropped.length > 0) print(paint('yellow', say('movedDropped', { fields: dropped.join(', ') })));
}
