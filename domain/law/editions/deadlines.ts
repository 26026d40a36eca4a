import type { RuleTable } from '../edition';

/** Deadlines that no review counts: acute placements, complaints, access, applications, growing up, dates others set, and how long a placement stands. */
export const deadlines: RuleTable = {
  F01: { law: 'BL § 143', certainty: 'older', limit: { unit: 'hours', count: 24 }, limitSetBy: 'law' },
  F02: { law: 'BL § 143', certainty: 'older', limit: { unit: 'days', count: 7 }, limitSetBy: 'law' },
  F03: { law: 'BL § 143', certainty: 'older', limit: { unit: 'months', count: 1 }, limitSetBy: 'law' },
  F04: { law: 'RTL § 66', certainty: 'verified', limit: { unit: 'weeks', count: 4 }, limitSetBy: 'law' },
  F05: {
    law: 'OFL § 36; FVL § 16',
    certainty: 'verified',
    limit: { unit: 'arbejdsdage', count: 7 },
    limitSetBy: 'law',
  },
  F06: { law: 'GDPR art. 12', certainty: 'verified', limit: { unit: 'months', count: 1 }, limitSetBy: 'law' },
  F07: { law: 'RTL § 3', certainty: 'local', limit: { unit: 'weeks', count: 8 }, limitSetBy: 'local' },
  F08: { law: 'BL § 48', certainty: 'local', limit: { unit: 'weeks', count: 2 }, limitSetBy: 'local' },
  F09: { law: 'BL §§ 151-153', certainty: 'verified' },
  F10: {
    law: 'BL § 111, stk. 1',
    certainty: 'verified',
    limit: { unit: 'months', count: 6 },
    limitSetBy: 'law',
    options: { countedBack: true },
  },
  // «Snarest muligt» after the birthday: how soon is the municipality's to set.
  F11: {
    law: 'BL § 122',
    certainty: 'local',
    limit: { unit: 'months', count: 3 },
    limitSetBy: 'local',
    options: { age: 16 },
  },
  F12: { law: 'BL § 123, stk. 3', certainty: 'verified', options: { age: 18 } },
  F13: {
    law: 'BL §§ 22, 46',
    certainty: 'verified',
    options: { age: 15, shownMonthsAhead: 12 },
    localOptions: ['shownMonthsAhead'],
  },
  F14: {
    law: 'BL §§ 108, 122',
    certainty: 'uncertain',
    options: { age: 16, shownMonthsAhead: 12 },
    localOptions: ['shownMonthsAhead'],
  },
  F15: {
    law: 'BL §§ 111, 114-116',
    certainty: 'verified',
    options: { age: 18, shownMonthsAhead: 12 },
    localOptions: ['shownMonthsAhead'],
  },
  F16: { law: 'BL § 22', certainty: 'practice' },
  F17: { law: 'Praksis', certainty: 'practice' },
  // That § 50 is about upholding a placement is read (§§ 67, 142); its times are read in the older act, SEL § 62.
  F18: {
    law: 'BL § 50',
    certainty: 'older',
    limit: { unit: 'months', count: 12 },
    limitSetBy: 'law',
    options: { monthsIfPlacedBefore: 24 },
  },
  F19: { law: 'BL § 100', certainty: 'verified', limit: { unit: 'months', count: 6 }, limitSetBy: 'law' },
};
