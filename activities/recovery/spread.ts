import { caseIdOf } from '../../domain/recovery/case-recovery/case-id';
import { orderAt } from '../../domain/recovery/programme/programme';
import { spreadEvent, tellingsOf } from '../../domain/recovery/programme/spread';
import { streamOf } from '../../domain/undertaking/undertaking';
import { decided } from '../undertaking/decided';
import type { ErrandRunner } from '../undertaking/ports';
import { atOnce } from './at-once';
import { beginningOf, recoveryOf, statesOf } from './cases';
import type { RecoveryPorts } from './ports';

/** Recoveries that are looked at before that is recorded. */
const PART = 100;

/**
 * Tells the next part of the recoveries what was ordered for many, each on behalf of the one who ordered it. The key of
 * each command follows from the order: told twice, a recovery does it once.
 */
export function spreadWith(ports: RecoveryPorts): ErrandRunner {
  return async (call) => {
    const { municipality, state, errand, now } = call;
    const found = orderAt(state, errand.of);
    if (!found) throw new Error('There is no such order');
    const { order, after, told: before } = found;
    const all = await ports.streams(beginningOf(call));
    const left = all.filter((stream) => caseIdOf(stream) > after);
    const part = left.slice(0, PART);
    const states = await statesOf(ports, part, municipality);
    const known = part.flatMap((stream) => states.get(stream) ?? []);
    const answers = await atOnce(tellingsOf(order, known, before), async ({ caseId, command, data, text }) => {
      ports.alive();
      const answer = await ports.send(recoveryOf(call, caseId), {
        name: command,
        key: `${streamOf(call)}:${order.seq}`,
        by: order.by,
        data,
        ...(text ? { text } : {}),
        ...(order.at === order.rec ? {} : { at: order.at }),
      });
      return decided(answer);
    });
    const refused = answers.filter(({ kind }) => kind === 'refused').length;
    const last = part.at(-1);
    const reached = {
      after: last === undefined ? after : caseIdOf(last),
      told: answers.length - refused,
      refused,
      isLast: left.length <= PART,
    };
    return { events: [spreadEvent(order, reached, now)] };
  };
}
