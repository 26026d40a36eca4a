import { civilDayOf, instantOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import { addMs } from '../../domain/law/calendar/instant';
import { ReviewsEnded } from '../../domain/supervision/round/facts-draw';
import { roundOf, unfinished } from '../../domain/supervision/round/round';
import { withdrawn } from '../../domain/supervision/round/standing';
import type { ErrandRunner } from '../undertaking/ports';
import { eliminateReview } from './review-elimination';
import type { RoundPorts } from './round-ports';

/** When the round looks at its reviews each morning, in Copenhagen. */
const LOOKS_AT = '06:00';

/** Wait before a review that could not be taken back is told again, in milliseconds. */
const RETRY_MS = 3_600_000;

/** Looks which reviews are over, each morning and whenever the round is told something. */
export function followReviewsWith(ports: RoundPorts): ErrandRunner {
  return async ({ municipality, name, state, now }) => {
    const over: string[] = [];
    for (const review of unfinished(name, roundOf(state))) {
      ports.alive();
      if ((await ports.reviewState({ kind: 'review', municipality, name: review }, now)) === 'over') over.push(review);
    }
    if (over.length > 0) return { events: [{ type: ReviewsEnded.event, happenedAt: now, data: { reviews: over } }] };
    const today = instantOf(civilDayOf(now), LOOKS_AT);
    return { later: today > now ? today : instantOf(addDays(civilDayOf(now), 1), LOOKS_AT) };
  };
}

/** Takes the review of a case back that went out of the round, in the name of whoever took it out. */
export function withdrawReviewWith(ports: RoundPorts): ErrandRunner {
  return async ({ municipality, name, errand, state, now }) => {
    const one = withdrawn(name, roundOf(state)).find(({ seq }) => seq === errand.of);
    if (!one) throw new Error(`Entry ${errand.of} takes no review back`);
    const { by, review } = one;
    const about = {
      review: { kind: 'review', municipality, name: review } as const,
      round: name,
      entry: errand.of,
      by,
    };
    if (!(await eliminateReview(ports.send, about))) return { later: addMs(now, RETRY_MS) };
    return { events: [{ type: ReviewsEnded.event, happenedAt: now, data: { reviews: [review] } }] };
  };
}
