import { isControl, type Judgement, type RuleJudgement } from '../law/judgement';
import type { Finding, Rule } from '../law/rule';
import type { MissingItem } from './kernel/command';
import type { Bilingual } from './kernel/time';

/** A rule's unmet finding as something missing: what, under which law, and the commands that mend it. */
export function missingItem(rule: Rule, finding: Finding): MissingItem {
  return {
    code: rule.code,
    text: textOf(rule, finding),
    law: finding.settings.law,
    mendedBy: mendingOf(rule, finding),
  };
}

/** Commands that mend a finding, most likely first: those of its gaps where the rule tells them apart. */
export function mendingOf(rule: Rule, { gaps = [] }: Finding): readonly string[] {
  const ofGaps = gaps.flatMap((gap) => rule.gapsMendedBy?.[gap] ?? []);
  return ofGaps.length > 0 ? [...new Set(ofGaps)] : rule.mendedBy;
}

/** A finding with the rule that made it. */
export interface Found {
  readonly rule: Rule;
  readonly finding: Finding;
}

/** The findings of a judgement that are not met, due or not, in the order of the rules. */
export function openOf({ rules }: Judgement): readonly Found[] {
  return rules.flatMap(({ rule, findings }) =>
    findings.filter(({ standing }) => standing !== 'met').map((finding) => ({ rule, finding })),
  );
}

/** The controls of a judgement that can still be mended, each once. */
export function outstandingControls({ rules }: Judgement): readonly MissingItem[] {
  return rules.filter(({ rule }) => isControl(rule)).flatMap(worstOutstanding);
}

/** Codes of the controls of a judgement that can no longer be mended. */
export function lapsedControls({ rules }: Judgement): readonly string[] {
  return rules
    .filter(({ rule, findings }) => isControl(rule) && findings.some(({ standing }) => standing === 'lapsed'))
    .map(({ rule }) => rule.code);
}

function worstOutstanding({ rule, findings }: RuleJudgement): MissingItem[] {
  const finding = findings.find(({ standing }) => standing === 'outstanding');
  return finding ? [missingItem(rule, finding)] : [];
}

function textOf(rule: Rule, { gaps = [] }: Finding): Bilingual {
  const named = gaps.flatMap((gap) => rule.gaps?.[gap] ?? []);
  if (named.length === 0)
    return { da: `${rule.name.da}. Krav: ${rule.metWhen.da}`, en: `${rule.name.en}. Required: ${rule.metWhen.en}` };
  return {
    da: `${rule.name.da}: ${named.map(({ da }) => da).join('; ')}`,
    en: `${rule.name.en}: ${named.map(({ en }) => en).join('; ')}`,
  };
}
