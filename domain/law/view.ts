import { isSeen } from '../case/as-of';
import { CaseOpened } from '../case/opening/facts';
import { CaseClosed, CaseReopened } from '../case/closure/facts';
import { ChildBorn } from '../case/notification/facts';
import { ChildDied } from '../case/life/facts';
import { factsIn, type FactSource } from '../case/kernel/fact-source';
import type { CaseState, Fact, FactOf } from '../case/kernel/state';
import type { CivilDay, Instant } from '../case/kernel/time';
import { civilDayOf, lastInstantOf } from './calendar/copenhagen';
import { editionOn, listEditionOn, settingsIn, type LawBook, type Settings } from './edition';
import { settingsFor } from './transition';

/** A case as rules look at it: its facts by kind, as of an instant, under a law book. */
export interface View extends FactSource {
  readonly state: CaseState;
  /** The instant it is judged as of. */
  readonly asOf: Instant;
  /** The instant whose knowledge it is judged by. */
  readonly knownAt: Instant;
  /** *End* of design: the last moment of the closing day of a closed case, else `asOf`; no clock runs on after a death. */
  readonly end: Instant;
  readonly endDay: CivilDay;
  readonly closed: boolean;
  /** The closing in force, of a closed case. */
  readonly closing?: FactOf<typeof CaseClosed>;
  readonly opening: FactOf<typeof CaseOpened> | undefined;
  /** Whether a fact came in after the closing in force; what a list says belongs to the case as the list tells it. */
  isAfterClosing(fact: Fact<unknown>): boolean;
  /** The child's day of birth, where known and not to come. */
  readonly birthDay?: CivilDay;
  readonly dead: boolean;
  /**
   * What the law of the day says of a rule about this fact (which starts the clock), rules of transition heeded; the list
   * edition for facts from lists.
   */
  settings(rule: string, about: Fact<unknown> | undefined): Settings | undefined;
  /** What the law of a day says of a rule, for clocks that no entry started, such as a birthday. */
  settingsOn(rule: string, day: CivilDay): Settings | undefined;
}

/**
 * Looks at a case as of an instant, by what was known at an instant. What had not happened or was not recorded by then
 * is not seen; what a case list says is believed whenever it came.
 *
 * @param knownAt @default asOf: what people recorded only afterwards is not seen
 */
export function viewOf(state: CaseState, asOf: Instant, book: LawBook, knownAt: Instant = asOf): View {
  const times = { asOf, knownAt };
  const facts = factsIn(state, (fact) => isSeen(fact, times));
  const { all } = facts;
  const day = civilDayOf(asOf);
  const closing = closingInForce(all(CaseClosed), all(CaseReopened), day);
  const death = all(ChildDied)[0];
  const stop = closing ?? death;
  const opening = all(CaseOpened)[0];
  const birthDay = all(ChildBorn).at(-1)?.data.birthDay ?? opening?.data.birthDay;
  const view: { -readonly [K in keyof View]: View[K] } = {
    all,
    read: facts.read,
    state,
    asOf,
    knownAt,
    end: stop ? endOf(stop, asOf) : asOf,
    endDay: stop ? civilDayOf(stop.at) : day,
    closed: closing !== undefined,
    opening,
    isAfterClosing: (fact) => closing !== undefined && fact.seq > closing.seq && fact.src !== 'list',
    dead: death !== undefined,
    settings: (rule, about) => {
      const fact = about ?? opening;
      if (fact?.src === 'list') return settingsIn(listEditionOn(book, civilDayOf(fact.at)), rule);
      return settingsFor(book, rule, fact?.at ?? day, view.endDay);
    },
    settingsOn: (rule, on) => settingsIn(editionOn(book, on), rule),
  };
  if (closing) view.closing = closing;
  if (birthDay !== undefined && birthDay <= day) view.birthDay = birthDay;
  return view;
}

function closingInForce<C extends Fact<unknown>>(
  closings: readonly C[],
  reopenings: readonly Fact<unknown>[],
  day: CivilDay,
): C | undefined {
  if (closings.length === 0) return undefined;
  const last = closings.filter((closing) => civilDayOf(closing.at) <= day).at(-1);
  const reopened = last && reopenings.some((reopening) => reopening.seq > last.seq);
  return reopened ? undefined : last;
}

function endOf(stop: Fact<unknown>, asOf: Instant): Instant {
  const end = lastInstantOf(stop.at);
  return stop.src === 'list' || end < asOf ? end : asOf;
}
