import { roundBook } from '../../../../domain/supervision/round/book';
import { plannedPlace, roundOfInstant, roundOfPeriod } from '../../../../domain/supervision/round/place';
import { openingOf, standardRoundPlan } from '../../../../domain/supervision/round/plan';
import { roundOf } from '../../../../domain/supervision/round/round';
import { lawBook } from '../../../../domain/law/editions';
import { exampleMunicipality } from '../../../../domain/law/municipalities/example';
import { codes, drawnRound, heads, INSTANT, Journal, NAME, NOW } from './round-journal';

test('the instant of a place on the wheel is its round; any other has day and time for a name', () => {
  expect(roundOfInstant(standardRoundPlan.wheel, INSTANT)).toEqual({ name: NAME, instant: INSTANT, slot: NAME });
  expect(roundOfInstant(standardRoundPlan.wheel, '2026-11-22T10:30:00.000Z').name).toBe('2026-11-22-1130');
});

test('a period of the wheel has the last round that was started in it; names of others are of none', () => {
  const { wheel } = standardRoundPlan;
  const there = ['2026-09', '2026-10-15-0930', '2026-12', '2026-99-99-1200', 'ekstra-1', 'z-klager'];
  const inNovember = '2026-11-22T10:30:00.000Z';
  expect(roundOfPeriod(wheel, inNovember, there)?.name).toBe('2026-10-15-0930');
  expect(roundOfPeriod(wheel, inNovember, ['2026-09', 'ekstra-1'])).toMatchObject({ name: '2026-09', slot: '2026-09' });
  expect(roundOfPeriod(wheel, inNovember, ['2026-08-31-0900', '2026-11-22-1131'])).toBeUndefined();
  expect(plannedPlace(wheel, '2026-09', inNovember)).toMatchObject({ slot: '2026-09' });
  expect(plannedPlace(wheel, '2026-12', inNovember)).toBeUndefined();
  expect(plannedPlace(wheel, '2026-10', inNovember)).toBeUndefined();
});

test('a round of the wheel that was missed is made up for by the plan of its time, and by nobody’s terms', () => {
  const made = new Journal();
  expect(made.tell('open', {}, {})).toBe('FIELD_MISSING');
  expect(made.tell('open', { size: 3 }, { reason: 'Klager' })).toBe('ROUND_NAME_RESERVED');
  expect(made.tell('open', {}, { reason: 'Serveren var væk' }, '2026-12-01T04:59:59.000Z')).toBe('ROUND_NAME_RESERVED');
  expect(made.tell('open', {}, { reason: 'Serveren var væk' })).toEqual(['RoundOpened']);
  const [planned] = openingOf(standardRoundPlan, roundOfInstant(standardRoundPlan.wheel, INSTANT), NOW);
  expect(made.events[0]?.data).toEqual(planned?.data);
  expect(planned?.text).toEqual({ reason: 'Årshjulet: 2026-12.' });
});

test('the hash stands before the seed, and a re-run finds nothing else', () => {
  const { journal } = drawnRound();
  const types = journal.events.map(({ type }) => type);
  expect(types.indexOf('PopulationFrozen')).toBeLessThan(types.indexOf('SeedFixed'));
  expect(roundOf(journal.state).cases).toHaveLength(40);
  expect(codes(journal.events)).toEqual([]);
});

test('a further draw has a number, a reason, and a head sealed after it was ordered', () => {
  const { journal, population } = drawnRound();
  const ordered = '2026-12-02T09:00:00.000Z';
  expect(journal.tell('further-draw', { size: 5 }, {}, ordered)).toBe('FIELD_MISSING');
  expect(journal.tell('further-draw', { size: 5 }, { reason: 'Flere unge' }, ordered)).toEqual(['FurtherDrawOrdered']);
  expect(journal.tell('further-draw', { size: 5 }, { reason: 'Igen' }, ordered)).toBe('ROUND_DRAW_WAITING');
  const [, early, late] = heads;
  const before = [...journal.events];
  if (late) journal.draw(population, late, '2026-12-03T05:00:00.000Z');
  expect(codes(journal.events)).toEqual([]);
  expect(new Set(roundOf(journal.state).cases.map(({ id }) => id)).size).toBe(45);
  journal.events = before;
  if (early) journal.draw(population, early, '2026-12-03T05:00:00.000Z');
  expect(codes(journal.events)).toEqual(['ROUND_HEAD_DIFFERS']);
});

test('whatever goes out and is drawn further, no case is in the round twice and the figures add up', () => {
  const { journal, population } = drawnRound(120);
  let random = 7;
  const next = (below: number): number => (random = (random * 48_271) % 2_147_483_647) % below;
  for (let step = 0; step < 60; step++) {
    const number = 1 + next(60);
    journal.tell('eliminate', { number, reason: 'other' }, { explanation: 'Prøve' });
    if (step % 20 === 10) {
      journal.tell('further-draw', { size: 6 }, { reason: 'Prøve' });
      const [, head] = heads;
      if (head) journal.draw(population, head);
    }
    const { cases: found } = roundOf(journal.state);
    const { counts } = roundBook.standing(journal.state, { now: NOW, law: lawBook, municipality: exampleMunicipality });
    expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    expect(found.map((one) => one.number)).toEqual(found.map((_, i) => i + 1));
    expect(counts['drawn']).toBeLessThanOrEqual(40 + 6 * 3);
    expect((counts['left'] ?? 0) + (counts['reviewed'] ?? 0)).toBe(
      (counts['drawn'] ?? 0) + (counts['replaced'] ?? 0) - (counts['eliminated'] ?? 0),
    );
    expect(counts['replaced']).toBeLessThanOrEqual(counts['eliminated'] ?? 0);
  }
  expect(codes(journal.events)).toEqual([]);
});
