import { factsOf, type CaseState } from '../../../domain/case/kernel/state';
import { figuresOf, type ReviewFigures } from '../../../domain/supervision/case-review/figures';
import { ratesOf, type Rate, type ReviewedCase, type Stratum } from '../../../domain/supervision/figures/rate';
import {
  committeeReport,
  roundReport,
  type CommitteeReport,
  type RoundReport,
} from '../../../domain/supervision/figures/report';
import { trendsOf, type RoundRates, type Trend } from '../../../domain/supervision/figures/trend';
import type { ActionStanding } from '../../../domain/supervision/review/action';
import { StratumDrawn } from '../../../domain/supervision/round/facts-draw';
import type { UndertakingDesk } from '../undertakings/ports';

/** Rounds before a round that its report sets it beside. */
const ROUNDS_BEFORE = 4;

/** A round as its report needs it. */
export interface RoundFigures {
  readonly round: string;
  readonly strata: readonly Stratum[];
  readonly reviews: readonly ReviewFigures[];
}

/** What was recorded late, apart (efterregistreret): such cases are a stratum of their own. */
export interface RecordedLate {
  readonly cases: number;
  readonly rates: readonly Rate[];
}

/** The report of a round for the department (tilsynsrapport). */
export interface FullReport extends RoundReport {
  readonly round: string;
  /** Cases that stand in the draw. */
  readonly drawn: number;
  readonly eliminated: number;
  readonly actions: Readonly<Record<ActionStanding, number>>;
  readonly recordedLate: RecordedLate;
  readonly trends: readonly Trend[];
}

/** The same for a committee: no case and no worker, small groups masked. */
export interface PublicReport extends CommitteeReport {
  readonly round: string;
  readonly agreement: RoundReport['agreement']['questions'];
  readonly actions: Readonly<Record<ActionStanding, number>>;
}

/**
 * Reads a round with all its reviews, for figures: one reading, however many reviews. Whoever reads rounds reads all their
 * reviews.
 *
 * @throws BackendRefusal where there is no such round, or it is not the reader's to read
 */
export async function readRound(desk: UndertakingDesk, round: string): Promise<RoundFigures> {
  const { state } = await desk.read(desk.named('round', round));
  const reviews = await desk.readable('review', `${round}/`);
  return {
    round,
    strata: strataOf(state),
    reviews: reviews.flatMap((read) => figuresOf(read.state, read.around.now) ?? []),
  };
}

/** Reads the rounds before one, by name, the latest last; without a name the last ones there are. */
export async function readRoundsBefore(desk: UndertakingDesk, round?: string): Promise<readonly RoundFigures[]> {
  const names = (await desk.list('round')).map(({ name }) => name);
  const before = names.filter((name) => round === undefined || name < round).sort();
  const read: RoundFigures[] = [];
  for (const name of before.slice(-ROUNDS_BEFORE)) read.push(await readRound(desk, name));
  return read.filter(({ reviews }) => reviews.some(({ reviewed }) => reviewed));
}

/** The rates of a round, for trends and focus points. */
export function ratesOfRound({ round, strata, reviews }: RoundFigures): RoundRates {
  return { round, rates: ratesOf(strata, casesOf(reviews)) };
}

/** Makes the report of a round. @param before the rounds before it, the latest last */
export function fullReport(figures: RoundFigures, before: readonly RoundFigures[]): FullReport {
  const { round, strata, reviews } = figures;
  const cases = casesOf(reviews);
  const doubles = reviews.flatMap(({ double }) => (double ? [double] : []));
  const late = new Set(reviews.flatMap(({ recordedLate, reviewed }) => (recordedLate && reviewed ? [reviewed] : [])));
  const eliminated = reviews.filter(({ stage }) => stage === 'eliminated').length;
  return {
    ...{ round, drawn: reviews.length - eliminated, eliminated },
    ...roundReport(strata, cases, doubles),
    actions: actionsOf(reviews),
    recordedLate: { cases: late.size, rates: ratesOf(strata, cases, (one) => late.has(one)).filter(isAsked) },
    trends: trendsOf([...before, figures].map(ratesOfRound)),
  };
}

/** Makes the report of a round for a committee. */
export function publicReport({ round, strata, reviews }: RoundFigures): PublicReport {
  const cases = casesOf(reviews);
  const doubles = reviews.flatMap(({ double }) => (double ? [double] : []));
  const { agreement } = roundReport(strata, cases, doubles);
  return {
    round,
    ...committeeReport(strata, cases),
    agreement: agreement.questions,
    actions: actionsOf(reviews),
  };
}

/** The strata of a round with their sizes in its frozen population: of the first draw, and those only a later one had. */
function strataOf(state: CaseState): readonly Stratum[] {
  const sizes = new Map<string, number>();
  for (const { data } of factsOf(state, StratumDrawn)) {
    const id = data.stratum ?? '';
    if (!sizes.has(id)) sizes.set(id, data.size ?? 0);
  }
  return [...sizes].map(([id, size]) => ({ id, size }));
}

function casesOf(reviews: readonly ReviewFigures[]): readonly ReviewedCase[] {
  return reviews.flatMap(({ reviewed }) => (reviewed ? [reviewed] : []));
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
