import type { MissingItem, Refusal } from '../../../domain/case/kernel/command';
import type { ErrorEntry } from '../../../domain/errors/error-entry';
import { refusalInWords } from '../refusal-words';
import type { CommandAnswer } from '../../../workflows/contracts/messages';
import { printJson } from '../command';
import { CliFailure, exitCodes } from '../exit';
import type { Backend, Sent } from '../ports';
import { indent } from '../print/wrap';
import type { Session } from '../session';
import { deadlineTable } from './deadline-table';
import { mending } from './mending';

/** Shows what became of a command. @throws CliFailure where it was refused, after showing why */
export async function showAnswer(
  session: Session,
  backend: Backend,
  { answer, now }: Sent,
  json: boolean,
): Promise<void> {
  if (json) printJson(session, answer.kind === 'refused' ? { ...answer, ...refusalTexts(answer.refusal) } : answer);
  if (answer.kind === 'refused') {
    if (!json) await showRefusal(session, backend, answer);
    throw new CliFailure(exitCodes.refused, '', undefined, answer.refusal.code);
  }
  if (json) return;
  const { say, paint, print } = session;
  const title = say('caseTitle', { case: answer.caseNumber ?? answer.caseId });
  print(`${paint('bold', title)} · ${recorded(session, answer.entries)}`);
  if (!answer.journalled) print(paint('yellow', say('notJournalled')));
  print();
  const running = answer.deadlines.filter(({ standing }) => standing !== 'lapsed');
  if (running.length === 0) print(say('noDeadlines'));
  else {
    print(paint('bold', say('deadlinesTitle')));
    print(deadlineTable(session, backend.law.rules, running, now));
  }
  if (answer.notices.length > 0) {
    print();
    print(paint('bold', say('noticesTitle')));
    showMissing(session, answer.notices, answer.caseNumber ?? answer.caseId);
  }
}

/** Which entries a command left, in words. */
export function recorded({ say }: Session, entries: readonly [number, number] | null): string {
  if (!entries) return say('nothingRecorded');
  const [first, last] = entries;
  return first === last ? say('entryRecorded', { first }) : say('entriesRecorded', { first, last });
}

/** Prints missing items: what, its law, and the command that mends it. */
export function showMissing(session: Session, items: readonly MissingItem[], caseNumber: string): void {
  const { tell, io, paint, print } = session;
  for (const { code, text, law, mendedBy } of items) {
    const mark = /^[A-Z]\d+$/.test(code) ? code.padEnd(4) : '•   ';
    print(`  ${paint('yellow', mark)} ${indent(`${tell(text)} (${law})`, io.columns, '       ').trimStart()}`);
    if (mendedBy.length > 0)
      print(indent(paint('cyan', mending(session, mendedBy, caseNumber)), io.columns, '       '));
  }
}

/** A refusal in the words of the registry, in both languages. */
export function refusalTexts(refusal: Refusal): Partial<ErrorEntry> {
  const { message, next, law } = refusalInWords(refusal) ?? {};
  return { ...(message ? { message } : {}), ...(next ? { next } : {}), ...(law === undefined ? {} : { law }) };
}

async function showRefusal(
  session: Session,
  backend: Backend,
  { caseId, refusal, otherCaseId }: Extract<CommandAnswer, { kind: 'refused' }>,
): Promise<void> {
  const { say, tell, io, paint } = session;
  const entry = refusalInWords(refusal);
  const message = entry ? tell(entry.message) : refusal.code;
  const law = entry?.law === undefined ? '' : ` (${entry.law})`;
  const lines = {
    ...session,
    print: (line = '') => {
      io.err(line);
    },
  };
  lines.print(paint('red', say('refused', { message }) + law));
  const numberOf = async (id: string): Promise<string> => (await backend.resolveCase(id))?.caseNumber ?? id;
  if (otherCaseId !== undefined) lines.print(say('otherCase', { case: await numberOf(otherCaseId) }));
  if (refusal.missing && refusal.missing.length > 0) {
    lines.print();
    lines.print(paint('bold', say('missingTitle')));
    showMissing(lines, refusal.missing, await numberOf(caseId));
  }
  if (entry) {
    lines.print();
    lines.print(indent(say('nextStep', { next: tell(entry.next) }), io.columns, ''));
  }
}
