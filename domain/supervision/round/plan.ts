import type { NewEvent } from '../../case/kernel/event';
import type { DataOf } from '../../case/kernel/fields';
import type { Instant } from '../../case/kernel/time';
import { civilDayOf, formatLocal } from '../../law/calendar/copenhagen';
import { drawEditionOn } from '../draw/editions';
import type { DrawRule } from '../draw/rule';
import { roundAt, standardYearWheel, type YearWheel } from '../year-wheel';
import { RoundOpened } from './facts';
import { strataFields } from './words';

/** What an opened round was given. */
export type RoundTerms = DataOf<(typeof RoundOpened)['fields']>;

/** How a municipality draws by its year wheel: when, how many, divided by what. Dated data. */
export interface RoundPlan {
  readonly wheel: YearWheel;
  /** The terms of every round of the wheel. */
  readonly terms: RoundTerms;
}

/** Forty of the open cases, divided by team, one from each team at least, unless a municipality has decided otherwise. */
export const standardRoundPlan: RoundPlan = {
  wheel: standardYearWheel,
  terms: { size: 40, strata: ['team'], allocation: 'proportional', minPerStratum: 1, standing: 'open' },
};

/** A round by the instant a schedule started it for. */
export interface RoundPlace {
  readonly name: string;
  readonly instant: Instant;
  /** The place on the wheel; absent where the instant is none of its. */
  readonly slot?: string;
}

/**
 * The name of the round of an instant: that of its place on the wheel, `2026-12`, or day and time in Copenhagen where a
 * schedule was triggered by hand, `2026-11-22-1130`. The same instant is always the same round.
 */
export function roundOfInstant(wheel: YearWheel, instant: Instant): RoundPlace {
  const slot = roundAt(wheel, instant);
  if (slot?.at === instant) return { name: slot.id, instant, slot: slot.id };
  return { name: `${civilDayOf(instant)}-${formatLocal(instant).slice(11, 16).replace(':', '')}`, instant };
}

/** The first entry of a round that a schedule opens. */
export function openingOf({ terms }: RoundPlan, { instant, slot }: RoundPlace, now: Instant): NewEvent[] {
  const data = { ...completed(terms, instant, now), ...(slot === undefined ? {} : { slot }) };
  return [{ type: RoundOpened.event, happenedAt: now, data: { ...data } }];
}

/** Terms with everything said that the draw goes by. */
export function completed(terms: RoundTerms, instant: Instant, now: Instant): RoundTerms {
  const edition = drawEditionOn(civilDayOf(now));
  const usual = terms.size === undefined && terms.percent === undefined ? { size: 40 } : {};
  return {
    standing: terms.closedSince === undefined ? 'open' : 'closed',
    strata: ['team'],
    allocation: 'proportional',
    replacements: edition.replacements,
    secondReviewPercent: 20,
    ...usual,
    ...terms,
    instant,
    edition: edition.id,
  };
}

/** The rule of a round's first draw; of a further one the same with its own size, and without minima. */
export function drawRuleOf(terms: RoundTerms, further?: { readonly size: number }): DrawRule {
  const { percent, size = 0, strata = [], allocation = 'proportional', edition = '', replacements = 0 } = terms;
  const bounds = ['minPerStratum', 'capPerStratum', 'minPerWorker', 'capPerWorker'] as const;
  const told = bounds.flatMap((name) => {
    const value = further && name.startsWith('min') ? undefined : terms[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  return {
    edition,
    size: further ? further.size : percent === undefined ? size : { percent },
    strata: strata.map((field) => strataFields[field].da),
    allocation,
    ...(Object.fromEntries(told) as Pick<DrawRule, (typeof bounds)[number]>),
    replacements,
  };
}
