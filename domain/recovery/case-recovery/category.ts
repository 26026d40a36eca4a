import { ConcernJudged } from '../../case/assessment/facts';
import { lastOf, type CaseState } from '../../case/kernel/state';
import type { Colour, Judgement } from '../../law/judgement';
import type { ConcernGrade, LawfulnessGrade } from './words';

/** Where a case belongs in a recovery (kategori): concern by lawfulness, with its colour. */
export interface Category {
  readonly concern: ConcernGrade;
  readonly lawfulness: LawfulnessGrade;
  readonly colour: Colour;
}

/** The category of an open case: what was last judged of the concern, and what the law says of the rest. */
export function categoryOf(state: CaseState, judgement: Judgement): Category {
  return {
    concern: lastOf(state, ConcernJudged)?.data.level ?? 'none',
    lawfulness: lawfulnessOf(judgement),
    colour: judgement.colour ?? 'yellow',
  };
}

/** A category as one code, such as `high.grave`: for counting and for choosing cases on the command line. */
export function categoryCode({ concern, lawfulness }: Pick<Category, 'concern' | 'lawfulness'>): string {
  return `${concern}.${lawfulness}`;
}

function lawfulnessOf({ rules, unmet, outstanding }: Judgement): LawfulnessGrade {
  if (outstanding.length === 0) return unmet.length === 0 ? 'lawful' : 'lapsed';
  const grave = rules.some(
    ({ rule, findings }) =>
      outstanding.includes(rule.code) &&
      findings.some(({ standing, settings }) => standing === 'outstanding' && settings.red),
  );
  return grave ? 'grave' : 'outstanding';
}
