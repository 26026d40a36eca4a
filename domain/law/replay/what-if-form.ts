import type { CivilDay } from '../../case/kernel/time';
import { isCivilDay } from '../calendar/civil-day';
import { editionOn, type Edition, type LawBook, type Settings } from '../edition';
import { readRuleLevel } from '../override-rule';
import {
  checkNames,
  complaints,
  isRecord,
  recordAt,
  type Complain,
  type OverrideProblem,
  type RuleLevel,
} from '../override-shape';

/** A changed edition as its file says it: what it changes, and from when. */
export interface ChangedEdition {
  /** The edition whose rules it changes. */
  readonly base: Edition;
  /** Clocks that started earlier are judged by the law as it is. @default every clock is judged by the changed law */
  readonly from?: CivilDay;
  /** What it says otherwise than the base, by code. */
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

/** The names a file may have: `id` and `title` stand in a whole edition as `law show --json` prints it. */
const names = ['base', 'id', 'from', 'title', 'rules', 'transitions'] as const;

/**
 * Reads a changed edition (tænkt udgave): rules as in a municipality's levels, but free to change what the law fixes. What
 * it says as the base does is no change; a rule that the municipality does not use is used where the file has it.
 *
 * @param book the law with the municipality's own levels
 * @param file what the file says, as read from JSON
 * @param national the law without them
 */
export function readChangedEdition(
  book: LawBook,
  file: unknown,
  national: LawBook,
):
  | { readonly changed: ChangedEdition; readonly problems?: never }
  | { readonly problems: readonly OverrideProblem[]; readonly changed?: never } {
  const { problems, complain } = complaints();
  const changed = isRecord(file)
    ? read({ book, national }, file, complain)
    : void complain('.', 'OVERRIDE_NOT_AN_OBJECT');
  return changed && problems.length === 0 ? { changed } : { problems };
}

/** The law with a municipality's own levels, and without them. */
interface Books {
  readonly book: LawBook;
  readonly national: LawBook;
}

function read(
  { book, national }: Books,
  file: Readonly<Record<string, unknown>>,
  complain: Complain,
): ChangedEdition | undefined {
  checkNames(file, names, '', complain);
  const base = baseOf(book, file, complain);
  const { from, rules: given } = file;
  if (from !== undefined && (typeof from !== 'string' || !isCivilDay(from))) complain('from', 'OVERRIDE_BAD_DAY');
  const changes = recordAt(given, 'rules', complain);
  if (!changes) return undefined;
  const rules: Record<string, RuleLevel> = {};
  for (const [code, value] of Object.entries(changes)) {
    const path = `rules.${code}`;
    const inUse = base.rules[code];
    const settings = inUse ?? editionOn(national, base.from).rules[code];
    if (!settings) complain(path, 'OVERRIDE_UNKNOWN_RULE', { rule: code, edition: base.id });
    else if (!isRecord(value)) complain(path, 'OVERRIDE_NOT_AN_OBJECT');
    else {
      const level = readRuleLevel({ code, settings, value, path, complain, whatIf: true });
      if (isOtherwise(inUse, level)) rules[code] = otherwiseThan(settings, level);
    }
  }
  return { base, rules, ...(typeof from === 'string' ? { from } : {}) };
}

/**
 * The edition named by `base`, else by `id` where it is one of the book's, else the newest. One that a municipality has
 * levels from the first day of has their day in its name, and is known without it.
 */
function baseOf(book: LawBook, { base, id }: Readonly<Record<string, unknown>>, complain: Complain): Edition {
  const all = [...book.editions, book.list];
  const newest = book.editions.at(-1) ?? book.list;
  const name = base ?? id;
  const found = all.find((one) => one.id === name) ?? all.findLast((one) => one.id.split('+')[0] === name);
  if (!found && base !== undefined)
    complain('base', 'OVERRIDE_WRONG_TYPE', { expected: all.map((one) => one.id).join(' | ') });
  return found ?? newest;
}

/** Whether a level says something else of a rule than an edition does; an edition that lacks the rule does not use it. */
export function isOtherwise(settings: Settings | undefined, level: RuleLevel): boolean {
  return settings ? Object.keys(otherwiseThan(settings, level)).length > 0 : level.off !== true;
}

function otherwiseThan(settings: Settings, { off, law, limit, weight, red, options }: RuleLevel): RuleLevel {
  const usual = settings.options ?? {};
  const changedOptions = Object.entries(options ?? {}).filter(([name, value]) => value !== usual[name]);
  const sameLimit = limit?.unit === settings.limit?.unit && limit?.count === settings.limit?.count;
  return {
    ...(off ? { off } : {}),
    ...(law === undefined || law === settings.law ? {} : { law }),
    ...(limit && !sameLimit ? { limit } : {}),
    ...(weight === undefined || weight === (settings.weight ?? 'none') ? {} : { weight }),
    ...(red === undefined || red === (settings.red ?? false) ? {} : { red }),
    ...(changedOptions.length > 0 ? { options: Object.fromEntries(changedOptions) } : {}),
  };
}
