import type { ClosureCategory, Judgement, RuleJudgement } from '../../law/judgement';
import type { Weight } from '../../law/edition';

/** A control that makes a closing incomplete, and what the findings rest on. */
export interface Shortcoming {
  readonly control: string;
  /** Done too late, or can no longer be done; else it could still be mended. */
  readonly lapsed: boolean;
  /** What exactly is missing, as codes of the rule's own `gaps`. */
  readonly gaps: readonly string[];
}

/** The category of a closed case as the law's controls give it, with its reason. */
export interface SystemVerdict {
  readonly category: ClosureCategory;
  /** Unmet controls that weigh in greater degree, in the order of the rules. */
  readonly greater: readonly Shortcoming[];
  /** Those that weigh in lesser degree. */
  readonly lesser: readonly Shortcoming[];
  /** Codes of unmet controls without a weight: they do not move the category. */
  readonly unweighed: readonly string[];
}

/** The category of a closed case and which controls make it so; `undefined` for a case that is open. */
export function systemVerdict(judgement: Judgement): SystemVerdict | undefined {
  const { category, unmet, rules } = judgement;
  if (!category) return undefined;
  const judged = rules.filter(({ rule }) => unmet.includes(rule.code));
  const greater = judged.flatMap((one) => shortcoming(one, 'greater') ?? []);
  const lesser = judged.flatMap((one) => shortcoming(one, 'lesser') ?? []);
  const weighed = new Set([...greater, ...lesser].map(({ control }) => control));
  return { category, greater, lesser, unweighed: unmet.filter((code) => !weighed.has(code)) };
}

function shortcoming({ rule, findings }: RuleJudgement, weight: Weight): Shortcoming | undefined {
  const found = findings.filter(
    ({ standing, settings, afterClosing }) =>
      (standing === 'outstanding' || standing === 'lapsed') && settings.weight === weight && !afterClosing,
  );
  if (found.length === 0) return undefined;
  const gaps = [...new Set(found.flatMap((finding) => finding.gaps ?? []))];
  return { control: rule.code, lapsed: found.every(({ standing }) => standing === 'lapsed'), gaps };
}
