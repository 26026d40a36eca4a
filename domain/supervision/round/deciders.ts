import type { Refusal } from '../../case/kernel/command';
import type { NewEvent } from '../../case/kernel/event';
import type { UndertakingDecider } from '../../undertaking/book';
import type { RoundErrorCode } from '../../errors/round-errors';
import type { ErrorParams } from '../../errors/error-entry';
import { listed } from '../../case/refuse';
import { checkRule } from '../draw/rule';
import { CaseReplaced } from './facts-draw';
import { focusItems } from './focus';
import { isNameOfWheel, plannedPlace } from './place';
import { completed, drawRuleOf, plannedTerms, roundPlanOf, type RoundTerms } from './plan';
import { roundColumns } from './population-line';
import { nextReserve } from './replace';
import { completedBy } from './reviewed-by';
import { reviewName, roundName, roundOf, unfinished } from './round';

/** Reviews named in a refusal. */
const MOST_NAMED = 12;

/**
 * Opens a round by hand: about what has happened by now. The names of the year wheel are kept for its own rounds; one
 * whose time has passed may be made up for, as the plan of its time has it and not otherwise. A round named by day and
 * time that is told nothing is one of the plan's, too.
 */
export const openRound: UndertakingDecider = (state, _command, draft, { now, municipality }) => {
  const name = roundName(state);
  const plan = roundPlanOf(municipality);
  const place = Object.keys(draft.data).length === 0 ? plannedPlace(plan.wheel, name, now) : undefined;
  if (place) return { events: [{ ...draft, data: { ...plannedTerms(plan, place, now) } }] };
  if (isNameOfWheel(name)) return refuse('ROUND_NAME_RESERVED', { name });
  const told = draft.data as unknown as RoundTerms;
  const terms = completed(told, plan, now, now);
  const wrong = focusRefusal(terms.focus);
  if (wrong) return { refusal: wrong };
  const checked = checkRule(drawRuleOf(terms), roundColumns);
  if (!checked.ok) return { refusal: checked.refusal };
  return { events: [{ ...draft, data: { ...terms } }] };
};

/** Chooses focus points among the controls and the questions of the review form. */
export const chooseFocus: UndertakingDecider = (state, _command, draft) => {
  const closed = closedRefusal(state);
  if (closed) return closed;
  const wrong = focusRefusal(draft.data['focus'] as readonly string[] | undefined);
  return wrong ? { refusal: wrong } : { events: [draft] };
};

/** Orders a further draw once the ones before are made: two that wait for the same head would be one choice too many. */
export const orderFurther: UndertakingDecider = (state, _command, draft) => {
  const round = roundOf(state);
  const closed = closedRefusal(state);
  if (closed) return closed;
  const waiting = round.draws.find(({ made, refused }) => !made && refused === undefined);
  if (!round.frozen || waiting) return refuse('ROUND_DRAW_WAITING', { draw: waiting?.draw ?? 1 });
  return { events: [{ ...draft, data: { ...draft.data, draw: round.draws.length + 1 } }] };
};

/**
 * Takes a drawn case out and lets the next ticket of its stratum in, where there is one. Not once somebody has completed a
 * review of it: a case must not go out for what was found.
 */
export const eliminate: UndertakingDecider = (state, _command, draft, context) => {
  const round = roundOf(state);
  const closed = closedRefusal(state);
  if (closed) return closed;
  const number = Number(draft.data['number']);
  const out = round.cases.find((one) => one.number === number);
  if (!out) return refuse('ROUND_CASE_UNKNOWN', { number, cases: round.cases.length });
  if (out.eliminated) return refuse('ROUND_CASE_OUT', { number });
  if (round.ended.has(reviewName(roundName(state), number))) return refuse('ROUND_CASE_REVIEWED', { number });
  const by = completedBy(state, number, context);
  if (by.length > 0) return refuse('ROUND_CASE_READ', { number, by: listed(by) });
  const next = nextReserve(round, out);
  const events: NewEvent[] = [{ ...draft, data: { ...draft.data, case: out.id } }];
  if (next) {
    const { stratum, order, ticket, worker } = next;
    const data = { draw: out.draw, number: round.cases.length + 1, eliminated: number, case: next.id };
    events.push({
      type: CaseReplaced.event,
      happenedAt: context.now,
      data: { ...data, ...{ stratum, order, ticket, worker } },
    });
  }
  return { events };
};

/** Leaves nothing: that the round was asked is enough for it to look. */
export const gather: UndertakingDecider = () => ({ events: [] });

/** Closes a round whose reviews are all over. */
export const closeRound: UndertakingDecider = (state, _command, draft) => {
  const closed = closedRefusal(state);
  if (closed) return closed;
  const round = roundOf(state);
  const waiting = round.draws.find(({ made, refused }) => !made && refused === undefined);
  if (!round.frozen || waiting) return refuse('ROUND_DRAW_WAITING', { draw: waiting?.draw ?? 1 });
  const left = unfinished(roundName(state), round);
  if (left.length === 0) return { events: [draft] };
  const more = left.length > MOST_NAMED ? ['…'] : [];
  return refuse('ROUND_REVIEWS_LEFT', { count: left.length, reviews: listed([...left.slice(0, MOST_NAMED), ...more]) });
};

function focusRefusal(focus: readonly string[] = []): Refusal | undefined {
  const unknown = focus.filter((item) => !focusItems.has(item));
  return unknown.length === 0 ? undefined : { code: 'ROUND_FOCUS_UNKNOWN', params: { count: unknown.length } };
}

function closedRefusal(state: Parameters<UndertakingDecider>[0]): { readonly refusal: Refusal } | undefined {
  return roundOf(state).closed ? refuse('ROUND_CLOSED') : undefined;
}

function refuse(code: RoundErrorCode, params: ErrorParams = {}): { readonly refusal: Refusal } {
  return { refusal: { code, params } };
}
