import { edition, type Transition } from '../edition';
import { caseControls, measureControls, partyControls } from './controls';
import { deadlines } from './deadlines';
import { practicePoints } from './practice-points';

const everyDay: Transition = {
  takes: 'every',
  why: {
    da: 'Indsatsen følges løbende (BL §§ 95, stk. 1, 156): det er en pligt hver dag, ikke en frist fra dengang',
    en: 'measures are followed continuously (BL §§ 95(1), 156): a duty of every day, no deadline of long ago',
  },
};

const firstFollowUp: Transition = {
  takes: 'running',
  why: {
    da: 'De tre måneder var ikke gået, da loven trådte i kraft, og indsatsen følges løbende efter den (BL § 95)',
    en: 'the three months had not run out when the act came into force, and it has measures followed continuously (BL § 95)',
  },
};

const plan: Transition = {
  takes: 'running',
  why: {
    da: 'Servicelovens § 140 om handleplan gælder ikke længere (BL § 91, forarbejder); de tre måneder var ikke gået',
    en: 'serviceloven § 140 on action plans no longer applies (preparatory text of BL § 91); the three months had not run out',
  },
};

const provisional: Transition = {
  takes: 'running',
  why: {
    da: 'Pligten til en foreløbig vurdering opstår først, når de fire måneder er gået (BL § 20, stk. 3), og da gjaldt loven',
    en: 'the duty of a provisional assessment begins when the four months have run out (BL § 20(3)), with the act in force',
  },
};

/** Barnets lov as it came into force on 1 January 2024. */
export const edition202401 = edition(
  '2024-01',
  '2024-01-01',
  { da: 'Barnets lov fra 1. januar 2024', en: 'Barnets lov from 1 January 2024' },
  { ...caseControls, ...partyControls, ...measureControls, ...deadlines, ...practicePoints },
  { K05: provisional, K10: plan, K12: firstFollowUp, K13: everyDay, K15: everyDay, K25: everyDay },
);
