import type { ReviewView } from '../../library/supervision/review-view';
import type { Session } from '../session';
import { sayReview } from './texts-review';

/** Prints what is next in a review, with the call to make. Nothing where it is over. */
export function printNextStep(session: Session, view: ReviewView): void {
  const next = nextStep(session, view);
  if (next !== undefined) session.print(`\n${next}`);
}

function nextStep(session: Session, { name, stage, review, answers }: ReviewView): string | undefined {
  const call = (step: string): string => `sagsgang supervision review ${step}`;
  const reviewer = `--reviewer ${sayReview(session, 'phInitials')}`;
  const { first, second } = review;
  if (stage === 'unassigned') return sayReview(session, 'assign', { call: call(`assign ${name} ${reviewer}`) });
  if (stage === 'followUp') return sayReview(session, 'followUp', { call: call(`close ${name} --reason "…"`) });
  if (stage !== 'reviewing') return undefined;
  if (first?.completed && !second) {
    return sayReview(session, 'assignSecond', { call: call(`assign-second ${name} ${reviewer}`) });
  }
  const [own] = answers;
  const other = own?.reading === 'first' ? second : first;
  if (own && other && !other.completed && review[own.reading]?.completed) {
    return sayReview(session, 'awaits', { reviewer: other.reviewer });
  }
  const answered = new Set(answers.map(({ item }) => item));
  const open = review.asked.form.questions.map(({ code }) => code).filter((code) => !answered.has(code));
  if (open.length === 0) return sayReview(session, 'finish', { call: call(`complete ${name}`) });
  return sayReview(session, 'next', { call: call(`answer ${name} --yes ${open.join(',')}`) });
}
