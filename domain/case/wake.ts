import type { LawBook } from '../law/edition';
import { isRunning, judge, type Judgement } from '../law/judgement';
import type { Finding, Rule } from '../law/rule';
import { rules } from '../law/rules';
import type { NewEvent } from './kernel/event';
import { factsOf, type CaseState } from './kernel/state';
import type { Instant } from './kernel/time';
import { BreachesFound, DeadlineMissed } from './record/facts';
import { isOpened } from './standing';

/** The events to record when a case's timer runs out: the deadlines that have passed unmet and are not yet recorded. */
export function eventsAtWake(state: CaseState, now: Instant, law: LawBook): readonly NewEvent[] {
  return isOpened(state) ? missedDeadlines(state, judge(rules, state, now, law)) : [];
}

/**
 * A `DeadlineMissed` for each deadline that has passed unmet, once for each rule, subject and due instant; it happened
 * when the deadline ran out. None after the child's death, in a closed case only of what came in since, and none for the
 * breaches that were there when the case was taken over from a list.
 */
export function missedDeadlines(state: CaseState, judgement: Judgement): readonly NewEvent[] {
  const recorded = recordedBreaches(state);
  return judgement.rules.flatMap(({ rule, findings }) =>
    findings.flatMap((finding) => {
      const due = isRunning(judgement, finding) ? missedAt(finding, judgement.asOf) : undefined;
      if (due === undefined || recorded.has(breachCode(rule, finding.subject, due))) return [];
      const data = { rule: rule.code, subject: finding.subject, due };
      return [{ type: DeadlineMissed.event, happenedAt: due, law: finding.settings.law, data }];
    }),
  );
}

/** How a breach is named in `BreachesFound`: rule, entry and due instant. */
export function breachCode(rule: Pick<Rule, 'code'>, subject: number, due: Instant): string {
  return `${rule.code}:${subject}:${due}`;
}

function missedAt({ standing, due }: Finding, asOf: Instant): Instant | undefined {
  return standing === 'outstanding' && due && due.instant < asOf ? due.instant : undefined;
}

function recordedBreaches(state: CaseState): ReadonlySet<string> {
  const missed = factsOf(state, DeadlineMissed).map(({ data }) =>
    breachCode({ code: data.rule }, data.subject, data.due),
  );
  return new Set([...missed, ...factsOf(state, BreachesFound).flatMap(({ data }) => data.deadlines)]);
}
