import type { Refusal } from '../../case/kernel/command';
import type { Bilingual, CivilDay } from '../../case/kernel/time';
import type { ClosureCategory } from '../../law/judgement';

/** The answers to «is there concern for the child now?»; *lesser* takes a day for a new assessment. */
export const concernAnswers = {
  yes: { da: 'ja', en: 'yes' },
  no: { da: 'nej', en: 'no' },
  lesser: { da: 'mindre', en: 'lesser' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What follows where there is concern for the child now. */
export const concernRoutes = {
  notification: {
    da: 'underretning efter skærpet underretningspligt (BL § 133)',
    en: 'notification under the reviewer’s own duty (s. 133)',
  },
  ownScreening: { da: 'screening af egen drift (BL § 18)', en: 'screening on own initiative (s. 18)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What was done towards the family where there is no concern. */
export const familyOutcomes = {
  informed: { da: 'familien er orienteret', en: 'the family was informed' },
  notRelevant: { da: 'orientering er ikke relevant', en: 'informing is not relevant' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** The answer to «is there concern for the child now?» (er der bekymring nu?), and what came of it. Codes and days only. */
export interface Concern {
  readonly now: boolean;
  /** Whether the answer was given a reason; it always needs one. */
  readonly reason: boolean;
  /** Where there is concern: by which way the child comes into view again. */
  readonly route?: keyof typeof concernRoutes;
  /** Where there is none. */
  readonly family?: keyof typeof familyOutcomes;
  /** The day on which the case is to be assessed again, of one closed incompletely to a lesser degree. */
  readonly reassessOn?: CivilDay;
  /** The notification was received, or the screening begun: the case is open again. */
  readonly raised?: true;
  /** The 24-hour assessment that follows was made, and whether in time. */
  readonly assessed?: 'inTime' | 'late';
  readonly reassessed?: true;
}

/** What is still to be done after an answer. */
export type ConcernStep = 'raise' | 'assess' | 'informFamily' | 'reassess';

/** Steps in words. */
export const concernStepWords: Readonly<Record<ConcernStep, Bilingual>> = {
  raise: { da: 'underret eller begynd screening', en: 'notify or begin a screening' },
  assess: { da: 'vurdér inden 24 timer', en: 'assess within 24 hours' },
  informFamily: {
    da: 'orientér familien, eller notér at det ikke er relevant',
    en: 'inform the family, or note why not',
  },
  reassess: { da: 'vurdér sagen igen på den aftalte dag', en: 'assess the case again on the day set' },
};

/** Why an answer cannot stand: no reason, concern without a way, or a case of lesser degree without a day. */
export function checkConcern(concern: Concern, category: ClosureCategory, today: CivilDay): Refusal | undefined {
  const { now, reason, route, family, reassessOn } = concern;
  if (!reason) return { code: 'CONCERN_WITHOUT_REASON' };
  if (now && !route) return { code: 'CONCERN_WITHOUT_ROUTE' };
  if ((now && (family || reassessOn !== undefined)) || (!now && route)) return { code: 'CONCERN_CONTRADICTS_ITSELF' };
  if (!now && category === 'lesser' && reassessOn === undefined) return { code: 'CONCERN_WITHOUT_REASSESSMENT' };
  return reassessOn !== undefined && reassessOn < today
    ? { code: 'CONCERN_DAY_PASSED', params: { day: reassessOn } }
    : undefined;
}

/** What is still to be done after an answer, in order; nothing: the case is dealt with. */
export function concernSteps({
  now,
  family,
  reassessOn,
  raised,
  assessed,
  reassessed,
}: Concern): readonly ConcernStep[] {
  if (now) return raised ? (assessed ? [] : ['assess']) : ['raise', 'assess'];
  const steps: ConcernStep[] = family ? [] : ['informFamily'];
  return reassessOn === undefined || reassessed ? steps : [...steps, 'reassess'];
}
