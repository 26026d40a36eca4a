import type { CivilDay, Instant } from './kernel/time';
import { standingSubmissions } from './decision/submissions';
import { factsIn } from './kernel/fact-source';
import { dayOf } from './kernel/order';
import type { CaseState } from './kernel/state';
import { allDeadlines, type Deadline } from '../law/agenda';
import { pendingSteps, type Pending } from '../law/escalation/pending';
import { isControl, type Judgement } from '../law/judgement';
import { overviewOf, type CaseOverview } from './overview';
import { nextStepOf } from './wake';

/** What only the host knows of a case. */
export interface Beside {
  /** The child's blind index. */
  readonly childIndex?: string;
  /** How far the case's clock is ahead of real time, in milliseconds. */
  readonly clockOffsetMs: number;
}

/** One case's rows for lists and figures: codes, dates and counts. */
export interface ProjectedCase {
  readonly overview: Omit<CaseOverview, 'waitingUntil'> &
    Beside & { readonly caseId: string; readonly municipality: string; readonly asOf: Instant; readonly seq: number };
  readonly deadlines: readonly {
    readonly rule: string;
    readonly subjectSeq: number;
    readonly dueAt: Instant;
    readonly dueDate?: CivilDay;
    readonly state: string;
  }[];
  readonly controls: readonly { readonly code: string; readonly state: string; readonly subjectCount: number }[];
  readonly submissions: readonly { readonly entry: number; readonly submittedOn: CivilDay }[];
  /** When the next step of its ladders is to be taken; absent where none is to come. */
  readonly nextStep?: Instant;
}

/**
 * Derives a case's rows from one judgement.
 *
 * @param pending what is still to be told as of that judgement, where it has been asked already
 */
export function projectCase(
  state: CaseState,
  judgement: Judgement,
  beside: Beside,
  pending: Pending = pendingSteps(state, judgement),
): ProjectedCase {
  const { waitingUntil: _silenced, ...overview } = overviewOf(state, judgement);
  const nextStep = nextStepOf(state, pending);
  const { caseId, municipality, seq } = state;
  return {
    overview: { ...overview, ...beside, caseId, municipality, asOf: judgement.asOf, seq },
    deadlines: oneEach(allDeadlines(judgement)).map(({ rule, subject, due, dueDate, standing }) => ({
      rule,
      subjectSeq: subject,
      dueAt: due,
      ...(dueDate === null ? {} : { dueDate }),
      state: standing,
    })),
    controls: judgement.rules
      .filter(({ rule, standing }) => isControl(rule) && standing !== 'notApplicable')
      .map(({ rule, standing, findings }) => ({
        code: rule.code,
        state: standing,
        subjectCount: findings.filter((finding) => finding.standing === standing).length,
      })),
    submissions: judgement.closed
      ? []
      : standingSubmissions(factsIn(state)).map((one) => ({ entry: one.seq, submittedOn: dayOf(one) })),
    ...(nextStep === null ? {} : { nextStep }),
  };
}

/** One line a rule and entry, as lists have them: where a rule has several (K24), the first that is not met. */
function oneEach(deadlines: readonly Deadline[]): readonly Deadline[] {
  const lines = new Map<string, Deadline>();
  for (const deadline of deadlines) {
    const line = `${deadline.rule}/${deadline.subject}`;
    const known = lines.get(line);
    if (!known || (known.standing === 'met' && deadline.standing !== 'met')) lines.set(line, deadline);
  }
  return [...lines.values()];
}
