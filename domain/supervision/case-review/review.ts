import { factsOf, hasText, lastOf, type CaseState, type Fact, type FactOf } from '../../case/kernel/state';
import type { Standing } from '../../law/rule';
import type { Answer } from '../review/answers';
import type { AskedItems, GivenAnswer } from '../review/check-answers';
import { formNamed } from '../review/form';
import { reviewForms } from '../review/forms';
import type { Prefilled } from '../review/prefill';
import type { Severity } from '../review/severity';
import {
  ChecklistFilled,
  ItemsAnswered,
  ReviewClosed,
  ReviewCompleted,
  ReviewEliminated,
  ReviewerAssigned,
  ReviewerChecked,
  ReviewOpened,
  SecondReviewerAssigned,
  type readingWords,
} from './facts';

/** Which of two reviews of a case. */
export type ReadingName = keyof typeof readingWords;

/** One reviewer's review of the case. */
export interface Reading {
  readonly name: ReadingName;
  /** Initials. */
  readonly reviewer: string;
  /** Number of the entry that assigned it. */
  readonly assignment: number;
  /** Whether it has been looked up that the reviewer has not worked on the case. */
  readonly checked: boolean;
  /** Entry of this reviewer's first answer. */
  readonly begun?: number;
  /** This reviewer's answers, in the order given; the last one to an item counts. */
  readonly given: readonly GivenAnswer[];
  readonly completed?: FactOf<typeof ReviewCompleted>;
}

/** The review of one drawn case as its facts tell it (gennemgang). */
export interface CaseReview {
  readonly opened: FactOf<typeof ReviewOpened>;
  readonly asked: AskedItems;
  readonly first?: Reading;
  readonly second?: Reading;
  readonly eliminated?: FactOf<typeof ReviewEliminated>;
  readonly closed?: FactOf<typeof ReviewClosed>;
}

/** The review that a stream holds; undefined where it was not opened, or asks by a form this release does not know. */
export function caseReviewOf(state: CaseState): CaseReview | undefined {
  const opened = lastOf(state, ReviewOpened);
  const form = opened && formNamed(reviewForms, opened.data.form);
  if (!opened || !form) return undefined;
  const first = readingOf(state, 'first');
  const second = readingOf(state, 'second');
  const eliminated = lastOf(state, ReviewEliminated);
  const closed = lastOf(state, ReviewClosed);
  return {
    opened,
    asked: { prefilled: prefilledOf(state), form },
    ...(first ? { first } : {}),
    ...(second ? { second } : {}),
    ...(eliminated ? { eliminated } : {}),
    ...(closed ? { closed } : {}),
  };
}

/** The reviewers' readings that there are. */
export function readingsOf({ first, second }: CaseReview): readonly Reading[] {
  return [first, second].filter((one) => one !== undefined);
}

/** Whether everybody who is to review the case has done so. */
export function isReviewed({ opened, first, second }: CaseReview): boolean {
  if (!first?.completed) return false;
  return second ? second.completed !== undefined : opened.data.double !== true;
}

/**
 * Whether two review the case and are not both done (blind gennemgang): until then nobody but a reviewer sees their answers,
 * and nobody what follows from them, for whoever reads them may be named the second reviewer.
 */
export function isApart(review: CaseReview): boolean {
  const { opened, second, eliminated } = review;
  return !eliminated && !isReviewed(review) && (opened.data.double === true || second !== undefined);
}

/**
 * Whether two reviewed the case blind, so that their agreement counts: both were named before either was done. Where the
 * round had not given the case to two, the answers could be read until the second was named: then before either began.
 */
export function wasBlind({ opened, first, second }: CaseReview): boolean {
  if (!first?.completed || !second?.completed) return false;
  const ends = [first, second].map(({ completed, begun }) =>
    opened.data.double === true ? completed?.seq : (begun ?? completed?.seq),
  );
  const named = Math.max(first.assignment, second.assignment);
  return ends.every((seq) => seq !== undefined && named < seq);
}

/** Initials of those who still have to review it; empty where nobody was assigned. */
export function stillReviewing(review: CaseReview): readonly string[] {
  return readingsOf(review).flatMap(({ completed, reviewer }) => (completed ? [] : [reviewer]));
}

function readingOf(state: CaseState, name: ReadingName): Reading | undefined {
  const assignment = lastOf(state, name === 'first' ? ReviewerAssigned : SecondReviewerAssigned);
  if (!assignment) return undefined;
  const checks = factsOf(state, ReviewerChecked).filter(({ data }) => data.assignment === assignment.seq);
  if (checks.some(({ data }) => !data.mayReview)) return undefined;
  const { reviewer } = assignment.data;
  const completed = factsOf(state, ReviewCompleted).find(({ data }) => data.reading === name);
  const answered = factsOf(state, ItemsAnswered).filter(({ by }) => by === reviewer);
  const [begun] = answered;
  return {
    name,
    reviewer,
    assignment: assignment.seq,
    checked: checks.length > 0,
    ...(begun ? { begun: begun.seq } : {}),
    given: answered.flatMap(answersIn),
    ...(completed ? { completed } : {}),
  };
}

/** The answers that one entry holds. */
export function answersIn(fact: FactOf<typeof ItemsAnswered>): readonly GivenAnswer[] {
  const rationale = hasText(fact as Fact<unknown>, 'rationale');
  return givenIn(fact.data, rationale);
}

/** The answers that the lists of one command hold. */
export function givenIn(
  data: Readonly<Partial<Record<Answer, readonly string[]>>>,
  rationale: boolean,
): readonly GivenAnswer[] {
  const { yes = [], partly = [], no = [], notRelevant = [] } = data;
  return Object.entries({ yes, partly, no, notRelevant }).flatMap(([answer, items]) =>
    items.map((item) => ({ item, answer: answer as Answer, rationale })),
  );
}

function prefilledOf(state: CaseState): readonly Prefilled[] {
  const filled = lastOf(state, ChecklistFilled);
  if (!filled) return [];
  const { items, answers, standings, severities, since, recordedLate = [] } = filled.data;
  return items.map((item, at) => ({
    item,
    answer: answers[at] ?? 'notRelevant',
    standing: (standings[at] ?? 'notApplicable') satisfies Standing,
    severity: (severities[at] ?? 'remark') satisfies Severity,
    recordedLate: recordedLate.includes(item),
    since: since[at] ?? '',
  }));
}
