import type { CaseEvent } from './event';
import { emptyCase, type CaseState, type Fact } from './state';

/** Type of the entry that takes another one out of sight (fejljournalisering). */
export const MISFILED = 'EntryMisfiled';

/**
 * Folds one journal entry into the state.
 *
 * It knows nothing of law or stages: an entry becomes a fact, a correction replaces a fact, a misfiled entry is taken
 * out. Workflows run this while replaying, for decades; what facts *mean* is computed outside by the domain of the day.
 */
export function evolve(state: CaseState, event: CaseEvent): CaseState {
  const { facts } = state;
  const next = { ...state, seq: event.seq };
  if (event.corrects !== undefined) {
    return { ...next, facts: facts.map((fact) => (fact.seq === event.corrects ? corrected(fact, event) : fact)) };
  }
  if (event.type === MISFILED) return { ...next, facts: facts.filter((fact) => fact.seq !== event.data['entry']) };
  if (event.replaces !== undefined) {
    return { ...next, facts: [...facts.filter((fact) => fact.seq !== event.replaces), factFrom(event)] };
  }
  return event.folded === false ? next : { ...next, facts: [...facts, factFrom(event)] };
}

/** Folds many entries at once; the same as `evolve` one by one, without copying the facts each time. */
export function evolveAll(state: CaseState, events: readonly CaseEvent[]): CaseState {
  const facts = [...state.facts];
  let seq = state.seq;
  for (const event of events) {
    seq = event.seq;
    if (event.corrects !== undefined) {
      const index = facts.findIndex((fact) => fact.seq === event.corrects);
      const fact = facts[index];
      if (fact) facts[index] = corrected(fact, event);
    } else if (event.type === MISFILED) {
      const index = facts.findIndex((fact) => fact.seq === event.data['entry']);
      if (index >= 0) facts.splice(index, 1);
    } else if (event.replaces !== undefined) {
      const index = facts.findIndex((fact) => fact.seq === event.replaces);
      if (index >= 0) facts.splice(index, 1);
      facts.push(factFrom(event));
    } else if (event.folded !== false) facts.push(factFrom(event));
  }
  return { ...state, seq, facts };
}

/** A stream as it stood before an entry: folded from those of its entries that have smaller numbers. */
export function stateBefore(
  seq: number,
  {
    stream,
    municipality,
    events,
  }: { readonly stream: string; readonly municipality: string; readonly events: readonly CaseEvent[] },
): CaseState {
  return evolveAll(
    emptyCase(stream, municipality),
    events.filter((event) => event.seq < seq),
  );
}

/** Built property by property: spreading conditional parts makes this, and with it every judgement, several times slower. */
function factFrom(event: CaseEvent): Fact {
  const fact: { -readonly [K in keyof Fact]: Fact[K] } = {
    seq: event.seq,
    type: event.type,
    at: event.happenedAt,
    rec: event.recordedAt,
    by: event.by,
    role: event.role,
    data: event.data,
  };
  const texts = event.text ? Object.keys(event.text) : event.texts;
  if (event.v !== undefined) fact.v = event.v;
  if (event.source !== 'person') fact.src = event.source;
  if (texts && texts.length > 0) fact.texts = texts;
  if (event.textDigest !== undefined) fact.digest = event.textDigest;
  return fact;
}

function corrected(fact: Fact, event: CaseEvent): Fact {
  return { ...factFrom(event), seq: fact.seq, corrected: event.seq };
}
