import type { CivilDay, Instant, Moment } from '../case/kernel/time';
import { isRunning, type Judgement } from './judgement';
import type { Finding, Rule } from './rule';

/** One deadline (frist) of a case: its rule, its law, its clock, its instant, and what became of it. */
export interface Deadline {
  /** Control or deadline code, e.g. `K04`, `F02`. */
  readonly rule: string;
  /** Number of the entry it is about. */
  readonly subject: number;
  readonly start: Moment;
  /** The last instant in time, UTC. */
  readonly due: Instant;
  /** The due day (Europe/Copenhagen); null for limits in hours. */
  readonly dueDate: CivilDay | null;
  readonly law: string;
  readonly edition: string;
  readonly standing: Finding['standing'];
  /** Number of the entry that met it, in time or too late. */
  readonly evidence?: number;
  /** Met in time but recorded only after the due instant (efterregistreret). */
  readonly recordedLate?: true;
}

/** Every deadline of a judged case, met ones too, soonest first. */
export function allDeadlines(judgement: Judgement): readonly Deadline[] {
  return deadlinesWhere(judgement, () => true);
}

/** The deadlines that ask for something: overdue and still to be mended, or not yet due; the one longest overdue first. */
export function runningDeadlines(judgement: Judgement): readonly Deadline[] {
  return deadlinesWhere(
    judgement,
    (finding) =>
      (finding.standing === 'outstanding' || finding.standing === 'notYetDue') && isRunning(judgement, finding),
  );
}

function deadlinesWhere(judgement: Judgement, lets: (finding: Finding) => boolean): readonly Deadline[] {
  return judgement.rules
    .flatMap(({ rule, findings }) =>
      findings.flatMap((finding) => (lets(finding) ? (deadlineOf(rule, finding) ?? []) : [])),
    )
    .sort((a, b) =>
      a.due === b.due ? compareText(a.rule, b.rule) || a.subject - b.subject : compareText(a.due, b.due),
    );
}

function deadlineOf(rule: Rule, finding: Finding): Deadline | undefined {
  const { subject, start, due, settings, standing, evidence, recordedLate } = finding;
  if (!due || start === undefined) return undefined;
  return {
    rule: rule.code,
    subject,
    start,
    due: due.instant,
    dueDate: due.day,
    law: settings.law,
    edition: settings.edition,
    standing,
    ...(evidence === undefined ? {} : { evidence }),
    ...(recordedLate ? { recordedLate } : {}),
  };
}

function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
