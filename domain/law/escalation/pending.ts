import type { CaseState } from '../../case/kernel/state';
import type { CivilDay, Instant } from '../../case/kernel/time';
import { waitingUntil } from '../../case/waiting';
import { civilDayOf, endOfDay } from '../calendar/copenhagen';
import { addMs } from '../calendar/instant';
import { isRunning, type Judgement } from '../judgement';
import type { Finding } from '../rule';
import { endedDeadlines, isOpen, movedFrom, type MendedDeadline } from './ended';
import { ladderOf } from './ladders';
import { toneOf, type Ladder, type LadderStep } from './ladder';
import { deadlineKey, escalationStanding, isMissed, type DeadlineName, type Progress } from './standing';
import { stepInstant } from './step-instant';

/** A step of a ladder that is still to be taken for one deadline. */
export interface PendingStep {
  readonly deadline: DeadlineName;
  readonly law: string;
  readonly ladder: Ladder;
  readonly step: LadderStep;
  /** When the ladder has it. */
  readonly at: Instant;
  /** When it may be taken: later than `at` where the case waits on others or somebody answers for the deadline. */
  readonly from: Instant;
  /** Number of the entry that tells of the step before. */
  readonly replaces?: number;
  /** Everybody told of it since it ran out. */
  readonly told: readonly string[];
  /** Initials of the one who has taken the deadline over from the worker. */
  readonly takenOverBy?: string;
  /** When it was told to have run out, before its time was moved to the one that it ran out by. */
  readonly movedFrom?: Instant;
}

/** What is still to be told about a case's deadlines as of its judgement. */
export interface Pending {
  /** In the order of their instants; of one deadline in the order of its ladder. */
  readonly steps: readonly PendingStep[];
  readonly mended: readonly MendedDeadline[];
}

/**
 * The steps still to be taken of every running deadline. A deadline that has run out is warned of no more; of several
 * warnings that are due at once the last is enough; what was missed is told step by step, however late it is found. The
 * breaches a case brought with it from a list start nothing. Waiting on others silences warnings, never breaches;
 * an acknowledgement holds escalation back until its day has passed. Death silences everything, a closing what was before.
 */
export function pendingSteps(state: CaseState, judgement: Judgement): Pending {
  const standing = escalationStanding(state);
  const steps: PendingStep[] = [];
  const running = new Set<string>();
  const waiting = waitingUntil(state, civilDayOf(judgement.asOf));
  for (const { rule, findings } of judgement.rules) {
    for (const finding of findings) {
      const { due, subject, settings } = finding;
      if (!due || !isOpen(finding) || !isRunning(judgement, finding)) continue;
      const deadline = { rule: rule.code, subject, due: due.instant };
      const key = deadlineKey(deadline);
      if (running.has(key) || standing.known.has(key)) continue;
      running.add(key);
      const ladder = ladderOf(rule.code, settings);
      const progress = standing.progress.get(key);
      const moved = movedFrom(finding, rule.code, standing, judgement);
      const last = moved ?? progress;
      const acknowledged = standing.acknowledgedUntil(deadline);
      const takenOverBy = standing.takenOverBy(deadline, finding.start);
      for (const { step, at } of remaining(ladder, finding, progress, judgement.asOf)) {
        const hold = heldUntil(step, waiting, acknowledged);
        steps.push({
          deadline,
          law: settings.law,
          ladder,
          step,
          at,
          from: hold !== undefined && hold > at ? hold : at,
          ...(last ? { replaces: last.entry } : {}),
          told: last && isMissed(last) ? last.told : [],
          ...(takenOverBy === undefined ? {} : { takenOverBy }),
          ...(moved ? { movedFrom: moved.due } : {}),
        });
      }
    }
  }
  steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { steps, mended: endedDeadlines(state, standing, judgement) };
}

interface Timed {
  readonly step: LadderStep;
  readonly at: Instant;
}

function remaining(ladder: Ladder, finding: Finding, progress: Progress | undefined, now: Instant): readonly Timed[] {
  const { due } = finding;
  if (!due) return [];
  const start = finding.movedAt ?? finding.start;
  const taken = takenSteps(ladder, progress);
  const timed = ladder.steps.slice(taken).flatMap((step): readonly Timed[] => {
    const at = stepInstant(step.at, start, due);
    const early = at === undefined || (start !== undefined && toneOf(step) === 'warning' && at <= start);
    return early ? [] : [{ step, at }];
  });
  const after = timed.filter(({ step }) => toneOf(step) !== 'warning');
  const warnings = timed.filter(({ step, at }) => toneOf(step) === 'warning' && at <= due.instant);
  if (now > due.instant) return after;
  const lastDue = warnings.findLastIndex(({ at }) => at <= now);
  return [...warnings.slice(Math.max(0, lastDue)), ...after];
}

/** How many steps of the ladder are behind: of a deadline mended and missed anew, the warnings. */
function takenSteps({ steps }: Ladder, progress: Progress | undefined): number {
  if (!progress) return 0;
  const code = progress.mended ? undefined : progress.step;
  const dueAt = steps.findIndex(({ at }) => at === 'due');
  const index = code === undefined ? dueAt - 1 : steps.findIndex((step) => step.code === code);
  return index < 0 ? dueAt + 1 : index + 1;
}

function heldUntil(
  step: LadderStep,
  waiting: CivilDay | undefined,
  acknowledged: CivilDay | undefined,
): Instant | undefined {
  const tone = toneOf(step);
  const until = tone === 'warning' ? waiting : tone === 'escalation' ? acknowledged : undefined;
  return until === undefined ? undefined : addMs(endOfDay(until), 1);
}
