import type { CivilDay } from '../../case/kernel/time';
import { edition as makeEdition, type Edition, type LawBook, type RuleTable } from '../edition';
import { readOverrides } from '../override-form';
import { changedFrom, withLevelOf } from '../overrides';
import type { OverrideProblem, RuleLevel } from '../override-shape';
import { readChangedEdition } from './what-if-form';

/** A law that might be (tænkt lov): what it changes, and the law with that change. */
export interface WhatIf {
  /** Codes of the rules it says something else of, sorted. */
  readonly rules: readonly string[];
  /** The law changed; that of case lists too, since a list may be asked the same question. */
  readonly apply: (book: LawBook) => LawBook;
}

/** A law that might be, or everything that is wrong with the file that tells of it. */
export type WhatIfOutcome =
  | { readonly whatIf: WhatIf; readonly problems?: never }
  | { readonly problems: readonly OverrideProblem[]; readonly whatIf?: never };

/** One change of rules, from a day on or always. */
interface Change {
  readonly from?: CivilDay;
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

/** What if an edition were another: any rule of it may be changed, what the law fixes too. */
export function whatIfEdition(book: LawBook, file: unknown): WhatIfOutcome {
  const { changed, problems } = readChangedEdition(book, file);
  return changed ? { whatIf: whatIf([changed]) } : { problems };
}

/** What if a municipality set other levels: only what a municipality may set. */
export function whatIfLevels(book: LawBook, file: unknown): WhatIfOutcome {
  const { levels, problems } = readOverrides(book, file);
  if (problems) return { problems };
  return { whatIf: whatIf([...levels].sort((a, b) => (a.from < b.from ? -1 : 1))) };
}

function whatIf(changes: readonly Change[]): WhatIf {
  const codes = new Set(changes.flatMap(({ rules }) => Object.keys(rules)));
  return { rules: [...codes].sort(), apply: (book) => (codes.size === 0 ? book : changes.reduce(withChange, book)) };
}

/** Before every day a case can have. */
const EVER = '0001-01-01';

function withChange(book: LawBook, { from, rules }: Change): LawBook {
  const change = (one: Edition, day: CivilDay): Edition => changed(one, rules, day);
  if (from === undefined) {
    const always = (one: Edition): Edition => change(one, one.from);
    return { ...book, editions: book.editions.map(always), list: always(book.list) };
  }
  const lists = [{ ...book.list, from: EVER }, ...(book.changedLists ?? [])];
  return {
    ...book,
    editions: changedFrom(book.editions, from, change),
    changedLists: changedFrom(lists, from, change).filter((one) => one.from > EVER),
  };
}

function changed(one: Edition, own: Change['rules'], from: CivilDay): Edition {
  const rules: Record<string, RuleTable[string]> = {};
  for (const [code, settings] of Object.entries(one.rules)) {
    const level = own[code];
    if (level?.off === true) continue;
    rules[code] = level ? withLevelOf(settings, knownTo(settings.options ?? {}, level)) : settings;
  }
  const transitions = from === one.from ? one.transitions : undefined;
  return makeEdition(`${one.id.replace(/\*$/, '')}*`, from, one.title, rules, transitions);
}

/** Switches that an edition's form of a rule does not have are not put into it. */
function knownTo(usual: object, level: RuleLevel): RuleLevel {
  const { options, ...rest } = level;
  const known = Object.entries(options ?? {}).filter(([name]) => name in usual);
  return known.length > 0 ? { ...rest, options: Object.fromEntries(known) } : rest;
}
