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
