import type { NewEvent } from '../../case/kernel/event';
import type { Instant } from '../../case/kernel/time';
import { draw } from '../draw/draw';
import type { Hashing } from '../draw/hashing';
import { populationHash, type Population } from '../draw/population';
import { ruleHash, type DrawRule } from '../draw/rule';
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

/** An entry before anybody says when it happened. */
export type DrawEntry = Pick<NewEvent, 'type' | 'data' | 'folded'>;

/** What one draw of a round is made from, whoever makes it. */
export interface DrawBasis {
  /** Number of the draw. */
  readonly draw: number;
  readonly population: Population;
  readonly rule: DrawRule;
  /** How many cases came into the round before. */
  readonly before: number;
}

/** The entries of a freezing: the hash of the list first, then the list. */
export function frozenEvents(
  population: Population,
  told: {
    readonly instant: Instant;
    readonly frozenAt: Instant;
    readonly lastHead: number;
    readonly unreadable: number;
    readonly now: Instant;
  },
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

/** What an ordered draw is made from, in the round as it stands when it is made. */
export function basisOf(frozen: Population, round: Round, order: OrderedDraw): DrawBasis {
  return {
    draw: order.draw,
    population: drawnFrom(frozen, round, order),
    rule: drawRuleOf(round.terms, order.size === undefined ? undefined : { size: order.size }),
    before: round.cases.length,
  };
}

/** The entry that fixes the seed of a draw. */
export function seedEntry(basis: DrawBasis, head: PublicHead, round: string, hashing: Hashing): DrawEntry {
  const { draw: number, population, rule } = basis;
  const hashes = { populationHash: populationHash(population, hashing), ruleHash: ruleHash(rule, hashing) };
  const seed = seedOf({ ...hashes, round, number, edition: rule.edition, publicValue: head.hash }, hashing);
  return {
    type: SeedFixed.event,
    data: {
      ...{ draw: number, ...hashes, population: population.lines.length, seed },
      ...{ head: head.number, headDay: head.day, headHash: head.hash },
    },
  };
}

/** The entries that follow from a seed: strata, cases, replacements, sums; or that there can be no draw. */
export function drawnEntries(basis: DrawBasis, seed: string, hashing: Hashing): DrawEntry[] {
  const { draw: number, population, rule, before } = basis;
  const entry = (type: string, data: NewEvent['data']): DrawEntry => ({ type, data: { draw: number, ...data } });
  const made = draw(population, rule, seed, hashing);
  if (!made.ok) return [entry(DrawNotPossible.event, { code: made.refusal.code })];
  const { strata, drawn, replacements, passedOver, asked } = made.value;
  return [
    ...strata.map((stratum) => entry(StratumDrawn.event, { ...stratum })),
    ...drawn.map(({ id, ...one }, at) => entry(CaseDrawn.event, { number: before + at + 1, case: id, ...one })),
    ...replacements.map(({ id, ...one }) => entry(ReserveHeld.event, { case: id, ...one })),
    ...passedOver.map(({ id, ...one }) => ({
      ...entry(CasePassedOver.event, { case: id, ...one }),
      folded: false as const,
    })),
    entry(RoundDrawn.event, { asked, drawn: drawn.length }),
  ];
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
  const basis = basisOf(frozen, round, order);
  const fixed = seedEntry(basis, head, name, hashing);
  const entries = [fixed, ...drawnEntries(basis, String(fixed.data['seed']), hashing)];
  return entries.map((entry) => ({ ...entry, happenedAt: now }));
}
