import { createHash } from 'node:crypto';
import type { CaseEvent } from '../../domain/case/kernel/event';
import { factAt } from '../../domain/case/kernel/state';
import { closingOf } from '../../domain/case/standing';
import type { CivilDay, Instant } from '../../domain/case/kernel/time';
import { civilDayOf, endOfDay } from '../../domain/law/calendar/copenhagen';
import {
  ClosedPopulationFrozen,
  ClosedReviewExtended,
  ClosedReviewOpened,
} from '../../domain/supervision/closed-review/facts';
import { judgedForReview } from '../../domain/supervision/closed-review/judged';
import { listingOf, listingText, type ListedCase } from '../../domain/supervision/closed-review/listing';
import { reviewOf } from '../../domain/supervision/closed-review/review';
import { systemVerdict } from '../../domain/supervision/closed-review/verdict';
import { participantsIn } from '../../domain/supervision/review/participants';
import type { CaseJournal } from '../../journal/events/reader';
import type { ErrandRunner } from '../undertaking/ports';
import type { ClosedReviewPorts } from './closed-review-ports';

/** Cases between two signs of life. */
const ALIVE_EVERY = 200;

/** Which cases are wanted: those closed in a period, and those named. */
interface Wanted {
  readonly from?: CivilDay;
  readonly to?: CivilDay;
  readonly cases?: readonly string[];
}

/**
 * Freezes the population of a review or of its extension: every case of the municipality is read as it was known when
 * that was asked for, so that the same list comes of it however late, or often, it is read.
 */
export function freezeWith(ports: ClosedReviewPorts): ErrandRunner {
  return async ({ municipality, errand: { of }, state, now }) => {
    const order = factAt(state, ClosedReviewOpened, of) ?? factAt(state, ClosedReviewExtended, of);
    if (!order) throw new Error(`Entry ${of} is no order to freeze`);
    const before = reviewOf(state).cases;
    const { from, to, asOf: day } = order.data;
    const named = 'cases' in order.data ? order.data.cases : undefined;
    const wanted = {
      ...(from === undefined || to === undefined ? {} : { from, to }),
      ...(named ? { cases: named } : {}),
    };
    const asOf = day === undefined ? undefined : endOfDay(day);
    const listed: ListedCase[] = [];
    const counts = { known: 0, notClosed: 0, unreadable: 0 };
    let read = 0;
    for await (const one of casesIn(ports, municipality, wanted)) {
      if (read++ % ALIVE_EVERY === 0) ports.alive();
      const found = closedCase(ports, one, wanted, order.rec, asOf);
      if (typeof found === 'string') {
        if (found !== 'outside') counts[found] += 1;
      } else if (before.has(found.caseId)) counts.known += 1;
      else listed.push(found);
    }
    listed.sort((a, b) => (a.caseId < b.caseId ? -1 : 1));
    const hash = createHash('sha256').update(listingText(listed)).digest('hex');
    const data = { of, cases: listed.length, hash, asOf: asOf ?? order.rec, knownAt: order.rec, ...counts };
    return { events: [...listingOf(of, listed, now), { type: ClosedPopulationFrozen.event, happenedAt: now, data }] };
  };
}

/** The cases to look at: every case of the municipality, or the named ones only. */
async function* casesIn(
  { events }: ClosedReviewPorts,
  municipality: string,
  { from, cases = [] }: Wanted,
): AsyncGenerator<CaseJournal> {
  if (from !== undefined) {
    yield* events.readCases({ municipality, text: false });
    return;
  }
  const found = await events.readMany(cases);
  if (!(found instanceof Map)) throw new Error('The journal does not answer');
  for (const [caseId, entries] of found) {
    if (entries[0]?.header.municipality === municipality) yield { caseId, municipality, entries };
  }
}

/**
 * A case as the review sees it: by what was known when it was ordered, on the case's own clock.
 *
 * @returns why it is left out, where it is
 */
function closedCase(
  { jurisdiction }: ClosedReviewPorts,
  { caseId, municipality, entries }: CaseJournal,
  { from, to, cases }: Wanted,
  ordered: Instant,
  given: Instant | undefined,
): ListedCase | 'outside' | 'notClosed' | 'unreadable' {
  const isNamed = cases?.includes(caseId) === true;
  const events = entries.flatMap(({ event }): readonly CaseEvent[] => (event ? [event] : []));
  if (events.length < entries.length || events.length === 0) return 'unreadable';
  const times = { knownAt: ordered, ...(given === undefined ? {} : { asOf: given }) };
  const { known, state, judgement } = judgedForReview(
    { caseId, municipality, events },
    times,
    jurisdiction(municipality).law,
  );
  const verdict = systemVerdict(judgement);
  if (!verdict) return isNamed ? 'notClosed' : 'outside';
  const closing = closingOf(state);
  const closedOn = closing && civilDayOf(closing.at);
  const isWithin =
    from !== undefined && to !== undefined && closedOn !== undefined && from <= closedOn && closedOn <= to;
  return isNamed || isWithin ? { caseId, verdict, people: [...participantsIn(known)].sort() } : 'outside';
}
