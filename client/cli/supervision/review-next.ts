import { stillReviewing } from '../../../domain/supervision/case-review/review';
import type { ReviewView } from '../../library/supervision/review-view';
import type { Session } from '../session';
import { sayReview } from './texts-review';

/** Prints what is next in a review, with the call to make. Nothing where it is over. */
export function printNextStep(session: Session, view: ReviewView): void {
  const next = nextStep(session, view);
  if (next !== undefined) session.print(`\n${next}`);
}

function nextStep(session: Session, view: ReviewView): string | undefined {
  const { name, stage, review } = view;
  const reviewer = `--reviewer ${sayReview(session, 'phInitials')}`;
  if (stage === 'unassigned') return sayReview(session, 'assign', { call: call(`assign ${name} ${reviewer}`) });
  if (stage === 'followUp') return sayReview(session, 'followUp', { call: call(`close ${name} --reason "…"`) });
  if (stage !== 'reviewing') return undefined;
  const isTheirs = view.own !== undefined && !review[view.own]?.completed;
  return view.blind && !isTheirs ? awaited(session, view, reviewer) : answering(session, view);
}

/** Who is to do something where the viewer has nothing left to do. */
function awaited(session: Session, { name, review }: ReviewView, reviewer: string): string {
  const { first, second } = review;
  if (second) return sayReview(session, 'awaits', { reviewer: stillReviewing(review).join(', ') });
  const key = first?.completed ? 'assignSecond' : 'assignSecondNow';
  return sayReview(session, key, { call: call(`assign-second ${name} ${reviewer}`) });
}

function answering(session: Session, { name, review, answers }: ReviewView): string {
  const answered = new Set(answers.map(({ item }) => item));
  const open = review.asked.form.questions.map(({ code }) => code).filter((code) => !answered.has(code));
  if (open.length === 0) return sayReview(session, 'finish', { call: call(`complete ${name}`) });
  return sayReview(session, 'next', { call: call(`answer ${name} --yes ${open.join(',')}`) });
}

function call(step: string): string {
  return `sagsgang supervision review ${step}`;
}
