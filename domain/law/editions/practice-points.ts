import type { RuleTable } from '../edition';

/** Points of the law without a time limit that no review counts; they are shown beside the controls. */
export const practicePoints: RuleTable = {
  P01: { law: 'BL § 18, stk. 3', certainty: 'verified' },
};
