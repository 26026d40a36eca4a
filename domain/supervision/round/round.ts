import type { Instant } from '../../case/kernel/time';
import { factsOf, lastOf, type CaseState, type FactOf } from '../../case/kernel/state';
import type { DrawnCase } from '../draw/take';
import { CaseEliminated, FocusChosen, FurtherDrawOrdered, RoundClosed, RoundOpened } from './facts';
import {
  CaseDrawn,
  CaseReplaced,
  DrawNotPossible,
  PopulationFrozen,
  ReserveHeld,
  ReviewsEnded,
  ReviewsOpened,
  RoundDrawn,
} from './facts-draw';
import type { RoundTerms } from './plan';

/** A case that was drawn or came in as a replacement. */
export interface CaseInRound extends DrawnCase {
  /** Entry that brought it in. */
  readonly seq: number;
  /** Its number in the round, from 1 in the order of the draws; its review is named by it. */
  readonly number: number;
  /** Which draw it is of. */
  readonly draw: number;
  /** The number it came in for. */
  readonly replaces?: number;
  /** The entry by which it went out. */
  readonly eliminated?: FactOf<typeof CaseEliminated>;
}

/** A draw that is to be made, or was. */
export interface OrderedDraw {
  readonly draw: number;
  /** Entry that ordered it: the freezing, or the order of a further draw. */
  readonly seq: number;
  /** By the clock of the round. */
  readonly orderedAt: Instant;
  /** Of a further draw. */
  readonly size?: number;
  readonly made: boolean;
  /** Why it could not be made. */
  readonly refused?: string;
}

/** A round as its facts tell it. */
export interface Round {
  readonly terms: RoundTerms;
  readonly focus: readonly string[];
  readonly frozen: FactOf<typeof PopulationFrozen> | undefined;
  readonly draws: readonly OrderedDraw[];
  readonly cases: readonly CaseInRound[];
  readonly reserves: readonly (DrawnCase & { readonly draw: number; readonly seq: number })[];
  /** Names of reviews that were opened, and of those that are over. */
  readonly opened: ReadonlySet<string>;
  readonly ended: ReadonlySet<string>;
  readonly closed: boolean;
}

/** Reads a round's facts. */
export function roundOf(state: CaseState): Round {
  const terms = lastOf(state, RoundOpened)?.data ?? {};
  return {
    terms,
    focus: lastOf(state, FocusChosen)?.data.focus ?? terms.focus ?? [],
    frozen: lastOf(state, PopulationFrozen),
    draws: drawsOf(state),
    cases: casesOf(state),
    reserves: factsOf(state, ReserveHeld).map(({ seq, data }) => ({ ...drawn(data), draw: data.draw ?? 0, seq })),
    opened: new Set(factsOf(state, ReviewsOpened).flatMap(({ data }) => data.reviews ?? [])),
    ended: new Set(factsOf(state, ReviewsEnded).flatMap(({ data }) => data.reviews ?? [])),
    closed: lastOf(state, RoundClosed) !== undefined,
  };
}

/** The name of the round, from that of its stream `~round/MUNICIPALITY/NAME`. */
export function roundName({ caseId }: Pick<CaseState, 'caseId'>): string {
  return caseId.split('/').slice(2).join('/');
}

/** The name of the review of a case in a round: `2026-12/007`. */
export function reviewName(round: string, number: number): string {
  return `${round}/${String(number).padStart(3, '0')}`;
}

/**
 * Whether two review a case (dobbelt gennemgang): the share of a draw with the lowest tickets, so that nobody chooses
 * them. A replacement takes over what the case was that it came in for.
 */
export function isReviewedTwice({ terms, cases }: Pick<Round, 'terms' | 'cases'>, one: CaseInRound): boolean {
  const before = one.replaces === undefined ? undefined : cases.find(({ number }) => number === one.replaces);
  if (before) return isReviewedTwice({ terms, cases }, before);
  const drawn = cases.filter(({ draw, replaces }) => draw === one.draw && replaces === undefined);
  const wanted = Math.ceil((drawn.length * (terms.secondReviewPercent ?? 0)) / 100);
  return drawn.filter(({ ticket }) => ticket < one.ticket).length < wanted;
}

/** The cases that stand in the round: drawn or come in, and not gone out. */
export function standingCases({ cases }: Pick<Round, 'cases'>): readonly CaseInRound[] {
  return cases.filter(({ eliminated }) => !eliminated);
}

/** Names of the reviews that are still to come to their end, of cases that stand. */
export function unfinished(name: string, round: Round): readonly string[] {
  return standingCases(round)
    .map(({ number }) => reviewName(name, number))
    .filter((review) => !round.ended.has(review));
}

function casesOf(state: CaseState): CaseInRound[] {
  const out = new Map(factsOf(state, CaseEliminated).map((fact) => [fact.data.number, fact]));
  const met = (seq: number, data: Told & { readonly number?: number; readonly draw?: number }): CaseInRound => {
    const eliminated = out.get(data.number ?? 0);
    return {
      ...drawn(data),
      ...{ seq, number: data.number ?? 0, draw: data.draw ?? 0 },
      ...(eliminated ? { eliminated } : {}),
    };
  };
  const drawnFirst = factsOf(state, CaseDrawn).map(({ seq, data }) => met(seq, data));
  const cameIn = factsOf(state, CaseReplaced).map(({ seq, data }) => ({
    ...met(seq, data),
    replaces: data.eliminated ?? 0,
  }));
  return [...drawnFirst, ...cameIn].sort((a, b) => a.number - b.number);
}

function drawsOf(state: CaseState): OrderedDraw[] {
  const made = new Set(factsOf(state, RoundDrawn).map(({ data }) => data.draw));
  const refused = new Map(factsOf(state, DrawNotPossible).map(({ data }) => [data.draw, data.code ?? '']));
  const first = lastOf(state, PopulationFrozen);
  const orders = [
    ...(first ? [{ draw: 1, seq: first.seq, orderedAt: first.rec }] : []),
    ...factsOf(state, FurtherDrawOrdered).map(({ seq, rec, data }) => ({
      ...{ draw: data.draw ?? 0, seq, orderedAt: rec },
      size: data.size,
    })),
  ];
  return orders.map((order) => {
    const code = refused.get(order.draw);
    return { ...order, made: made.has(order.draw), ...(code === undefined ? {} : { refused: code }) };
  });
}

interface Told {
  readonly case?: string;
  readonly stratum?: string;
  readonly order?: number;
  readonly ticket?: string;
  readonly worker?: string;
}

function drawn({ case: id = '', stratum = '', order = 0, ticket = '', worker = '' }: Told): DrawnCase {
  return { id, stratum, order, ticket, worker };
}
