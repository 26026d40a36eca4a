import type { CivilDay } from '../../../domain/case/kernel/time';
import { lostEarningsFindings } from '../../../domain/recovery/lost-earnings/assess';
import type { CorrectionPlan } from '../../../domain/recovery/lost-earnings/correction-plan';
import { correctionSteps } from '../../../domain/recovery/lost-earnings/correction-rules';
import { inKroner, type Oere } from '../../../domain/recovery/oere';
import type { TrackedGrant } from '../../../domain/recovery/tracks/grant';
import { stepsToTake, type GrantTotals, type SideSum } from '../../../domain/recovery/tracks/grant-totals';
import { amountCell, dayCell } from './csv';

/** The track as other programs read it; amounts in kroner over whole periods, unless they say a month. */
export function grantsJson(on: CivilDay, totals: GrantTotals, found: readonly TrackedGrant[]): unknown {
  const { grants, cases, right, noDifference, unsettled, byHand, under, over, refundBack, refundMore } = totals;
  return {
    asOf: on,
    totals: {
      grants,
      cases: cases.size,
      right,
      noDifference,
      unsettled,
      byHand,
      under: side(under),
      over: side(over),
      refundBackDkk: inKroner(refundBack),
      refundMoreDkk: inKroner(refundMore),
      differencePerMonthDkk: inKroner(under.perMonth + over.perMonth),
      steps: Object.fromEntries(totals.steps),
      nextLapse: totals.nextLapse ?? null,
    },
    grants: found.map(grantJson),
  };
}

function side({ grants, perMonth, claimable, lapsed, lapsingSoon, grantsLapsingSoon }: SideSum): unknown {
  return {
    grants,
    differencePerMonthDkk: inKroner(perMonth),
    claimableDkk: inKroner(claimable),
    lapsedDkk: inKroner(lapsed),
    lapsingSoonDkk: inKroner(lapsingSoon),
    grantsLapsingSoon,
  };
}

function grantJson({ row, assessment, expected, plan, nextLapse, lapsingSoon, lowerRateFrom }: TrackedGrant): unknown {
  const { findings, due, difference } = assessment;
  return {
    sagsnr: row.caseNumber,
    from: row.from,
    to: row.to,
    findings: findings.map((code) => lostEarningsFindings[code].da),
    duePerMonthDkk: kroner(due),
    differencePerMonthDkk: kroner(difference),
    direction: (expected ?? plan).direction,
    claimableDkk: kroner(expected?.claimable),
    lapsedDkk: kroner(expected?.lapsed),
    nextLapse: nextLapse ?? null,
    lapsingSoonDkk: kroner(lapsingSoon),
    lowerRateFrom: lowerRateFrom ?? null,
    steps: stepsJson(plan),
    expectedSteps: expected ? stepsJson(expected) : null,
  };
}

function stepsJson({ steps }: CorrectionPlan): unknown {
  return steps.map(({ code, status, law, certainty, due, notBefore, amount, waitsFor }) => ({
    code,
    status,
    law,
    certainty,
    ...(waitsFor.length === 0 ? {} : { waitsFor }),
    ...(due === undefined ? {} : { due }),
    ...(notBefore === undefined ? {} : { notBefore }),
    ...(amount === undefined ? {} : { amountDkk: inKroner(amount) }),
  }));
}

function kroner(oere: Oere | undefined): number | null {
  return oere === undefined ? null : inKroner(oere);
}

/** The headings of the list of grants; in Danish in every language, as lists are. */
export const grantHeadings: readonly string[] = [
  'sagsnr',
  'periode_start',
  'periode_slut',
  'fund',
  'skulle_være_md',
  'udbetalt_md',
  'forskel_md',
  'kan_kræves_eller_udbetales',
  'forældet',
  'forældes_først',
  'forældes_inden_90_dage',
  'skridt',
];

/** One line of the list of grants. */
export function grantCells(one: TrackedGrant): readonly string[] {
  const { row, assessment, expected, nextLapse, lapsingSoon } = one;
  return [
    row.caseNumber,
    dayCell(row.from),
    dayCell(row.to),
    assessment.findings.map((code) => lostEarningsFindings[code].da).join(', '),
    amountCell(assessment.due),
    amountCell(row.paid),
    amountCell(assessment.difference),
    amountCell(expected?.claimable),
    amountCell(expected?.lapsed),
    dayCell(nextLapse),
    amountCell(lapsingSoon),
    stepsToTake(one)
      .map((code) => correctionSteps[code].da)
      .join('; '),
  ];
}
