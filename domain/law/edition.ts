import type { Bilingual, CivilDay } from '../case/kernel/time';
import type { TimeLimit } from './calendar/counting';
import type { Ladder } from './escalation/ladder';

/** How heavily an unmet control weighs in a review of closed cases: *i større grad* or *i mindre grad ufuldstændig*. */
export type Weight = 'greater' | 'lesser';

/** How surely a rule is known: text read, read of the older act, practice, a level to be set locally, or uncertain and so kept as configuration. */
export type Certainty = 'verified' | 'older' | 'practice' | 'local' | 'uncertain';

/** Numbers and switches a rule's function reads, by name. */
export type Options = Readonly<Record<string, number | boolean | string>>;

/** What one edition says of one rule. Everything that could be otherwise in another year or municipality stands here. */
export interface RuleSettings {
  /** Section as cited to users, e.g. `BL § 138`. */
  readonly law: string;
  readonly certainty: Certainty;
  /** The time limit, where the rule has one of its own. */
  readonly limit?: TimeLimit;
  /** `law`: the limit is the act's own and no municipality may change it; `local`: it is the municipality's to set. */
  readonly limitSetBy?: 'law' | 'local';
  /** Weight in a review of closed cases. */
  readonly weight?: Weight;
  /** Whether the control, unmet, makes an open case red (●). */
  readonly red?: boolean;
  readonly options?: Options;
  /** Options that a municipality may set for itself. */
  readonly localOptions?: readonly string[];
  /** Who is told before, when and after it runs out. @default the standard ladder of the rule */
  readonly ladder?: Ladder;
}

/** What one edition says of one rule, with the edition's name. */
export interface Settings extends RuleSettings {
  readonly edition: string;
}

/** A rule of transition (overgangsregel): a clock that an earlier edition's day started is judged by this edition. */
export interface Transition {
  /**
   * Which clocks pass over: `running`, those whose time, counted by this edition, had not run out when it came into force;
   * `every`, all of them, since the duty is one of every day and no clock of long ago.
   */
  readonly takes: 'running' | 'every';
  /** Why the law of the clock's day does not judge it. */
  readonly why: Bilingual;
}

/** Rules of transition by the code of the rule they are about. */
export type Transitions = Readonly<Record<string, Transition>>;

/** A dated edition of the rules (udgave af regelsættet). Rules an edition does not name do not apply under it. */
export interface Edition {
  readonly id: string;
  readonly from: CivilDay;
  readonly title: Bilingual;
  readonly rules: Readonly<Record<string, Settings>>;
  /** @default the law of the day the clock started, for every rule */
  readonly transitions?: Transitions;
}

/** What rules say, by code, before an edition takes them in. */
export type RuleTable = Readonly<Record<string, RuleSettings>>;

/** The editions in force one after the other, and the edition case lists are judged by. */
export interface LawBook {
  /** Ordered by `from`. */
  readonly editions: readonly Edition[];
  /** Edition of the simpler form in which case lists carry the controls. */
  readonly list: Edition;
  /** Where a law changed from a day on is tried on lists: the editions they are judged by from then, ordered by `from`. */
  readonly changedLists?: readonly Edition[];
}

/** Makes an edition of a table of rules. */
export function edition(
  id: string,
  from: CivilDay,
  title: Bilingual,
  rules: RuleTable,
  transitions?: Transitions,
): Edition {
  const entries = Object.entries(rules).map(([code, settings]) => [code, { ...settings, edition: id }] as const);
  return { id, from, title, rules: Object.fromEntries(entries), ...(transitions ? { transitions } : {}) };
}

/** The edition in force on a day; the first one for days before it. */
export function editionOn(book: LawBook, day: CivilDay): Edition {
  let found = book.editions[0];
  for (const edition of book.editions) if (edition.from <= day) found = edition;
  if (!found) throw new RangeError('A law book needs an edition');
  return found;
}

/** The edition that a fact of a case list is judged by. */
export function listEditionOn({ list, changedLists = [] }: LawBook, day: CivilDay): Edition {
  return changedLists.findLast(({ from }) => from <= day) ?? list;
}

/** What an edition says of a rule, `undefined` where it does not apply. */
export function settingsIn(edition: Edition, rule: string): Settings | undefined {
  return edition.rules[rule];
}
