import type { Bilingual, CivilDay } from '../../case/kernel/time';
import type { LawSource } from '../lost-earnings/correction-rules';

/** The steps of looking at a measure again (revisitation), in the order they are shown. */
export const revisitSteps = {
  holdRevisit: { da: 'hold revisitationen', en: 'hold the re-visitation' },
  decideChange: {
    da: 'afgør ændringen, efter at barn og familie er hørt',
    en: 'decide on the change, after child and family were heard',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a re-visitation came to (udfald). None of them changes a measure; a decision does. */
export const revisitOutcomes = {
  unchanged: { da: 'fortsætter uændret', en: 'continues unchanged' },
  smaller: { da: 'ned ad trappen', en: 'down the staircase' },
  larger: { da: 'op ad trappen', en: 'up the staircase' },
  ends: { da: 'ophører', en: 'ends' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of what a re-visitation came to. */
export type RevisitOutcome = keyof typeof revisitOutcomes;

/** The steps of an overdue examination that was handed to an external team, in the order they are shown. */
export const examinationSteps = {
  beginExamination: { da: 'begynd undersøgelsen', en: 'begin the examination' },
  finishExamination: {
    da: 'afslut undersøgelsen, eller giv den tilbage',
    en: 'finish the examination, or hand it back',
  },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of a step of a re-visitation or of an overdue examination. */
export type CaseStepCode = keyof typeof revisitSteps | keyof typeof examinationSteps;

/** One step of such a track. None waits for another. */
export interface CaseStep extends LawSource {
  readonly code: CaseStepCode;
  readonly status: 'done' | 'open';
  readonly doneOn?: CivilDay;
  readonly waitsFor: readonly [];
}

/** How far a re-visitation or an overdue examination is. */
export interface CaseTrackPlan {
  readonly steps: readonly CaseStep[];
  readonly complete: boolean;
}

const followUp: LawSource = { law: 'BL § 95', certainty: 'practice' };
const change: LawSource = { law: 'BL § 5; FVL §§ 19, 22, 24 og 25', certainty: 'verified' };
const examination: LawSource = { law: 'BL § 20', certainty: 'verified' };

/**
 * The steps of looking at a measure again: it is looked at once, and where it is to be another or none, that is decided.
 *
 * @param held - the day of the re-visitation, and what it came to
 */
export function revisitPlan(held: CivilDay | undefined, outcome?: RevisitOutcome, changed?: CivilDay): CaseTrackPlan {
  const changes = held !== undefined && outcome !== undefined && outcome !== 'unchanged';
  return planOf([
    step('holdRevisit', held, followUp),
    ...(changes || changed !== undefined ? [step('decideChange', changed, change)] : []),
  ]);
}

/** The steps of an overdue examination: begun, and finished or handed back. One that is finished was begun. */
export function examinationPlan(begun: CivilDay | undefined, finished: CivilDay | undefined): CaseTrackPlan {
  return planOf([
    step('beginExamination', begun ?? finished, examination),
    step('finishExamination', finished, examination),
  ]);
}

function step(code: CaseStepCode, done: CivilDay | undefined, law: LawSource): CaseStep {
  return {
    code,
    ...law,
    waitsFor: [],
    ...(done === undefined ? { status: 'open' } : { status: 'done', doneOn: done }),
  };
}

function planOf(steps: readonly CaseStep[]): CaseTrackPlan {
  return { steps, complete: steps.every(({ status }) => status === 'done') };
}
