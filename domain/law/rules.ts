import { K01 } from './controls/k01-receipt';
import { K02 } from './controls/k02-assessment';
import { K03 } from './controls/k03-screening';
import { K04 } from './controls/k04-examination';
import { K05 } from './controls/k05-provisional';
import { K06 } from './controls/k06-child-heard';
import { K07 } from './controls/k07-parties-heard';
import { K08 } from './controls/k08-complaint-guidance';
import { K09 } from './controls/k09-plan-position';
import { K10 } from './controls/k10-plan';
import { K11 } from './controls/k11-goal';
import { K12 } from './controls/k12-first-follow-up';
import { K13 } from './controls/k13-next-follow-up';
import { K14 } from './controls/k14-stop-date';
import { K15 } from './controls/k15-visits';
import { K16 } from './controls/k16-target-group';
import { K25 } from './controls/k25-expected-end';
import type { Rule } from './rule';

/** Every rule in the order in which people read them: the controls, then deadlines and points that no review counts. */
export const rules: readonly Rule[] = [
  K01,
  K02,
  K03,
  K04,
  K05,
  K06,
  K07,
  K08,
  K09,
  K10,
  K11,
  K12,
  K13,
  K14,
  K15,
  K16,
  K25,
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code, in capitals or not; `undefined` where there is none. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code.toUpperCase());
}
