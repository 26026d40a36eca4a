import type { CaseState } from '../case/kernel/state';
import type { CivilDay, Instant } from '../case/kernel/time';
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
  /** The day ahead from which time alone makes the rule ask something. */
  readonly asksFrom?: CivilDay;
}

/** What the law says of a case as of an instant; the one source of gates, checklists, lists, colours and figures. */
export interface Judgement {
  readonly asOf: Instant;
  /** The instant whose knowledge it is judged by. */
  readonly knownAt: Instant;
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

const severity: Readonly<Record<Standing, number>> = {
  notApplicable: 0,
  met: 1,
  notYetDue: 2,
  lapsed: 3,
  outstanding: 4,
};

/** Whether a rule is a control (K…); the others are deadlines that no review counts. */
export function isControl(rule: Rule): boolean {
  return rule.code.startsWith('K');
}

const notApplicable: readonly Finding[] = [];

/**
 * Puts every rule to a case as of an instant.
 *
 * @param knownAt by what was known when. @default asOf
 */
export function judge(
  rules: readonly Rule[],
  state: CaseState,
  asOf: Instant,
  book: LawBook,
  knownAt: Instant = asOf,
): Judgement {
  const view = viewOf(state, asOf, book, knownAt);
  return judgementOf(rules, view, (rule) => rule.judge(view));
}

/** The judgement that the rules' answers about a case make. */
export function judgementOf(rules: readonly Rule[], view: View, answer: (rule: Rule) => readonly Finding[]): Judgement {
  const { closed, asOf, knownAt } = view;
  const judged: RuleJudgement[] = [];
  const unmet: RuleJudgement[] = [];
  const recordedLate: string[] = [];
  for (const rule of rules) {
    const findings = rule.closingOnly && !closed ? notApplicable : answer(rule);
    const asksFrom = rule.asksFrom?.(view);
    const standing = worstOf(findings);
    const one: RuleJudgement = asksFrom ? { rule, standing, findings, asksFrom } : { rule, standing, findings };
    judged.push(one);
    if (!isControl(rule)) continue;
    if (isUnmet(closed ? atClosing(one) : one)) unmet.push(one);
    if (findings.some((finding) => finding.recordedLate)) recordedLate.push(rule.code);
  }
  return {
    asOf,
    knownAt,
    closed,
    dead: view.dead,
    rules: judged,
    unmet: codesOf(unmet),
    outstanding: closed ? [] : codesOf(unmet.filter(({ standing }) => standing === 'outstanding')),
    recordedLate: recordedLate.sort(),
    ...(closed ? { category: categoryOf(unmet) } : { colour: colourOf(view, unmet) }),
  };
}

/** A rule's answer about what the case had when it was closed. */
function atClosing(judged: RuleJudgement): { readonly standing: Standing } {
  const since = judged.findings.some(({ afterClosing }) => afterClosing);
  return since ? { standing: worstOf(judged.findings.filter(({ afterClosing }) => !afterClosing)) } : judged;
}

/**
 * Whether the clock of a finding runs: of every one in an open case, in a closed case of what came in after the closing,
 * and of none once the child has died.
 */
export function isRunning({ closed, dead }: Judgement, { afterClosing }: Finding): boolean {
  return !dead && (!closed || afterClosing === true);
}

function worstOf(findings: readonly Finding[]): Standing {
  let worst: Standing = 'notApplicable';
  for (const { standing } of findings) if (severity[standing] > severity[worst]) worst = standing;
  return worst;
}

function isUnmet({ standing }: { readonly standing: Standing }): boolean {
  return standing === 'outstanding' || standing === 'lapsed';
}

function codesOf(judged: readonly RuleJudgement[]): readonly string[] {
  return judged.map(({ rule }) => rule.code).sort();
}

function unmetFindings(unmet: readonly RuleJudgement[]): Finding[] {
  return unmet.flatMap(({ findings }) => findings.filter((finding) => isUnmet(finding) && !finding.afterClosing));
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
