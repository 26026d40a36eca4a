import type { MissingItem } from '../kernel/command';

/** What the closure gate itself asks for, beside the controls and the steps of the cause. */
export const gateItems = {
  proposal: {
    text: { da: 'Et forslag om lukning, der ikke er returneret.', en: 'A proposal of closure that was not returned.' },
    law: 'Lukkeslusen',
    mendedBy: ['propose-closure'],
  },
  newEntry: {
    text: {
      da: 'Der er kommet noget nyt ind, siden lukningen blev foreslået; forslaget skal laves på ny.',
      en: 'Something new came in after the closure was proposed; it must be proposed anew.',
    },
    law: 'BL §§ 18, 136',
    mendedBy: ['propose-closure', 'return-closure'],
  },
  K21: {
    text: {
      da: 'En skriftlig faglig begrundelse i forslaget.',
      en: 'A written professional justification in the proposal.',
    },
    law: 'Lukkeslusen',
    mendedBy: ['propose-closure'],
  },
  runningMeasure: {
    text: {
      da: 'En indsats løber endnu; den ophører ved en afgørelse, før sagen lukkes.',
      en: 'A measure still runs; it ends by a decision before the case closes.',
    },
    law: 'BL §§ 99-102',
    mendedBy: ['decide', 'end-measure'],
  },
  acknowledgement: {
    text: {
      da: 'En sætning i forslaget, der erkender de krav, der er overskredet og ikke kan rettes.',
      en: 'One sentence in the proposal that acknowledges the requirements that have lapsed and cannot be mended.',
    },
    law: 'Lukkeslusen',
    mendedBy: ['propose-closure'],
  },
  approver: {
    text: {
      da: 'En anden godkender end den, der har foreslået lukningen, eller som har haft sagen siden.',
      en: 'Another approver than the one who proposed the closure or has had the case since.',
    },
    law: 'Lukkeslusen',
    mendedBy: ['approve-closure'],
  },
  approverRole: {
    text: {
      da: 'En godkender i en rolle, der må lukke sagen af denne årsag.',
      en: 'An approver in a role that may close for this cause.',
    },
    law: 'Kompetenceplanen',
    mendedBy: ['approve-closure'],
  },
  K22: {
    text: {
      da: 'Rådgiveren har indstillet, at sagen ikke lukkes nu. Det kræver en leders egen begrundelse (against), eller at samtalen med barnet holdes, når den er ønsket først.',
      en: 'The worker recommended not to close now. It takes a leader’s own ground (against), or the talk with the child where that was asked for first.',
    },
    law: 'Lukkeslusen',
    mendedBy: ['hold-conversation', 'recommend-closing', 'approve-closure'],
  },
} as const satisfies Readonly<Record<string, Omit<MissingItem, 'code'>>>;

/** Code of something the closure gate itself asks for. */
export type GateItemCode = keyof typeof gateItems;
