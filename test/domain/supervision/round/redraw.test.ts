import type { CaseEvent, NewEvent } from '../../../../domain/case/kernel/event';
import { openingOf, standardRoundPlan } from '../../../../domain/supervision/round/plan';
import { roundOf } from '../../../../domain/supervision/round/round';
import { cases, changed, codes, drawnRound, heads, Journal, NOW, onTheWheel } from './round-journal';

test.each([
  [
    'PopulationListed',
    (e: CaseEvent) => ({ ...e, text: { list: e.text?.['list']?.replace('Team 1', 'Team 2') ?? '' } }),
    'ROUND_LIST_DIFFERS',
  ],
  ['PopulationFrozen', (e: CaseEvent) => ({ ...e, data: { ...e.data, hash: '00' } }), 'ROUND_LIST_DIFFERS'],
  ['SeedFixed', (e: CaseEvent) => ({ ...e, data: { ...e.data, seed: 'mit eget' } }), 'DRAW_SEED_DIFFERS'],
  ['SeedFixed', (e: CaseEvent) => ({ ...e, data: { ...e.data, head: 3 } }), 'ROUND_HEAD_DIFFERS'],
  ['CaseDrawn', (e: CaseEvent) => ({ ...e, data: { ...e.data, case: 's9999' } }), 'DRAW_CASE_ADDED'],
  ['StratumDrawn', (e: CaseEvent) => ({ ...e, data: { ...e.data, allocated: 99 } }), 'DRAW_STRATUM_DIFFERS'],
  ['RoundOpened', (e: CaseEvent) => ({ ...e, data: { ...e.data, size: 41 } }), 'DRAW_RULE_DIFFERS'],
])('a changed %s is named', (type, change, code) => {
  const { journal } = drawnRound();
  expect(codes(changed(journal.events, type, change))).toContain(code);
});

test('a replacement that does not follow from the tickets is named', () => {
  const { journal } = drawnRound();
  journal.tell('eliminate', { number: 3, reason: 'transferred' }, { explanation: 'Flyttet' });
  expect(codes(journal.events)).toEqual([]);
  const other = changed(journal.events, 'CaseReplaced', (e) => ({ ...e, data: { ...e.data, case: 's0001' } }));
  expect(codes(other)).toContain('ROUND_REPLACEMENT_DIFFERS');
});

/** The entries with their numbers given anew, after some were taken out, put in or changed. */
const renumbered = (events: readonly CaseEvent[]): CaseEvent[] =>
  events.map((event, at) => ({ ...event, seq: at + 1 }));

/** An entry as the errands of a round leave it. */
const entry = (type: string, data: NewEvent['data']): CaseEvent => {
  const author = { by: 'sagsgang', role: 'system', source: 'system', key: 'errand' } as const;
  return { type, data, happenedAt: NOW, recordedAt: NOW, clockOffsetMs: 0, seq: 0, ...author };
};

const without = (events: readonly CaseEvent[], ...types: readonly string[]): CaseEvent[] =>
  events.filter(({ type }) => !types.includes(type));

const told = (events: readonly CaseEvent[]) => new Set(codes(renumbered(events)));

test('a case put in the place of a drawn one is named although nothing says any more that the draw was made', () => {
  const { events } = drawnRound().journal;
  const swapped = changed(events, 'CaseDrawn', (e) => ({ ...e, data: { ...e.data, case: 's0001' } }));
  expect(told(without(swapped, 'RoundDrawn'))).toEqual(
    new Set(['DRAW_CASE_ADDED', 'DRAW_CASE_MISSING', 'ROUND_ENTRY_MISSING']),
  );
});

test.each([[[]], [['SeedFixed']]])('a whole draw put away as not possible is named, without %s', (gone) => {
  const { events } = drawnRound().journal;
  const refused = entry('DrawNotPossible', { draw: 1, code: 'DRAW_MINIMA_EXCEED_SIZE' });
  const kept = without(events, ...gone, 'StratumDrawn', 'CaseDrawn', 'ReserveHeld', 'CasePassedOver', 'RoundDrawn');
  const found = told([...kept, refused]);
  for (const code of ['ROUND_ENTRY_ADDED', 'ROUND_ENTRY_MISSING', 'DRAW_CASE_MISSING']) expect(found).toContain(code);
});

test('a draw that really was not possible is no difference, and is not to be put away as made', () => {
  const few = new Journal();
  const population = cases(2);
  const bounds = { size: 2, minPerWorker: 9, capPerWorker: 1 };
  few.record(openingOf(standardRoundPlan, onTheWheel, NOW).map((e) => ({ ...e, data: { ...e.data, ...bounds } })));
  few.freeze(population);
  const [, head] = heads;
  if (head) few.draw(population, head);
  expect(few.events.map(({ type }) => type)).toContain('DrawNotPossible');
  expect(codes(few.events)).toEqual([]);
  const made = entry('RoundDrawn', { draw: 1, asked: 2, drawn: 0 });
  expect(told([...without(few.events, 'DrawNotPossible'), made])).toEqual(
    new Set(['ROUND_ENTRY_ADDED', 'ROUND_ENTRY_MISSING']),
  );
});

test.each([
  ['of a draw nobody ordered', 2, 's0001', 'ROUND_ENTRY_ADDED'],
  ['beside those that were drawn', 1, 'nobody', 'DRAW_CASE_ADDED'],
])('one more drawn case %s is named', (_, draw, id, code) => {
  const { events } = drawnRound().journal;
  const more = { draw, number: 41, case: id, stratum: 'Team 1', order: 99, ticket: 'ff', worker: 'R1' };
  expect(told([...events, entry('CaseDrawn', more)])).toEqual(new Set([code]));
});

test('a replacement for a case that did not go out is named, and one twice', () => {
  const { journal } = drawnRound();
  const [reserve] = roundOf(journal.state).reserves;
  if (!reserve) throw new Error('no reserve');
  const { id, stratum, order, ticket, worker } = reserve;
  const came = entry('CaseReplaced', { draw: 1, number: 41, eliminated: 3, case: id, stratum, order, ticket, worker });
  expect(told([...journal.events, came])).toEqual(new Set(['ROUND_ENTRY_ADDED']));
  journal.tell('eliminate', { number: 3, reason: 'transferred' }, { explanation: 'Flyttet' });
  expect(told([...journal.events, came])).toEqual(new Set(['ROUND_ENTRY_ADDED']));
  const renamed = changed(journal.events, 'CaseReplaced', (e) => ({ ...e, data: { ...e.data, number: 77 } }));
  expect(told(renamed)).toEqual(new Set(['DRAW_CASE_ALTERED']));
  expect(told(without(journal.events, 'CaseReplaced'))).toEqual(new Set(['ROUND_REPLACEMENT_DIFFERS']));
});

test.each([
  ['RoundDrawn', { drawn: 39 }, 'ROUND_ENTRY_ALTERED'],
  ['RoundDrawn', { asked: 99 }, 'ROUND_ENTRY_ALTERED'],
  ['CaseDrawn', { number: 40 }, 'DRAW_CASE_ALTERED'],
  ['SeedFixed', { headDay: '2026-12-09' }, 'ROUND_ENTRY_ALTERED'],
  ['PopulationFrozen', { instant: NOW }, 'ROUND_ENTRY_ALTERED'],
  ['PopulationFrozen', { parts: 2 }, 'ROUND_ENTRY_ALTERED'],
  ['PopulationListed', { part: 2 }, 'ROUND_ENTRY_ALTERED'],
])('a %s that says %j is named, and nothing else', (type, data, code) => {
  const { journal } = drawnRound();
  const other = changed(journal.events, type, (e) => ({ ...e, data: { ...e.data, ...data } }));
  expect(told(other)).toEqual(new Set([code]));
});

test('an entry that corrects or hides one of a draw is named', () => {
  const { journal } = drawnRound();
  const { seq, data } = journal.events.find(({ type }) => type === 'CaseDrawn') ?? entry('', {});
  expect(told([...journal.events, { ...entry('CaseDrawn', data), corrects: seq }])).toContain('ROUND_ENTRY_ADDED');
  expect(told([...journal.events, entry('EntryMisfiled', { entry: seq })])).toContain('ROUND_ENTRY_ADDED');
  const hidden = changed(journal.events, 'CaseDrawn', (e) => ({ ...e, folded: false }));
  expect(told(hidden)).toContain('DRAW_CASE_ALTERED');
});

describe('the head of a seed', () => {
  const [known, first, second] = heads;
  const { journal, population } = drawnRound();
  const frozen = journal.events.filter(({ seq }) => seq <= 3);
  const drawnBy = (head = first, of: readonly CaseEvent[] = frozen): readonly CaseEvent[] => {
    const round = new Journal();
    round.events = [...of];
    if (head) round.draw(population, head);
    return round.events;
  };
  const slowClock = changed(frozen, 'PopulationFrozen', (e) => ({
    ...e,
    data: { ...e.data, frozenAt: '2026-12-01T03:00:00.000Z' },
  }));

  test('is not one that was known, although a slow clock says that it came after the freezing', () => {
    const covering = heads.map((head) => ({ ...head, covers: 999 }));
    expect(codes(drawnBy(known, slowClock), covering)).toEqual(['ROUND_HEAD_DIFFERS']);
    expect(codes(drawnBy(first, slowClock), covering)).toEqual([]);
  });

  test('is not one that does not cover the freezing, although number and clock say that it came after', () => {
    const late = heads.map((head) => (head.number === 2 ? { ...head, covers: 1 } : head));
    expect(codes(drawnBy(first), late)).toEqual(['ROUND_HEAD_DIFFERS']);
    expect(codes(drawnBy(second), late)).toEqual([]);
  });

  test('is judged by the clocks alone in a round that was frozen without the number of the last one', () => {
    const older = changed(slowClock, 'PopulationFrozen', ({ data: { lastHead: _, ...data }, ...e }) => ({
      ...e,
      data,
    }));
    expect(codes(drawnBy(known, older))).toEqual([]);
  });
});
