import type { NewEvent } from '../../domain/case/kernel/event';
import { civilDayOf } from '../../domain/law/calendar/copenhagen';
import { addDays } from '../../domain/law/calendar/day-arithmetic';
import { openingOf } from '../../domain/supervision/case-review/opening';
import { streamOf, type UndertakingKind } from '../../domain/undertaking/undertaking';
import type { House } from '../workflow/house';

/** Leaves a round `r1` with two reviews of a case, and the recovery of the case in a programme `p1`, as a worker would have. */
export async function leaveUndertakings(house: House, caseId: string, team: string, worker: string): Promise<void> {
  const now = new Date().toISOString();
  const { municipality, journal } = house.link;
  const left = async (kind: UndertakingKind, name: string, events: readonly NewEvent[]): Promise<void> => {
    const author = { by: 'sagsgang', role: 'system', source: 'system', key: 'left', clockOffsetMs: 0 } as const;
    const entries = events.map((event, at) => ({ ...event, ...author, seq: at + 1, recordedAt: now }));
    const stream = streamOf({ kind, municipality, name });
    const result = await journal.events.append(stream, 0, entries as never, { municipality });
    expect([stream, result]).toMatchObject([stream, { kind: 'appended' }]);
  };
  const due = addDays(civilDayOf(now), 28);
  await left('round', 'r1', [
    { type: 'RoundOpened', happenedAt: now, data: {} },
    { type: 'StratumDrawn', happenedAt: now, data: { draw: 1, stratum: team, size: 9, allocated: 2, drawn: 2 } },
  ]);
  for (const number of ['001', '002']) {
    const drawn = { caseId, round: 'r1', stratum: team, team, asOf: now, knownAt: now, form: 'skema-2026', due };
    const rest = { focus: [], participants: [worker], double: false, prefilled: [] };
    await left('review', `r1/${number}`, openingOf({ ...drawn, ...rest }, now));
  }
  const plan = { controls: ['K02'], owners: [worker], dues: [due] };
  const judged = { concern: 'high', lawfulness: 'grave', colour: 'red', asOf: now };
  const data = { programme: 'p1', caseId, team, worker, ...judged, ...plan };
  await left('recovery', `p1/${caseId}`, [{ type: 'RecoveryOpened', happenedAt: now, data }]);
}
