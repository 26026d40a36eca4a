import type { RuleTable } from '../edition';

/** Controls of the way from notification to examination, and of closing. */
export const caseControls: RuleTable = {
  K01: {
    law: 'BL § 138',
    certainty: 'verified',
    limit: { unit: 'hverdage', count: 6 },
    limitSetBy: 'law',
    // Whether a Saturday is a hverdag stands in no text read.
    options: { saturdayCounts: false },
    localOptions: ['saturdayCounts'],
  },
  K02: { law: 'BL § 136', certainty: 'verified', limit: { unit: 'hours', count: 24 }, limitSetBy: 'law', red: true },
  K03: {
    law: 'BL § 18',
    certainty: 'local',
    limit: { unit: 'months', count: 1 },
    limitSetBy: 'local',
    options: { lateIsMet: false, otherDoors: true },
  },
  K04: {
    law: 'BL § 20, stk. 3',
    certainty: 'verified',
    limit: { unit: 'months', count: 4 },
    limitSetBy: 'law',
    red: true,
    options: { defaultStart: true },
  },
  K05: { law: 'BL § 20, stk. 3', certainty: 'verified', limit: { unit: 'months', count: 4 }, limitSetBy: 'law' },
  K17: { law: 'Praksis', certainty: 'practice', weight: 'lesser' },
  K18: { law: 'Praksis', certainty: 'practice', weight: 'lesser' },
  K19: { law: 'OFL § 13', certainty: 'verified', weight: 'greater', options: { everyConversation: true } },
  K20: { law: 'Lokal regel', certainty: 'local' },
  K21: { law: 'Lokal regel', certainty: 'local', weight: 'greater' },
  K22: { law: 'Lokal regel', certainty: 'local', weight: 'greater', options: { everyCloser: true } },
  K23: { law: 'Lokal regel', certainty: 'local', options: { childFromAge: 10 }, localOptions: ['childFromAge'] },
  K24: {
    law: 'BL §§ 136, 20, stk. 3, 95, stk. 2',
    certainty: 'practice',
    weight: 'greater',
    options: { factor: 2 },
    localOptions: ['factor'],
  },
  K26: { law: 'BL §§ 18-20, 95', certainty: 'verified', weight: 'greater', options: { everyMatter: true } },
  K27: {
    law: 'BL § 138',
    certainty: 'older',
    // No text read says how soon.
    limit: { unit: 'months', count: 1 },
    limitSetBy: 'local',
  },
  K29: {
    law: 'BL § 137',
    certainty: 'older',
    // No time limit of its own stands in any text read; that of the assessment is used.
    limit: { unit: 'hours', count: 24 },
    limitSetBy: 'local',
    options: { scope: 'everyMeasure' },
  },
  K30: { law: 'BL § 21', certainty: 'verified' },
  K31: { law: 'BL § 22, stk. 6', certainty: 'verified' },
  K32: { law: 'BL § 6', certainty: 'verified', options: { childPartyAge: 10 } },
};

/** Controls of the child's and the parties' say in each decision. */
export const partyControls: RuleTable = {
  K06: {
    law: 'BL § 5, stk. 3-4',
    certainty: 'verified',
    weight: 'greater',
    red: true,
    // How long one talk serves further decisions, and how soon after an acute placement it is held, are local levels.
    options: { servesMonths: 1, acuteDays: 1, screeningsToo: true, unbornExempt: true, undatedWaiver: false },
    localOptions: ['servesMonths', 'acuteDays'],
  },
  K07: {
    law: 'FVL § 19',
    certainty: 'verified',
    options: { servesMonths: 1, acuteDays: 1, onlyAdverse: true, childPartyAge: 10 },
    localOptions: ['servesMonths', 'acuteDays'],
  },
  K08: { law: 'FVL § 25', certainty: 'verified', options: { eachParty: true, childPartyAge: 10 } },
};

/** Controls of plan, measure, follow-up and placement. */
export const measureControls: RuleTable = {
  K09: { law: 'BL § 91, stk. 1', certainty: 'verified' },
  K10: {
    law: 'BL § 91',
    certainty: 'verified',
    limit: { unit: 'months', count: 3 },
    limitSetBy: 'law',
    red: true,
    options: { stopsWithMeasure: true },
  },
  K11: { law: 'BL § 92', certainty: 'verified' },
  K12: {
    law: 'BL § 95, stk. 2',
    certainty: 'verified',
    limit: { unit: 'months', count: 3 },
    limitSetBy: 'law',
    red: true,
    options: { endedCanBeMended: false },
  },
  K13: { law: 'BL § 95, stk. 3', certainty: 'verified' },
  K14: { law: 'BL § 32, stk. 3', certainty: 'verified', options: { endedCanBeMended: false, decidedToo: true } },
  K15: {
    law: 'BL § 156, stk. 5',
    certainty: 'verified',
    red: true,
    // Rolling twelve months: the act does not say whether the year is the calendar's.
    options: { visits: 2, afterMonths: 12, earlyVisits: 1, earlyAfterMonths: 6 },
  },
  K16: { law: 'BL §§ 86, 87', certainty: 'verified', options: { applicationsToo: true } },
  K25: { law: 'BL §§ 32, stk. 3, 95', certainty: 'verified', red: true },
  K28: { law: 'BL § 32', certainty: 'local', limit: { unit: 'days', count: 28 }, limitSetBy: 'local' },
};
