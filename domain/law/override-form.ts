import type { CivilDay } from '../case/kernel/time';
import { isCivilDay } from './calendar/civil-day';
import { editionOn, type LawBook, type Settings } from './edition';
import { readRuleLevel } from './override-rule';
import { checkNames, isRecord, type Complain, type OverrideProblem, type RuleLevel } from './override-shape';

/** A municipality's own levels from a day. */
export interface Level {
  readonly from: CivilDay;
  readonly rules: Readonly<Record<string, RuleLevel>>;
}

/** Reads a municipality's file: its levels, or everything that is wrong with it. */
export function readOverrides(
  book: LawBook,
  levels: unknown,
):
  | { readonly levels: readonly Level[]; readonly problems?: never }
  | { readonly problems: readonly OverrideProblem[]; readonly levels?: never } {
  const problems: OverrideProblem[] = [];
  const complain: Complain = (path, code, params = {}) => problems.push({ path, code, params: { path, ...params } });
  const read: Level[] = [];
  const many = Array.isArray(levels);
  for (const [index, level] of (many ? (levels as readonly unknown[]) : [levels]).entries()) {
    const found = readLevel(book, level, many ? `[${index}]` : '', complain);
    if (found) read.push(found);
  }
  return problems.length > 0 ? { problems } : { levels: read };
}

function readLevel(book: LawBook, level: unknown, path: string, complain: Complain): Level | undefined {
  const at = (name: string): string => (path === '' ? name : `${path}.${name}`);
  if (!isRecord(level)) {
    complain(path === '' ? '.' : path, 'OVERRIDE_NOT_AN_OBJECT');
    return undefined;
  }
  checkNames(level, ['from', 'rules'], path, complain);
  const from = readDay(book, level['from'], at('from'), complain);
  const given = level['rules'];
  if (!isRecord(given)) {
    complain(at('rules'), 'OVERRIDE_NOT_AN_OBJECT');
    return undefined;
  }
  const { id, rules } = editionOn(book, from ?? '');
  const read: Record<string, RuleLevel> = {};
  for (const [code, value] of Object.entries(given)) {
    const where = at(`rules.${code}`);
    const settings: Settings | undefined = rules[code];
    if (!settings) complain(where, 'OVERRIDE_UNKNOWN_RULE', { rule: code, edition: id });
    else if (!isRecord(value)) complain(where, 'OVERRIDE_NOT_AN_OBJECT');
    else read[code] = readRuleLevel({ code, settings, value, path: where, complain });
  }
  return from === undefined ? undefined : { from, rules: read };
}

function readDay(book: LawBook, value: unknown, path: string, complain: Complain): CivilDay | undefined {
  const first = book.editions[0]?.from ?? '';
  if (typeof value !== 'string' || !isCivilDay(value)) complain(path, 'OVERRIDE_BAD_DAY');
  else if (value < first) complain(path, 'OVERRIDE_BEFORE_LAW', { first });
  else return value;
  return undefined;
}
