import type { NewEvent } from '../../domain/case/kernel/event';
import type { CaseState } from '../../domain/case/kernel/state';
import type { Instant } from '../../domain/case/kernel/time';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { readCase } from '../../domain/recovery/case-recovery/look';
import { askedAt, isTouched } from '../../domain/recovery/programme/asked';
import { countedIn } from '../../domain/recovery/programme/counted';
import { elsewhereIn } from '../../domain/recovery/programme/elsewhere';
import {
  nothingFound,
  openingFor,
  passEvents,
  statusEvents,
  takeRecovery,
  type Found,
} from '../../domain/recovery/programme/pass';
import { programmeOf, type Programme } from '../../domain/recovery/programme/programme';
import { streamOf } from '../../domain/undertaking/undertaking';
import type { CaseJournal } from '../../journal/events/reader';
import { decided } from '../undertaking/decided';
import type { ErrandCall, ErrandRunner } from '../undertaking/ports';
import { atOnce } from './at-once';
import { beginningOf, caseAsOf, clockOf, isErased, plainOf, recoveryOf, statesOf } from './cases';
import type { RecoveryPorts } from './ports';

/** Cases that are looked at together with their recoveries. */
const PART = 100;

/**
 * Makes a status: reads every case once, writes into its recovery what the case says anew, opens recoveries for cases that
 * have come into breach, and draws up the two accounts. Whatever it did before it was cut off, it finds done.
 */
export function statusWith(ports: RecoveryPorts): ErrandRunner {
  return async (call) => {
    const programme = programmeOf(call.state);
    if (!programme) throw new Error('The programme was not opened');
    const { errand, now, municipality, state } = call;
    const found = nothingFound();
    const known = new Set(await ports.streams(beginningOf(call)));
    const numbers = await ports.numbers(municipality);
    let part: CaseJournal[] = [];
    const pass = async (): Promise<void> => {
      await lookAt(ports, call, programme, { part, known, numbers }, found);
      part = [];
    };
    for await (const one of ports.events.readCases({ municipality, text: false })) {
      part.push(one);
      if (part.length === PART) await pass();
    }
    await pass();
    const register = await ports.register(municipality);
    const around = { now, ...ports.jurisdiction(municipality), ...(register ? { register } : {}) };
    return { events: statusEvents(state, programme, found, errand.of, around) };
  };
}

interface Part {
  readonly part: readonly CaseJournal[];
  readonly known: ReadonlySet<string>;
  readonly numbers: ReadonlyMap<string, string>;
}

async function lookAt(
  ports: RecoveryPorts,
  call: ErrandCall,
  programme: Programme,
  { part, known, numbers }: Part,
  found: Found,
): Promise<void> {
  ports.alive();
  const { municipality, name, now } = call;
  const elsewhere = elsewhereIn(call.state);
  const since = askedAt(call.state, now);
  const streams = part.map(({ caseId }) => streamOf(recoveryOf(call, caseId))).filter((stream) => known.has(stream));
  const states = await statesOf(ports, streams, municipality);
  const { law } = ports.jurisdiction(municipality);
  await atOnce(part, async (one) => {
    const { caseId } = one;
    const asOf = clockOf(one, now);
    const recovery = recoveryOf(call, caseId);
    const before = states.get(streamOf(recovery));
    let stands = before;
    const state = caseAsOf(one, asOf, now);
    if (!state && !isErased(one)) found.unreadable += 1;
    const met = { caseId, municipality, number: numbers.get(caseId), state, entries: plainOf(one) };
    const counted = countedIn(programme, elsewhere, met, before, civilDayOf(now));
    found.caseload.push(...counted.movements);
    const read = state && readCase(state, asOf, law);
    if (read) {
      const reading = { ...read, caseNumber: read.caseNumber ?? numbers.get(caseId) ?? caseId };
      const make = (current: CaseState): readonly NewEvent[] => passEvents(call.state, current, reading, counted, now);
      if (stands) {
        if (make(stands).length > 0) stands = await ports.record(recovery, make, keyed(call));
      } else {
        const opening = openingFor(call.state, reading, counted, { programme: name, asOf, now });
        if (opening) {
          await ports.open(recovery, [opening], now);
          stands = (await statesOf(ports, [streamOf(recovery)], municipality)).get(streamOf(recovery));
        }
      }
    }
    if (!stands) return;
    // What an attempt that was cut off left there counts as if it were left now: its workflow may not know of it.
    if (before && isTouched(stands, since)) await reread(ports, call, recovery, stands);
    takeRecovery(found, stands, since);
  });
}

/** The workflow of a recovery is told that its journal has gone on, so that it sleeps until the right time, or ends. */
async function reread(
  ports: RecoveryPorts,
  { state }: ErrandCall,
  recovery: ReturnType<typeof recoveryOf>,
  { seq }: CaseState,
): Promise<void> {
  ports.alive();
  const by = programmeOf(state)?.opened.by ?? '';
  decided(await ports.send(recovery, { name: 'reread', key: `reread:${seq}`, by, data: {} }));
}

function keyed({ errand, now, ...call }: ErrandCall): { readonly key: string; readonly now: Instant } {
  return { key: `${streamOf(call)}:${errand.of}`, now };
}
