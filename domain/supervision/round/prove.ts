import type { CaseEvent } from '../../case/kernel/event';
import { MISFILED, stateBefore } from '../../case/kernel/evolve';
import type { Hashing } from '../draw/hashing';
import type { Population } from '../draw/population';
import { added, altered, type RoundDifference } from './difference';
import { basisOf } from './drawing';
import { FurtherDrawOrdered } from './facts';
import { PopulationFrozen, PopulationListed, SeedFixed } from './facts-draw';
import { headWanted, mayBeSeed, type SealedHead } from './head-wanted';
import { listHash, populationFrom } from './listing';
import { drawDifferences, drawEntryTypes } from './prove-draw';
import { replacementDifferences } from './prove-replacements';
import { listParts } from './publish';
import { roundOf, type OrderedDraw, type Round } from './round';

/** The round an investigation is about: its stream and its name. */
interface About {
  readonly stream: string;
  readonly municipality: string;
  readonly name: string;
}

/** A round's journal, and what the proof of its draws looks at. */
interface Proving {
  readonly events: readonly CaseEvent[];
  readonly name: string;
  readonly heads: readonly SealedHead[];
  readonly hashing: Hashing;
  /** The round as it stood before an entry. */
  readonly before: (seq: number) => Round;
}

/**
 * Makes everything of a round again that follows from the list that was frozen, the orders, the rule, the daily heads and
 * the cases that went out, and names everything in which the journal says something else: list, head, seed, strata,
 * cases, replacements, sums, draws that could not be made, and entries too many or too few.
 */
export function proveRound(
  events: readonly CaseEvent[],
  { stream, municipality, name }: About,
  heads: readonly SealedHead[],
  hashing: Hashing,
): readonly RoundDifference[] {
  const before = (seq: number): Round => roundOf(stateBefore(seq, { stream, municipality, events }));
  const round = before(Infinity);
  const found = [...rewritten(events), ...listDifferences(events, round, hashing), ...orderDifferences(events)];
  const population = populationFrom(listParts(events));
  if (!population.ok) return [...found, population.refusal];
  const proving = { events, name, heads, hashing, before };
  const ordered = round.draws.map((order, at) => ({ ...order, draw: at + 1 }));
  for (const order of ordered) found.push(...differencesOf(proving, population.value, order));
  found.push(...unordered(events, ordered).map(added), ...replacementDifferences(events, before));
  return found;
}

/** The differences of one draw; none of one that has not been made yet. */
function differencesOf(
  { events, name, heads, hashing, before }: Proving,
  frozen: Population,
  order: OrderedDraw,
): readonly RoundDifference[] {
  const told = events.filter((event) => isOf(event, order));
  const [first] = told;
  if (!first) return [];
  const wanted = headWanted(events, order);
  const head = heads.find((one) => mayBeSeed(one, wanted));
  const basis = basisOf(frozen, before(first.seq), order);
  return [...headDifferences(heads, head, order, told), ...drawDifferences(told, basis, head, name, hashing)];
}

/** Whether an entry is one that a draw left after it was ordered. */
function isOf({ seq, type, data }: CaseEvent, order: OrderedDraw): boolean {
  return drawEntryTypes.has(type) && data['draw'] === order.draw && seq > order.seq;
}

/** The entries of draws that nobody ordered, or of one before it was ordered. */
function unordered(events: readonly CaseEvent[], orders: readonly OrderedDraw[]): readonly CaseEvent[] {
  return events.filter((event) => drawEntryTypes.has(event.type) && !orders.some((order) => isOf(event, order)));
}

/** Entries that take others' places, or take them out: a round knows none. */
function rewritten(events: readonly CaseEvent[]): readonly RoundDifference[] {
  return events
    .filter(({ type, corrects, replaces }) => type === MISFILED || corrects !== undefined || replaces !== undefined)
    .map(added);
}

function listDifferences(
  events: readonly CaseEvent[],
  { frozen, terms }: Round,
  hashing: Hashing,
): readonly RoundDifference[] {
  if (!frozen) return [{ code: 'ROUND_NOT_DRAWN', params: {} }];
  const parts = listParts(events);
  const { hash: journalled = '', count: journalledCases = 0, instant } = frozen.data;
  const found = listHash(parts, hashing);
  const cases = Math.max(0, parts.join('').split('\n').length - 2);
  const differences: RoundDifference[] = [];
  if (found !== journalled || cases !== journalledCases) {
    differences.push({ code: 'ROUND_LIST_DIFFERS', params: { found, journalled, cases, journalledCases } });
  }
  if (terms.instant !== undefined && instant !== terms.instant) {
    differences.push(altered({ ...frozen, type: PopulationFrozen.event }, 'instant', instant, terms.instant));
  }
  if (frozen.data.parts !== parts.length) {
    differences.push(altered({ ...frozen, type: PopulationFrozen.event }, 'parts', frozen.data.parts, parts.length));
  }
  const [first] = events.filter(({ type }) => type === PopulationFrozen.event);
  const again = events.filter(({ type, seq }) => type === PopulationFrozen.event && seq !== first?.seq);
  const numbered = events.filter(({ type }) => type === PopulationListed.event);
  const misplaced = numbered.filter(({ data }, at) => data['part'] !== at + 1);
  return [
    ...differences,
    ...again.map(added),
    ...misplaced.map((one) => altered(one, 'part', one.data['part'], numbered.indexOf(one) + 1)),
  ];
}

/** Further draws are numbered in the order in which they were ordered. */
function orderDifferences(events: readonly CaseEvent[]): readonly RoundDifference[] {
  return events
    .filter(({ type }) => type === FurtherDrawOrdered.event)
    .flatMap((order, at) =>
      order.data['draw'] === at + 2 ? [] : [altered(order, 'draw', order.data['draw'], at + 2)],
    );
}

function headDifferences(
  heads: readonly SealedHead[],
  expected: SealedHead | undefined,
  { draw }: OrderedDraw,
  told: readonly CaseEvent[],
): readonly RoundDifference[] {
  const seeded = told.find(({ type }) => type === SeedFixed.event);
  if (!seeded) return [];
  const head = Number(seeded.data['head']);
  if (!heads.some(({ number }) => number === head)) return [{ code: 'ROUND_HEAD_UNKNOWN', params: { draw, head } }];
  const { number, day, hash } = expected ?? {};
  if (number === head && hash === seeded.data['headHash']) {
    return day === seeded.data['headDay'] ? [] : [altered(seeded, 'headDay', seeded.data['headDay'], day)];
  }
  return [{ code: 'ROUND_HEAD_DIFFERS', params: { draw, head, expected: number ?? '–' } }];
}
