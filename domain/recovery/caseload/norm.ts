import type { CivilDay } from '../../case/kernel/time';
import type { caseKinds } from '../../case/words';
import type { Settable } from '../../law/set-from';

/**
 * What a municipality means by a fitting caseload (norm for sagstal), in force from a day. Limits are weighted cases of a
 * person in full time; a person in less has as much less.
 */
export interface CaseloadNorm extends Settable {
  /** Fewer than this is room for more. */
  readonly fewest: number;
  /** More than this is too much. */
  readonly most: number;
  /** The most for somebody newly qualified (nyuddannet). */
  readonly mostWhenNew: number;
  /** Months from the qualification in which somebody is newly qualified. */
  readonly newMonths: number;
  /** An absence of this many days or more is a long one (længere fravær): the person's time is not counted on its days. */
  readonly longAbsenceDays: number;
  /** What a case of a kind weighs; 1 where none is named. */
  readonly weights: Readonly<Partial<Record<keyof typeof caseKinds, number>>>;
}

/** 20 to 25 cases in full time, 15 in the first year; every case weighs the same until a municipality says otherwise. */
export const usualNorms: readonly CaseloadNorm[] = [
  {
    ...{ from: '0001-01-01', fewest: 20, most: 25, mostWhenNew: 15, newMonths: 12, longAbsenceDays: 30 },
    weights: {},
    setFrom: {},
  },
];

/** What a municipality means by a fitting caseload: its own norms, or the usual ones. */
export function normsOf({
  caseload = usualNorms,
}: {
  readonly caseload?: readonly CaseloadNorm[];
}): readonly CaseloadNorm[] {
  return caseload;
}

/** The norm in force on a day: of several the last that began by then. */
export function normOn(norms: readonly CaseloadNorm[], day: CivilDay): CaseloadNorm {
  const norm = norms.findLast(({ from }) => from <= day) ?? norms[0];
  if (!norm) throw new RangeError('No norm of caseloads.');
  return norm;
}

/** What a case of a kind weighs. */
export function weightOf({ weights }: CaseloadNorm, kind: keyof typeof caseKinds): number {
  return weights[kind] ?? 1;
}
