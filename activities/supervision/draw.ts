import type { CaseEvent } from '../../domain/case/kernel/event';
import type { Instant } from '../../domain/case/kernel/time';
import { civilDayOf, instantOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import { addMs, toEpochMs } from '../../domain/law/calendar/instant';
import { drawEvents } from '../../domain/supervision/round/drawing';
import { headWanted } from '../../domain/supervision/round/head-wanted';
import { populationFrom } from '../../domain/supervision/round/listing';
import { listParts } from '../../domain/supervision/round/publish';
import { roundOf } from '../../domain/supervision/round/round';
import { streamOf, type Undertaking } from '../../domain/undertaking/undertaking';
import { sha256 } from '../../journal/sha256';
import { unlessAway } from '../case/load-case';
import type { ErrandRunner } from '../undertaking/ports';
import type { RoundPorts } from './round-ports';

/** Shortest and longest pause before a head is looked for again by itself, in milliseconds; sealing tells the round. */
const [SHORTEST_MS, LONGEST_MS] = [5_000, 600_000];

/** When the morning's head is there, in Copenhagen. */
const HEAD_IS_SEALED = '05:20';

/**
 * Makes a draw that was ordered: waits for the first daily head that covers the freezing (or the order of a further
 * draw), which nobody could know then, and draws from the list as it was frozen. Its cases are numbered behind those that
 * came in before, so that nothing may come in between.
 */
export function drawRoundWith(ports: RoundPorts): ErrandRunner {
  return async ({ errand, state, now, ...undertaking }) => {
    const round = roundOf(state);
    const order = round.draws.find(({ seq }) => seq === errand.of);
    if (!order) throw new Error(`Entry ${errand.of} orders no draw`);
    const events = await eventsOf(ports, undertaking);
    const head = await ports.headFor(streamOf(undertaking), headWanted(events, order));
    if (!head) return { later: nextLook(order.orderedAt, now) };
    const population = populationFrom(listParts(events));
    if (!population.ok) throw new Error(`The frozen list cannot be read (${population.refusal.code})`);
    const drawn = drawEvents(population.value, round, order, head, undertaking.name, now, sha256);
    return { events: drawn, behind: state.seq };
  };
}

/** Soon at first, then after a tenth of the time waited, and right after the morning's head. */
function nextLook(since: Instant, now: Instant): Instant {
  const pause = Math.min(Math.max(SHORTEST_MS, (toEpochMs(now) - toEpochMs(since)) / 10), LONGEST_MS);
  const later = addMs(now, Math.round(pause));
  const today = instantOf(civilDayOf(now), HEAD_IS_SEALED);
  const sealed = today > now ? today : instantOf(addDays(civilDayOf(now), 1), HEAD_IS_SEALED);
  return sealed < later ? sealed : later;
}

/** @throws JournalAwayError */
async function eventsOf({ events }: RoundPorts, undertaking: Undertaking): Promise<readonly CaseEvent[]> {
  const read = unlessAway(await events.read(streamOf(undertaking)));
  return read.entries.map(({ event }) => {
    if (!event) throw new Error('An entry of the round cannot be read');
    return event;
  });
}
