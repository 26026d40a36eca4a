import { factsOf, type CaseState, type Fact } from '../../case/kernel/state';
import type { CivilDay, Instant, Moment } from '../../case/kernel/time';
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
import { firstInstantOf } from '../calendar/copenhagen';

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
  /** Whether everybody was told since that the rule is overdue no longer about that entry. */
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
  /** The day until which somebody answers for a deadline that had been told as missed when they did. */
  acknowledgedUntil(deadline: DeadlineName): CivilDay | undefined;
  /**
   * Initials of the one who has taken a deadline over that ran when they did.
   *
   * @param start when its clock started, where that is known
   */
  takenOverBy(deadline: DeadlineName, start?: Moment): string | undefined;
}

/** Whether a deadline was told as missed and not mended since. */
export function isMissed({ mended, step }: Progress): boolean {
  return !mended && !step.startsWith('w');
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
  const ends = factsOf(state, DeadlineMended);
  for (const [key, one] of progress) {
    const isAfter = ({ seq, data }: (typeof ends)[number]): boolean =>
      seq > one.entry && data.rule === one.rule && data.subject === one.subject;
    if (ends.some(isAfter)) progress.set(key, { ...one, mended: true });
  }
  const answers = [...factsOf(state, DeadlineTakenOver), ...factsOf(state, DeadlineHandedBack)].sort(
    (a, b) => a.seq - b.seq,
  );
  return {
    progress,
    known: new Set(factsOf(state, BreachesFound).flatMap(({ data }) => data.deadlines)),
    acknowledgedUntil: (deadline) => {
      const told = progress.get(deadlineKey(deadline));
      if (!told || !isMissed(told)) return undefined;
      const answered = factsOf(state, DeadlineAcknowledged).filter((fact) => writtenAt(fact) > told.entry);
      return answered.findLast((fact) => isAbout(fact.data, deadline))?.data.until;
    },
    takenOverBy: (deadline, start) => {
      const from = start === undefined ? '' : firstInstantOf(start);
      const ran = answers.filter((fact) => deadline.subject < writtenAt(fact) && from <= fact.rec);
      const last = ran.findLast((fact) => isAbout(fact.data, deadline));
      return last?.type === DeadlineTakenOver.event ? last.by : undefined;
    },
  };
}

/** Whether what somebody answered is about a deadline: about one entry's, or about all of the rule's. */
export function isAbout(
  answer: { readonly rule: string; readonly subject?: number },
  { rule, subject }: Pick<DeadlineName, 'rule' | 'subject'>,
): boolean {
  return answer.rule.toUpperCase() === rule && (answer.subject === undefined || answer.subject === subject);
}

/** Number of the entry by which something was last said as it stands. */
function writtenAt({ seq, corrected }: Fact<unknown>): number {
  return corrected ?? seq;
}
