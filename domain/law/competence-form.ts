import { erasureGrounds } from '../case/erasure/words';
import { decisionKinds, decisionLevels, ladderSteps, reopeningReasons } from '../case/words';
import { notWaivable } from './closing';
import { isControl } from './judgement';
import { oneOf, readLines, required, someOf, wholeWithin } from './lines-form';
import type {
  CompetenceLine,
  CompetencePlan,
  ErasingLine,
  ErasingPlan,
  ReopeningPlan,
  WaivingLine,
  WaivingPlan,
} from './municipality';
import type { Complain } from './override-shape';
import { rules } from './rules';

/** The levels a municipality may give powers to; those of the committee and its chair are law. */
const levels = Object.keys(decisionLevels).filter((level) => level !== 'committee' && level !== 'committeeChair');

/** The highest price a month that a line may name, in DKK. */
const DEAREST = 10_000_000;

/** The longest that a case may be set to be kept, in years. */
const LONGEST = 150;

const competenceForms = {
  kinds: required(someOf(Object.keys(decisionKinds))),
  upToStep: oneOf(Object.keys(ladderSteps)),
  upToMonthlyPrice: wholeWithin(0, DEAREST),
  level: required(oneOf(levels)),
} as const;

const waivingForms = {
  controls: someOf(rules.filter((rule) => isControl(rule) && !notWaivable.has(rule.code)).map(({ code }) => code)),
  level: required(oneOf(levels)),
} as const;

const erasingForms = {
  grounds: someOf(Object.keys(erasureGrounds)),
  level: required(oneOf(levels)),
  retentionYears: wholeWithin(1, LONGEST),
} as const;

const allReasons = someOf(Object.keys(reopeningReasons));

/** Reads a municipality's competence plan (kompetenceplan): its lines take the place of those before. */
export function readCompetence(
  given: unknown,
  path: string,
  complain: Complain,
): Pick<CompetencePlan, 'lines'> | undefined {
  const lines = readLines<CompetenceLine>(given, competenceForms, path, complain);
  return lines && { lines };
}

/** Reads who may waive closing controls (fravige krav). What makes a closing a closing at all is waived by nobody. */
export function readWaiving(given: unknown, path: string, complain: Complain): Pick<WaivingPlan, 'lines'> | undefined {
  const lines = readLines<WaivingLine>(given, waivingForms, path, complain);
  return lines && { lines };
}

/** Reads who may approve erasures (slette sager), and how long cases are kept. */
export function readErasing(given: unknown, path: string, complain: Complain): Pick<ErasingPlan, 'lines'> | undefined {
  const lines = readLines<ErasingLine>(given, erasingForms, path, complain);
  return lines && { lines };
}

/** Reads for what reasons a closed case may be reopened (genåbningsgrunde): some of the law's own. */
export function readReopening(
  given: unknown,
  path: string,
  complain: Complain,
): Pick<ReopeningPlan, 'reasons'> | undefined {
  if (given === undefined) return undefined;
  if (allReasons.fits(given)) return { reasons: given as ReopeningPlan['reasons'] };
  complain(path, 'OVERRIDE_WRONG_TYPE', { expected: allReasons.expected });
  return undefined;
}
