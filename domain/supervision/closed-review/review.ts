import { DeadlineEscalated, DeadlineMended, DeadlineMissed, DeadlineWarned } from '../../case/escalation/facts';
import { factsOf, hasText, lastOf, type FactOf } from '../../case/kernel/state';
import type { CivilDay, Instant } from '../../case/kernel/time';
import type { UndertakingState } from '../../undertaking/book';
import type { Concern } from './concern';
import * as facts from './facts';
import { listedIn, type ListedCase } from './listing';
import type { ClosedCase, PersonVerdict } from './readings';

/** A closed case in a review with everything that was said of it there. */
export interface CaseInReview extends ClosedCase {
  readonly listed: ListedCase;
  /** Entry by which it came into the review: the opening, or an extension. */
  readonly since: number;
  /** The entry that answered whether there is concern. */
  readonly answer?: number;
  /** Entry in the case itself that came of concern. */
  readonly entry?: number;
  /** It was raised, but is not open again. */
  readonly notReopened?: true;
  /** Why the case took neither notification nor screening: code of the refusal. */
  readonly refused?: string;
  /** Entries of the review that are about the case, in order. */
  readonly entries: readonly number[];
}

/** A review of closed cases as its entries have it. */
export interface ClosedReview {
  /** By case id, in the order of the list. */
  readonly cases: ReadonlyMap<string, CaseInReview>;
  /** Openings and extensions, with what was frozen for each. */
  readonly batches: readonly {
    readonly of: FactOf<typeof facts.ClosedReviewOpened> | FactOf<typeof facts.ClosedReviewExtended>;
    readonly frozen?: FactOf<typeof facts.ClosedPopulationFrozen>;
  }[];
  /** Answers of concern that have not been carried to the cases, by entry. */
  readonly toRaise: readonly number[];
  /** Days on which cases are to be assessed again, by the entry that set them. */
  readonly agreements: readonly Agreement[];
  readonly closed: boolean;
}

/** A day on which cases are to be assessed again. */
export interface Agreement {
  /** The entry that set it. */
  readonly answer: number;
  readonly by: string;
  readonly day: CivilDay;
  readonly agreedAt: Instant;
  /** Cases that still wait for it. */
  readonly waiting: readonly string[];
  /** Steps told of it: w1, due, e1, mended. */
  readonly told: readonly string[];
}

type Draft = { -readonly [K in keyof CaseInReview]: CaseInReview[K] };

/** Reads a review from its facts. */
export function reviewOf(state: UndertakingState): ClosedReview {
  const cases = new Map<string, Draft>();
  for (const { data } of factsOf(state, facts.ClosedCasesListed)) {
    for (const listed of listedIn(data)) {
      if (cases.has(listed.caseId)) continue;
      const { caseId, verdict } = listed;
      cases.set(caseId, { caseId, system: verdict.category, listed, since: data.of, entries: [] });
    }
  }
  const each = (ids: readonly string[] | undefined, seq: number, change: (one: Draft) => void): void => {
    for (const caseId of ids ?? []) {
      const one = cases.get(caseId);
      if (!one) continue;
      one.entries = [...one.entries, seq];
      change(one);
    }
  };
  for (const { seq, by, data } of factsOf(state, facts.ClosedCasesRead)) {
    const verdict: PersonVerdict = { category: data.category, by };
    each(data.cases, seq, (one) => (one[data.reading ?? 'first'] = verdict));
  }
  takeConcerns(state, each);
  const frozen = factsOf(state, facts.ClosedPopulationFrozen);
  const batches = [...factsOf(state, facts.ClosedReviewOpened), ...factsOf(state, facts.ClosedReviewExtended)].map(
    (of) => {
      const found = frozen.find(({ data }) => data.of === of.seq);
      return found ? { of, frozen: found } : { of };
    },
  );
  const raised = new Set(factsOf(state, facts.ClosedCasesRaised).map(({ data }) => data.answer));
  const answers = factsOf(state, facts.ConcernAnswered);
  return {
    cases,
    batches,
    toRaise: answers.filter(({ seq, data }) => data.answer === 'yes' && !raised.has(seq)).map(({ seq }) => seq),
    agreements: agreementsOf(state, cases, answers),
    closed: lastOf(state, facts.ClosedReviewClosed) !== undefined,
  };
}

type Each = (ids: readonly string[] | undefined, seq: number, change: (one: Draft) => void) => void;

/** What was said of concern, and what came of it, in the order in which it was said. */
function takeConcerns(state: UndertakingState, each: Each): void {
  const change = (one: Draft, concern: Partial<Concern>): void => {
    if (one.concern) one.concern = { ...one.concern, ...concern };
  };
  const answers = factsOf(state, facts.ConcernAnswered);
  const raised = factsOf(state, facts.ClosedCasesRaised);
  const informed = factsOf(state, facts.ClosedReviewFamilyInformed);
  const reassessed = factsOf(state, facts.ClosedCasesReassessed);
  for (const fact of [...answers, ...raised, ...informed, ...reassessed].sort((a, b) => a.seq - b.seq)) {
    if (isOf(facts.ConcernAnswered, fact)) {
      const { answer, route, reassessOn } = fact.data;
      const concern: Concern = {
        now: answer === 'yes',
        reason: hasText(fact, 'reason'),
        ...(route === undefined ? {} : { route }),
        ...(reassessOn === undefined ? {} : { reassessOn }),
      };
      each(fact.data.cases, fact.seq, (one) => {
        const family = one.concern?.now === false && !concern.now ? one.concern.family : undefined;
        one.concern = family ? { ...concern, family } : concern;
        one.answer = fact.seq;
        delete one.refused;
      });
    } else if (isOf(facts.ClosedCasesRaised, fact)) {
      const { cases = [], entries = [], notReopened = [], refused = [], codes = [] } = fact.data;
      each(cases, fact.seq, (one) => {
        change(one, { raised: true });
        const entry = entries[cases.indexOf(one.caseId)];
        if (entry !== undefined) one.entry = entry;
        if (notReopened.includes(one.caseId)) one.notReopened = true;
      });
      each(refused, fact.seq, (one) => (one.refused = codes[refused.indexOf(one.caseId)] ?? ''));
    } else if (isOf(facts.ClosedReviewFamilyInformed, fact)) {
      const { outcome } = fact.data;
      each(fact.data.cases, fact.seq, (one) => change(one, { family: outcome }));
    } else if (isOf(facts.ClosedCasesReassessed, fact)) {
      each(fact.data.cases, fact.seq, (one) => change(one, { reassessed: true }));
    }
  }
}

function isOf<D extends { readonly event: string }>({ event }: D, fact: { readonly type: string }): fact is FactOf<D> {
  return fact.type === event;
}

const told = { w1: DeadlineWarned, due: DeadlineMissed, e1: DeadlineEscalated, mended: DeadlineMended };

function agreementsOf(
  state: UndertakingState,
  cases: ReadonlyMap<string, CaseInReview>,
  answers: readonly FactOf<typeof facts.ConcernAnswered>[],
): readonly Agreement[] {
  const steps = Object.entries(told).map(
    ([step, definition]) => [step, new Set(factsOf(state, definition).map(({ data }) => data.subject))] as const,
  );
  return answers.flatMap(({ seq, by, rec, data }): readonly Agreement[] => {
    if (data.reassessOn === undefined) return [];
    const waiting = data.cases.filter((caseId) => {
      const one = cases.get(caseId);
      return one?.answer === seq && one.concern?.reassessed !== true;
    });
    const stepsTold = steps.filter(([, subjects]) => subjects.has(seq)).map(([step]) => step);
    return [{ answer: seq, by, day: data.reassessOn, agreedAt: rec, waiting, told: stepsTold }];
  });
}
