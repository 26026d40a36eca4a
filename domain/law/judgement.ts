import type { CaseState } from '../case/kernel/state';
import type { Instant } from '../case/kernel/time';
import { ConcernJudged } from '../case/assessment/facts';
import type { LawBook } from './edition';
import type { Finding, Rule, Standing } from './rule';
import { viewOf, type View } from './view';

/** The three categories of a closed case (gennemgang af lukkede sager). */
export type ClosureCategory = 'complete' | 'lesser' | 'greater';

/** Colour of an open case in a review: rød, gul, grøn. */
export type Colour = 'red' | 'yellow' | 'green';

/** One rule's answer about a case. */
export interface RuleJudgement {
  readonly rule: Rule;
  /** The worst of its findings. */
  readonly standing: Standing;
  readonly findings: readonly Finding[];
}

/** What the law says of a case as of an instant; the one source of gates, checklists, lists, colours and figures. */
export interface Judgement {
  readonly asOf: Instant;
  readonly closed: boolean;
  /** Whether the child has died: no clock runs on. */
  readonly dead: boolean;
  readonly rules: readonly RuleJudgement[];
  /** Codes of the unmet controls, sorted. */
  readonly unmet: readonly string[];
  /** Codes of the unmet controls that can still be mended, sorted; empty for a closed case. */
  readonly outstanding: readonly string[];
  /** Codes of controls met but recorded after their due instant (efterregistreret), sorted. */
  readonly recordedLate: readonly string[];
  readonly category?: ClosureCategory;
  readonly colour?: Colour;
}

const severity: Readonly<Record<Standing, number>> = { notApplicable: 0, met: 1, notYetDue: 2, lapsed: 3, outstanding: 4 };

/** Whether a rule is a control (K…); the others are deadlines that no review counts. */
export function isControl(rule: Rule): boolean {
  return rule.code.startsWith('K');
}

/** Puts every rule to a case as of an instant. */
export function judge(rules: readonly Rule[], state: CaseState, asOf: Instant, book: LawBook): Judgement {
  const view = viewOf(state, asOf, book);
  const judged = rules.map((rule): RuleJudgement => {
    const findings = rule.closingOnly && !view.closed ? [] : rule.judge(view);
    let standing: Standing = 'notApplicable';
    for (const finding of findings) if (severity[finding.standing] > severity[standing]) standing = finding.standing;
    return { rule, standing, findings };
  });
  const controls = judged.filter(({ rule }) => isControl(rule));
  const unmet = controls.filter(({ standing }) => standing === 'outstanding' || standing === 'lapsed');
  return {
    asOf,
    closed: view.closed,
    dead: view.dead,
    rules: judged,
    unmet: unmet.map(({ rule }) => rule.code).sort(),
    outstanding: view.closed
      ? []
      : unmet.filter(({ standing }) => standing === 'outstanding').map(({ rule }) => rule.code).sort(),
    recordedLate: controls
      .filter(({ findings }) => findings.some((finding) => finding.recordedLate))
      .map(({ rule }) => rule.code)
      .sort(),
    ...(view.closed ? { category: categoryOf(unmet) } : { colour: colourOf(view, unmet) }),
  };
}

function unmetFindings(unmet: readonly RuleJudgement[]): Finding[] {
  return unmet.flatMap(({ findings }) => findings.filter((f) => f.standing === 'outstanding' || f.standing === 'lapsed'));
}

function categoryOf(unmet: readonly RuleJudgement[]): ClosureCategory {
  const weights = unmetFindings(unmet).map((finding) => finding.settings.weight);
  if (weights.includes('greater')) return 'greater';
  return weights.includes('lesser') ? 'lesser' : 'complete';
}

function colourOf(view: View, unmet: readonly RuleJudgement[]): Colour {
  const concern = view.all(ConcernJudged).at(-1)?.data.level;
  if (concern === 'high' || unmetFindings(unmet).some((finding) => finding.settings.red)) return 'red';
  return concern === 'low' && unmet.length === 0 ? 'green' : 'yellow';
}
