import type { CaseEvent } from '../../../domain/case/kernel/event';
import { lawBook } from '../../../domain/law/editions';
import type { CaseToReport } from '../../../domain/report/extract';
import { reportCaseOf } from '../../../domain/report/extract';
import type { ReportCase } from '../../../domain/report/report-case';
import { asOf, type Entry } from '../builder';

/** A case of the journal as a report is given it. */
export function journalled(caseId: string, ...entries: readonly Entry[]): CaseToReport {
  const events = entries.map((entry, index): CaseEvent => ({ ...entry, seq: index + 1, key: 'k', clockOffsetMs: 0 }));
  return { caseId, caseNumber: `2026-${caseId}`, municipality: '999', events };
}

/** What is reported of a case as of the end of a day, by what was known then or at another time. */
export function reported(one: CaseToReport, day: string, known: string = day): ReportCase {
  const found = reportCaseOf(one, { asOf: asOf(day), knownAt: asOf(known) }, lawBook);
  if (!found) throw new Error(`No case on ${day}`);
  return found;
}
