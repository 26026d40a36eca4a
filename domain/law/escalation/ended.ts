import { closingOf } from '../../case/standing';
import type { CaseState } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import { isRunning, type Judgement } from '../judgement';
import type { Finding } from '../rule';
import { deadlineKey, isMissed, type DeadlineName, type EscalationStanding, type Progress } from './standing';

/** A deadline that was told as missed and has been met since, is asked for no longer, or runs to a later time now. */
export interface MendedDeadline {
  readonly deadline: DeadlineName;
  readonly told: readonly string[];
  readonly replaces: number;
  /** Until when it runs now, where nothing met it and its time alone was moved. */
  readonly movedTo?: Instant;
  /** The section it is asked by; absent where no rule answers about its entry any more. */
  readonly law?: string;
}

/** Whether a finding asks for something still. */
export function isOpen({ standing }: Finding): boolean {
  return standing === 'outstanding' || standing === 'notYetDue';
}

/**
 * What was told as missed and runs no longer as it was told, one of a rule and entry. As long as the rule is overdue about
 * the same entry by another time nothing is in order: that time's own steps are told, and everybody hears of the end with
 * them. Nobody hears of an end after the child's death, nor, in a closed case, of what was missed before the closing.
 */
export function endedDeadlines(
  state: CaseState,
  standing: EscalationStanding,
  judgement: Judgement,
): readonly MendedDeadline[] {
  if (judgement.dead) return [];
  const closedAt = judgement.closed ? (closingOf(state)?.seq ?? 0) : 0;
  const missed = new Map<string, Progress[]>();
  for (const one of standing.progress.values()) {
    const key = `${one.rule}:${one.subject}`;
    if (isMissed(one) && one.entry > closedAt) missed.set(key, [...(missed.get(key) ?? []), one]);
  }
  return [...missed.values()].flatMap((all) => endOf(all, judgement) ?? []);
}

function endOf(all: readonly Progress[], judgement: Judgement): MendedDeadline | undefined {
  const [last] = [...all].sort((a, b) => b.entry - a.entry);
  if (!last) return undefined;
  const { rule, subject, due, entry } = last;
  const about = findingsAbout(judgement, last);
  const answer = about.find((finding) => finding.due?.instant === due);
  const open = about.filter((finding) => isOpen(finding) && isRunning(judgement, finding) && finding.due);
  const dues = open.flatMap((finding) => finding.due?.instant ?? []).sort();
  if (dues.some((instant) => instant < judgement.asOf || instant === due)) return undefined;
  const [movedTo] = answer ? [] : dues;
  const law = (answer ?? open[0] ?? about[0])?.settings.law;
  return {
    deadline: { rule, subject, due },
    told: [...new Set(all.flatMap(({ told }) => told))],
    replaces: entry,
    ...(movedTo === undefined ? {} : { movedTo }),
    ...(law === undefined ? {} : { law }),
  };
}

/**
 * What was told as missed of the same rule and entry before its time was moved to one that has run out too: the new
 * time's first word takes its place.
 */
export function movedFrom(
  finding: Finding,
  rule: string,
  standing: EscalationStanding,
  judgement: Judgement,
): Progress | undefined {
  const { due, subject } = finding;
  if (!due || due.instant >= judgement.asOf || standing.progress.has(deadlineKey({ rule, subject, due: due.instant })))
    return undefined;
  const about = findingsAbout(judgement, { rule, subject });
  return [...standing.progress.values()]
    .filter((one) => one.rule === rule && one.subject === subject && isMissed(one))
    .filter((one) => !about.some((other) => other.due?.instant === one.due))
    .sort((a, b) => b.entry - a.entry)[0];
}

function findingsAbout({ rules }: Judgement, about: Pick<DeadlineName, 'rule' | 'subject'>): readonly Finding[] {
  const judged = rules.find(({ rule }) => rule.code === about.rule);
  return (judged?.findings ?? []).filter(({ subject }) => subject === about.subject);
}
