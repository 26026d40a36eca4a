import type { CaseEvent, NewEvent } from '../../../../domain/case/kernel/event';
import { evolveAll } from '../../../../domain/case/kernel/evolve';
import { emptyCase } from '../../../../domain/case/kernel/state';
import { lawBook } from '../../../../domain/law/editions';
import { exampleMunicipality } from '../../../../domain/law/municipalities/example';
import { populationOf, type Population } from '../../../../domain/supervision/draw/population';
import { roundBook } from '../../../../domain/supervision/round/book';
import { drawEvents, frozenEvents } from '../../../../domain/supervision/round/drawing';
import type { SealedHead } from '../../../../domain/supervision/round/head-wanted';
import { openingOf, standardRoundPlan } from '../../../../domain/supervision/round/plan';
import { roundColumns } from '../../../../domain/supervision/round/population-line';
import { proveRound } from '../../../../domain/supervision/round/prove';
import { roundOf } from '../../../../domain/supervision/round/round';
import type { UndertakingState } from '../../../../domain/undertaking/book';
import { decideUndertaking } from '../../../../domain/undertaking/decide';
import { sha256 } from '../../../../journal/sha256';

export const NAME = '2026-12';
const STREAM = `~round/320/${NAME}`;
const about = { stream: STREAM, municipality: '320', name: NAME };
export const INSTANT = '2026-12-01T05:00:00.000Z';
export const NOW = '2026-12-01T05:01:00.000Z';
/** The daily heads of three days; the first is known when the round is frozen. */
export const heads: readonly SealedHead[] = [
  { number: 1, day: '2026-12-01', hash: 'aa'.repeat(32), sealedAt: '2026-12-01T04:15:00.000Z', covers: 0 },
  { number: 2, day: '2026-12-02', hash: 'bb'.repeat(32), sealedAt: '2026-12-02T04:15:00.000Z', covers: 999 },
  { number: 3, day: '2026-12-03', hash: 'cc'.repeat(32), sealedAt: '2026-12-03T04:15:00.000Z', covers: 999 },
];

/** The place of the round on the year wheel. */
export const onTheWheel = { name: NAME, instant: INSTANT, slot: NAME };

/** A round's journal in memory. */
export class Journal {
  events: CaseEvent[] = [];

  get state(): UndertakingState {
    return evolveAll(emptyCase(STREAM, '320'), this.events);
  }

  record(found: readonly NewEvent[], now = NOW): void {
    for (const event of found) {
      const seq = this.events.length + 1;
      const by = { by: 'LED', role: 'leader', source: 'person', key: `k${seq}` } as const;
      this.events.push({ ...event, ...by, seq, recordedAt: now, clockOffsetMs: 0 });
    }
  }

  tell(
    name: string,
    data: NewEvent['data'],
    text: Readonly<Record<string, string>> = {},
    now = NOW,
  ): string | string[] {
    const actor = { initials: 'LED', roles: ['leader'] } as const;
    const command = { name, key: 'k', by: 'LED', data, text };
    const context = { now, actor, law: lawBook, municipality: exampleMunicipality };
    const outcome = decideUndertaking(roundBook, this.state, command, context);
    if (outcome.kind === 'accepted') this.record(outcome.events, now);
    return outcome.kind === 'accepted' ? outcome.events.map(({ type }) => type) : outcome.refusal.code;
  }

  freeze(population: Population): void {
    const told = { instant: INSTANT, frozenAt: NOW, lastHead: 1, unreadable: 0, now: NOW };
    this.record(frozenEvents(population, told, sha256));
  }

  draw(population: Population, head: SealedHead, now = NOW): void {
    const round = roundOf(this.state);
    const order = round.draws.find(({ made }) => !made);
    if (order) this.record(drawEvents(population, round, order, head, NAME, now, sha256), now);
  }
}

/** A population of so many cases in three teams. */
export function cases(count: number): Population {
  const lines = Array.from({ length: count }, (_, i) => {
    const worker = `R${i % 7}`;
    const values = [`Team ${i % 3}`, worker, 'underretning', 'undersøgelse', 'gul', 'nej'];
    return { id: `s${String(i).padStart(4, '0')}`, values, worker };
  });
  const made = populationOf(roundColumns, lines);
  if (!made.ok) throw new Error(made.refusal.code);
  return made.value;
}

/** A round that was frozen and drawn. */
export function drawnRound(count = 200): { readonly journal: Journal; readonly population: Population } {
  const journal = new Journal();
  const population = cases(count);
  journal.record(openingOf(standardRoundPlan, onTheWheel, NOW));
  journal.freeze(population);
  const [, head] = heads;
  if (head) journal.draw(population, head);
  return { journal, population };
}

/** The codes of everything that a redraw finds otherwise. */
export const codes = (events: readonly CaseEvent[], of: readonly SealedHead[] = heads): string[] =>
  proveRound(events, about, of, sha256).map(({ code }) => code);

/** The round's entries with one of a kind changed. */
export function changed(
  events: readonly CaseEvent[],
  type: string,
  change: (event: CaseEvent) => CaseEvent,
): CaseEvent[] {
  let done = false;
  return events.map((event) => {
    if (done || event.type !== type) return event;
    done = true;
    return change(event);
  });
}
