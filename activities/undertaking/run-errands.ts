import type { Instant } from '../../domain/case/kernel/time';
import type { Errand, UndertakingState } from '../../domain/undertaking/book';
import type { UndertakingActivities } from '../../workflows/contracts/undertaking';
import { SYSTEM_INITIALS } from '../case/wake-case';
import { bookOf } from './book-of';
import type { UndertakingPorts } from './ports';
import { surroundings, viewOf, type Streams } from './stream';

/**
 * Runs an undertaking's errands, one after the other, until there is none left that can be done now. Each is recorded
 * before the next begins: what was done when the worker died is not done again.
 *
 * @throws whatever an errand throws; Temporal runs the errands that are left again
 */
export function runErrandsWith(ports: UndertakingPorts, streams: Streams): UndertakingActivities['runErrands'] {
  return async (input) => {
    const book = bookOf(ports, input);
    const { now } = input;
    const around = await surroundings(ports, input, now);
    let stream = await streams.find(input, input);
    const waiting = new Map<string, Instant>();
    const isLeft = (state: UndertakingState, name: string): boolean =>
      book.standing(state, around).errands.some((errand) => nameOf(errand) === name);
    for (;;) {
      const errand = book.standing(stream.state, around).errands.find((one) => !waiting.has(nameOf(one)));
      if (!errand) break;
      const name = nameOf(errand);
      ports.alive();
      const runner = ports.errands[input.kind]?.[errand.name];
      if (!runner) throw new Error(`Nobody runs the errand ${errand.name} of ${input.kind}`);
      const result = await runner({ ...input, errand, state: stream.state });
      if ('later' in result) {
        waiting.set(name, result.later);
        continue;
      }
      const author = { by: SYSTEM_INITIALS, role: 'system', source: 'system', key: `errand:${name}`, now } as const;
      stream = await streams.record(input, stream, author, (state) => (isLeft(state, name) ? result.events : []));
      if (isLeft(stream.state, name)) throw new Error(`The errand ${name} of ${input.kind} was not settled`);
    }
    const [soonest = null] = [...waiting.values()].sort();
    return viewOf(book, stream, around, soonest);
  };
}

function nameOf({ name, of }: Errand): string {
  return `${name}:${of}`;
}
