import type { CaseState } from '../../case/kernel/state';
import type { CivilDay, Instant } from '../../case/kernel/time';
import { waitingUntil } from '../../case/waiting';
import { civilDayOf, endOfDay } from '../calendar/copenhagen';
import { addMs } from '../calendar/instant';
import { isRunning, type Judgement } from '../judgement';
import type { Finding } from '../rule';
import { ladderOf } from './ladders';
import { toneOf, type Ladder, type LadderStep } from './ladder';
import { deadlineKey, escalationStanding, type DeadlineName, type EscalationStanding, type Progress } from './standing';
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
}

/** A deadline that was told as missed and has been met since, or is asked for no longer. */
export interface MendedDeadline {
  readonly deadline: DeadlineName;
  readonly told: readonly string[];
  readonly replaces: number;
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
 * an acknowledgement holds escalation back until its day has passed. Death and closing silence everything.
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
      const acknowledged = standing.acknowledgedUntil(deadline);
      const takenOverBy = standing.takenOverBy(deadline);
      for (const { step, at } of remaining(ladder, finding, progress, judgement.asOf)) {
        const hold = heldUntil(step, waiting, acknowledged);
        steps.push({
          deadline,
          law: settings.law,
          ladder,
          step,
          at,
          from: hold !== undefined && hold > at ? hold : at,
          ...(progress ? { replaces: progress.entry } : {}),
          told: progress && isMissed(progress) ? progress.told : [],
          ...(takenOverBy === undefined ? {} : { takenOverBy }),
        });
      }
    }
  }
  steps.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
  return { steps, mended: mendedOf(standing, running, judgement) };
}

/** Whether it was told as missed and not mended since. */
function isMissed({ mended, step }: Progress): boolean {
  return !mended && !step.startsWith('w');
}

function isOpen({ standing }: Finding): boolean {
  return standing === 'outstanding' || standing === 'notYetDue';
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

function mendedOf(
  { progress }: EscalationStanding,
  running: ReadonlySet<string>,
  { closed, dead }: Judgement,
): readonly MendedDeadline[] {
  if (closed || dead) return [];
  return [...progress.values()]
    .filter((one) => isMissed(one) && !running.has(deadlineKey(one)))
    .map(({ rule, subject, due, told, entry }) => ({ deadline: { rule, subject, due }, told, replaces: entry }));
}
