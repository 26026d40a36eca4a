import type { CaseEvent } from '../../case/kernel/event';
import type { DataOf, Fields } from '../../case/kernel/fields';
import type { Definition } from '../../case/kernel/definition';
import type { Draw } from '../draw/draw';
import { PUBLISHED_FORM, type PublishedDraw } from '../draw/published';
import type { DrawnCase, PassedOver } from '../draw/take';
import {
  CaseDrawn,
  CasePassedOver,
  PopulationListed,
  ReserveHeld,
  RoundDrawn,
  SeedFixed,
  StratumDrawn,
} from './facts-draw';
import { drawRuleOf } from './plan';
import { roundColumns } from './population-line';
import type { OrderedDraw, Round } from './round';

/** The parts of the frozen list, in their order. */
export function listParts(events: readonly CaseEvent[]): readonly string[] {
  return events
    .filter(({ type }) => type === PopulationListed.event)
    .sort((a, b) => Number(a.data['part']) - Number(b.data['part']))
    .map(({ text }) => text?.['list'] ?? '');
}

/**
 * One draw of a round as it is published, from what its entries say and nothing else; undefined where it was not made.
 */
export function publishedDraw(
  events: readonly CaseEvent[],
  name: string,
  round: Round,
  order: OrderedDraw,
): PublishedDraw | undefined {
  const told = <F extends Fields>(definition: Definition<F>): readonly DataOf<F>[] =>
    events
      .filter(({ type, data }) => type === definition.event && data['draw'] === order.draw)
      .map(({ data }) => data as unknown as DataOf<F>);
  const [seed] = told(SeedFixed);
  const [made] = told(RoundDrawn);
  if (!seed || !made) return undefined;
  const draw: Draw = {
    population: seed.population ?? 0,
    asked: made.asked ?? 0,
    strata: told(StratumDrawn).map(({ stratum = '', values = [], size = 0, allocated = 0, drawn = 0 }) => ({
      ...{ stratum, values, size, allocated, drawn },
    })),
    drawn: told(CaseDrawn).map(drawnCase),
    replacements: told(ReserveHeld).map(drawnCase),
    passedOver: told(CasePassedOver).map(({ case: id = '', stratum = '', ticket = '', reason = '' }) => ({
      ...{ id, stratum, ticket },
      reason: reason as PassedOver['reason'],
    })),
  };
  const { populationHash: hash = '', population: cases = 0, ruleHash = '', headHash: publicValue = '' } = seed;
  return {
    form: PUBLISHED_FORM,
    population: { hash, cases, fields: roundColumns },
    rule: drawRuleOf(round.terms, order.size === undefined ? undefined : { size: order.size }),
    ruleHash,
    seed: seed.seed ?? '',
    source: { round: name, number: order.draw, publicValue },
    draw,
  };
}

function drawnCase(data: {
  readonly case?: string;
  readonly stratum?: string;
  readonly order?: number;
  readonly ticket?: string;
  readonly worker?: string;
}): DrawnCase {
  const { case: id = '', stratum = '', order = 0, ticket = '', worker = '' } = data;
  return { id, stratum, order, ticket, worker };
}
