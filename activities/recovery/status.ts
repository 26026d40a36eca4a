import { factsOf, type CaseState } from '../../domain/case/kernel/state';
import type { Instant } from '../../domain/case/kernel/time';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { caseloadAccount, caseloadMovements, type CaseloadMovement } from '../../domain/recovery/accounts/caseload';
import { recoveryAccount, recoveryMovements, type RecoveryMovement } from '../../domain/recovery/accounts/recoveries';
import { lookEvents, openingOf, readCase } from '../../domain/recovery/case-recovery/look';
import { ClosedUnrecovered, RecoveryTakenUpAgain } from '../../domain/recovery/case-recovery/system-facts';
import { isPaused, programmeOf, reRegistered, type Programme } from '../../domain/recovery/programme/programme';
import { recoveryRow, type RecoveryRow } from '../../domain/recovery/programme/row';
import { statusEvent, statusOf } from '../../domain/recovery/programme/status';
import { CasesAdded, StatusRecorded } from '../../domain/recovery/programme/system-facts';
import { stallEvents } from '../../domain/recovery/programme/watch';
import { streamOf } from '../../domain/undertaking/undertaking';
import type { CaseJournal } from '../../journal/events/reader';
import { decided } from '../undertaking/decided';
import type { ErrandCall, ErrandRunner } from '../undertaking/ports';
import { atOnce } from './at-once';
import { beginningOf, caseAsOf, clockOf, isInScope, recoveryOf, statesOf } from './cases';
import type { RecoveryPorts } from './ports';

/** Cases that are looked at together with their recoveries. */
const PART = 100;

/** What a pass over the cases has found so far. */
interface Found {
  readonly caseload: CaseloadMovement[];
  readonly recoveries: RecoveryMovement[];
  readonly rows: RecoveryRow[];
  untold: number;
  added: number;
  again: number;
}

/**
 * Makes a status: reads every case once, writes into its recovery what the case says anew, opens recoveries for cases that
 * have come into breach, and draws up the two accounts. Whatever it did before it was cut off, it finds done.
 */
export function statusWith(ports: RecoveryPorts): ErrandRunner {
  return async (call) => {
    const programme = programmeOf(call.state);
    if (!programme) throw new Error('The programme was not opened');
    const { errand, now, municipality, state } = call;
    const found: Found = { caseload: [], recoveries: [], rows: [], untold: 0, added: 0, again: 0 };
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
    const until = civilDayOf(now);
    const caseload = caseloadAccount(found.caseload, programme.from, until, programme.opened.rec);
    const recoveries = recoveryAccount(found.recoveries, programme.from, until);
    const status = statusEvent({ caseload, recoveries, rows: found.rows, untold: found.untold }, errand.of, now);
    const register = await ports.register(municipality);
    const around = { now, ...ports.jurisdiction(municipality), ...(register ? { register } : {}) };
    const added = { count: found.added + found.again, again: found.again };
    return {
      events: [
        ...(added.count > 0 ? [{ type: CasesAdded.event, happenedAt: now, data: added }] : []),
        status,
        ...stallEvents(state, statusOf(asFact(status, now)), around),
      ],
    };
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
  const elsewhere = reRegistered(call.state);
  const paused = isPaused(call.state);
  const streams = part.map(({ caseId }) => streamOf(recoveryOf(call, caseId))).filter((stream) => known.has(stream));
  const states = await statesOf(ports, streams, municipality);
  const { law } = ports.jurisdiction(municipality);
  await atOnce(part, async (one) => {
    const { caseId } = one;
    const asOf = clockOf(one, now);
    const recovery = recoveryOf(call, caseId);
    let stands = states.get(streamOf(recovery));
    const state = caseAsOf(one, asOf, now);
    const read = state && readCase(state, asOf, law);
    if (state && read) {
      const { caseNumber = numbers.get(caseId) ?? caseId } = read;
      const gone = elsewhere.get(caseId) ?? elsewhere.get(caseNumber) ?? elsewhere.get(numbers.get(caseId) ?? '');
      const isCounted = isInScope(programme, read);
      if (isCounted) found.caseload.push(...caseloadMovements(state, gone));
      const reading = { ...read, caseNumber };
      const look = { now, paused, ...(gone ? { elsewhere: true } : {}) };
      if (stands && lookEvents(stands, reading, look).length > 0) {
        const before = factsOf(stands, RecoveryTakenUpAgain).length;
        stands = await ports.record(recovery, (current) => lookEvents(current, reading, look), keyed(call));
        found.again += factsOf(stands, RecoveryTakenUpAgain).length - before;
        await reread(ports, call, recovery, stands);
      } else if (!stands && isCounted && !gone && !reading.closed && reading.outstanding.length > 0) {
        const opening = openingOf(reading, { programme: name, asOf, now, added: true, paused });
        await ports.open(recovery, [opening], now);
        stands = (await statesOf(ports, [streamOf(recovery)], municipality)).get(streamOf(recovery));
        found.added += 1;
      }
    }
    if (stands) take(found, stands);
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

function take(found: Found, stands: CaseState): void {
  const row = recoveryRow(stands);
  if (row) found.rows.push(row);
  found.recoveries.push(...recoveryMovements(stands));
  if (factsOf(stands, ClosedUnrecovered).some(({ data }) => !data.told)) found.untold += 1;
}

function keyed({ errand, now, ...call }: ErrandCall): { readonly key: string; readonly now: Instant } {
  return { key: `${streamOf(call)}:${errand.of}`, now };
}

/** The status as it will stand among the others, to be compared with them before it is written. */
function asFact(status: ReturnType<typeof statusEvent>, now: Instant): Parameters<typeof statusOf>[0] {
  const [fact] = factsOf(
    {
      caseId: '',
      municipality: '',
      seq: 1,
      facts: [{ seq: 1, type: status.type, at: now, rec: now, by: '', role: 'system', data: status.data }],
    },
    StatusRecorded,
  );
  if (!fact) throw new Error('A status is a status');
  return fact;
}
