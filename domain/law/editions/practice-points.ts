import type { RuleTable } from '../edition';

/** Points of the law without a time limit that no review counts; they are shown beside the controls. */
export const practicePoints: RuleTable = {
  P01: { law: 'BL § 18, stk. 3', certainty: 'verified' },
  P02: { law: 'BL § 21, stk. 5', certainty: 'verified' },
  P03: { law: 'BL § 156, stk. 5', certainty: 'verified' },
  P04: { law: 'BL § 132', certainty: 'verified' },
  P05: { law: 'BL §§ 5, stk. 3, 137', certainty: 'older' },
  P06: { law: 'BL § 20, stk. 1', certainty: 'verified' },
  P07: { law: 'BL § 32, stk. 3', certainty: 'verified' },
  P08: { law: 'FVL §§ 22, 24', certainty: 'verified' },
  P09: { law: 'BL §§ 32, stk. 2, 46', certainty: 'verified', options: { youngPersonFromAge: 15 } },
  P10: { law: 'BL § 136', certainty: 'verified' },
  P11: { law: 'BL § 143', certainty: 'older' },
  P12: { law: 'BL § 95, stk. 4-5', certainty: 'verified' },
  P13: { law: 'BL § 22, stk. 1-5', certainty: 'verified' },
  P14: { law: 'BL § 142, stk. 2', certainty: 'verified' },
};
