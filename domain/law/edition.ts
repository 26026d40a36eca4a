import type { Bilingual, CivilDay } from '../case/kernel/time';
import type { TimeLimit } from './calendar/counting';

/** How heavily an unmet control weighs in a review of closed cases: *i større grad* or *i mindre grad ufuldstændig*. */
export type Weight = 'greater' | 'lesser';

/** How surely a rule is known: text read, read of the older act, local practice, or uncertain and so kept as configuration. */
export type Certainty = 'verified' | 'older' | 'practice' | 'local' | 'uncertain';

/** What one edition says of one rule. Everything that could be otherwise in another year or municipality stands here. */
export interface RuleSettings {
  /** Section as cited to users, e.g. `BL § 138`. */
  readonly law: string;
  readonly certainty: Certainty;
  /** The time limit, where the rule has one of its own. */
  readonly limit?: TimeLimit;
  /** Weight in a review of closed cases. */
  readonly weight?: Weight;
  /** Whether the control, unmet, makes an open case red (●). */
  readonly red?: boolean;
  /** Numbers and switches the rule's function reads, by name. */
  readonly options?: Readonly<Record<string, number | boolean | string>>;
}

/** A dated edition of the rules (udgave af regelsættet). Rules an edition does not name do not apply under it. */
export interface Edition {
  readonly id: string;
  readonly from: CivilDay;
  readonly title: Bilingual;
  readonly rules: Readonly<Record<string, RuleSettings>>;
}

/** What one edition says of one rule, with the edition's name. */
export interface Settings extends RuleSettings {
  readonly edition: string;
}

/** The editions in force one after the other, and the edition case lists are judged by. */
export interface LawBook {
  /** Ordered by `from`. */
  readonly editions: readonly Edition[];
  /** Edition of the simpler form in which case lists carry the controls. */
  readonly list: Edition;
}

/** The edition in force on a day; the first one for days before it. */
export function editionOn(book: LawBook, day: CivilDay): Edition {
  let found = book.editions[0];
  for (const edition of book.editions) if (edition.from <= day) found = edition;
  if (!found) throw new RangeError('A law book needs an edition');
  return found;
}

/** What an edition says of a rule, `undefined` where it does not apply. */
export function settingsIn(edition: Edition, rule: string): Settings | undefined {
  const found = edition.rules[rule];
  return found && { ...found, edition: edition.id };
}
