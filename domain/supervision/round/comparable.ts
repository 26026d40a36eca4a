import type { RoundTerms } from './plan';

/** A round by what it was given. */
export interface RoundByTerms {
  readonly round: string;
  readonly terms: RoundTerms;
}

/** Rounds by the instants their populations are of, the latest last; of one instant by name. */
export function inOrder<T extends RoundByTerms>(rounds: readonly T[]): T[] {
  return [...rounds].sort((a, b) => {
    const [at, other] = [a.terms.instant ?? '', b.terms.instant ?? ''];
    if (at !== other) return at < other ? -1 : 1;
    return a.round < b.round ? -1 : 1;
  });
}

/**
 * Whether the shares of two rounds may be set beside each other: they are about the same cases, and either both are of
 * the year wheel, or one was given what the other was. A round about complaints says nothing of how all cases went.
 */
export function areComparable(a: RoundTerms, b: RoundTerms): boolean {
  if (written(cases(a)) !== written(cases(b))) return false;
  return (a.slot !== undefined && b.slot !== undefined) || written(sample(a)) === written(sample(b));
}

/** The earlier rounds that a round may be set beside, the latest last. */
export function comparableBefore<T extends RoundByTerms>(rounds: readonly T[], to: RoundByTerms): T[] {
  const ordered = inOrder<RoundByTerms>([...rounds.filter(({ round }) => round !== to.round), to]);
  const before = new Set(ordered.slice(0, ordered.indexOf(to)));
  return inOrder(rounds).filter((one) => before.has(one) && areComparable(one.terms, to.terms));
}

function cases({ standing = 'open', closedSince, kinds = [], stages = [] }: RoundTerms): readonly unknown[] {
  return [standing, closedSince, [...kinds].sort(), [...stages].sort()];
}

function sample(terms: RoundTerms): readonly unknown[] {
  const { size, percent, strata, allocation, minPerStratum, capPerStratum, minPerWorker, capPerWorker } = terms;
  return [size, percent, strata, allocation, minPerStratum, capPerStratum, minPerWorker, capPerWorker];
}

function written(told: readonly unknown[]): string {
  return JSON.stringify(told);
}
