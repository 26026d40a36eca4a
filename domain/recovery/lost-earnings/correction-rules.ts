import type { Bilingual, CivilDay } from '../../case/kernel/time';
import type { Certainty } from '../../law/edition';
import { OWN_PRACTICE } from '../../law/undertaking-sources';

/** The steps of putting lost earnings right (genopretningens skridt), in the order they are shown. */
export const correctionSteps = {
  settleAmount: { da: 'fastlæg, hvad der skulle være udbetalt', en: 'settle what was due' },
  tellFamily: { da: 'fortæl familien, hvad der er fundet', en: 'tell the family what was found' },
  hearOnRate: { da: 'hør familien om den lavere ydelse', en: 'hear the family on the lower rate' },
  decideAmount: { da: 'træf og meddel afgørelse om det rigtige beløb', en: 'decide on the right amount and tell' },
  payOut: { da: 'udbetal det, der mangler', en: 'pay out what is owing' },
  considerLapsed: {
    da: 'tag stilling til de forældede måneder, og fortæl familien det',
    en: 'take a position on the lapsed months and tell the family',
  },
  raiseRate: { da: 'sæt ydelsen op', en: 'raise the rate' },
  lowerRate: { da: 'sæt ydelsen ned fremadrettet', en: 'lower the rate, forward only' },
  correctRefund: { da: 'ret statsrefusionen', en: 'correct the state reimbursement' },
  assessClaim: {
    da: 'vurder individuelt og juridisk, om der er et krav',
    en: 'assess individually and legally whether there is a claim',
  },
  tellNoClaim: { da: 'fortæl familien, at intet kræves tilbage', en: 'tell the family that nothing is claimed' },
  hearOnClaim: { da: 'hør familien om kravet', en: 'hear the family on the claim' },
  decideClaim: { da: 'træf og meddel afgørelse om tilbagebetaling', en: 'decide on repayment and tell' },
  collectClaim: { da: 'opkræv kravet', en: 'collect the claim' },
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Code of a step of putting lost earnings right. */
export type CorrectionStepCode = keyof typeof correctionSteps;

/** A section and how surely it is known. */
export interface LawSource {
  readonly law: string;
  readonly certainty: Certainty;
}

/** The time of limitation (forældelsesfrist): from due or known, and at most from due; anew from a day it was broken off. */
export interface LimitationRule extends LawSource {
  readonly years: number;
  readonly absoluteYears: number;
  readonly renewed: LawSource & { readonly years: number };
}

/** What one dated edition says of putting lost earnings right. Numbers that may change stand here and nowhere else. */
export interface CorrectionRules {
  readonly id: string;
  readonly from: CivilDay;
  readonly steps: Readonly<Record<CorrectionStepCode, LawSource>>;
  readonly limitation: LimitationRule;
  /** How soon after the decision what is owing is paid out. No act says it: without it nobody would be reminded. */
  readonly payOutWithin: LawSource & { readonly days: number };
  /** Paid on after the conditions lapsed (afviklingsperiode). */
  readonly runOff: LawSource & { readonly weeks: number };
  /** A claim that could not be paid falls away so long after the help ended. */
  readonly claimLapse: LawSource & { readonly years: number };
  /** The state's share of what was paid (statsrefusion). */
  readonly refund: LawSource & { readonly percent: number };
}

const hearing: LawSource = { law: 'FVL § 19', certainty: 'practice' };
const decision: LawSource = { law: 'FVL §§ 22, 24 og 25', certainty: 'verified' };
const guidance: LawSource = { law: 'FVL § 7', certainty: 'practice' };
const limitation: LimitationRule = {
  law: 'forældelsesloven §§ 3 og 27',
  certainty: 'verified',
  years: 3,
  absoluteYears: 10,
  renewed: { law: 'forældelsesloven § 19', certainty: 'uncertain', years: 3 },
};

function stepsUnder(
  benefit: LawSource,
  repayment: LawSource,
  collecting: LawSource,
  runOff: LawSource,
  refund: LawSource,
) {
  return {
    settleAmount: benefit,
    tellFamily: guidance,
    hearOnRate: hearing,
    decideAmount: decision,
    payOut: benefit,
    considerLapsed: limitation,
    raiseRate: benefit,
    lowerRate: runOff,
    correctRefund: refund,
    assessClaim: repayment,
    tellNoClaim: guidance,
    hearOnClaim: hearing,
    decideClaim: repayment,
    collectClaim: collecting,
  } satisfies CorrectionRules['steps'];
}

function rulesOf(
  id: string,
  from: CivilDay,
  laws: Readonly<Record<'benefit' | 'repayment' | 'claimLapse' | 'runOff' | 'refund', LawSource>>,
): CorrectionRules {
  const { benefit, repayment, claimLapse, runOff, refund } = laws;
  return {
    id,
    from,
    steps: stepsUnder(benefit, repayment, claimLapse, runOff, refund),
    limitation,
    payOutWithin: { law: OWN_PRACTICE, certainty: 'practice', days: 30 },
    runOff: { ...runOff, weeks: 14 },
    claimLapse: { ...claimLapse, years: 5 },
    refund: { ...refund, percent: 50 },
  };
}

/**
 * The editions in force one after the other. The state's share has been read of neither act, and the run-off only of
 * the order under the older one: both are configuration until they are.
 */
export const correctionEditions: readonly CorrectionRules[] = [
  rulesOf('serviceloven', '2008-01-01', {
    benefit: { law: 'SEL § 42', certainty: 'older' },
    repayment: { law: 'SEL § 164', certainty: 'verified' },
    claimLapse: { law: 'SEL § 165', certainty: 'uncertain' },
    runOff: { law: 'pasningsbekendtgørelsen § 17', certainty: 'older' },
    refund: { law: 'SEL § 177', certainty: 'uncertain' },
  }),
  rulesOf('barnets-lov', '2024-01-01', {
    benefit: { law: 'BL § 87', certainty: 'verified' },
    repayment: { law: 'BL § 190', certainty: 'verified' },
    claimLapse: { law: 'BL § 191, stk. 2', certainty: 'verified' },
    runOff: { law: 'pasningsbekendtgørelsen § 17', certainty: 'older' },
    refund: { law: 'BL kap. 21', certainty: 'uncertain' },
  }),
];

/** The edition in force on a day; the first one for earlier days. */
export function correctionRulesOn(
  day: CivilDay,
  editions: readonly CorrectionRules[] = correctionEditions,
): CorrectionRules {
  const inForce = editions.filter(({ from }) => from <= day).at(-1) ?? editions[0];
  if (!inForce) throw new RangeError('There is no edition of the rules of correction.');
  return inForce;
}
