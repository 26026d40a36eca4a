import { maskParts, publishedCount, type Published, type PublishedParts } from '../../../domain/report/masking';
import type { ReviewFigures } from '../../../domain/supervision/case-review/figures';
import { countReasons, eliminatedCases, type EliminatedCase } from '../../../domain/supervision/figures/eliminations';
import { roundOf } from '../../../domain/supervision/round/round';
import type { ReadUndertaking } from '../undertakings/read';

/** A drawn case that went out, with the reason as it was given in words. */
export interface EliminationTold extends EliminatedCase {
  /** Absent where it went with the erasure of the case. */
  readonly explanation?: string;
}

/** What the figures of a round leave out, and why. */
export interface SetAside {
  /** Drawn cases that went out. */
  readonly eliminations: readonly EliminationTold[];
  /** Cases that two reviewed, but not blind: they are not in the agreement. */
  readonly notBlind: number;
}

/** The same for those outside the department: numbers only, small ones masked. */
export interface PublicSetAside {
  /** How many went out, by reason. */
  readonly eliminations: PublishedParts;
  readonly notBlind: Published;
}

/** The cases that went out of a round, with their reasons. */
export function eliminationsIn({ state, events }: Pick<ReadUndertaking, 'state' | 'events'>): SetAside['eliminations'] {
  return eliminatedCases(roundOf(state)).map((one) => {
    const explanation = events.find(({ seq }) => seq === one.entry)?.text?.['explanation'];
    return { ...one, ...(explanation === undefined ? {} : { explanation }) };
  });
}

/** What the figures leave out, for the department. */
export function setAside({ eliminations, reviews }: FiguresWithout): SetAside {
  return { eliminations, notBlind: reviews.filter(({ notBlind }) => notBlind).length };
}

/** The same for those outside. */
export function publicSetAside(figures: FiguresWithout): PublicSetAside {
  const { eliminations, notBlind } = setAside(figures);
  return { eliminations: maskParts(countReasons(eliminations)), notBlind: publishedCount(notBlind) };
}

interface FiguresWithout {
  readonly eliminations: SetAside['eliminations'];
  readonly reviews: readonly Pick<ReviewFigures, 'notBlind'>[];
}
