import { factsOf, type CaseState } from '../../../domain/case/kernel/state';
import { figuresOf, type ReviewFigures } from '../../../domain/supervision/case-review/figures';
import { ratesOf, type ReviewedCase, type Stratum } from '../../../domain/supervision/figures/rate';
import type { RoundRates } from '../../../domain/supervision/figures/trend';
import { comparableBefore, inOrder, type RoundByTerms } from '../../../domain/supervision/round/comparable';
import { StratumDrawn } from '../../../domain/supervision/round/facts-draw';
import { latePart, type LatePart } from '../../../domain/supervision/round/late-strata';
import { populationFrom } from '../../../domain/supervision/round/listing';
import { listParts } from '../../../domain/supervision/round/publish';
import { reviewName, roundOf } from '../../../domain/supervision/round/round';
import type { UndertakingDesk } from '../undertakings/ports';
import type { ReadUndertaking } from '../undertakings/read';
import { eliminationsIn, type SetAside } from './set-aside';

/** Rounds before a round that its report sets it beside. */
const ROUNDS_BEFORE = 4;

/** A round as its report needs it. */
export interface RoundFigures extends RoundByTerms {
  readonly strata: readonly Stratum[];
  readonly reviews: readonly ReviewFigures[];
  /** The drawn cases that went out. */
  readonly eliminations: SetAside['eliminations'];
  /** Of what was recorded late, the cases of the frozen list; absent where the list is not to be had. */
  readonly lateStrata?: readonly Stratum[];
}

/**
 * Reads a round with all its reviews, for figures: one reading, however many reviews. Whoever reads rounds reads all their
 * reviews.
 *
 * @throws BackendRefusal where there is no such round, or it is not the reader's to read
 */
export async function readRound(desk: UndertakingDesk, round: string): Promise<RoundFigures> {
  return figuresOfRound(desk, await desk.read(desk.named('round', round)));
}

/**
 * The rounds with reviewed cases that a round may be set beside, of earlier instants, the latest last. Without a name the
 * last ones there are: those of the year wheel, or of hand-made ones like the last of them where the wheel has none.
 */
export async function readRoundsBefore(desk: UndertakingDesk, round?: string): Promise<readonly RoundFigures[]> {
  const all = await readTerms(desk);
  if (round !== undefined) {
    const asked = all.find((one) => one.round === round);
    return asked ? lastReviewed(desk, comparableBefore(all, asked), ROUNDS_BEFORE) : [];
  }
  const ofWheel = all.filter(({ terms }) => terms.slot !== undefined);
  const beside = all.filter(({ terms }) => terms.slot === undefined);
  for (const rounds of [ofWheel, beside]) {
    const [last] = await lastReviewed(desk, inOrder(rounds), 1);
    if (last) return [...(await lastReviewed(desk, comparableBefore(all, last), ROUNDS_BEFORE - 1)), last];
  }
  return [];
}

/** The last round with reviewed cases, by the instant its population is of; undefined where there is none. */
export async function readLastRound(desk: UndertakingDesk): Promise<RoundFigures | undefined> {
  const [last] = await lastReviewed(desk, inOrder(await readTerms(desk)), 1);
  return last;
}

/** The rates of a round, for trends and focus points. */
export function ratesOfRound({ round, strata, reviews }: RoundFigures): RoundRates {
  return { round, rates: ratesOf(strata, reviewedCases(reviews)) };
}

/** What was reviewed, of reviews that have come so far. */
export function reviewedCases(reviews: readonly ReviewFigures[]): readonly ReviewedCase[] {
  return reviews.flatMap(({ reviewed }) => (reviewed ? [reviewed] : []));
}

/** A round without its reviews. */
interface ReadTerms extends RoundByTerms {
  readonly read: ReadUndertaking;
}

async function readTerms(desk: UndertakingDesk): Promise<readonly ReadTerms[]> {
  const all: ReadTerms[] = [];
  for (const undertaking of await desk.list('round')) {
    const read = await desk.read(undertaking);
    all.push({ round: undertaking.name, terms: roundOf(read.state).terms, read });
  }
  return all;
}

/** Of rounds in order the last ones with reviewed cases, so many at most. */
async function lastReviewed(
  desk: UndertakingDesk,
  rounds: readonly ReadTerms[],
  most: number,
): Promise<readonly RoundFigures[]> {
  const found: RoundFigures[] = [];
  for (const { read } of [...rounds].reverse()) {
    if (found.length === most) break;
    const figures = await figuresOfRound(desk, read);
    if (figures.reviews.some(({ reviewed }) => reviewed)) found.unshift(figures);
  }
  return found;
}

async function figuresOfRound(
  desk: UndertakingDesk,
  { undertaking: { name }, state, events }: ReadUndertaking,
): Promise<RoundFigures> {
  const { terms, cases } = roundOf(state);
  const population = populationFrom(listParts(events));
  const late: LatePart | undefined = population.ok ? latePart(population.value, terms) : undefined;
  const lateReviews = new Set(
    cases.filter(({ id }) => late?.cases.has(id)).map(({ number }) => reviewName(name, number)),
  );
  const reviews = await desk.readable('review', `${name}/`);
  return {
    ...{ round: name, terms, strata: strataOf(state), eliminations: eliminationsIn({ state, events }) },
    ...(late ? { lateStrata: late.strata } : {}),
    reviews: reviews.flatMap((read) => {
      const figures = figuresOf(read.state, read.around.now);
      if (!figures) return [];
      return late ? { ...figures, recordedLate: lateReviews.has(read.undertaking.name) } : figures;
    }),
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
