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
import { K17 } from './controls/k17-agreed-meeting';
import { K18 } from './controls/k18-family-follow-up';
import { K19 } from './controls/k19-conversation-note';
import { K20 } from './controls/k20-cause';
import { K21 } from './controls/k21-justification';
import { K22 } from './controls/k22-recommendation';
import { K23 } from './controls/k23-family-told';
import { K24 } from './controls/k24-twice-the-time';
import { K25 } from './controls/k25-expected-end';
import { K26 } from './controls/k26-nothing-open';
import { K27 } from './controls/k27-professional-told';
import { K28 } from './controls/k28-measure-started';
import { K29 } from './controls/k29-second-look';
import { K30 } from './controls/k30-siblings';
import { K31 } from './controls/k31-conclusion';
import { K32 } from './controls/k32-bisidder';
import { F01, F02, F03 } from './deadlines/f01-acute-placement';
import { F04 } from './deadlines/f04-complaint';
import { F05, F06 } from './deadlines/f05-access';
import { F07, F08 } from './deadlines/f07-application';
import { F09 } from './deadlines/f09-authority';
import { F10, F11, F12 } from './deadlines/f10-growing-up';
import { F13, F14, F15 } from './deadlines/f13-birthdays';
import { F16, F17 } from './deadlines/f16-waiting-on-others';
import { F18 } from './deadlines/f18-renewal';
import { F19 } from './deadlines/f19-return-home';
import { P01 } from './points/p01-honour-risk';
import { P02 } from './points/p02-two-workers';
import { P03 } from './points/p03-visit-without-staff';
import { P04 } from './points/p04-handover';
import { P05, P06 } from './points/p05-abuse';
import { P07, P08 } from './points/p07-decision-form';
import { P09 } from './points/p09-consent';
import { P10, P11, P12 } from './points/p10-reasons-and-answers';
import { P13, P14 } from './points/p13-professionals-and-committee';
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
  K17,
  K18,
  K19,
  K20,
  K21,
  K22,
  K23,
  K24,
  K25,
  K26,
  K27,
  K28,
  K29,
  K30,
  K31,
  K32,
  F01,
  F02,
  F03,
  F04,
  F05,
  F06,
  F07,
  F08,
  F09,
  F10,
  F11,
  F12,
  F13,
  F14,
  F15,
  F16,
  F17,
  F18,
  F19,
  P01,
  P02,
  P03,
  P04,
  P05,
  P06,
  P07,
  P08,
  P09,
  P10,
  P11,
  P12,
  P13,
  P14,
];

const byCode = new Map(rules.map((rule) => [rule.code, rule]));

/** The rule of a code, in capitals or not; `undefined` where there is none. */
export function ruleOf(code: string): Rule | undefined {
  return byCode.get(code.toUpperCase());
}
