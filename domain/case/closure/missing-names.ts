import type { ClosingStepCode } from '../../law/closing-steps';
import type { Bilingual } from '../kernel/time';
import type { GateItemCode } from './gate-items';

/** What a refused closing lacked, in a few words; controls are named by their own rules. */
export const missingNames: Readonly<Record<Exclude<GateItemCode, `K${string}`> | ClosingStepCode, Bilingual>> = {
  proposal: { da: 'forslag om lukning', en: 'proposal of closure' },
  newEntry: { da: 'nyt forslag efter det, der er kommet ind', en: 'new proposal after what came in' },
  runningMeasure: { da: 'ophør af løbende indsats', en: 'end of a running measure' },
  acknowledgement: { da: 'erkendelse af overskredne krav', en: 'acknowledgement of lapsed requirements' },
  approver: { da: 'en anden godkender', en: 'another approver' },
  approverRole: { da: 'godkender i rette rolle', en: 'approver in the right role' },
  workDone: { da: 'noget ydet eller afgjort', en: 'something done or decided' },
  endingDecided: { da: 'afgørelse om ophør', en: 'decision on the ending' },
  needAnswered: { da: 'svar på behovet', en: 'answer to the need' },
  movedOut: { da: 'flytning registreret', en: 'move registered' },
  handover: { da: 'overdragelse til ny kommune', en: 'handover to the new municipality' },
  movedAbroad: { da: 'udrejse registreret', en: 'move abroad registered' },
  passedOn: { da: 'sagen givet videre', en: 'case passed on' },
  adult: { da: 'fyldt 18 år', en: 'turned 18' },
  youthSupport: { da: 'afgørelse om ungestøtte', en: 'decision on youth support' },
  deathRecorded: { da: 'dødsfald registreret', en: 'death registered' },
  nothingDecided: { da: 'at intet er afgjort i sagen', en: 'that nothing was decided in the case' },
  otherCaseNamed: { da: 'den rigtige sag nævnt', en: 'the right case named' },
  declined: { da: 'familiens nej registreret', en: 'the family’s no registered' },
  concernWeighed: { da: 'bekymringen vurderet', en: 'concern weighed' },
};
