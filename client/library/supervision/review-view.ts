import type { CaseEvent } from '../../../domain/case/kernel/event';
import { factsOf } from '../../../domain/case/kernel/state';
import { actionsOf, sentBackOf, type SentBack } from '../../../domain/supervision/case-review/actions';
import { FindingRecorded, ItemsAnswered } from '../../../domain/supervision/case-review/facts';
import {
  answersIn,
  caseReviewOf,
  isApart,
  readingsOf,
  type CaseReview,
  type ReadingName,
} from '../../../domain/supervision/case-review/review';
import { actionStanding, type ActionStanding, type AgreedAction } from '../../../domain/supervision/review/action';
import type { Answer } from '../../../domain/supervision/review/answers';
import { BackendRefusal } from '../../cli/ports';
import { hasErasedText } from '../undertakings/erased-text';
import type { ReadUndertaking } from '../undertakings/read';

/** One answer with its reviewer's words. */
export interface AnswerShown {
  readonly reading: ReadingName;
  readonly reviewer: string;
  readonly item: string;
  readonly answer: Answer;
  readonly rationale?: string;
}

/** An action with what is to be done. */
export interface ActionShown extends AgreedAction {
  readonly review: string;
  readonly standing: ActionStanding;
  /** Empty where it went with the erasure of the case. */
  readonly what: string;
}

/** Something the first review found wanting, with the entry that actions refer to. */
export interface FindingShown {
  readonly entry: number;
  readonly item: string;
  readonly severity: string;
}

/** A review as one person may see it. */
export interface ReviewView {
  readonly name: string;
  readonly stage: string;
  readonly review: CaseReview;
  /** Another reviewer's answers are kept from the viewer until both are done (blind gennemgang). */
  readonly blind: boolean;
  /** Which of the reviews is the viewer's own. */
  readonly own?: ReadingName;
  /** Whether texts of the review went with the erasure of the case. */
  readonly textsErased: boolean;
  readonly answers: readonly AnswerShown[];
  readonly findings: readonly FindingShown[];
  readonly actions: readonly ActionShown[];
  readonly sentBack: readonly (SentBack & { readonly reason?: string })[];
}

/**
 * A review as somebody may see it. Where two review a case, nobody sees answers other than their own, nor what followed
 * from them, until both are done: whoever leads the round may be named the second reviewer.
 *
 * @param viewer initials
 * @throws BackendRefusal for a review by a form that this release does not know
 */
export function reviewView(read: ReadUndertaking, viewer: string | undefined): ReviewView {
  const { undertaking, state, standing, events } = read;
  const review = caseReviewOf(state);
  if (!review) throw new BackendRefusal('RELEASE_TOO_OLD');
  const blind = isApart(review);
  const own = readingsOf(review).find(({ reviewer }) => reviewer === viewer);
  const seen = readingsOf(review).filter((one) => !blind || one === own);
  const seesFollowUp = !blind || own?.name === 'first';
  return {
    ...{ name: undertaking.name, stage: standing.stage, review, blind },
    ...(own ? { own: own.name } : {}),
    textsErased: events.some(hasErasedText),
    answers: seen.flatMap(({ name, reviewer }) => lastAnswers(read, name, reviewer)),
    findings: seesFollowUp
      ? factsOf(state, FindingRecorded).map(({ seq, data }) => ({
          ...{ entry: seq, item: data.item, severity: data.severity },
        }))
      : [],
    actions: seesFollowUp ? actionsShown(read) : [],
    sentBack: seesFollowUp
      ? sentBackOf(state).map((one) => {
          const reason = textOf(events, one.ordered.seq, 'reason');
          return { ...one, ...(reason === undefined ? {} : { reason }) };
        })
      : [],
  };
}

/** The actions of a review with what is to be done about them. */
export function actionsShown({ undertaking, state, events, around }: ReadUndertaking): readonly ActionShown[] {
  return actionsOf(state).map((action) => ({
    ...action,
    review: undertaking.name,
    standing: actionStanding(action, around.now),
    what: textOf(events, action.id, 'what') ?? '',
  }));
}

function lastAnswers(
  { state, events }: ReadUndertaking,
  reading: ReadingName,
  reviewer: string,
): readonly AnswerShown[] {
  const last = new Map<string, AnswerShown>();
  for (const fact of factsOf(state, ItemsAnswered)) {
    if (fact.by !== reviewer) continue;
    const rationale = textOf(events, fact.seq, 'rationale');
    for (const { item, answer } of answersIn(fact)) {
      last.set(item, { reading, reviewer, item, answer, ...(rationale === undefined ? {} : { rationale }) });
    }
  }
  return [...last.values()];
}

function textOf(events: readonly CaseEvent[], seq: number, name: string): string | undefined {
  return events.find((event) => event.seq === seq)?.text?.[name];
}
