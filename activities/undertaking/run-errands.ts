import type { Instant } from '../../domain/case/kernel/time';
import { addMs } from '../../domain/law/calendar/instant';
import type { Errand, UndertakingState } from '../../domain/undertaking/book';
import type { UndertakingActivities } from '../../workflows/contracts/undertaking';
import { JournalAwayError } from '../case/load-case';
import { SYSTEM_INITIALS } from '../case/wake-case';
import { spanBehind, watched } from '../case/watched';
import { bookOf } from './book-of';
import type { ErrandCall, UndertakingPorts } from './ports';
import { surroundings, viewOf, type Streams } from './stream';
import { errandLine, type RunErrand } from './told';

/** Shortest wait before an errand that could not be done yet is tried again, in milliseconds. */
const SHORTEST_WAIT_MS = 1_000;

/** From when an attempt counts as made later than its errands were asked for; less is the way to a worker. */
const LATER_AFTER_MS = 60_000;

/**
 * Runs an undertaking's errands, one after the other, until there is none left that can be done now. Each is recorded
 * before the next begins: what was done when the worker died is not done again. Entries that hold only behind the last
 * one are made anew where another came in between. One that fails does not hold up those
 * behind it, unless it is the journal that does not answer. An attempt that is made later than the errands were asked for,
 * because no worker was there or one died, has the time at which it is made.
 *
 * @throws whatever the first errand that failed threw; Temporal runs the errands that are left again
 */
export function runErrandsWith(ports: UndertakingPorts, streams: Streams): UndertakingActivities['runErrands'] {
  return async (input) => {
    const book = bookOf(ports, input);
    const waited = ports.waitedMs?.() ?? 0;
    const now = waited > LATER_AFTER_MS ? addMs(input.now, waited) : input.now;
    const around = await surroundings(ports, input, now);
    let stream = await streams.find(input, input);
    const waiting = new Map<string, Instant>();
    const failed = new Map<string, unknown>();
    const soonest = addMs(now, SHORTEST_WAIT_MS);
    const isToRun = (errand: Errand): boolean => !waiting.has(nameOf(errand)) && !failed.has(nameOf(errand));
    const isLeft = (state: UndertakingState, name: string): boolean =>
      book.standing(state, around).errands.some((errand) => nameOf(errand) === name);
    const run = async (call: ErrandCall): Promise<RunErrand> => {
      const { errand } = call;
      const name = nameOf(errand);
      const runner = ports.errands[input.kind]?.[errand.name];
      if (!runner) throw new Error(`Nobody runs the errand ${errand.name} of ${input.kind}`);
      const result = await runner(call);
      if ('later' in result) {
        waiting.set(name, result.later < soonest ? soonest : result.later);
        return { entries: null, head: stream.hash, isWaiting: true };
      }
      let entries: RunErrand['entries'] = null;
      const author = { by: SYSTEM_INITIALS, role: 'system', source: 'system', key: `errand:${name}`, now } as const;
      const last = { isAnother: false };
      stream = await streams.record(input, stream, author, (state) => {
        last.isAnother = result.behind !== undefined && result.behind !== state.seq;
        const events = last.isAnother || !isLeft(state, name) ? [] : result.events;
        entries = spanBehind(state.seq, events);
        return events;
      });
      if (!last.isAnother && isLeft(stream.state, name))
        throw new Error(`The errand ${name} of ${input.kind} was not settled`);
      return { entries, head: stream.hash, isWaiting: false };
    };
    const told = ports.undertakingTold ? watched(ports.undertakingTold, run, errandLine) : run;
    for (;;) {
      const errand = book.standing(stream.state, around).errands.find(isToRun);
      if (!errand) break;
      ports.alive();
      await told({ ...input, now, errand, state: stream.state }).catch((error: unknown) => {
        if (error instanceof JournalAwayError) throw error;
        failed.set(nameOf(errand), error);
      });
    }
    for (const error of failed.values()) throw error;
    const [retryAt = null] = [...waiting.values()].sort();
    return viewOf(book, stream, around, retryAt);
  };
}

function nameOf({ name, of }: Errand): string {
  return `${name}:${of}`;
}
