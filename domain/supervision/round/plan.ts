import type { NewEvent } from '../../case/kernel/event';
import type { DataOf } from '../../case/kernel/fields';
import type { CivilDay, Instant } from '../../case/kernel/time';
import { civilDayOf } from '../../law/calendar/copenhagen';
import type { Settable } from '../../law/set-from';
import { drawEditionOn } from '../draw/editions';
import type { DrawRule } from '../draw/rule';
import { standardYearWheel, type YearWheel } from '../year-wheel';
import { RoundOpened } from './facts';
import type { RoundPlace } from './place';
import { strataFields } from './words';

/** What an opened round was given. */
export type RoundTerms = DataOf<(typeof RoundOpened)['fields']>;

/** Terms that always stand in a plan. */
type Told = 'standing' | 'strata' | 'allocation' | 'secondReviewPercent';

/** The terms that a plan sets: everything but what belongs to one round alone. */
export type PlannedTerms = Omit<RoundTerms, Told | 'closedSince' | 'instant' | 'edition' | 'slot'> &
  Required<Pick<RoundTerms, Told>>;

/** The terms of rounds from a day on. */
export interface TermsEdition extends Settable {
  /** Of every round of the wheel; what a round opened by hand leaves open, too. */
  readonly terms: PlannedTerms;
}

/** How a municipality draws by its year wheel: when, how many, divided by what. Dated data. */
export interface RoundPlan {
  readonly wheel: YearWheel;
  /** Ordered by `from`. */
  readonly terms: readonly TermsEdition[];
}

/**
 * Forty of the open cases, divided by team, one from each team at least, a fifth reviewed by two, unless a municipality
 * has decided otherwise.
 */
export const standardRoundPlan: RoundPlan = {
  wheel: standardYearWheel,
  terms: [
    {
      from: '2000-01-01',
      terms: {
        ...{ size: 40, strata: ['team'], allocation: 'proportional', minPerStratum: 1 },
        ...{ secondReviewPercent: 20, standing: 'open' },
      },
      setFrom: {},
    },
  ],
};

/** How a municipality draws: its own plan, or the standard. */
export function roundPlanOf({ rounds = standardRoundPlan }: { readonly rounds?: RoundPlan }): RoundPlan {
  return rounds;
}

/** Why a round was opened that nobody asked for in Sagsgang: text of a journal, in Danish. */
const besideTheWheel =
  'Den faste kørsel blev startet uden for årshjulet på Temporal-serveren; i Sagsgang står ingen for det.';

/** The terms in force on a day; the first ones on days before them. */
export function termsOn({ terms }: RoundPlan, day: CivilDay): TermsEdition {
  const found = terms.findLast(({ from }) => from <= day) ?? terms[0];
  if (!found) throw new RangeError('A plan of rounds has terms.');
  return found;
}

/** The terms of a round that the plan of its own instant sets: nobody chooses any of them. */
export function plannedTerms(plan: RoundPlan, { instant, slot }: RoundPlace, now: Instant): RoundTerms {
  const { terms } = termsOn(plan, civilDayOf(instant));
  return { ...completed(terms, plan, instant, now), ...(slot === undefined ? {} : { slot }) };
}

/** The first entry of a round that a schedule opens: by the plan of the round's own instant, with why it was opened. */
export function openingOf(plan: RoundPlan, place: RoundPlace, now: Instant): NewEvent[] {
  const reason = place.slot === undefined ? besideTheWheel : `Årshjulet: ${place.slot}.`;
  const data = { ...plannedTerms(plan, place, now) };
  return [{ type: RoundOpened.event, happenedAt: now, data, text: { reason } }];
}

/**
 * Terms with everything said that the draw goes by: what they leave open is as the plan of the instant has it, but for
 * the least and the most of a stratum or a worker, which bind only where they are told.
 */
export function completed(terms: RoundTerms, plan: RoundPlan, instant: Instant, now: Instant): RoundTerms {
  const edition = drawEditionOn(civilDayOf(now));
  const usual = termsOn(plan, civilDayOf(instant)).terms;
  const { standing, strata, allocation, secondReviewPercent, replacements = edition.replacements } = usual;
  return {
    standing: terms.closedSince === undefined ? standing : 'closed',
    ...{ strata, allocation, replacements, secondReviewPercent },
    ...(saysHowMany(terms) ? {} : howMany(usual)),
    ...terms,
    instant,
    edition: edition.id,
  };
}

/** Whether terms say how many cases are drawn: a number, or a share of them. */
export function saysHowMany({ size, percent }: Pick<RoundTerms, 'size' | 'percent'>): boolean {
  return size !== undefined || percent !== undefined;
}

/** How many cases terms have drawn, and nothing else of them. */
export function howMany({ size, percent }: Pick<RoundTerms, 'size' | 'percent'>): Pick<RoundTerms, 'size' | 'percent'> {
  return { ...(size === undefined ? {} : { size }), ...(percent === undefined ? {} : { percent }) };
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
