import { edition } from '../edition';
import { caseControls, measureControls, partyControls } from './controls';
import { deadlines } from './deadlines';
import { practicePoints } from './practice-points';

/** Barnets lov as it came into force on 1 January 2024. */
export const edition202401 = edition(
  '2024-01',
  '2024-01-01',
  { da: 'Barnets lov fra 1. januar 2024', en: 'Barnets lov from 1 January 2024' },
  { ...caseControls, ...partyControls, ...measureControls, ...deadlines, ...practicePoints },
);
