import { publishedCount, type Published } from '../../../domain/report/masking';
import type { ReviewFigures } from '../../../domain/supervision/case-review/figures';
import { ratesOf, type Rate } from '../../../domain/supervision/figures/rate';
import {
  committeeReport,
  roundReport,
  type CommitteeReport,
  type RoundReport,
} from '../../../domain/supervision/figures/report';
import { trendsOf, type Trend } from '../../../domain/supervision/figures/trend';
import type { ActionStanding } from '../../../domain/supervision/review/action';
import { ratesOfRound, reviewedCases, type RoundFigures } from './round-figures';
import { publicSetAside, setAside, type PublicSetAside, type SetAside } from './set-aside';

/** What was recorded late, apart (efterregistreret): such cases are a stratum of their own, counted in the frozen list. */
export interface RecordedLate {
  /** Those reviewed. */
  readonly cases: number;
  /** Those in the population; absent where the frozen list is not to be had, and the rates then go by estimated sizes. */
  readonly population?: number;
  readonly rates: readonly Rate[];
}

/** The report of a round for the department (tilsynsrapport). */
export interface FullReport extends RoundReport, SetAside {
  readonly round: string;
  /** Cases that stand in the draw. */
  readonly drawn: number;
  readonly eliminated: number;
  readonly actions: Readonly<Record<ActionStanding, number>>;
  readonly recordedLate: RecordedLate;
  readonly trends: readonly Trend[];
}

/** The same for a committee: no case and no worker, small groups masked. */
export interface PublicReport extends Pick<CommitteeReport, 'items'>, PublicSetAside {
  readonly round: string;
  /** Cases in the frozen population, and those reviewed. */
  readonly population: Published;
  readonly reviewed: Published;
  /** Of the reviewers; it tells of no case. */
  readonly agreement: RoundReport['agreement']['questions'];
  readonly actions: Readonly<Record<ActionStanding, Published>>;
}

/** Makes the report of a round. @param before the comparable rounds before it, the latest last */
export function fullReport(figures: RoundFigures, before: readonly RoundFigures[]): FullReport {
  const { round, strata, reviews } = figures;
  const cases = reviewedCases(reviews);
  const doubles = reviews.flatMap(({ double }) => (double ? [double] : []));
  const eliminated = reviews.filter(({ stage }) => stage === 'eliminated').length;
  return {
    ...{ round, drawn: reviews.length - eliminated, eliminated },
    ...roundReport(strata, cases, doubles),
    ...setAside(figures),
    actions: actionsOf(reviews),
    recordedLate: recordedLateOf(figures),
    trends: trendsOf([...before, figures].map(ratesOfRound)),
  };
}

/** Makes the report of a round for a committee. */
export function publicReport(figures: RoundFigures): PublicReport {
  const { round, strata, reviews } = figures;
  const cases = reviewedCases(reviews);
  const doubles = reviews.flatMap(({ double }) => (double ? [double] : []));
  const { agreement } = roundReport(strata, cases, doubles);
  const { population, reviewed, items } = committeeReport(strata, cases);
  const { open, overdue, done, confirmed } = actionsOf(reviews);
  return {
    round,
    population: publishedCount(population),
    reviewed: publishedCount(reviewed),
    items,
    ...publicSetAside(figures),
    agreement: agreement.questions,
    actions: {
      open: publishedCount(open),
      overdue: publishedCount(overdue),
      done: publishedCount(done),
      confirmed: publishedCount(confirmed),
    },
  };
}

/** Where the frozen list says how many there are in each stratum, they are strata; else a part of estimated size. */
function recordedLateOf({ strata, lateStrata, reviews }: RoundFigures): RecordedLate {
  const late = reviewedCases(reviews.filter(({ recordedLate }) => recordedLate));
  const of = new Set(late);
  const rates = lateStrata ? ratesOf(lateStrata, late) : ratesOf(strata, reviewedCases(reviews), (one) => of.has(one));
  const population = lateStrata?.reduce((sum, { size }) => sum + size, 0);
  return { cases: late.length, ...(population === undefined ? {} : { population }), rates: rates.filter(isAsked) };
}

function actionsOf(reviews: readonly ReviewFigures[]): Readonly<Record<ActionStanding, number>> {
  const total = { open: 0, overdue: 0, done: 0, confirmed: 0 };
  for (const { actions } of reviews) {
    for (const standing of Object.keys(total) as ActionStanding[]) total[standing] += actions[standing];
  }
  return total;
}

function isAsked({ relevant }: Rate): boolean {
  return relevant > 0;
}
