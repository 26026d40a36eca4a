import type { Bilingual } from '../../case/kernel/time';
import { concernLevels } from '../../case/words';

/** How much there is to worry about in a case (bekymring), as it was last judged; `none` where nobody judged it. */
export const concernGrades = { ...concernLevels, none: { da: 'ikke vurderet', en: 'not judged' } } as const;

/** Code of a degree of concern. */
export type ConcernGrade = keyof typeof concernGrades;

/** How far a case is from the law (lovmedholdelighed). */
export const lawfulnessGrades = {
  lawful: { da: 'lovmedholdelig', en: 'lawful' },
  lapsed: { da: 'kun overskredet, intet udestår', en: 'lapsed only, nothing outstanding' },
  outstanding: { da: 'noget udestår', en: 'something outstanding' },
  grave: { da: 'noget alvorligt udestår', en: 'something grave outstanding' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of a degree of lawfulness. */
export type LawfulnessGrade = keyof typeof lawfulnessGrades;

/** Colours of a case in words. */
export const colourWords = {
  red: { da: 'rød', en: 'red' },
  yellow: { da: 'gul', en: 'yellow' },
  green: { da: 'grøn', en: 'green' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Which recoveries are taken first. */
export const priorities = {
  first: { da: 'først', en: 'first' },
  usual: { da: 'almindelig', en: 'usual' },
  later: { da: 'senere', en: 'later' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of a priority. */
export type Priority = keyof typeof priorities;

/** How the recovery of a case ends. */
export const endings = {
  recovered: { da: 'genoprettet', en: 'recovered' },
  closed: { da: 'lukket uden at være genoprettet', en: 'closed unrecovered' },
  reRegistered: { da: 'omregistreret', en: 're-registered' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of an ending. */
export type Ending = keyof typeof endings;

/** The steps a recovery waits at, in their order, and how it ends. */
export const recoveryStages = {
  none: { da: 'ikke åbnet', en: 'not opened' },
  plan: { da: 'mangler en plan', en: 'waiting for a plan' },
  contact: { da: 'familien skal kontaktes', en: 'family to be contacted' },
  tell: { da: 'familien skal orienteres', en: 'family to be told' },
  mend: { da: 'skridtene tages', en: 'steps being taken' },
  closing: { da: 'sagen skal lukkes', en: 'case to be closed' },
  paused: { da: 'sat på pause', en: 'paused' },
  ...endings,
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of a stage. */
export type RecoveryStage = keyof typeof recoveryStages;

/** The steps at which a recovery may stand still. */
export const waitingSteps = ['plan', 'contact', 'tell', 'mend', 'closing'] as const;

/** Code of such a step. */
export type WaitingStep = (typeof waitingSteps)[number];
