import type { CaseEvent } from '../../case/kernel/event';
import { evolveAll } from '../../case/kernel/evolve';
import { emptyCase } from '../../case/kernel/state';
import type { Instant } from '../../case/kernel/time';
import type { ErrorParams } from '../../errors/error-entry';
import type { RoundErrorCode } from '../../errors/round-errors';
import type { SupervisionErrorCode } from '../../errors/supervision-errors';
import { addMs } from '../../law/calendar/instant';
import type { Hashing } from '../draw/hashing';
import { verifyDraw } from '../draw/verify';
import { drawnFrom, type PublicHead } from './drawing';
import { CaseEliminated, FurtherDrawOrdered } from './facts';
import { PopulationFrozen, SeedFixed } from './facts-draw';
import { listHash, populationFrom } from './listing';
import { listParts, publishedDraw } from './publish';
import { nextReserve } from './replace';
import { roundOf, type OrderedDraw, type Round } from './round';

/** Something about a round that is not as it follows from what stands in the journal. */
export interface RoundDifference {
  readonly code: RoundErrorCode | SupervisionErrorCode;
  readonly params: ErrorParams;
}

/** A daily head with the instant at which it was sealed. */
export interface SealedHead extends PublicHead {
  readonly sealedAt: Instant;
}

/** The round an investigation is about: its stream and its name. */
interface About {
  readonly stream: string;
  readonly municipality: string;
  readonly name: string;
}

/** The real instant after which the head of a draw is sealed: of the freezing, or of the order of a further draw. */
export function headMustFollow(events: readonly Pick<CaseEvent, OrderFields>[], order: OrderedDraw): Instant {
  const ordering = events.find(({ seq }) => seq === order.seq);
  if (ordering?.type === PopulationFrozen.event) return String(ordering.data['frozenAt']);
  return ordering?.type === FurtherDrawOrdered.event
    ? addMs(ordering.recordedAt, -ordering.clockOffsetMs)
    : order.orderedAt;
}

type OrderFields = 'seq' | 'type' | 'data' | 'recordedAt' | 'clockOffsetMs';

/**
 * Makes every draw of a round again from the list that was frozen, its rule and the daily heads, and names everything in
 * which the journal says something else: list, head, seed, strata, cases, replacements.
 */
export function proveRound(
  events: readonly CaseEvent[],
  { stream, municipality, name }: About,
  heads: readonly SealedHead[],
  hashing: Hashing,
): readonly RoundDifference[] {
  const before = (seq: number): Round =>
    roundOf(
      evolveAll(
        emptyCase(stream, municipality),
        events.filter((event) => event.seq < seq),
      ),
    );
  const round = before(Infinity);
  const parts = listParts(events);
  const found: RoundDifference[] = [...listDifferences(parts, round, hashing)];
  const population = populationFrom(parts);
  if (!population.ok) return [...found, population.refusal];
  for (const order of round.draws) {
    const published = publishedDraw(events, name, round, order);
    if (!published) continue;
    const seeded = events.find(({ type, data }) => type === SeedFixed.event && data['draw'] === order.draw);
    found.push(...headDifferences(heads, headMustFollow(events, order), order, seeded));
    const from = drawnFrom(population.value, before(order.seq), order);
    found.push(...verifyDraw(published, from, hashing));
  }
  for (const { seq, type, data } of events) {
    if (type === CaseEliminated.event)
      found.push(...replacementDifferences(before(seq), round, Number(data['number'])));
  }
  return found;
}

function listDifferences(parts: readonly string[], { frozen }: Round, hashing: Hashing): readonly RoundDifference[] {
  if (!frozen) return [{ code: 'ROUND_NOT_DRAWN', params: {} }];
  const { hash: journalled = '', count: journalledCases = 0 } = frozen.data;
  const found = listHash(parts, hashing);
  const cases = Math.max(0, parts.join('').split('\n').length - 2);
  if (found === journalled && cases === journalledCases) return [];
  return [{ code: 'ROUND_LIST_DIFFERS', params: { found, journalled, cases, journalledCases } }];
}

function headDifferences(
  heads: readonly SealedHead[],
  after: Instant,
  { draw }: OrderedDraw,
  seeded: CaseEvent | undefined,
): readonly RoundDifference[] {
  const head = Number(seeded?.data['head']);
  const expected = heads.find(({ sealedAt }) => sealedAt > after);
  if (!heads.some(({ number }) => number === head)) return [{ code: 'ROUND_HEAD_UNKNOWN', params: { draw, head } }];
  if (expected?.number === head && expected.hash === seeded?.data['headHash']) return [];
  return [{ code: 'ROUND_HEAD_DIFFERS', params: { draw, head, expected: expected?.number ?? '–' } }];
}

function replacementDifferences(then: Round, now: Round, number: number): readonly RoundDifference[] {
  const out = then.cases.find((one) => one.number === number);
  if (!out) return [{ code: 'ROUND_CASE_UNKNOWN', params: { number, cases: then.cases.length } }];
  const expected = nextReserve(then, out)?.id ?? '–';
  const found = now.cases.find(({ replaces }) => replaces === number)?.id ?? '–';
  return found === expected ? [] : [{ code: 'ROUND_REPLACEMENT_DIFFERS', params: { number, found, expected } }];
}
