import { isIn, type ReportPeriod } from '../period';
import type { ReportCase, ReportFinding } from '../report-case';
import type { CaseFigure, Counted } from './figure';

type Counts = CaseFigure['counts'];

/** Counts the case itself where something holds of it. */
export function casesWhere(holds: (one: ReportCase, period: ReportPeriod) => boolean): Counts {
  return (one, period) => (holds(one, period) ? [{ subject: 0 }] : []);
}

/** Counts what answers of rules for which something holds are about: each once, whichever of the rules says so. */
export function findingsWhere(
  codes: readonly string[],
  holds: (finding: ReportFinding, period: ReportPeriod) => boolean,
): Counts {
  return ({ findings }, period) => {
    const counted: { subject: number; findings: ReportFinding[] }[] = [];
    for (const finding of findings) {
      if (!codes.includes(finding.rule) || !holds(finding, period)) continue;
      const { subject, rule } = finding;
      const same = counted.find((one) => one.subject === subject && one.findings.every((other) => other.rule !== rule));
      if (same) same.findings.push(finding);
      else counted.push({ subject, findings: [finding] });
    }
    return counted;
  };
}

/** Counts what is over its time and not done, in open cases: what still has to be mended. */
export function overdue(...codes: readonly string[]): Counts {
  return findingsWhere(codes, ({ running, standing, done }) => running && standing === 'outstanding' && !done);
}

/** Counts what was done in a period after its time had run out. */
export function doneLate(...codes: readonly string[]): Counts {
  return findingsWhere(
    codes,
    ({ standing, done }, period) => standing === 'lapsed' && done !== undefined && isIn(period, done.day),
  );
}

/**
 * The share met in time of what a period settled: what was done in it, and what was not done and is overdue at its end.
 * In a closed case what was never done counts in the period in which it fell due.
 */
export function inTime(code: string, asks: (finding: ReportFinding) => boolean = () => true): Counts {
  return ({ findings }, period) =>
    findings
      .filter((finding) => finding.rule === code && asks(finding) && isSettledIn(finding, period))
      .map((finding): Counted => ({ ...subjectOf(finding), met: finding.standing === 'met' }));
}

/** Whether a period settled what a rule asks: see {@link inTime}. */
export function isSettledIn(finding: ReportFinding, period: ReportPeriod): boolean {
  const { done, running, standing, dueDay, day } = finding;
  if (done) return isIn(period, done.day);
  if (standing === 'notYetDue') return false;
  return running && standing === 'outstanding' ? true : isIn(period, dueDay ?? day);
}

/** The subject of a finding, for counting. */
export function subjectOf({ subject }: ReportFinding): Counted {
  return { subject };
}
