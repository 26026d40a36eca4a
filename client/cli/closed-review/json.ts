import { neededFor } from '../../../domain/supervision/closed-review/missing';
import { standingCategory } from '../../../domain/supervision/closed-review/readings';
import type { ReadClosedReview, ReviewedCase } from '../../library/closed-review-ports';

/** A review as other programs read it: everything counted, and where the population came from. */
export function reviewJson(found: ReadClosedReview): unknown {
  const { read, review, tally, recordedLate, overdue, taskForce, choices, intact } = found;
  return {
    name: read.undertaking.name,
    municipality: read.undertaking.municipality,
    stage: read.standing.stage,
    intact,
    populations: review.batches.map(({ of, frozen }) => ({
      entry: of.seq,
      ...of.data,
      frozen: frozen ? frozen.data : null,
    })),
    tally,
    recordedLate,
    overdue,
    byControl: byControl(found.cases),
    taskForce,
    choices,
  };
}

/** In how many cases each control is wanting, by its code. */
export function byControl(cases: readonly ReviewedCase[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { why } of cases) for (const { control } of why) counts[control] = (counts[control] ?? 0) + 1;
  return Object.fromEntries(Object.entries(counts).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** A case of a review as other programs read it. */
export function caseJson(one: ReviewedCase): unknown {
  const { listed: _listed, since: _since, refused, entry, assessment, ...shown } = one;
  return {
    ...shown,
    standing: standingCategory(one),
    entryInCase: entry ?? null,
    refused: refused ?? null,
    assessment: assessment ?? null,
    missing: neededFor(one),
  };
}
