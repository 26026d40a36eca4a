import { K01 } from './controls/k01-receipt';
import { K02 } from './controls/k02-assessment';
import type { Rule } from './rule';

/** Every rule in the order in which people read them: the controls, then deadlines and points that no review counts. */
export const rules: readonly Rule[] = [
  K01,
  K02,
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code, in capitals or not; `undefined` where there is none. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code.toUpperCase());
}
