import type { Refusal } from '../../case/kernel/command';
import type { Bilingual } from '../../case/kernel/time';
import type { ClosureCategory } from '../../law/judgement';
import type { Concern } from './concern';

/** Who read a closed case: the controls, the department's own reviewer, an external firm. */
export const readingWords = {
  system: { da: 'kontrollerne', en: 'the controls' },
  first: { da: 'egen gennemgang', en: 'own review' },
  external: { da: 'ekstern gennemgang', en: 'external review' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** A reading (læsning) by its code. */
export type Reading = keyof typeof readingWords;

/** A reading made by a person. */
export type PersonReading = Exclude<Reading, 'system'>;

/** A reviewer's own verdict; the rationale is free text and stays in the journal. */
export interface PersonVerdict {
  readonly category: ClosureCategory;
  /** Initials of the reviewer. */
  readonly by: string;
}

/** One closed case under review. Every reading keeps its verdict: a later one stands beside it, never in its place. */
export interface ClosedCase {
  readonly caseId: string;
  readonly system: ClosureCategory;
  readonly first?: PersonVerdict;
  readonly external?: PersonVerdict;
  readonly concern?: Concern;
}

/** The category a case stands in: by the last who read it, from the controls over the first reviewer to the external one. */
export function standingCategory({ system, first, external }: ClosedCase): ClosureCategory {
  return external?.category ?? first?.category ?? system;
}

/** The category one reading gives a case; `undefined` where it has not read it. */
export function categoryBy(reading: Reading, one: ClosedCase): ClosureCategory | undefined {
  return reading === 'system' ? one.system : one[reading]?.category;
}

/** A verdict as it is given. */
export interface GivenVerdict extends PersonVerdict {
  readonly reading: PersonReading;
  readonly rationale: boolean;
}

/**
 * Why a verdict cannot stand. Each reading gives one; a verdict that moves the case from where it stands takes a rationale,
 * one that leaves it there needs none; the external reading is made by somebody else than the first.
 */
export function checkVerdict(one: ClosedCase, given: GivenVerdict): Refusal | undefined {
  const { reading, category, by, rationale } = given;
  if (one[reading]) return { code: 'CLOSED_REVIEW_READ_ALREADY', params: { reading } };
  if (reading === 'first' && one.external) return { code: 'CLOSED_REVIEW_OUT_OF_ORDER' };
  if (reading === 'external' && one.first?.by === by) return { code: 'REVIEW_SAME_REVIEWER', params: { by } };
  const from = standingCategory(one);
  return category !== from && !rationale
    ? { code: 'CLOSED_REVIEW_MOVE_WITHOUT_RATIONALE', params: { category: from, toCategory: category } }
    : undefined;
}
