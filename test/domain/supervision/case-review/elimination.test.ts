import type { FieldValue } from '../../../../domain/case/kernel/event';
import { civilDayOf } from '../../../../domain/law/calendar/copenhagen';
import { lawBook } from '../../../../domain/law/editions';
import { exampleMunicipality } from '../../../../domain/law/municipalities/example';
import { actorOn } from '../../../../domain/staff/register';
import { openingOf } from '../../../../domain/supervision/case-review/opening';
import type { Undertaking } from '../../../../domain/undertaking/undertaking';
import { MemoryUndertakings } from '../../cli/memory-undertakings';
import { prefilled, questions, register } from './review-desk';

const NOW = '2026-12-01T08:00:00.000Z';
const around = { now: NOW, law: lawBook, municipality: exampleMunicipality, register };
const times = { asOf: NOW, knownAt: NOW, due: '2026-12-29' };

let sent = 0;
let undertakings: MemoryUndertakings;
let round: Undertaking;
let review: Undertaking;

/** A round that drew one case and holds one more, with the review of the case it drew. */
beforeEach(() => {
  undertakings = new MemoryUndertakings(
    () => around,
    (initials) => actorOn(register, initials, civilDayOf(NOW)) ?? { initials, roles: [] },
  );
  round = undertakings.named('round', '2026-12');
  review = undertakings.named('review', '2026-12/001');
  const entry = (type: string, data: Record<string, FieldValue>) => ({ type, happenedAt: NOW, data });
  const line = { draw: 1, stratum: 'Nord', worker: 'B01' };
  undertakings.put(round, [
    entry('RoundOpened', { size: 1, strata: ['team'], replacements: 1, instant: NOW, edition: 'draw-2026' }),
    entry('PopulationFrozen', { count: 2, hash: '00', instant: NOW, frozenAt: NOW, parts: 1, unreadable: 0 }),
    entry('CaseDrawn', { ...line, number: 1, case: 's1', order: 1, ticket: 'aa' }),
    entry('ReserveHeld', { ...line, case: 's2', order: 2, ticket: 'bb' }),
    entry('RoundDrawn', { draw: 1, asked: 1, drawn: 1 }),
    entry('ReviewsOpened', { reviews: [review.name] }),
  ]);
  const drawn = { caseId: 's1', round: round.name, stratum: 'Nord', form: 'skema-2026', focus: [], participants: [] };
  undertakings.put(review, openingOf({ ...drawn, ...times, double: true, prefilled }, NOW));
});

async function send(to: Undertaking, by: string, name: string, data = {}, text?: Record<string, string>) {
  const key = `k${(sent += 1)}`;
  const answer = await undertakings.send(to, { name, key, by, data, ...(text ? { text } : {}) });
  return answer.kind === 'refused' ? answer.refusal : answer.events;
}

const goesOut = () => send(round, 'LED', 'eliminate', { number: 1, reason: 'other' }, { explanation: 'Dublet' });
const stageOf = async (of: Undertaking): Promise<string> => (await undertakings.read(of)).standing.stage;

test('a drawn case goes out, and another comes in, until the first of its reviewers has completed', async () => {
  await send(review, 'LED', 'assign', { reviewer: 'TIL' });
  await send(review, 'TIL', 'answer', { yes: questions });
  const { streams } = undertakings;
  const before = new Map(streams);
  expect(await goesOut()).toEqual(['CaseEliminated', 'CaseReplaced']);
  before.forEach((entries, stream) => streams.set(stream, entries));
  expect(await send(review, 'TIL', 'complete')).toContain('FindingRecorded');
  expect(await goesOut()).toEqual({ code: 'ROUND_CASE_READ', params: { number: 1, by: 'TIL' } });
});

test('a review ends only by the entry of its own round, sent by the one who took the case out', async () => {
  const refused = { code: 'REVIEW_GOES_OUT_BY_ROUND', params: { round: '2026-12', number: 1 } };
  const ends = (data: Record<string, string>, by = 'LED') => send(review, by, 'eliminate', data);
  expect(await ends({ round: 'whatever-round' })).toEqual(refused);
  expect(await ends({ round: '2026-12', elimination: '7' })).toEqual(refused);
  await goesOut();
  for (const data of [
    { round: '2026-12' },
    { round: '2026-12', elimination: 'nonsense' },
    { round: 'x', elimination: '7' },
  ]) {
    expect(await ends(data)).toEqual(refused);
  }
  expect(await ends({ round: '2026-12', elimination: '7' }, 'TIL')).toEqual(refused);
  const other = undertakings.named('review', '2026-12/002');
  undertakings.put(other, (undertakings.streams.get('~review/eksempel/2026-12/001') ?? []).slice(0, 2));
  expect(await send(other, 'LED', 'eliminate', { round: '2026-12', elimination: '7' })).toMatchObject({
    code: 'REVIEW_GOES_OUT_BY_ROUND',
  });
  expect(await ends({ round: '2026-12', elimination: '7' })).toEqual(['ReviewEliminated']);
  expect((await undertakings.read(review)).standing).toMatchObject({ stage: 'eliminated', over: true, errands: [] });
  expect(await stageOf(round)).toBe('opening');
});
