import type { Undertaking } from '../../../domain/undertaking/undertaking';
import { undertakingWords } from '../../../domain/undertaking/undertaking';
import type { UndertakingAnswer } from '../../../workflows/contracts/undertaking';
import type { UndertakingDesk } from '../../library/undertakings/ports';
import { recorded, refusalTexts } from '../case/answer';
import { printJson } from '../command';
import { CliFailure, exitCodes } from '../exit';
import { indent } from '../print/wrap';
import { refusalInWords } from '../refusal-words';
import { BackendRefusal } from '../ports';
import type { Session } from '../session';

/**
 * Shows what became of a command to an undertaking.
 *
 * @param more what the JSON says besides
 * @throws CliFailure where it was refused, after showing why
 */
export async function showUndertakingAnswer(
  session: Session,
  desk: UndertakingDesk,
  undertaking: Undertaking,
  answer: UndertakingAnswer,
  json: boolean,
  more: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { say, tell, paint, print } = session;
  if (answer.kind === 'refused') {
    if (json) printJson(session, { ...answer, ...refusalTexts(answer.refusal) });
    else showUndertakingRefusal(session, answer);
    throw new CliFailure(exitCodes.refused, '', undefined, answer.refusal.code);
  }
  const read = await desk.read(undertaking).catch(unlessNotYours);
  if (json) {
    printJson(session, { ...answer, ...(read ? { standing: read.standing } : {}), ...more });
    return;
  }
  const title = `${tell(undertakingWords[undertaking.kind])} ${undertaking.name}`;
  print(`${paint('bold', title)} · ${recorded(session, answer.entries)}`);
  if (!read) return;
  const stage = read.book.stages[read.standing.stage];
  print(`${say('stageNow')}: ${stage ? tell(stage) : read.standing.stage}`);
}

/** Some may take a step of what is not theirs to read: the step was taken all the same. */
function unlessNotYours(error: unknown): undefined {
  if (error instanceof BackendRefusal && error.code.endsWith('_NOT_YOURS')) return undefined;
  throw error;
}

function showUndertakingRefusal(
  { say, tell, io, paint }: Session,
  { refusal }: Extract<UndertakingAnswer, { kind: 'refused' }>,
): void {
  const entry = refusalInWords(refusal);
  const law = entry?.law === undefined ? '' : ` (${entry.law})`;
  io.err(paint('red', say('refused', { message: entry ? tell(entry.message) : refusal.code }) + law));
  for (const { text, law: basis } of refusal.missing ?? []) io.err(`  • ${tell(text)} (${basis})`);
  if (!entry) return;
  io.err('');
  io.err(indent(say('nextStep', { next: tell(entry.next) }), io.columns, ''));
}
