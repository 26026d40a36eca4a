import { DecisionMade } from '../case/decision/facts';
import { ExaminationFinished, InquiryFinished } from '../case/examination/facts';
import { lastOf, type CaseState } from '../case/kernel/state';
import type { Instant } from '../case/kernel/time';
import { MeasureEnded } from '../case/measure/facts';
import { Screened } from '../case/screening/facts';
import { closingOf, runningMeasures } from '../case/standing';
import type { LawBook } from '../law/edition';
import { isRunning, judge } from '../law/judgement';
import type { Rule } from '../law/rule';
import { rules } from '../law/rules';
import type { WorkKind } from './scenario';

/** The work that answers each rule a simulation follows; `null` where nobody of the workers can hasten it. */
const workOfRule: Readonly<Record<string, WorkKind | null>> = {
  K01: 'receipt',
  K02: 'assessment',
  K03: 'screening',
  K04: 'examination',
  K10: 'plan',
  K12: 'followUp',
  K13: 'followUp',
  K15: 'visit',
  K25: 'ending',
  K27: 'feedback',
  K28: null,
};

/** The rules whose deadlines a simulation follows, in the order in which people read them. */
export const followedRules: readonly Rule[] = rules.filter(({ code }) => code in workOfRule);

/** A step that a rule asks for and that has not been taken. */
export interface OpenStep {
  readonly rule: string;
  /** Number of the entry the rule's finding is about. */
  readonly subject: number;
  /** When it falls or fell due; `null` where it is missing without a date of its own. */
  readonly due: Instant | null;
}

/** What a case waits for without a date in law: a piece of work, or the start of a measure at its supplier's. */
export type CourseStep = WorkKind | 'start';

/** What stands to be done in a case, as the law and its course say. */
export interface Standing {
  readonly steps: readonly OpenStep[];
  readonly next?: CourseStep;
}

/** Asks the law what is open in a case, and its course what comes next. */
export function standingOf(state: CaseState, now: Instant, law: LawBook): Standing {
  if (closingOf(state)) return { steps: [] };
  const judgement = judge(followedRules, state, now, law);
  const steps: OpenStep[] = [];
  for (const { rule, findings } of judgement.rules) {
    for (const finding of findings) {
      const { standing, subject, due } = finding;
      const open = standing === 'outstanding' || (standing === 'notYetDue' && due !== undefined);
      if (open && isRunning(judgement, finding)) steps.push({ rule: rule.code, subject, due: due?.instant ?? null });
    }
  }
  const next = nextOfCourse(state, steps);
  return next === undefined ? { steps } : { steps, next };
}

/** The work an open step asks for. */
export function workFor({ rule }: OpenStep): WorkKind | undefined {
  return workOfRule[rule] ?? undefined;
}

/** What comes next in the course of a case; it closes when nothing else stands. */
function nextOfCourse(state: CaseState, steps: readonly OpenStep[]): CourseStep | undefined {
  if (runningMeasures(state).length > 0) return undefined;
  const next = afterLastStep(state);
  if (steps.some((step) => workFor(step) === next)) return undefined;
  return next === 'closing' && steps.some((step) => workFor(step) !== undefined) ? undefined : next;
}

function afterLastStep(state: CaseState): CourseStep | undefined {
  if (lastOf(state, MeasureEnded)) return 'closing';
  const decided = lastOf(state, DecisionMade);
  if (decided) return decided.data.kind === 'noFurther' ? 'closing' : 'start';
  const examined = lastOf(state, ExaminationFinished);
  if (examined) return examined.data.supportNeeded === false ? 'closing' : 'decision';
  const inquired = lastOf(state, InquiryFinished);
  if (inquired) return inquired.data.supportNeeded ? 'decision' : 'closing';
  const outcome = lastOf(state, Screened)?.data.outcome;
  return outcome === undefined ? 'screening' : outcome === 'none' ? 'closing' : outcome;
}
