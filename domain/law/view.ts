import { CaseOpened } from '../case/opening/facts';
import { CaseClosed, CaseReopened } from '../case/closure/facts';
import { ChildBorn } from '../case/notification/facts';
import { ChildDied } from '../case/life/facts';
import type { Definition } from '../case/kernel/definition';
import type { DataOf, Fields } from '../case/kernel/fields';
import type { CaseState, Fact } from '../case/kernel/state';
import type { CivilDay, Instant } from '../case/kernel/time';
import { civilDayOf, endOfDay } from './calendar/copenhagen';
import { editionOn, settingsIn, type LawBook, type Settings } from './edition';

/** A case as rules look at it: its facts by kind, as of an instant, under a law book. */
export interface View {
  readonly state: CaseState;
  /** The instant it is judged as of. */
  readonly asOf: Instant;
  /** *End* of design: the last moment of the closing day of a closed case, else `asOf`. */
  readonly end: Instant;
  readonly endDay: CivilDay;
  readonly closed: boolean;
  /** The closing in force, of a closed case. */
  readonly closing?: Fact<DataOf<typeof CaseClosed.fields>>;
  readonly opening: Fact<DataOf<typeof CaseOpened.fields>> | undefined;
  /** The child's day of birth, where known and not to come. */
  readonly birthDay?: CivilDay;
  readonly dead: boolean;
  /** The facts of one definition, in journal order. */
  all<F extends Fields>(definition: Definition<F>): readonly Fact<DataOf<F>>[];
  /** What the law of the day says of a rule about this fact (which starts the clock); the list edition for facts from lists. */
  settings(rule: string, about: Fact<unknown> | undefined): Settings | undefined;
}

const none: readonly never[] = [];

/** Looks at a case as of an instant. */
export function viewOf(state: CaseState, asOf: Instant, book: LawBook): View {
  const kinds = new Map<string, Fact[]>();
  for (const fact of state.facts) {
    const same = kinds.get(fact.type);
    if (same) same.push(fact);
    else kinds.set(fact.type, [fact]);
  }
  const all = <F extends Fields>(definition: Definition<F>): readonly Fact<DataOf<F>>[] =>
    (kinds.get(definition.event) as readonly Fact<DataOf<F>>[] | undefined) ?? none;
  const day = civilDayOf(asOf);
  const closing = closingInForce(all(CaseClosed), all(CaseReopened), day);
  const end = closing ? endOf(closing, asOf) : asOf;
  const opening = all(CaseOpened)[0];
  const birthDay = all(ChildBorn).at(-1)?.data.birthDay ?? opening?.data.birthDay;
  return {
    state,
    asOf,
    end,
    endDay: closing ? civilDayOf(closing.at) : day,
    closed: closing !== undefined,
    ...(closing ? { closing } : {}),
    opening,
    ...(birthDay !== undefined && birthDay <= day ? { birthDay } : {}),
    dead: all(ChildDied).length > 0,
    all,
    settings: (rule, about) => {
      const fact = about ?? opening;
      const edition = fact?.src === 'list' ? book.list : editionOn(book, fact ? civilDayOf(fact.at) : day);
      return settingsIn(edition, rule);
    },
  };
}

function closingInForce<C extends Fact<unknown>>(
  closings: readonly C[],
  reopenings: readonly Fact<unknown>[],
  day: CivilDay,
): C | undefined {
  const last = closings.filter((closing) => civilDayOf(closing.at) <= day).at(-1);
  const reopened = last && reopenings.some((reopening) => reopening.seq > last.seq);
  return reopened ? undefined : last;
}

function endOf(closing: Fact<unknown>, asOf: Instant): Instant {
  const end = closing.at.length > 10 ? closing.at : endOfDay(closing.at);
  return closing.src === 'list' || end < asOf ? end : asOf;
}
