import type { Instant, Moment } from '../../../domain/case/kernel/time';
import { civilDayOf } from '../../../domain/law/calendar/copenhagen';
import { isDayOnly } from '../../../domain/law/calendar/instant';
import type { Rule } from '../../../domain/law/rule';
import type { DeadlineView } from '../../../workflows/contracts/messages';
import type { Lang } from '../language';
import { dueShown, leftInWords, written } from '../print/dates';
import { table } from '../print/table';
import type { Session } from '../session';
import { sayCode } from '../texts';

/** Deadlines that are not met: when in local time with the weekday, how long is left, what, about which entry, law. */
export function deadlineTable(
  session: Session,
  rules: readonly Rule[],
  deadlines: readonly DeadlineView[],
  now: Instant,
): string {
  const { say, io, lang } = session;
  const rows = deadlines.map((deadline) => [
    dueShown(deadline, lang),
    left(session, deadline, now),
    `${deadline.rule} ${ruleName(session, rules, deadline.rule)}`,
    about(deadline),
    deadline.law,
  ]);
  const columns = [
    { title: say('colDue') },
    { title: say('colLeft'), align: 'right' },
    { title: say('colWhat'), flexible: true },
    { title: say('colAbout'), align: 'right' },
    { title: say('colLaw'), flexible: true },
  ] as const;
  return table(columns, rows, io.columns);
}

/** All deadlines of a case with what became of each. */
export function allDeadlinesTable(
  session: Session,
  rules: readonly Rule[],
  deadlines: readonly DeadlineView[],
  now: Instant,
): string {
  const { say, io, lang } = session;
  const rows = deadlines.map((deadline) => [
    dueShown(deadline, lang),
    `${deadline.rule} ${ruleName(session, rules, deadline.rule)}`,
    started(deadline, lang),
    standing(session, deadline, now),
    deadline.law,
  ]);
  const columns = [
    { title: say('colDue') },
    { title: say('colWhat'), flexible: true },
    { title: say('colStarted') },
    { title: say('colStanding'), flexible: true },
    { title: say('colLaw'), flexible: true },
  ] as const;
  return table(columns, rows, io.columns);
}

/** The name of a rule in the user's language; empty for a rule of a newer release. */
export function ruleName(session: Session, rules: readonly Rule[], code: string): string {
  const rule = rules.find((one) => one.code === code);
  return rule ? session.tell(rule.name) : '';
}

/** The day the clock started, and the entry that started it. */
function started({ start, subject }: DeadlineView, lang: Lang): string {
  const moment = start as Moment;
  const day = written(isDayOnly(moment) ? moment : civilDayOf(moment), lang);
  return subject > 0 ? `${day} #${subject}` : day;
}

function about({ subject }: DeadlineView): string {
  return subject > 0 ? `#${subject}` : '';
}

function left({ lang, paint }: Session, deadline: DeadlineView, now: Instant): string {
  const text = leftInWords(deadline, now, lang);
  if (deadline.due < now) return paint('red', text);
  return deadline.dueDate === null ? paint('yellow', text) : text;
}

/** What became of a deadline: met or done too late by which entry, else how long is left. */
function standing(session: Session, deadline: DeadlineView, now: Instant): string {
  const { lang, paint } = session;
  const word = sayCode(lang, 'standing', deadline.standing);
  switch (deadline.standing) {
    case 'outstanding':
      return `${paint('red', word)}, ${left(session, deadline, now)}`;
    case 'notYetDue':
      return left(session, deadline, now);
    case 'lapsed':
      return paint('yellow', word) + evidence(deadline);
    case 'met': {
      const met = word + evidence(deadline);
      return deadline.recordedLate ? `${met}, ${paint('yellow', session.say('recordedLate'))}` : met;
    }
  }
}

function evidence(deadline: DeadlineView): string {
  return deadline.evidence === undefined ? '' : ` (#${deadline.evidence})`;
}
