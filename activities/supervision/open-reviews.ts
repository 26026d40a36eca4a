import { ReviewsOpened } from '../../domain/supervision/round/facts-draw';
import { isReviewedTwice, reviewName, roundOf } from '../../domain/supervision/round/round';
import { unopened } from '../../domain/supervision/round/standing';
import type { ErrandRunner } from '../undertaking/ports';
import type { RoundPorts } from './round-ports';

/** Reviews opened before that is recorded. */
const AT_ONCE = 10;

/** Opens the reviews of cases that were drawn or came in, some at a time. One that was opened before stays as it is. */
export function openReviewsWith(ports: RoundPorts): ErrandRunner {
  return async ({ municipality, name, state, now }) => {
    const round = roundOf(state);
    const { terms, focus } = round;
    const reviews: string[] = [];
    for (const one of unopened(name, round).slice(0, AT_ONCE)) {
      ports.alive();
      const { id: caseId, stratum, number } = one;
      const undertaking = { kind: 'review', municipality, name: reviewName(name, number) } as const;
      const opening = await ports.reviewOpening({
        ...{ undertaking, round: name, caseId, stratum, focus, instant: terms.instant ?? now, now },
        caseNumber: (await ports.caseNumber(caseId)) ?? undefined,
        double: isReviewedTwice(round, one),
      });
      await ports.open(undertaking, opening, now);
      reviews.push(undertaking.name);
    }
    return { events: [{ type: ReviewsOpened.event, happenedAt: now, data: { reviews } }] };
  };
}
