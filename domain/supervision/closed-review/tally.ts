import type { ClosureCategory } from '../../law/judgement';
import { categoryBy, readingWords, standingCategory, type ClosedCase, type Reading } from './readings';

/** How the cases fall on the three categories by one reading; with `unread` they add up to all. */
export interface CategoryCounts extends Readonly<Record<ClosureCategory, number>> {
  readonly unread: number;
}

/** What a review of closed cases comes to. Every group adds up to the one it divides. */
export interface ClosedReviewTally {
  /** Cases in the population. */
  readonly cases: number;
  readonly byReading: Readonly<Record<Reading, CategoryCounts>>;
  /** By where each case stands, the last reading counting; no case is unread. */
  readonly standing: Readonly<Record<ClosureCategory, number>>;
  /** Cases that a person's reading put elsewhere than the controls did. */
  readonly moved: number;
  /** Cases by the answer to «concern now?»: yes + no + unanswered = cases. */
  readonly concern: { readonly yes: number; readonly no: number; readonly unanswered: number };
  /** Those with concern: notified + screened + notRaised = yes. */
  readonly raised: { readonly notified: number; readonly screened: number; readonly notRaised: number };
  /** Those raised: inTime + late + waiting = notified + screened. */
  readonly assessed: { readonly inTime: number; readonly late: number; readonly waiting: number };
  /** Those without concern: informed + notRelevant + waiting = no. */
  readonly family: { readonly informed: number; readonly notRelevant: number; readonly waiting: number };
  /** Those with a day for a new assessment: done + waiting. */
  readonly reassessment: { readonly done: number; readonly waiting: number };
}

/** Counts a review of closed cases. */
export function tallyOf(cases: readonly ClosedCase[]): ClosedReviewTally {
  const answered = cases.flatMap(({ concern }) => concern ?? []);
  const yes = answered.filter(({ now }) => now);
  const no = answered.filter(({ now }) => !now);
  const raised = yes.filter((one) => one.raised);
  const dated = no.filter(({ reassessOn }) => reassessOn !== undefined);
  const readings = (Object.keys(readingWords) as Reading[]).map(
    (reading) => [reading, countBy(reading, cases)] as const,
  );
  return {
    cases: cases.length,
    byReading: Object.fromEntries(readings) as ClosedReviewTally['byReading'],
    standing: countStanding(cases),
    moved: cases.filter((one) => standingCategory(one) !== one.system).length,
    concern: { yes: yes.length, no: no.length, unanswered: cases.length - answered.length },
    raised: {
      notified: raised.filter(({ route }) => route === 'notification').length,
      screened: raised.filter(({ route }) => route !== 'notification').length,
      notRaised: yes.length - raised.length,
    },
    assessed: {
      inTime: raised.filter(({ assessed }) => assessed === 'inTime').length,
      late: raised.filter(({ assessed }) => assessed === 'late').length,
      waiting: raised.filter(({ assessed }) => assessed === undefined).length,
    },
    family: {
      informed: no.filter(({ family }) => family === 'informed').length,
      notRelevant: no.filter(({ family }) => family === 'notRelevant').length,
      waiting: no.filter(({ family }) => family === undefined).length,
    },
    reassessment: {
      done: dated.filter(({ reassessed }) => reassessed).length,
      waiting: dated.filter(({ reassessed }) => !reassessed).length,
    },
  };
}

function countBy(reading: Reading, cases: readonly ClosedCase[]): CategoryCounts {
  const counts = { complete: 0, lesser: 0, greater: 0, unread: 0 };
  for (const one of cases) counts[categoryBy(reading, one) ?? 'unread']++;
  return counts;
}

function countStanding(cases: readonly ClosedCase[]): Readonly<Record<ClosureCategory, number>> {
  const counts = { complete: 0, lesser: 0, greater: 0 };
  for (const one of cases) counts[standingCategory(one)]++;
  return counts;
}
