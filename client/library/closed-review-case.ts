import type { CaseEvent } from '../../domain/case/kernel/event';
import { evolveAll } from '../../domain/case/kernel/evolve';
import { emptyCase, lastOf } from '../../domain/case/kernel/state';
import type { Instant } from '../../domain/case/kernel/time';
import { overviewOf } from '../../domain/case/overview';
import { CaseOpened } from '../../domain/case/opening/facts';
import { closingOf } from '../../domain/case/standing';
import { explainFinding, sentencesOf } from '../../domain/law/explain/finding';
import { paragraph } from '../../domain/law/explain/sentences';
import type { LawBook } from '../../domain/law/edition';
import { judge, type RuleJudgement } from '../../domain/law/judgement';
import { ruleOf, rules } from '../../domain/law/rules';
import { judgedForReview, type PopulationTimes } from '../../domain/supervision/closed-review/judged';
import type { CaseInReview } from '../../domain/supervision/closed-review/review';
import type { CaseState } from '../../domain/case/kernel/state';
import type { AssessmentInCase, ReviewedCase, Why } from './closed-review-ports';
import { clockOf } from './reading';

/** What a case is read with. */
export interface ReadCase {
  readonly municipality: string;
  readonly caseNumber: string | null;
  /** Its entries; absent where they can no longer be read. */
  readonly events: readonly CaseEvent[] | undefined;
  readonly times: PopulationTimes;
  readonly law: LawBook;
  readonly now: Instant;
}

/** The rules that ask for what follows a notification, and own knowledge. */
const following = ['K02', 'K03'];

/** A case of a review with why the controls put it where they did, and what has become of it since. */
export function reviewedCase(one: CaseInReview, read: ReadCase): ReviewedCase {
  const { caseNumber, municipality, events, times, law } = read;
  if (!events) {
    const why = withoutCase(one);
    return { ...one, readable: false, caseNumber, sourceNumber: null, closedOn: null, team: null, why, open: false };
  }
  const { caseId } = one;
  const then = judgedForReview({ caseId, municipality, events }, times, law);
  const { closedOn = null, team = null } = overviewOf(then.state, then.judgement);
  const state = evolveAll(emptyCase(caseId, municipality), events);
  const assessment = assessmentOf(one, state, clockOf(events, read.now), law);
  return {
    ...one,
    ...withAssessment(one, assessment),
    readable: true,
    caseNumber,
    sourceNumber: lastOf(state, CaseOpened)?.data.sourceNumber ?? null,
    closedOn,
    team,
    why: whyOf(one, then.state, then.judgement.rules),
    open: !closingOf(state),
    ...(assessment ? { assessment } : {}),
  };
}

function whyOf({ listed }: CaseInReview, state: CaseState, judged: readonly RuleJudgement[]): readonly Why[] {
  const { greater, lesser, unweighed } = listed.verdict;
  const weights = [
    ...greater.map((one) => ({ ...one, weight: 'greater' as const })),
    ...lesser.map((one) => ({ ...one, weight: 'lesser' as const })),
    ...unweighed.map((control) => ({ control, lapsed: false, gaps: [], weight: 'none' as const })),
  ];
  return weights.flatMap(({ control, weight }): readonly Why[] => {
    const found = judged.find(({ rule }) => rule.code === control);
    if (!found) return [];
    const { rule } = found;
    const findings = found.findings.filter(
      ({ standing, afterClosing }) => (standing === 'outstanding' || standing === 'lapsed') && !afterClosing,
    );
    const gaps = [...new Set(findings.flatMap((finding) => finding.gaps ?? []))];
    return [
      {
        control,
        name: rule.name,
        weight,
        law: [...new Set(findings.map(({ settings }) => settings.law))].join(', '),
        lapsed: findings.every(({ standing }) => standing === 'lapsed'),
        missing: gaps.flatMap((gap) => rule.gaps?.[gap] ?? []),
        explanation: paragraph(
          findings.flatMap((finding) => {
            const { next: _, ...explained } = explainFinding(rule, finding, state);
            return sentencesOf(explained);
          }),
        ),
      },
    ];
  });
}

/** What the list itself still says of a case that can no longer be read. */
function withoutCase({ listed: { verdict } }: CaseInReview): readonly Why[] {
  return (['greater', 'lesser'] as const).flatMap((weight) =>
    verdict[weight].flatMap(({ control, lapsed, gaps }): readonly Why[] => {
      const rule = ruleOf(control);
      if (!rule) return [];
      const missing = gaps.flatMap((gap) => rule.gaps?.[gap] ?? []);
      return [{ control, name: rule.name, weight, law: '', lapsed, missing, explanation: rule.metWhen }];
    }),
  );
}

function assessmentOf(
  { entry, concern }: CaseInReview,
  state: CaseState,
  now: Instant,
  law: LawBook,
): AssessmentInCase | undefined {
  if (entry === undefined || !concern?.raised) return undefined;
  const { rules: judged } = judge(rules, state, now, law);
  for (const code of following) {
    const finding = judged.find(({ rule }) => rule.code === code)?.findings.find(({ subject }) => subject === entry);
    if (!finding) continue;
    const { standing, due, recordedLate = false } = finding;
    return { rule: code, standing, recordedLate, ...(due ? { due: due.instant } : {}) };
  }
  return undefined;
}

/** The outcome of the assessment, for the tally; made or not made, it is the case that says so. */
function withAssessment(
  { concern }: CaseInReview,
  assessment: AssessmentInCase | undefined,
): Pick<CaseInReview, 'concern'> {
  if (!concern || !assessment) return {};
  if (assessment.standing === 'met') return { concern: { ...concern, assessed: 'inTime' } };
  return assessment.standing === 'lapsed' ? { concern: { ...concern, assessed: 'late' } } : {};
}
