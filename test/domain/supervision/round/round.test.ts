import type { CaseEvent, NewEvent } from '../../../../domain/case/kernel/event';
import { evolveAll } from '../../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../../domain/case/kernel/state';
import { populationOf, type Population } from '../../../../domain/supervision/draw/population';
import { roundBook } from '../../../../domain/supervision/round/book';
import { drawEvents, frozenEvents } from '../../../../domain/supervision/round/drawing';
import { openingOf, roundOfInstant, standardRoundPlan } from '../../../../domain/supervision/round/plan';
import { roundColumns } from '../../../../domain/supervision/round/population-line';
import { proveRound, type SealedHead } from '../../../../domain/supervision/round/prove';
import { roundOf } from '../../../../domain/supervision/round/round';
import { decideUndertaking } from '../../../../domain/undertaking/decide';
import { lawBook } from '../../../../domain/law/editions';
import { exampleMunicipality } from '../../../../domain/law/municipalities/example';
import { sha256 } from '../../../../journal/sha256';

const NAME = '2026-12';
const STREAM = `~round/320/${NAME}`;
const about = { stream: STREAM, municipality: '320', name: NAME };
const INSTANT = '2026-12-01T05:00:00.000Z';
const NOW = '2026-12-01T05:01:00.000Z';
const heads: readonly SealedHead[] = [
  { number: 1, day: '2026-12-01', hash: 'aa'.repeat(32), sealedAt: '2026-12-01T04:15:00.000Z' },
  { number: 2, day: '2026-12-02', hash: 'bb'.repeat(32), sealedAt: '2026-12-02T04:15:00.000Z' },
  { number: 3, day: '2026-12-03', hash: 'cc'.repeat(32), sealedAt: '2026-12-03T04:15:00.000Z' },
];

/** A round's journal in memory. */
class Journal {
  events: CaseEvent[] = [];

  get state() {
    return evolveAll(emptyCase(STREAM, '320'), this.events);
  }

  record(found: readonly NewEvent[], now = NOW): void {
    for (const event of found) {
      const seq = this.events.length + 1;
      const by = { by: 'LED', role: 'leader', source: 'person', key: `k${seq}` } as const;
      this.events.push({ ...event, ...by, seq, recordedAt: now, clockOffsetMs: 0 });
    }
  }

  tell(name: string, data: NewEvent['data'], text: Readonly<Record<string, string>> = {}, now = NOW) {
    const actor = { initials: 'LED', roles: ['leader'] } as const;
    const command = { name, key: 'k', by: 'LED', data, text };
    const context = { now, actor, law: lawBook, municipality: exampleMunicipality };
    const outcome = decideUndertaking(roundBook, this.state, command, context);
    if (outcome.kind === 'accepted') this.record(outcome.events, now);
    return outcome.kind === 'accepted' ? outcome.events.map(({ type }) => type) : outcome.refusal.code;
  }

  draw(population: Population, head: SealedHead, now = NOW): void {
    const round = roundOf(this.state);
    const order = round.draws.find(({ made }) => !made);
    if (order) this.record(drawEvents(population, round, order, head, NAME, now, sha256), now);
  }
}

function cases(count: number): Population {
  const lines = Array.from({ length: count }, (_, i) => {
    const worker = `R${i % 7}`;
    const values = [`Team ${i % 3}`, worker, 'underretning', 'undersøgelse', 'gul', 'nej'];
    return { id: `s${String(i).padStart(4, '0')}`, values, worker };
  });
  const made = populationOf(roundColumns, lines);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

function drawnRound(count = 200): { readonly journal: Journal; readonly population: Population } {
  const journal = new Journal();
  const population = cases(count);
  const place = roundOfInstant(standardRoundPlan.wheel, INSTANT);
  journal.record(openingOf(standardRoundPlan, place, NOW));
  journal.record(frozenEvents(population, { instant: INSTANT, frozenAt: NOW, unreadable: 0, now: NOW }, sha256));
  const [, head] = heads;
  if (head) journal.draw(population, head);
  return { journal, population };
}

const codes = (events: readonly CaseEvent[]) => proveRound(events, about, heads, sha256).map(({ code }) => code);

/** The round's entries with one of a kind changed. */
function changed(events: readonly CaseEvent[], type: string, change: (event: CaseEvent) => CaseEvent): CaseEvent[] {
  let done = false;
  return events.map((event) => {
    if (done || event.type !== type) return event;
    done = true;
    return change(event);
  });
}

test('the instant of a place on the wheel is its round; any other has day and time for a name', () => {
  expect(roundOfInstant(standardRoundPlan.wheel, INSTANT)).toEqual({ name: NAME, instant: INSTANT, slot: NAME });
  expect(roundOfInstant(standardRoundPlan.wheel, '2026-11-22T10:30:00.000Z').name).toBe('2026-11-22-1130');
});

test('the hash stands before the seed, and a re-run finds nothing else', () => {
  const { journal } = drawnRound();
  const types = journal.events.map(({ type }) => type);
  expect(types.indexOf('PopulationFrozen')).toBeLessThan(types.indexOf('SeedFixed'));
  expect(roundOf(journal.state).cases).toHaveLength(40);
  expect(codes(journal.events)).toEqual([]);
});

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
  const terms = { ...standardRoundPlan.terms[0]?.terms, size: 2, minPerStratum: 5, allocation: 'fixed' as const };
  const place = roundOfInstant(standardRoundPlan.wheel, INSTANT);
  few.record(
    openingOf(standardRoundPlan, place, NOW).map((e) => ({
      ...e,
      data: { ...e.data, ...terms, minPerWorker: 9, capPerWorker: 1 },
    })),
  );
  few.record(frozenEvents(population, { instant: INSTANT, frozenAt: NOW, unreadable: 0, now: NOW }, sha256));
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
