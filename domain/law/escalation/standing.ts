import { factsOf, type CaseState, type Fact } from '../../case/kernel/state';
import type { CivilDay, Instant } from '../../case/kernel/time';
import {
  DeadlineAcknowledged,
  DeadlineEscalated,
  DeadlineHandedBack,
  DeadlineMended,
  DeadlineMissed,
  DeadlineTakenOver,
  DeadlineWarned,
} from '../../case/escalation/facts';
import { BreachesFound } from '../../case/record/facts';

/** Names one deadline of a case: its rule, the entry it is about and when it runs out. */
export interface DeadlineName {
  readonly rule: string;
  readonly subject: number;
  readonly due: Instant;
}

/** How a deadline is named in one word, as in `BreachesFound`. */
export function deadlineKey({ rule, subject, due }: DeadlineName): string {
  return `${rule}:${subject}:${due}`;
}

/** The last step of a ladder taken for one deadline. */
export interface Progress extends DeadlineName {
  /** Number of the entry that tells of it. */
  readonly entry: number;
  /** Code of the step; `due` where the entry names none. */
  readonly step: string;
  readonly mended: boolean;
  /** Everybody told since it ran out, by that step and those before it. */
  readonly told: readonly string[];
}

/** What has been told and answered about a case's deadlines (eskaleringens stade). */
export interface EscalationStanding {
  /** By {@link deadlineKey}. */
  readonly progress: ReadonlyMap<string, Progress>;
  /** Breaches that were there at import: nobody is told of them. */
  readonly known: ReadonlySet<string>;
  /** The day until which somebody answers for a missed deadline. */
  acknowledgedUntil(deadline: DeadlineName): CivilDay | undefined;
  /** Initials of the one who has taken a deadline over. */
  takenOverBy(deadline: DeadlineName): string | undefined;
}

/** Reads what a case's entries say of its deadlines. */
export function escalationStanding(state: CaseState): EscalationStanding {
  const progress = new Map<string, Progress>();
  for (const definition of [DeadlineWarned, DeadlineMissed, DeadlineEscalated, DeadlineMended]) {
    for (const fact of factsOf(state, definition)) {
      const { rule, subject, due, to = [] } = fact.data;
      const before = 'before' in fact.data && Array.isArray(fact.data.before) ? (fact.data.before as string[]) : [];
      const step = 'step' in fact.data && typeof fact.data.step === 'string' ? fact.data.step : 'due';
      const one = {
        rule,
        subject,
        due,
        entry: fact.seq,
        step,
        mended: definition === DeadlineMended,
        told: [...new Set([...before, ...to])],
      };
      const known = progress.get(deadlineKey(one));
      if (!known || known.entry < one.entry) progress.set(deadlineKey(one), one);
    }
  }
  const answers = [...factsOf(state, DeadlineTakenOver), ...factsOf(state, DeadlineHandedBack)].sort(
    (a, b) => a.seq - b.seq,
  );
  return {
    progress,
    known: new Set(factsOf(state, BreachesFound).flatMap(({ data }) => data.deadlines)),
    acknowledgedUntil: (deadline) =>
      factsOf(state, DeadlineAcknowledged).findLast((fact) => isAbout(fact, deadline))?.data.until,
    takenOverBy: (deadline) => {
      const last = answers.findLast((fact) => isAbout(fact, deadline));
      return last?.type === DeadlineTakenOver.event ? last.by : undefined;
    },
  };
}

function isAbout(
  { data }: Fact<{ readonly rule: string; readonly subject?: number }>,
  { rule, subject }: DeadlineName,
): boolean {
  return data.rule.toUpperCase() === rule && (data.subject === undefined || data.subject === subject);
}
