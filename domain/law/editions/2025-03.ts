import { edition } from '../edition';
import { caseControls, measureControls, partyControls } from './controls';
import { deadlines } from './deadlines';
import { practicePoints } from './practice-points';

/**
 * Barnets lov as consolidated on 17 March 2025 (LBK nr. 282). A new notification now asks for a re-evaluation only
 * beside support (§ 32), placements (§§ 46, 47, 67) and youth-crime measures; the target group of §§ 86-87 got a new
 * wording. The day of the consolidation stands for the day of entry into force, which is in no text read.
 */
export const edition202503 = edition(
  '2025-03',
  '2025-03-17',
  { da: 'Barnets lov, LBK nr. 282 af 17. marts 2025', en: 'Barnets lov, consolidated 17 March 2025 (LBK 282)' },
  {
    ...caseControls,
    ...partyControls,
    ...measureControls,
    ...deadlines,
    ...practicePoints,
    K29: {
      ...caseControls['K29'],
      law: 'BL § 137, stk. 1',
      certainty: 'verified',
      options: { scope: 'namedMeasures' },
    },
  },
);
