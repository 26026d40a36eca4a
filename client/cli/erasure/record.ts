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
  const role = tell(roleWords[record.approvedRole]);
  const lines: readonly (readonly [string, string])[] = [
    [tell(texts.ground), tell(erasureGrounds[record.ground])],
    [tell(texts.archive), tell(archiveAnswers[record.archive])],
    [tell(texts.proposed), fill(tell(texts.byOn), { by: record.proposedBy, when: on(record.proposedAt) })],
    [tell(texts.approved), fill(tell(texts.inRole), { by: record.approvedBy, role, when: on(record.approvedAt) })],
    ...(record.finishedAt === undefined ? [] : [[tell(texts.finished), on(record.finishedAt)] as const]),
    ...record.repeats.map(({ begunAt }) => [tell(texts.repeated), on(begunAt)] as const),
  ];
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
