import { archiveAnswers, erasureGrounds } from '../../../domain/case/erasure/words';
import { fill } from '../../../domain/errors/error-entry';
import { roleWords } from '../../../domain/staff/roles';
import type { ErasureRecord, ErasureStepDone } from '../../../journal/erasure/erasure-store';
import type { ErasureStep } from '../../../workflows/contracts/erasure';
import { withWeekday } from '../print/dates';
import type { Session } from '../session';
import { erasureTexts as texts, stepWords } from './texts';

/** Prints what is known of an erased case: when, by whom, on which ground, and how far the erasure has come. */
export function printErasure(session: Session, record: ErasureRecord): void {
  const { tell, lang, print, paint } = session;
  const shown = record.caseNumber ?? record.caseId;
  const title = record.finishedAt === undefined ? texts.underWay : texts.erased;
  print(paint('bold', fill(tell(title), { case: shown })));
  const on = (instant: string): string => withWeekday(instant, lang);
  const { archive, proposedBy, proposedAt, approvedBy, approvedRole, approvedAt, finishedAt } = record;
  const lines: (readonly [string, string])[] = [[tell(texts.ground), tell(erasureGrounds[record.ground])]];
  if (archive) lines.push([tell(texts.archive), tell(archiveAnswers[archive])]);
  if (proposedBy !== undefined && proposedAt !== undefined)
    lines.push([tell(texts.proposed), fill(tell(texts.byOn), { by: proposedBy, when: on(proposedAt) })]);
  if (approvedBy !== undefined && approvedRole !== undefined) {
    const how = { by: approvedBy, role: tell(roleWords[approvedRole]), when: on(approvedAt) };
    lines.push([tell(texts.approved), fill(tell(texts.inRole), how)]);
  } else lines.push([tell(texts.keyDestroyed), on(approvedAt)], [tell(texts.approved), tell(texts.notInJournal)]);
  if (finishedAt !== undefined) lines.push([tell(texts.finished), on(finishedAt)]);
  lines.push(...record.repeats.map(({ begunAt }) => [tell(texts.repeated), on(begunAt)] as const));
  const width = Math.max(...lines.map(([name]) => name.length));
  for (const [name, value] of lines) print(`  ${name.padEnd(width)}  ${value}`);
  for (const step of record.steps) print(`  ${paint('green', '✓')} ${stepInWords(session, step)}`);
  if (record.finishedAt === undefined) print(paint('cyan', fill(tell(texts.goOn), { case: shown })));
}

/** A step that was carried out, in words. */
export function stepInWords({ tell }: Session, { step, count }: ErasureStepDone): string {
  const words = stepWords[step as ErasureStep] as (typeof stepWords)[ErasureStep] | undefined;
  return words ? fill(tell(words), { count }) : step;
}
