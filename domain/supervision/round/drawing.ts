import type { NewEvent } from '../../case/kernel/event';
import type { Instant } from '../../case/kernel/time';
import { draw } from '../draw/draw';
import type { Hashing } from '../draw/hashing';
import { populationHash, type Population } from '../draw/population';
import { ruleHash } from '../draw/rule';
import { seedOf } from '../draw/seed';
import {
  CaseDrawn,
  CasePassedOver,
  DrawNotPossible,
  PopulationFrozen,
  PopulationListed,
  ReserveHeld,
  RoundDrawn,
  SeedFixed,
  StratumDrawn,
} from './facts-draw';
import { partsOf, without } from './listing';
import { drawRuleOf } from './plan';
import type { OrderedDraw, Round } from './round';

/** The public value of a seed: one of the journal's daily heads (dagens hoved). */
export interface PublicHead {
  readonly number: number;
  readonly day: string;
  readonly hash: string;
}

/** The entries of a freezing: the hash of the list first, then the list. */
export function frozenEvents(
  population: Population,
  told: { readonly instant: Instant; readonly frozenAt: Instant; readonly unreadable: number; readonly now: Instant },
  hashing: Hashing,
): NewEvent[] {
  const { now, ...data } = told;
  const parts = partsOf(population);
  const hash = populationHash(population, hashing);
  const entry = { happenedAt: now };
  return [
    {
      ...entry,
      type: PopulationFrozen.event,
      data: { ...data, count: population.lines.length, hash, parts: parts.length },
    },
    ...parts.map((list, at) => ({
      ...entry,
      type: PopulationListed.event,
      data: { part: at + 1 },
      text: { list },
      folded: false as const,
    })),
  ];
}

/**
 * What a draw is made from: the frozen population without the cases that were drawn before it was ordered, and without
 * the replacements that stand ready for these.
 */
export function drawnFrom(
  population: Population,
  { cases, reserves }: Pick<Round, 'cases' | 'reserves'>,
  order: OrderedDraw,
): Population {
  const before = [...cases, ...reserves].filter(({ seq }) => seq < order.seq);
  return without(population, new Set(before.map(({ id }) => id)));
}

/** The entries of a draw: seed, strata, cases, replacements. The same whoever makes them, and whenever. */
export function drawEvents(
  frozen: Population,
  round: Round,
  order: OrderedDraw,
  head: PublicHead,
  name: string,
  now: Instant,
  hashing: Hashing,
): NewEvent[] {
  const population = drawnFrom(frozen, round, order);
  const rule = drawRuleOf(round.terms, order.size === undefined ? undefined : { size: order.size });
  const number = order.draw;
  const event = (type: string, data: NewEvent['data']): NewEvent => ({ type, happenedAt: now, data });
  const hashes = { populationHash: populationHash(population, hashing), ruleHash: ruleHash(rule, hashing) };
  const seed = seedOf({ ...hashes, round: name, number, edition: rule.edition, publicValue: head.hash }, hashing);
  const fixed = event(SeedFixed.event, {
    ...{ draw: number, ...hashes, population: population.lines.length, seed },
    ...{ head: head.number, headDay: head.day, headHash: head.hash },
  });
  const made = draw(population, rule, seed, hashing);
  if (!made.ok) return [fixed, event(DrawNotPossible.event, { draw: number, code: made.refusal.code })];
  const { strata, drawn, replacements, passedOver, asked } = made.value;
  const before = round.cases.length;
  return [
    fixed,
    ...strata.map((stratum) => event(StratumDrawn.event, { draw: number, ...stratum })),
    ...drawn.map(({ id, ...one }, at) =>
      event(CaseDrawn.event, { draw: number, number: before + at + 1, case: id, ...one }),
    ),
    ...replacements.map(({ id, ...one }) => event(ReserveHeld.event, { draw: number, case: id, ...one })),
    ...passedOver.map(({ id, ...one }) => ({
      ...event(CasePassedOver.event, { draw: number, case: id, ...one }),
      folded: false as const,
    })),
    event(RoundDrawn.event, { draw: number, asked, drawn: drawn.length }),
  ];
}
