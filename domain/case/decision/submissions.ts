import type { FactSource } from '../kernel/fact-source';
import type { FactOf } from '../kernel/state';
import { DecisionMade, SubmittedToVisitation, WithdrawnFromVisitation } from './facts';

/** A submission to the visitation committee as its entry left it. */
export type Submission = FactOf<typeof SubmittedToVisitation>;

/**
 * The submissions that stand (på dagsordenen), in journal order: neither decided nor withdrawn, and no later one asks for
 * the same in their place.
 */
export function standingSubmissions(facts: FactSource): readonly Submission[] {
  const submitted = facts.all(SubmittedToVisitation);
  if (submitted.length === 0) return submitted;
  const decided = facts.all(DecisionMade).map(({ data }) => data.submission);
  const withdrawn = facts.all(WithdrawnFromVisitation);
  const isReplaced = ({ seq, data }: Submission): boolean =>
    submitted.some((one) => one.seq > seq && one.data.kind === data.kind && one.data.regarding === data.regarding);
  return submitted.filter(
    (submission) =>
      !isReplaced(submission) &&
      !decided.includes(submission.seq) &&
      !withdrawn.some(({ seq, data }) =>
        data.submission === undefined ? seq > submission.seq : data.submission === submission.seq,
      ),
  );
}
