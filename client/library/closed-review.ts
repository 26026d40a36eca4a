import type { CaseEvent } from '../../domain/case/kernel/event';
import { isIntact, proveChoices } from '../../domain/supervision/closed-review/prove';
import { reviewOf, type ClosedReview } from '../../domain/supervision/closed-review/review';
import { tallyOf } from '../../domain/supervision/closed-review/tally';
import { sideBySide } from '../../domain/supervision/closed-review/task-force';
import { taskForceCases } from '../../domain/supervision/closed-review/task-force-deciders';
import { streamOf } from '../../domain/undertaking/undertaking';
import { sha256 } from '../../journal/sha256';
import { reviewedCase } from './closed-review-case';
import type { ClosedReviewDesk, ReadClosedReview, ReviewedCase } from './closed-review-ports';
import { answered } from './errors';
import type { InstallationLink } from './installation';
import { patiently } from './patiently';
import { realNow } from './real-now';
import type { UndertakingDesk } from './undertakings/ports';

/** Cases read together. */
const PAGE = 200;

/** Reviews of closed cases over the installation's connections; what became of a case is read from the case. */
export function closedReviewDesk(link: InstallationLink, undertakings: UndertakingDesk): ClosedReviewDesk {
  return {
    read: async (name) => {
      const undertaking = undertakings.named('closedReview', name);
      const read = await undertakings.read(undertaking);
      const review = reviewOf(read.state);
      const cases = await casesOf(link, review);
      const assessed = cases.flatMap(({ assessment }) => assessment ?? []);
      return {
        read,
        review,
        cases,
        tally: tallyOf(cases),
        recordedLate: assessed.filter(({ standing, recordedLate }) => standing === 'met' && recordedLate).length,
        overdue: assessed.filter(({ standing }) => standing === 'outstanding').length,
        taskForce: sideBySide(taskForceCases(read.state, read.around.law)),
        choices: proveChoices(read.events, { ...undertaking, stream: streamOf(undertaking) }, sha256),
        intact: isIntact(review, sha256),
      } satisfies ReadClosedReview;
    },
  };
}

async function casesOf(link: InstallationLink, review: ClosedReview): Promise<readonly ReviewedCase[]> {
  const { municipality, journal } = link;
  const numbers = await patiently(async () => answered(await journal.projections.numbers(municipality)));
  const { law } = link.jurisdiction(municipality);
  const frozen = new Map(review.batches.map((batch) => [batch.of.seq, batch.frozen]));
  const all = [...review.cases.values()];
  const read: ReviewedCase[] = [];
  for (let at = 0; at < all.length; at += PAGE) {
    const page = all.slice(at, at + PAGE);
    const ids = page.map(({ caseId }) => caseId);
    const found = await patiently(async () => answered(await journal.events.readMany(ids)));
    for (const one of page) {
      const entries = found.get(one.caseId) ?? [];
      const events = entries.flatMap(({ event }): readonly CaseEvent[] => (event ? [event] : []));
      const isReadable = events.length > 0 && events.length === entries.length;
      const { knownAt, asOf } = frozen.get(one.since)?.data ?? { knownAt: realNow(), asOf: realNow() };
      read.push(
        reviewedCase(one, {
          municipality,
          caseNumber: numbers.get(one.caseId) ?? null,
          events: isReadable ? events : undefined,
          times: asOf === knownAt ? { knownAt } : { knownAt, asOf },
          law,
          now: realNow(),
        }),
      );
    }
  }
  return read.sort(byNumber);
}

/** In the order in which people know them. */
function byNumber(a: ReviewedCase, b: ReviewedCase): number {
  return (a.sourceNumber ?? a.caseNumber ?? a.caseId).localeCompare(b.sourceNumber ?? b.caseNumber ?? b.caseId, 'da');
}
