import type { CivilDay } from '../case/kernel/time';
import {
  edition as makeEdition,
  editionOn,
  type Edition,
  type LawBook,
  type RuleTable,
  type Settings,
} from './edition';
import { localPlans, type LocalPlans } from './local-plans';
import { readOverrides, type Level } from './override-form';
import { complaints, type OverrideProblem, type RuleLevel } from './override-shape';

/** The law with a municipality's own levels and what it has set beside the law, or everything that is wrong with them. */
export type OverrideOutcome =
  | { readonly book: LawBook; readonly plans: LocalPlans; readonly problems?: never }
  | { readonly problems: readonly OverrideProblem[]; readonly book?: never; readonly plans?: never };

/**
 * Puts a municipality's own levels (lokale niveauer) into the law. Each is in force from its own day: editions are
 * split there, so that a case is judged by the level of the day its clock started. What the law itself fixes cannot be
 * changed; nothing is applied unless everything is right.
 *
 * The edition of case lists is left as it is: a list is judged alike in every municipality.
 *
 * @param levels what the municipality's file says, as read from JSON: one level, or a list of them
 */
export function applyOverrides(book: LawBook, levels: unknown): OverrideOutcome {
  const read = readOverrides(book, levels);
  if (read.problems) return { problems: read.problems };
  const ordered = [...read.levels].sort((a, b) => (a.from < b.from ? -1 : 1));
  const { problems, complain } = complaints();
  const plans = localPlans(ordered, complain);
  if (problems.length > 0) return { problems };
  const withRules = ordered.filter(({ rules }) => Object.keys(rules).length > 0);
  return { book: { ...book, editions: withRules.reduce(withLevel, book.editions) }, plans };
}

function withLevel(editions: readonly Edition[], level: Level): readonly Edition[] {
  return changedFrom(editions, level.from, (one, from) => localised(one, level, from));
}

/** Editions changed from a day on: the one in force on that day is split there. */
export function changedFrom(
  editions: readonly Edition[],
  day: CivilDay,
  change: (one: Edition, from: CivilDay) => Edition,
): readonly Edition[] {
  const inForce = editionOn({ editions, list: editions[0] as Edition }, day);
  return editions.flatMap((one) => {
    if (one.from >= day) return [change(one, one.from)];
    return one === inForce ? [one, change(one, day)] : [one];
  });
}

function localised(one: Edition, level: Level, from: CivilDay): Edition {
  const rules: Record<string, RuleTable[string]> = {};
  for (const [code, settings] of Object.entries(one.rules)) {
    const own = level.rules[code];
    if (own?.off !== true) rules[code] = own ? withLevelOf(settings, own) : settings;
  }
  const base = one.id.split('+')[0] ?? one.id;
  const title = {
    da: `${plain(one.title.da)} (lokale niveauer fra ${level.from})`,
    en: `${plain(one.title.en)} (local levels from ${level.from})`,
  };
  // What passed over when an edition came into force passes over on that day, not again on the day of a level.
  const transitions = from === one.from ? one.transitions : undefined;
  return makeEdition(`${base}+${level.from}`, from, title, rules, transitions);
}

function plain(title: string): string {
  return title.replace(/ \((lokale niveauer fra|local levels from) .*\)$/, '');
}

/** What is said of a rule, with what is set otherwise. */
export function withLevelOf(settings: Settings, own: RuleLevel): RuleTable[string] {
  const { law = settings.law, limit = settings.limit, red = settings.red, weight = settings.weight } = own;
  const ladder = own.ladder ?? settings.ladder;
  return {
    law,
    certainty: settings.certainty,
    ...(limit ? { limit } : {}),
    ...(settings.limitSetBy ? { limitSetBy: settings.limitSetBy } : {}),
    ...(red === undefined ? {} : { red }),
    ...(weight === undefined || weight === 'none' ? {} : { weight }),
    ...(settings.options ? { options: { ...settings.options, ...own.options } } : {}),
    ...(settings.localOptions ? { localOptions: settings.localOptions } : {}),
    ...(ladder ? { ladder } : {}),
  };
}
