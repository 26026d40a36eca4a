import type { CivilDay } from '../../case/kernel/time';
import { edition as makeEdition, editionOn, type Edition, type LawBook, type RuleTable } from '../edition';
import { readOverrides } from '../override-form';
import { changedFrom, withLevelOf } from '../overrides';
import type { OverrideProblem, RuleLevel } from '../override-shape';
import { isOtherwise, readChangedEdition } from './what-if-form';

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

/**
 * What if an edition were another: any rule of it may be changed, what the law fixes too.
 *
 * @param book the law that judges, with the municipality's own levels where it has any
 * @param national the law without them. @default book
 */
export function whatIfEdition(book: LawBook, file: unknown, national: LawBook = book): WhatIfOutcome {
  const { changed, problems } = readChangedEdition(book, file, national);
  return changed ? { whatIf: whatIf([changed], national) } : { problems };
}

/**
 * What if a municipality set other levels than those it has: only what a municipality may set. They are laid over its own;
 * what they say as its own do is no change.
 *
 * @param book the law that judges, with the municipality's own levels where it has any
 * @param national the law without them. @default book
 */
export function whatIfLevels(book: LawBook, file: unknown, national: LawBook = book): WhatIfOutcome {
  const { levels, problems } = readOverrides(national, file);
  if (problems) return { problems };
  const ordered = [...levels].sort((a, b) => (a.from < b.from ? -1 : 1));
  const changes: (Change & { readonly from: CivilDay })[] = [];
  let judging = book;
  for (const { from, rules } of ordered) {
    const change = { from, rules: otherwiseFrom(judging, from, rules) };
    if (Object.keys(change.rules).length === 0) continue;
    changes.push(change);
    judging = withChange(judging, change, national);
  }
  return { whatIf: whatIf(changes, national) };
}

/** What levels say otherwise than the law from their day on. */
function otherwiseFrom({ editions }: LawBook, from: CivilDay, rules: Change['rules']): Change['rules'] {
  const ahead = editions.filter((_, at) => (editions[at + 1]?.from ?? AFTER) > from);
  const otherwise = Object.entries(rules).filter(([code, level]) =>
    ahead.some((one) => isOtherwise(one.rules[code], level)),
  );
  return Object.fromEntries(otherwise);
}

function whatIf(changes: readonly Change[], national: LawBook): WhatIf {
  const codes = new Set(changes.flatMap(({ rules }) => Object.keys(rules)));
  const apply = (book: LawBook): LawBook => changes.reduce((law, change) => withChange(law, change, national), book);
  return { rules: [...codes].sort(), apply: (book) => (codes.size === 0 ? book : apply(book)) };
}

/** Before every day a case can have. */
const EVER = '0001-01-01';

/** After every day a case can have. */
const AFTER = '9999-12-31';

/** The law with a change; a rule that it names and the municipality has left out is taken up again. */
function withChange(book: LawBook, { from, rules }: Change, national: LawBook): LawBook {
  const ofList = (one: Edition, day: CivilDay): Edition => changed(one, rules, day);
  const change = (one: Edition, day: CivilDay): Edition => {
    const unused = Object.entries(editionOn(national, one.from).rules).filter(
      ([code]) => rules[code] && !one.rules[code],
    );
    return changed({ ...one, rules: { ...one.rules, ...Object.fromEntries(unused) } }, rules, day);
  };
  if (from === undefined)
    return {
      ...book,
      editions: book.editions.map((one) => change(one, one.from)),
      list: ofList(book.list, book.list.from),
    };
  const lists = [{ ...book.list, from: EVER }, ...(book.changedLists ?? [])];
  return {
    ...book,
    editions: changedFrom(book.editions, from, change),
    changedLists: changedFrom(lists, from, ofList).filter((one) => one.from > EVER),
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
